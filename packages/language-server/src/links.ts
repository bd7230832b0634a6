/** Addresses in texts, and the files that import lines name. */
import { ast } from '@icb/language/editing';
import type { LangiumDocument } from 'langium';
import type { DocumentLink } from 'vscode-languageserver';
import { addressFrom } from './addresses.ts';
import { Places } from './places.ts';

export function linksOf(
  file: { readonly uri: string; readonly text: string },
  document?: LangiumDocument,
): DocumentLink[] {
  const places = new Places(file);
  const addresses = [...file.text.matchAll(/https:\/\/[^\s"<>]*[^\s"<>.,;:)]/g)].map((found) => ({
    range: places.range({ offset: found.index, end: found.index + found[0].length }),
    target: found[0],
  }));
  const imports = ((document?.parseResult.value as ast.Document | undefined)?.items ?? [])
    .filter(ast.isImport)
    .flatMap(({ path, $cstNode }) => {
      if (path === undefined || !$cstNode || !/^(?![/\\])[^:]*\.icb$/.test(path)) return [];
      const offset = $cstNode.offset + $cstNode.text.indexOf('"') + 1;
      const range = places.range({ offset, end: $cstNode.end - 1 });
      const target = addressFrom(path, file.uri);
      return target === undefined ? [] : [{ range, target }];
    });
  return [...imports, ...addresses];
}
