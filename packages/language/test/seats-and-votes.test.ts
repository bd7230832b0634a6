/** How many sit and who votes, said or not, and what a text that is encoded in part leaves open. */
import { describe, expect, it } from 'vitest';
import type { Seat } from '../src/index.ts';
import { readText } from './workspace.ts';

async function seatOf(line: string, kind = 'partner', before = ''): Promise<Seat> {
  const { constitution } = await readText(`icb x "X" {\n${before}\nboard {\n${kind} {\n${line}\n}\n}\n}\n`);
  return constitution?.board?.members[0] as Seat;
}

describe('the number of seats', () => {
  it.each<[line: string, min: number, max: number | undefined, form: string | undefined]>([
    ['', 1, 1, undefined],
    ['seats 3', 3, 3, 'exactly'],
    ['seats 2 to 4', 2, 4, 'range'],
    ['seats 0 to 4', 0, 4, 'range'],
    ['seats at least 2', 2, undefined, 'at-least'],
    ['seats not stated', 0, undefined, 'not-stated'],
    ['seats 2 for each nhs-trust', 2, undefined, 'for-each'],
    ['seats 8, 1 for each nhs-trust', 8, 8, 'for-each'],
    ['seats 1 for each place', 1, undefined, 'for-each'],
    ['seats [number]', 1, undefined, 'exactly'],
    ['seats [number] to 4', 1, 4, 'range'],
    ['seats 2 to [number]', 2, undefined, 'range'],
    ['seats at least [number]', 1, undefined, 'at-least'],
  ])('%j: from %s to %s', async (line, min, max, form) => {
    const { count } = await seatOf(line);
    expect([count.min, count.max, count.stated?.form]).toEqual([min, max, form]);
  });

  it.each([
    ['encoded from "A" covers votes', 1, undefined],
    ['encoded from "A" covers composition', 1, 1],
    ['encoded from "A" covers everything', 1, 1],
    ['encoded from "A" covers votes\nencoded from "B" covers dates, composition', 1, 1],
    ['encoded from "A"', 1, undefined],
  ])('is not one for certain where the composition is not encoded: %j', async (encoded, min, max) => {
    const { count } = await seatOf('', 'partner', encoded);
    expect(count).toEqual({ min, max, stated: undefined });
  });
});

describe('votes', () => {
  it.each<[kind: string, line: string, encoded: string, votes: Seat['votes'], stated: Seat['votesStated']]>([
    ['chair', '', '', true, undefined],
    ['partner', '', '', true, undefined],
    ['other member', '', '', true, undefined],
    ['participant', '', '', false, undefined],
    ['observer', '', '', false, undefined],
    ['observer', 'votes', '', true, 'votes'],
    ['chair', 'does not vote', '', false, 'does not vote'],
    ['chair', 'votes not stated', '', 'unknown', 'not stated'],
    ['chair', '', 'encoded from "A" covers composition', 'unknown', undefined],
    ['observer', '', 'encoded from "A" covers composition', 'unknown', undefined],
    ['observer', '', 'encoded from "A" covers votes', false, undefined],
    ['chair', '', 'encoded from "A" covers everything', true, undefined],
    ['chair', 'votes', 'encoded from "A" covers composition', true, 'votes'],
  ])('of a %s with %j where %j: %s', async (kind, line, encoded, votes, stated) => {
    const seat = await seatOf(line, kind, encoded);
    expect([seat.votes, seat.votesStated]).toEqual([votes, stated]);
  });
});

describe('the name of a seat', () => {
  it.each([
    ['chair', 'chair', false, 'chair'],
    ['other member', 'other-member', false, 'member'],
    ['other member m', 'm', true, 'm'],
    ['executive finance "CFO"', 'finance', true, 'finance'],
  ])('%s is called %s', async (head, name, named, at) => {
    const text = `icb x "X" {\n  board {\n    ${head} {}\n  }\n}\n`;
    const seat = (await readText(text)).constitution?.board?.members[0];
    expect([seat?.name, seat?.named]).toEqual([name, named]);
    expect(text.slice(seat?.nameSpan.offset, seat?.nameSpan.end)).toBe(at);
  });
});
