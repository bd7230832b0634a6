/** What can be folded: blocks, texts of several lines, and comments; and how a selection grows. */
import type { LanguageServices } from '@icb/language/editing';
import { CstUtils, type LangiumDocument } from 'langium';
import { type FoldingRange, FoldingRangeKind, type Position, type SelectionRange } from 'vscode-languageserver';
import { lexerFor } from './lexers.ts';
import { Places } from './places.ts';

export function foldingsOf(
  file: { readonly uri: string; readonly text: string },
  services: LanguageServices,
): FoldingRange[] {
  const places = new Places(file);
  const found: FoldingRange[] = [];
  const open: number[] = [];
  const fold = (from: number, to: number, kind?: FoldingRangeKind): void => {
    const [startLine, endLine] = [places.position(from).line, places.position(to).line];
    if (endLine > startLine) found.push({ startLine, endLine, ...(kind && { kind }) });
  };
  for (const { image, kind, offset, end } of lexerFor(file, services).layout(file.text).pieces) {
    if (kind === 'comment') fold(offset, end, FoldingRangeKind.Comment);
    else if (image.startsWith('"')) fold(offset, end);
    else if (image === '{') open.push(offset);
    else if (image === '}') {
      const from = open.pop();
      // The line of the brace that closes stays in sight.
      if (from !== undefined) fold(from, Math.max(from, places.text.lastIndexOf('\n', offset - 1)));
    }
  }
  return found;
}

/** From the word at the cursor out to the whole file. */
export function selectionsOf(
  file: { readonly text: string },
  document: LangiumDocument,
  positions: readonly Position[],
): SelectionRange[] {
  const places = new Places(file);
  const root = document.parseResult.value.$cstNode;
  return positions.map((position) => {
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, places.offset(position));
    const around: { offset: number; end: number }[] = [];
    for (
      let node: { offset: number; end: number; container?: unknown } | undefined = leaf;
      node;
      node = node.container as typeof node
    ) {
      const last = around.at(-1);
      if (!last || node.offset < last.offset || node.end > last.end)
        around.push({ offset: node.offset, end: node.end });
    }
    return around.reduceRight<SelectionRange>((parent, span) => ({ range: places.range(span), parent }), {
      range: places.whole(),
    });
  });
}
