/** Shares the seats out among the sides of the table: groups stay together, and the sides come out alike. */
import { headingHeight, rowGap } from './measures.ts';
import type { Card } from './seat.ts';

/** A run of seats of one group, under its heading. */
export interface Run {
  readonly cards: readonly Card[];
  /** Whether the group began elsewhere. */
  readonly goesOn: boolean;
}

export type Column = readonly Run[];

export function heightOf(column: Column): number {
  return column.reduce(
    (sum, { cards }) => sum + headingHeight + cards.reduce((all, { height }) => all + height + rowGap, 0),
    0,
  );
}

/** To break a group is worth this many pixels of height. */
const breaking = 90;

/** In order, down the first column, then the second. */
export function columnsOf(cards: readonly Card[], count: 1 | 2): readonly Column[] {
  if (count === 1) return [runsOf(cards, undefined)];
  const splits = Array.from({ length: cards.length + 1 }, (_, at) => at);
  const heights = cards.map(({ height }) => height + rowGap);
  const before = [0];
  for (const height of heights) before.push((before.at(-1) as number) + height);
  const total = before.at(-1) as number;
  const headings = (from: number, to: number): number =>
    new Set(cards.slice(from, to).map(({ group }) => group)).size * headingHeight;
  const cost = (at: number): number => {
    const [left, right] = [
      (before[at] as number) + headings(0, at),
      total - (before[at] as number) + headings(at, cards.length),
    ];
    const broken = at > 0 && at < cards.length && cards[at]?.group === cards[at - 1]?.group;
    return Math.max(left, right) + (broken ? breaking : 0);
  };
  const best = splits.reduce((found, at) => (cost(at) < cost(found) ? at : found), 0);
  return [runsOf(cards.slice(0, best), undefined), runsOf(cards.slice(best), cards[best - 1])];
}

function runsOf(cards: readonly Card[], before: Card | undefined): Column {
  const runs: { cards: Card[]; goesOn: boolean }[] = [];
  let last = before;
  for (const card of cards) {
    const run = runs.at(-1);
    if (run && last?.group === card.group) run.cards.push(card);
    else runs.push({ cards: [card], goesOn: last?.group === card.group });
    last = card;
  }
  return runs;
}
