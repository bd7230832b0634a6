/** A table of committees: row by row, what each is called, who chairs it, to whom it reports. */
import { wordsOf } from '../words/tokens.ts';
import { bodyOf, committeeIn, readCommitteeSentence } from './committees.ts';
import type { Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { matchesIn } from './matching.ts';
import { readSlot } from './slots.ts';
import { inSmallLetters } from './spoken.ts';
import type { TableRow } from './tables.ts';

/** Says whether it was a table of committees. */
export function readCommitteeTable(
  rows: readonly TableRow[],
  head: readonly string[],
  here: Here,
  { found, around }: Reading,
): boolean {
  const heads = head.map((cell) => wordsOf(cell).plain);
  const named = rows.map(({ row }) => ({
    row,
    committee: committeeIn(inSmallLetters(row.cells[0] ?? ''), true, { ...here, body: undefined })[0],
  }));
  const own = named.filter(({ committee, row }) => committee && row.cells.length > 1);
  if (own.length < 2 || own.length < rows.length / 2) return false;
  for (const { row, committee } of own) {
    if (!committee) continue;
    const source: Source = { quote: row.cells.filter(Boolean).join(' | '), place: row.place };
    const body = bodyOf(committee, source, found);
    for (const [index, cell] of row.cells.entries()) {
      const about = heads[index] ?? '';
      const seat = / chair(?:ed)? | chairs | chairman | chairperson /.test(about)
        ? readSlot('seat', wordsOf(cell).plain.trim(), around)
        : undefined;
      if (seat) body.lines.push({ text: `chaired by ${seat.value}`, sure: 'likely', ...source });
      else if (index > 0 && matchesIn(wordsOf(cell), 'committees.patterns', around).length > 0)
        readCommitteeSentence(cell, body, source, false, around, found);
    }
  }
  return true;
}
