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
const breaking = 40;

/** In order, down the first column, then the next: so that the tallest is as low as can be. */
export function columnsOf(cards: readonly Card[], count: number): readonly Column[] {
  const measured = measuresOf(cards);
  // best[k][at]: the least cost of the first `at` cards in k columns, and where the last of these begins.
  let best: Best[] = cards.map((_, at) => ({ cost: measured(0, at), starts: [0] }));
  best.push({ cost: measured(0, cards.length), starts: [0] });
  for (let columns = 2; columns <= count; columns++) {
    best = best.map((_, at) => {
      let found: Best = { cost: Number.POSITIVE_INFINITY, starts: [] };
      for (let start = 0; start <= at; start++) {
        const before = best[start] as Best;
        const cost = Math.max(before.cost, measured(start, at));
        if (cost < found.cost) found = { cost, starts: [...before.starts, start] };
      }
      return found;
    });
  }
  const { starts } = best[cards.length] as Best;
  return starts.map((start, index) => runsOf(cards.slice(start, starts[index + 1]), cards[start - 1]));
}

interface Best {
  readonly cost: number;
  readonly starts: readonly number[];
}

/** The height of a column of some of the cards; one that goes on with a group counts for more. */
function measuresOf(cards: readonly Card[]): (from: number, to: number) => number {
  const [heights, changes]: [number[], number[]] = [[0], [0]];
  for (const [index, { height, group }] of cards.entries()) {
    heights.push((heights[index] as number) + height + rowGap);
    changes.push((changes[index] as number) + (index > 0 && cards[index - 1]?.group !== group ? 1 : 0));
  }
  return (from, to) => {
    if (from === to) return 0;
    const groups = (changes[to] as number) - (changes[from + 1] as number) + 1;
    const broken = from > 0 && cards[from]?.group === cards[from - 1]?.group;
    return (heights[to] as number) - (heights[from] as number) + groups * headingHeight + (broken ? breaking : 0);
  };
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
