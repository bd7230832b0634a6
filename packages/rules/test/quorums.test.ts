/** What a quorum leaves out of what the model asks for, and whether it needs the chair. */
import { describe, expect, it } from 'vitest';
import { named } from './judging.ts';

const board = (seats: readonly string[], quorum: readonly string[]): string =>
  `icb x "NHS X" {\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n  quorum {\n${quorum.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

const chief = 'chief-executive {}';
const finance = 'executive finance "Finance" { role chief-finance-officer }';
const medical = 'executive medical "Doctor" { role medical-director }';
const nursing = 'executive nursing "Nurse" { role nursing-director }';
const lay = 'non-executive lay "Lay member" {}';
const trusts = 'partner trusts "Trusts" {}';
const whole = ['chair {}', chief, finance, medical, nursing, lay, trusts];

const [money, clinical, independent, partner] = [
  'the chief executive or the chief finance officer',
  'the medical director or the director of nursing',
  'an independent member',
  'a partner member',
];
const number = 'at least 5 members';

describe('a quorum gap', () => {
  it.each<[lines: string[], gaps: string[]]>([
    [[number], [money, clinical, independent, partner]],
    // a number is asked for first
    [
      ['includes chief-executive', 'includes medical', 'includes lay', 'includes trusts'],
      ['how many members must be present'],
    ],
    [
      ['at least 1/2 of members', 'includes 1 partner'],
      [money, clinical, independent],
    ],
    // either of a group will do, and so will both
    [
      [number, 'includes chief-executive'],
      [clinical, independent, partner],
    ],
    [
      [number, 'includes finance'],
      [clinical, independent, partner],
    ],
    [
      [number, 'includes chief-executive or finance'],
      [clinical, independent, partner],
    ],
    [
      [number, 'includes 1 chief-executive'],
      [clinical, independent, partner],
    ],
    [
      [number, 'includes medical'],
      [money, independent, partner],
    ],
    [
      [number, 'includes nursing'],
      [money, independent, partner],
    ],
    [
      [number, 'includes 1 clinician'],
      [money, independent, partner],
    ],
    [
      [number, 'includes 1 medical-director'],
      [money, independent, partner],
    ],
    [
      [number, 'includes 1 nursing-director'],
      [money, independent, partner],
    ],
    [
      [number, 'includes lay'],
      [money, clinical, partner],
    ],
    [
      [number, 'includes 1 non-executive'],
      [money, clinical, partner],
    ],
    [
      [number, 'includes 1 partner'],
      [money, clinical, independent],
    ],
    // but nobody else may
    [
      [number, 'includes chief-executive or trusts'],
      [money, clinical, independent, partner],
    ],
    [
      [number, 'includes 1 non-executive or partner'],
      [money, clinical, independent, partner],
    ],
    [
      [number, 'includes 1 clinician or partner'],
      [money, clinical, independent, partner],
    ],
    // the chair is independent, too: of no other group
    [
      [number, 'includes chair'],
      [money, clinical, partner],
    ],
    [
      [number, 'includes lay or chair'],
      [money, clinical, partner],
    ],
    [
      [number, 'includes chief-executive or chair'],
      [money, clinical, independent, partner],
    ],
    // what is still to be named may be any of them
    [[number, 'includes [who]'], []],
    [
      [number, 'includes [who] or trusts'],
      [money, clinical, independent],
    ],
    // a sentence may ask for the number and for each of them
    [['provision decision-making "As the handbook says."'], [money, clinical, independent, partner]],
    [['provision decision-making "Half, and the Chief Executive."'], [clinical, independent, partner]],
    [['provision decision-making "Half, and somebody from Finance."'], [clinical, independent, partner]],
    [['provision decision-making "Half, and the Medical Director."'], [money, independent, partner]],
    [['provision decision-making "Half, and a nurse."'], [money, independent, partner]],
    [['provision decision-making "Half, and somebody of a clinical profession."'], [money, independent, partner]],
    [['provision decision-making "Half, and a non-executive member."'], [money, clinical, partner]],
    [['provision decision-making "Half, and an independent member."'], [money, clinical, partner]],
    [['provision decision-making "Half, and a partner member."'], [money, clinical, independent]],
    [
      ['provision decision-making "Half."', 'provision decision-making "A nurse and a partner."'],
      [money, independent],
    ],
  ])('of %j: %j', async (lines, gaps) => {
    expect((await named('quorum gaps', board(whole, lines))).sort()).toEqual([...gaps].sort());
  });

  it.each<[seats: string[], gaps: string[]]>([
    [['chair {}'], []],
    [['chair {}', chief], [money]],
    [['chair {}', finance], [money]],
    [['chair {}', medical], [clinical]],
    [['chair {}', nursing], [clinical]],
    [['chair {}', lay], [independent]],
    [['chair {}', trusts], [partner]],
    // who only attends makes up no quorum
    [['chair {}', 'participant guest "Guest" { role medical-director }'], []],
    [['chair {}', 'executive second "Second" { role deputy-chair }'], []],
  ])('is only of those whom the board has: %j: %j', async (seats, gaps) => {
    expect(await named('quorum gaps', board(seats, [number]))).toEqual(gaps);
  });
});

describe('missing quorum lines', () => {
  it.each<[seats: string[], lines: string[]]>([
    [
      whole,
      [
        'more than 1/2 of voting members',
        'includes chief-executive or finance',
        'includes medical or nursing',
        'includes 1 non-executive',
        'includes 1 partner',
      ],
    ],
    [
      ['chair {}', nursing],
      ['more than 1/2 of voting members', 'includes nursing'],
    ],
    [['chair {}'], ['more than 1/2 of voting members']],
  ])('of %j would ask for them: %j', async (seats, lines) => {
    expect(await named('missing quorum lines', board(seats, []))).toEqual([lines.join('\n')]);
  });

  it('are none where nothing is missing', async () => {
    expect(await named('missing quorum lines', board(['chair {}'], [number]))).toEqual([]);
    expect(await named('missing quorum lines', 'icb x "NHS X" {\n  quorum { at least 5 members }\n}\n')).toEqual([]);
  });

  it('are asked for where there is no quorum at all', async () => {
    expect(await named('missing quorum lines', 'icb x "NHS X" {}\n')).toEqual(['more than 1/2 of voting members']);
  });
});

describe('the chair in the quorum', () => {
  it.each([
    ['includes chair', 1],
    ['includes 1 chair', 1],
    ['includes integrated-care-board-chair', 1],
    ['includes chair or lay', 0],
    ['includes lay', 0],
    ['includes 1 chair or executive', 0],
    ['includes [who]', 0],
    ['includes 1 executive', 0],
  ])('%s: %i', async (line, count) => {
    expect(await named('chair in the quorum', board(whole, [line]))).toHaveLength(count);
  });

  it('counts in a lead of another name, and not where there is no quorum', async () => {
    expect(await named('chair in the quorum', board(['chair lead "Lead" {}'], ['includes lead']))).toHaveLength(1);
    expect(await named('chair in the quorum', 'icb x "NHS X" {\n  board { chair {} }\n}\n')).toEqual([]);
  });
});
