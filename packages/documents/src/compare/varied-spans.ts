/** Where in the files of two versions the clauses and rows stand that vary: who asks for them is looked up there alone. */
import type { Comparison, Span } from '@icb/language';
import type { Document, Words } from '../document/document.ts';
import { plainText } from '../document/document.ts';
import { withNamesOf } from './names.ts';
import { type Pair, type Part, pairsOfDocuments } from './pairing.ts';

export interface VariedSpans {
  readonly old: readonly Span[];
  readonly now: readonly Span[];
}

export function variedSpans(
  old: Document,
  now: Document,
  same: Pick<Comparison, 'seats' | 'bodies' | 'parties'>,
): VariedSpans {
  const pairs = pairsOfDocuments(withNamesOf(old, same), now).flatMap(clausesAndRows);
  const varied = pairs.filter((pair) => !pair.old || !pair.now || saidBy(pair.old) !== saidBy(pair.now));
  return {
    old: varied.flatMap((pair) => spanOf(pair.old)),
    now: varied.flatMap((pair) => spanOf(pair.now)),
  };
}

function clausesAndRows(pair: Pair): Pair[] {
  const { kind } = (pair.now ?? pair.old) as Part;
  return kind === 'section' || kind === 'table' ? pair.within.flatMap(clausesAndRows) : [pair];
}

function saidBy(part: Part): string {
  if ('cells' in part) return part.cells.map(plainText).join('\n');
  if (part.kind !== 'clause') return '';
  const items = part.items.flatMap(({ heading, paragraphs }): Words[] => [heading ?? [], ...paragraphs]);
  return [part.heading ?? [], ...part.paragraphs, ...items].map(plainText).join('\n');
}

function spanOf(part: Part | undefined): Span[] {
  return part && 'span' in part && part.span ? [part.span] : [];
}
