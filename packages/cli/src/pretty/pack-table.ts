/** The closing summary by pack: how many of its rules are met, and how many are not. */
import { type Summary, states, stateWords, type Tally } from '@icb/rules';
import type { Paint } from './colour.ts';
import { widthOf, wrapped } from './width.ts';
import { counted, listed } from './wording.ts';

const gap = '  ';

/**
 * A line for each pack of which a rule applied, and one for those that should have been checked and were not. `asAt` is the
 * day by whose law all files were judged, if it is one and the same.
 */
export function packLines(summary: Summary, asAt: string | undefined, paint: Paint, width: number): string[] {
  const tallies = Object.entries(summary.packs).filter(([, tally]) => states.some((state) => tally[state] > 0));
  return [
    ...(tallies.length === 0 ? [] : tallyLines(tallies, asAt ? `As at ${asAt}` : '', paint, width)),
    ...(summary.notChecked.length === 0 ? [] : [paint.yellow(`${listed(summary.notChecked)} not checked`)]),
  ];
}

function tallyLines(tallies: readonly [string, Tally][], corner: string, paint: Paint, width: number): string[] {
  const first = Math.max(widthOf(corner), ...tallies.map(([pack]) => widthOf(pack)));
  const needed = first + states.reduce((sum, state) => sum + gap.length + stateWords[state].length, 0);
  if (needed > width) return sentences(tallies, corner, paint, width);
  const header = [corner.padEnd(first), ...states.map((state) => stateWords[state])].join(gap);
  return [paint.dim(header), ...tallies.map(([pack, tally]) => [pack.padEnd(first), ...cells(tally)].join(gap))];

  function cells(tally: Tally): string[] {
    return states.map((state) => {
      const cell = String(tally[state]).padStart(stateWords[state].length);
      return tally[state] === 0 ? paint.dim(cell) : cell;
    });
  }
}

/** On a narrow terminal, in words. */
function sentences(tallies: readonly [string, Tally][], corner: string, paint: Paint, width: number): string[] {
  const words = (tally: Tally): string =>
    states
      .filter((state) => tally[state] > 0)
      .map((state) => counted(tally[state], stateWords[state], stateWords[state]))
      .join(', ');
  return [
    ...(corner === '' ? [] : [paint.dim(corner)]),
    ...tallies.flatMap(([pack, tally]) => wrapped(`${pack}: ${words(tally)}`, width)),
  ];
}
