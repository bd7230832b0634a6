/** What the language refuses, and what it says: each a constitution that one could meet, and the one finding in it. */
import { describe, expect, it } from 'vitest';
import { fixed, readText, readWorkspace, told } from './workspace.ts';

/** A board with the given lines in it. */
const board = (...lines: string[]): string =>
  `icb x "NHS X Integrated Care Board" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe.each<[what: string, text: string, found: string]>([
  [
    'a name used twice',
    board('partners { lmc a "A" }', 'board { chair a "Chair" {} }'),
    '3: language/duplicate-name The name `a` is used twice in this file. Give one of them another name.',
  ],
  [
    'a reference to nothing',
    board('board { other member m { represents nobody } }'),
    '2: language/unknown-name Nothing here is called `nobody`: no organisation, seat, committee or term.',
  ],
  [
    'a misspelt name',
    board('partners { lmc northshire-lmc "LMC" }', 'board { other member m { represents northshire-lcm } }'),
    '3: language/unknown-name Nothing here is called `northshire-lcm`: no organisation, seat, committee or term. Did you mean `northshire-lmc`?',
  ],
  [
    'a misspelt term',
    board('board { other member m { must be docter } }'),
    '2: language/unknown-term `docter` is not a term of the vocabulary. Did you mean `doctor`?',
  ],
  [
    'a term of the wrong kind',
    board('board { other member m { must be mental-illness-services } }'),
    '2: language/wrong-kind `mental-illness-services` is a field of knowledge, but `must be` takes a profession, an office, a status or a role.',
  ],
  [
    'a committee chaired by someone who is not its member',
    board(
      'board {',
      '  non-executive a {}',
      '  non-executive b {}',
      '}',
      'committee audit "Audit" {',
      '  chaired by a',
      '  members b',
      '}',
    ),
    '7: language/chair-not-member `a` chairs `audit` but is not among its members.',
  ],
  [
    'a cycle of `is`',
    'profession one "One" is two\nprofession two "Two" is three\nprofession three "Three" is two\n',
    '2: language/term-circle A term cannot be of its own kind: `two` is `three` is `two`.',
  ],
  [
    'seats from 3 to 2',
    board('board { partner p { seats 3 to 2 } }'),
    '2: language/range `seats` cannot run from 3 to 2: the smaller number comes first.',
  ],
  [
    'no seats',
    board('board { partner p { seats 0 } }'),
    '2: language/zero `seats 0` says nothing: the number must be 1 or more.',
  ],
  [
    'half a seat',
    board('board { partner p { seats 1.5 } }'),
    '2: language/zero `seats 1.5`: a whole number is needed here.',
  ],
  [
    'a date that is not one',
    board('in force from 2026-02-30'),
    '2: language/impossible-date There is no such day as `2026-02-30`. A date is written year, month, day: 2026-04-01.',
  ],
  [
    'a date without its zeros',
    board('in force from 2026-4-1'),
    '2: language/impossible-date A date is written with four, two and two digits: `2026-04-01`.',
  ],
  [
    'an end before the beginning',
    board('in force from 2026-04-01 until 2025-03-31'),
    '2: language/range It ends (2025-03-31) before it begins (2026-04-01).',
  ],
  [
    'a term of 0 years',
    board('board { chair { term 0 years } }'),
    '2: language/zero `term 0` says nothing: the number must be 1 or more.',
  ],
  [
    'a property given twice where it can be said once',
    board('board {', '  chair {', '    appointed by nhs-england', '    appointed by secretary-of-state', '  }', '}'),
    '5: language/given-twice `appointed by` is said twice in `chair`, but it can be said once only.',
  ],
  [
    'two constitutions in a file',
    'icb one "NHS One Integrated Care Board" {}\nicp two "Two Partnership" for one {}\n',
    '2: language/one-constitution A file holds one constitution; this one holds `one` already. Move `two` to a file of its own.',
  ],
  [
    'a share of more than the whole',
    board('quorum { at least 3/2 of members }'),
    '2: language/range `3/2` is no share: it must be more than nothing and at most the whole.',
  ],
  [
    'members of a board in the wrong block',
    'icp p "Partnership" { board { chair {} } }\n',
    '1: language/wrong-block A partnership has `members`, not `board`.',
  ],
  [
    'each of one',
    board('partners { lmc a "A" }', 'board { other member m { appointed by each a } }'),
    '3: language/wrong-kind `a` is one only: leave out `each`, or name a kind of organisation.',
  ],
  [
    'a nomination process that is not there',
    board('board {', '  partner a { nominated by trust }', '  partner b { nomination as a }', '}'),
    '4: language/nomination-as `a` sets out no nomination process to take over.',
  ],
  [
    'the name of a built-in sector or kind of organisation given away',
    board('partners { lmc trust "A" }'),
    '2: language/hides The name `trust` hides the term `trust` (a kind of organisation). Another name would leave no doubt which is meant.',
  ],
  [
    'a term that is one of another kind of thing',
    'sector foo "Foo" is doctor\n',
    '1: language/wrong-kind `doctor` is a profession, but `is` takes a sector.',
  ],
  [
    'a built-in term given another meaning',
    'profession doctor "Doctor"\n',
    '1: language/hides The vocabulary has a term `doctor` already; this one would take its place. Another name would leave no doubt which is meant.',
  ],
  [
    'a quorum of none',
    board('quorum { at least 0 members }'),
    '2: language/zero `at least 0` says nothing: the number must be 1 or more.',
  ],
  [
    'notice of no days',
    board('meetings { public notice 0 days }'),
    '2: language/zero `public 0` says nothing: the number must be 1 or more.',
  ],
  [
    'a seat that is not there',
    board('board { chair {} }', 'decisions { urgent decisions by chair and chief-executive }'),
    '3: language/unknown-name No seat here is a chief executive: there is none in this file to refer to.',
  ],
  [
    'the quotes of a word processor',
    'icb x “NHS X Integrated Care Board” {}\n',
    '1: language/unclosed-text A text stands in straight quotes: `"…"`.',
  ],
  [
    'a keyword as a term that opens a line',
    'disqualification kept "Kept"\n',
    '1: language/keyword-term `kept` is a word of the language. A disqualification opens a line, so it needs another name.',
  ],
  [
    "a board with another board's code",
    'icb d "NHS Devon Integrated Care Board" {\n  ods QVV\n}\n',
    '2: language/board-code The ODS code of NHS Devon Integrated Care Board is `QJK`. `QVV` is that of NHS Dorset Integrated Care Board.',
  ],
  [
    "a new board with an old board's code",
    'icb n "NHS Thames Valley Integrated Care Board" {\n  ons E54000044\n}\n',
    '2: language/board-code `E54000044` is the ONS code of NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board.',
  ],
  [
    'an empty file',
    '',
    '1: language/empty This file is empty. A constitution begins with `icb` or `icp`, a short name, and its full name in quotes.',
  ],
  [
    'a comment left open',
    board('/* half a thought', 'ods XYZ'),
    '2: language/unclosed-text This comment is not closed: `*/` is missing. It was taken to end with its line.',
  ],
  ['a stray character', board('ods XYZ;'), '2: language/syntax `;` has no meaning here.'],
])('refuses %s', (_, text, found) => {
  it('with a finding at its place', async () => {
    expect(told(await readText(text))).toEqual([found]);
  });
});

describe('several slips in one file', () => {
  it('do not hide each other: only names that an unread line may give are not called unknown', async () => {
    const text = board(
      'policy governance-handbook reviewed evry 2 years',
      'board {',
      '  other member m {',
      '    must be genral-practitioner',
      '    represents nobody',
      '  }',
      '}',
    );
    expect(told(await readText(text)).map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual([
      '2: language/syntax',
      '5: language/unknown-term',
      '6: language/unknown-name',
    ]);
  });
});

describe('a file that ends in the middle of a line', () => {
  it('says what is missing there, and what is open', async () => {
    expect(told(await readText('icb x "NHS X" {\n  board {\n    chair {\n      appointed by\n'))).toEqual([
      '4: language/brace `chair` (line 3), `board` (line 2), `icb` (line 1) are not closed: `}` are missing at the end.',
      '4: language/syntax After `by`, a name is expected; this line is not finished.',
    ]);
  });
});

describe('order', () => {
  it('is free: no line takes the first word of the next for its last', async () => {
    const file = await readText(
      board(
        'policy governance-handbook',
        'published at "https://x.example"',
        'policy standing-orders published',
        'in force from 2026-04-01',
      ),
    );
    expect(told(file)).toEqual([]);
    expect(file.constitution?.policies.map((policy) => policy.published)).toEqual([undefined, true]);
    expect(file.constitution?.published?.address.value).toBe('https://x.example');
  });
});

describe('suggestions', () => {
  it.each([
    ['board { other member m { must be docter } }', 'board { other member m { must be doctor } }'],
    ['in force from 2026-4-1', 'in force from 2026-04-01'],
    ['bord { chair {} }', 'board { chair {} }'],
    ['board { partner p { seats 3 to 2 } }', 'board { partner p { seats 2 to 3 } }'],
    ['ods XYZ;', 'ods XYZ'],
    ['area "The county', 'area "The county"'],
  ])('mend `%s`', async (wrong, right) => {
    const text = board(wrong);
    const { findings } = await readText(text);
    expect(findings).toHaveLength(1);
    const mended = findings[0] && fixed(text, findings[0]);
    expect(mended).toBe(board(right));
    expect(told(await readText(mended ?? ''))).toEqual([]);
  });

  it('add a chair to the members of its committee', async () => {
    const text = board(
      'board {',
      '  non-executive a {}',
      '  non-executive b {}',
      '}',
      'committee audit "Audit" {',
      '  chaired by a',
      '  members b',
      '}',
    );
    const { findings } = await readText(text);
    expect(findings[0] && fixed(text, findings[0])).toContain('members b, a\n');
  });
});

describe('imports', () => {
  it('are refused if missing, outside of the workspace, or of the file itself', async () => {
    const read = await readWorkspace({
      'a.icb':
        'import "missing.icb"\nimport "../../elsewhere.icb"\nimport "a.icb"\nimport "b.icb"\nimport "b.icb"\nicb a "A" {}\n',
      'b.icb': 'icb b "B" {}\n',
    });
    expect(told(read['a.icb'] as never)).toEqual([
      '1: language/import There is no file `missing.icb` beside this one.',
      '2: language/import `../../elsewhere.icb` lies outside of this workspace, and nothing from there is read. Copy the file into the workspace.',
      '3: language/import A file cannot import itself.',
      '5: language/given-twice `b.icb` is imported twice.',
    ]);
  });
});
