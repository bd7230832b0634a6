/** What a file of rules is made of: its packs, and their sources, options, rules, grades and measures. */
import type { ast } from '@icb/language/editing';
import type { CstNode } from 'langium';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { Places } from './places.ts';
import type { RuleFile } from './rule-files.ts';

export function ruleSymbolsOf({ file, document }: RuleFile): DocumentSymbol[] {
  const places = new Places(file);
  return document.parseResult.value.packs.flatMap((pack) => {
    const children = pack.items.flatMap((item) => {
      const kind = kinds[item.$type];
      return kind === undefined ? [] : symbol(item as Named, kind, places);
    });
    return symbol(pack, SymbolKind.Package, places).map((each) => ({ ...each, children }));
  });
}

type Named = Pick<ast.Rule, 'name' | 'title' | '$cstNode'>;

const kinds: Readonly<Record<string, SymbolKind>> = {
  Source: SymbolKind.String,
  Option: SymbolKind.Number,
  Rule: SymbolKind.Function,
  Grade: SymbolKind.Enum,
  Measure: SymbolKind.Number,
};

function symbol({ name, title, $cstNode }: Named, kind: SymbolKind, places: Places): DocumentSymbol[] {
  if (!$cstNode) return [];
  const range = places.range($cstNode);
  const called = title?.trim() || name || '(no name)';
  return [
    { name: called, ...(name && title && { detail: name }), kind, range, selectionRange: firstLine($cstNode, places) },
  ];
}

function firstLine({ offset, end }: CstNode, places: Places): DocumentSymbol['range'] {
  const lineEnd = places.text.indexOf('\n', offset);
  return places.range({ offset, end: lineEnd === -1 ? end : Math.min(end, lineEnd) });
}
