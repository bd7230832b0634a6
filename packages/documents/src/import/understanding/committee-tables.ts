/** A table of committees: row by row, what each is called, who chairs it, to whom it reports. */
import { wordsOf } from '../words/tokens.ts';
import { bodyOf, committeeIn, readCommitteeSentence, withoutChairName } from './committees.ts';
import type { FoundBody, Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { matchesIn } from './matching.ts';
import { readSlot } from './slots.ts';
import { inSmallLetters } from './spoken.ts';
import type { TableRow } from './tables.ts';

/** “Jane Doe, non-executive member”: the seat stands before or after the name. */
function chairOf(cell: string, around: Reading['around']): ReturnType<typeof readSlot> {
  const parts = [cell, ...cell.split(/, | \(| [–—-] |\n/)].map((part) => wordsOf(part).plain.trim());
  return parts.map((part) => readSlot('seat', part, around)).find(Boolean);
}

/** The members of one committee, row by row: “Two Non-Executive Members | One of them chairs the Committee”. */
export function readMembersTable(
  rows: readonly TableRow[],
  head: readonly string[],
  body: FoundBody,
  { found, around }: Reading,
): void {
  if (!/ (?:members?|membership|name|role|post) /.test(wordsOf(head.join(' ')).plain)) return;
  for (const { row } of rows) {
    const [member = '', ...others] = row.cells;
    const source: Source = { quote: row.cells.filter(Boolean).join(' | '), place: row.place };
    const isAttending = /\b(?:attend|not a member|observer|secretary)/i.test(row.cells.join(' '));
    const seat = isAttending ? undefined : readSlot('seat', wordsOf(withoutNumber(member)).plain.trim(), around);
    if (!seat) continue;
    if (others.some((cell) => /\bchairs\b|^(?:committee )?chair(?: of the committee)?$/i.test(cell)))
      body.lines.push({ text: `chaired by ${seat.value}`, sure: 'likely', ...source });
    readCommitteeSentence(member, body, source, true, around, found);
  }
}

function withoutNumber(text: string): string {
  return text.replace(/^(?:one|two|three|four|five|six|\d)\s+(?:other\s+)?/i, '');
}

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
      const seat = / chair(?:ed)? | chairs | chairman | chairperson /.test(about) ? chairOf(cell, around) : undefined;
      if (seat) body.lines.push({ text: `chaired by ${seat.value}`, sure: 'likely', ...source });
      else if (index > 0 && / (?:members?|membership) /.test(about) && !/ (?:number|how many) /.test(about))
        readCommitteeSentence(cell, body, source, true, around, found);
      else if (index > 0 && matchesIn(wordsOf(withoutChairName(cell)), 'committees.patterns', around).length > 0)
        readCommitteeSentence(cell, body, source, false, around, found);
    }
  }
  return true;
}
