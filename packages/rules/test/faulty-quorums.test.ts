/** A quorum that asks for too little, or for more than there can be, and the line that would put it right. */
import { describe, expect, it } from 'vitest';
import { named } from './judging.ts';

const board = (seats: readonly string[], quorum: readonly string[]): string =>
  `icb x "NHS X" {\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n  quorum {\n${quorum.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

const chief = 'chief-executive {}';

describe('a faulty quorum line', () => {
  const half = 'more than 1/2 of voting members';
  const six = ['chair {}', 'partner trusts "Trusts" { seats 5 }'];
  const open = ['chair {}', 'partner trusts "Trusts" { seats 4 to 6 }'];
  const endless = ['chair {}', 'partner trusts "Trusts" { seats at least 5 }'];

  it.each<[seats: string[], lines: string[], instead: string[]]>([
    // more than half have to be there, and no more than there are
    [six, ['at least 3 members'], [half]],
    [six, ['more than 2 members'], [half]],
    [six, ['at least 4 members'], []],
    [six, ['more than 3 members'], []],
    [six, ['at least 6 members'], []],
    [six, ['more than 5 members'], []],
    [six, ['at least 7 members'], [half]],
    [six, ['more than 6 members'], [half]],
    [six, ['at least 1/2 of voting members'], [half]],
    [six, ['more than 1/2 of voting members'], []],
    [six, ['at least 1/3 of voting members'], [half]],
    [six, ['more than 1/3 of voting members'], [half]],
    [six, ['at least 2/3 of voting members'], []],
    [six, ['at least [how many] members'], []],
    // of several the one that asks for most counts, unless there are not so many
    [six, ['at least 1/3 of voting members', 'at least 4 members'], []],
    [six, ['at least 1/3 of voting members', 'at least 3 members'], [half, half]],
    [six, ['at least 4 members', 'at least 7 members'], [half]],
    [six, ['at least 7 members', 'provision decision-making "More."'], [half]],
    // what a sentence asks for besides is not known
    [six, ['at least 2 members', 'provision decision-making "And half of all members."'], []],
    // of a range, what is certain counts: five to seven
    [open, ['at least 2 members'], [half]],
    [open, ['at least 3 members'], []],
    [open, ['at least 7 members'], []],
    [open, ['at least 8 members'], [half]],
    [endless, ['at least 100 members'], []],
    [endless, ['at least 3 members'], [half]],
    // who has no vote, or only attends, is none of them
    [['chair {}', 'partner a "A" {}', 'partner b "B" { does not vote }'], ['at least 3 members'], [half]],
    [['chair {}', 'partner a "A" {}', 'participant b "B" {}'], ['at least 3 members'], [half]],
    [['chair {}', 'partner a "A" {}', 'partner b "B" {}'], ['at least 3 members'], []],
    // of a kind no more than there are
    [six, [half, 'includes 5 partner'], []],
    [six, [half, 'includes 6 partner'], ['includes 5 partner']],
    [six, [half, 'includes 1 executive'], ['']],
    [six, [half, 'includes 7 partner or chair'], ['includes 6 partner or chair']],
    [six, [half, 'includes 6 partner or chair'], []],
    [six, [half, 'includes 6 member'], []],
    [six, [half, 'includes 7 member'], ['includes 6 member']],
    [six, [half, 'includes 6 ordinary-member'], ['includes 5 ordinary-member']],
    [[...six, chief], [half, 'includes 6 ordinary-member'], ['includes 5 ordinary-member']],
    [six, [half, 'includes 2 clinician'], []],
    [six, [half, 'includes 2 clinician or executive'], []],
    [open, [half, 'includes 6 partner'], []],
    [open, [half, 'includes 7 partner'], ['includes 6 partner']],
    [endless, [half, 'includes 9 partner'], []],
  ])('of %j: %j: %j', async (seats, lines, instead) => {
    expect(await named('faulty quorum lines', board(seats, lines))).toEqual(instead);
  });

  it.each([
    ['no board', 'icb x "NHS X" {\n  quorum {\n    at least 9 members\n    includes 3 executive\n  }\n}\n'],
    [
      'a line of the board that does not read',
      board(['chair {}', 'xyzzy e {}'], ['at least 9 members', 'includes 2 executive']),
    ],
    [
      'a line of the constitution that does not read',
      board(['chair {}'], ['at least 9 members', 'includes 2 executive']).replace(
        '  quorum',
        '  xyzzy is what\n  quorum',
      ),
    ],
    ['no quorum', 'icb x "NHS X" {\n  board { chair {} }\n}\n'],
  ])('is none that may be right: there is %s', async (_, text) => {
    expect(await named('faulty quorum lines', text)).toEqual([]);
  });

  it('is one even so where a line of something else does not read', async () => {
    const text = board(['chair { xyzzy }'], ['at least 9 members']);
    expect(await named('faulty quorum lines', text)).toEqual([half]);
  });
});
