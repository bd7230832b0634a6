/** What a rule says of a constitution: given this requirement and this text, that state and that finding. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { dayOf, judge } from '../src/index.ts';
import { judged, packOf, read, told } from './judging.ts';

const board = (...seats: string[]): string =>
  `icb x "NHS X" {\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n}\n`;

describe('a requirement', () => {
  it.each<[require: string, text: string, state: string]>([
    // what must be said fails on silence; what must not be said passes on it
    ['obligation must require some member where represents lmc', board('chair {}'), 'open'],
    ['obligation must not require no member where represents lmc', board('chair {}'), 'met'],
    [
      'obligation must not require no member where from private-provider',
      board('chair { from private-provider }'),
      'open',
    ],
    ['obligation must require no member where from private-provider', board('chair {}'), 'open'],
    // every of none is true
    ['obligation must require every partner has nominated jointly', board('chair {}'), 'met'],
    [
      'obligation must require every partner has nominated jointly',
      board('partner a { nominated jointly by trust }', 'partner b {}'),
      'open',
    ],
    // at least counts the least of a range, at most the most
    ['obligation must require at least 3 seats of partners', board('partner p { seats 2 to 4 }'), 'open'],
    ['obligation must require at least 2 seats of partners', board('partner p { seats 2 to 4 }'), 'met'],
    ['obligation must require at most 3 seats of partners', board('partner p { seats 2 to 4 }'), 'open'],
    ['obligation must require at most 4 seats of partners', board('partner p { seats 2 to 4 }'), 'met'],
    ['obligation must require exactly 2 partners', board('partner p { seats 2 }'), 'open'],
    // a general practitioner is a doctor
    ['obligation must require some member where is doctor', board('partner p { must be general-practitioner }'), 'met'],
    [
      'obligation must require some member where is hospital-doctor',
      board('partner p { must be general-practitioner }'),
      'open',
    ],
    // and, or, not, brackets; an alternative may be one more thing asked
    ['obligation must require some member where represents lmc or lnc', board('partner p { represents lnc }'), 'met'],
    [
      'obligation must require some member where represents lmc and votes',
      board('other member p { represents lmc does not vote }'),
      'open',
    ],
    [
      'obligation must require (some chair or some partner) and some executive',
      board('partner p {}', 'executive e {}'),
      'met',
    ],
    ['obligation must require not some partner', board('partner p {}'), 'open'],
    // seats of their own
    [
      'obligation must require different ordinary members where (nominated by trust), (nominated by local-authority)',
      board('partner p { nominated by trust, local-authority }'),
      'open',
    ],
    [
      'obligation must require different ordinary members where (nominated by trust), (nominated by local-authority)',
      board('partner p { nominated by trust, local-authority }', 'partner q { nominated by trust }'),
      'met',
    ],
  ])('%s', async (clauses, text, state) => {
    expect((await judged(clauses, text)).state).toBe(state);
  });

  it('is partly met where only a placeholder stands in its way, one step less severe', async () => {
    const text = board('partner p { nominated jointly by [each trust] }');
    const { state, findings } = await judged(
      'obligation must require some member where nominated by trust\notherwise "Nobody is."',
      text,
    );
    expect(state).toBe('partly');
    expect(told(findings, text)).toEqual(['3 warning partly The rule: a placeholder is still to be filled in.']);
  });

  it('is partly met where its author says so', async () => {
    const text = board('participant p { represents lmc }');
    const { findings } = await judged(
      'obligation ask require some member where represents lmc\notherwise "No."\npartly when some attendee where represents lmc saying "Without a vote."',
      text,
    );
    expect(told(findings, text)).toEqual(['2 hint partly Without a vote.']);
  });

  it('is not checkable on what an encoding does not cover', async () => {
    const encoded = 'icb x "NHS X" {\n  encoded from "https://x.example" covers composition\n  board { chair {} }\n}\n';
    expect((await judged('obligation must require every chair has appointed by nhs-england', encoded)).state).toBe(
      'not-checkable',
    );
    expect((await judged('obligation must require some partner', encoded)).state).toBe('open');
  });

  it('claims no absence that unread lines could hold, and keeps what is certain', async () => {
    const broken = board('chair { appointed by', '    }', 'partner p {}');
    expect((await judged('obligation must require every chair has appointed', broken)).state).toBe('not-checkable');
    expect((await judged('obligation must require every partner has appointed', broken)).state).toBe('open');
    expect((await judged('obligation must require some executive', broken)).state).toBe('open');
    const lostSeat = board('chair {}', 'xyzzy e {}');
    expect((await judged('obligation must require some executive', lostSeat)).state).toBe('not-checkable');
  });

  it('holds between its days', async () => {
    const clauses = 'in force from 2022-07-01 until 2024-06-30 obligation must require some partner';
    const text = board('chair {}');
    expect((await judged(clauses, text, '2022-06-30')).state).toBe('not-in-force');
    expect((await judged(clauses, text, '2022-07-01')).state).toBe('open');
    expect((await judged(clauses, text, '2024-06-30')).state).toBe('open');
    expect((await judged(clauses, text, '2024-07-01')).state).toBe('not-in-force');
  });

  it.each([
    ['2024-06-30', 'error'],
    ['2024-07-01', 'warning'],
    ['2025-07-31', 'warning'],
    ['2025-08-01', 'hint'],
    ['2026-01-01', undefined],
  ])('asks as strongly as on the day: on %s, %s', async (day, severity) => {
    const clauses =
      'obligation must until 2024-06-30 then policy until 2025-07-31 unverified then may until 2025-12-31 then background require some partner';
    expect((await judged(clauses, board('chair {}'), day)).findings.map((each) => each.severity)).toEqual(
      [severity].filter((each) => each !== undefined),
    );
  });

  it('may be explained once it is no longer a statutory minimum', async () => {
    const text = 'icb x "NHS X" {\n  board { chair {} }\n  explain test/rule because "Not yet."\n}\n';
    const clauses = 'obligation must until 2024-06-30 then should require some partner';
    expect((await judged(clauses, text, '2024-06-30')).state).toBe('open');
    expect((await judged(clauses, text, '2024-07-01')).state).toBe('explained');
  });

  it('is explained by a reason, but not if it is a statutory minimum', async () => {
    const text = 'icb x "NHS X" {\n  board { chair {} }\n  explain test/rule because "Not yet."\n}\n';
    expect((await judged('obligation ask require some partner', text)).state).toBe('explained');
    expect((await judged('obligation must require some partner', text)).state).toBe('open');
  });

  it('is explained where it is guidance in a pack of an Act, but not where it is a duty', async () => {
    const text = 'icb x "NHS X" {\n  board { chair {} }\n  explain test/rule because "Not yet."\n}\n';
    const state = async (clauses: string): Promise<string | undefined> => {
      const { ready, problems } = packOf(
        `${clauses} require some partner`,
        'act source circular "C" no public address guidance',
      );
      expect(problems).toEqual([]);
      const { constitution } = await read(text);
      return judge(constitution as Constitution, [ready], '2026-11-21').states.get('test/rule');
    };
    expect(await state('obligation should cites law "1" verified primary')).toBe('open');
    expect(await state('obligation should cites circular "1" verified official')).toBe('explained');
    expect(await state('obligation may cites law "1" verified primary')).toBe('explained');
  });

  it.each([
    ['must', 'primary', 'error'],
    ['must', 'secondary', 'warning'],
    ['must', 'memory', 'hint'],
    ['policy', 'local', 'warning'],
    ['ask', 'source', 'information'],
    ['may', 'primary', 'hint'],
    ['should', 'memory', 'hint'],
  ])('%s, verified %s, is %s', async (obligation, verified, severity) => {
    const clauses = `obligation ${obligation} cites law "1" verified ${verified} require some partner`;
    expect((await judged(clauses, board('chair {}'))).findings[0]?.severity).toBe(severity);
  });
});

describe('a pack with words that mean nothing', () => {
  it.each([
    [
      'require some ordinry member',
      '1: `ordinry member` is nothing that a constitution has. Did you mean `ordinary member`?',
    ],
    [
      'require some member where apointed by chair',
      '1: Nothing like `apointed by chair` can be asked of a seat. Did you mean `appointed by`?',
    ],
    [
      'require some member where appointed by chiar',
      '1: `chiar` is not a term of the vocabulary. Did you mean `chair`?',
    ],
    ['require some member where knowledge of doctor', '1: `doctor` is no term that `knowledge of` takes.'],
    ['requir some member', '1: `requir` is not a word that can open a line in `rule`. Did you mean `require`?'],
  ])('is told: %s', (clause, message) => {
    expect(packOf(clause).problems).toEqual([message]);
  });

  it.each([
    [
      'obligation must until 2025-07-31 then should until 2024-06-30 then may',
      '1: The obligation changes after 2024-06-30, which is not after 2025-07-31.',
    ],
    [
      'in force from 2025-01-01\nobligation must until 2024-06-30 then should',
      '2: The obligation changes after 2024-06-30, which is not after 2025-01-01.',
    ],
    [
      'in force until 2025-07-31\nobligation must until 2025-07-31 then should',
      '2: The obligation changes after 2025-07-31, but the rule ends on 2025-07-31.',
    ],
  ])('is told of changes in disorder: %s', (clauses, message) => {
    expect(packOf(`${clauses}\nrequire some chair`).problems).toEqual([message]);
  });

  it('is told of two rules of one name', () => {
    expect(packOf('require some chair\n  }\n  rule rule "Again" {\n    require some chair').problems).toEqual([
      '3: Two rules of this pack are called `rule`. Give one of them another name, or take one out.',
    ]);
  });
});

describe('the day', () => {
  it.each([
    ['', undefined, '2026-11-21'],
    ['in force from 2027-04-01', undefined, '2027-04-01'],
    ['in force from 2022-07-01 until 2024-06-30', undefined, '2024-06-30'],
    ['in force from 2022-07-01', '2023-01-01', '2023-01-01'],
  ])('of a constitution %j asked for %s is %s', async (line, asAt, day) => {
    const { constitution } = await read(`icb x "NHS X" {\n  ${line}\n}\n`);
    expect(constitution && dayOf(constitution, '2026-11-21', asAt)).toBe(day);
  });
});

describe('what is asked not to be said', () => {
  const clauses = (level: string): string =>
    `obligation ${level}\n    cites law "1" verified primary\n    require no member where from private-provider or represents private-provider\n    otherwise "A private provider."`;
  const board = (line: string): string => `icb x "X" {\n  board {\n    partner a "A" {\n      ${line}\n    }\n  }\n}\n`;

  it.each([
    ['must not', 'error'],
    ['should not', 'warning'],
    ['policy not', 'warning'],
    ['ask not', 'information'],
    ['may not', 'hint'],
  ])('%s: silence passes, contradiction fails', async (level, severity) => {
    expect((await judged(clauses(level), board('from trust'))).state).toBe('met');
    const { state, findings } = await judged(clauses(level), board('from private-provider'));
    expect([state, findings.map((each) => each.severity)]).toEqual(['open', [severity]]);
  });
});

describe('what must not be contradicted', () => {
  const clauses =
    'obligation may, must not contradict cites law "1" verified primary require every committee has meets in public\notherwise "It is not open."';
  const committee = (name: string, ...lines: string[]): string => `  committee ${name} "${name}" {${lines.join('')}}\n`;

  it('is no more than a hint where the text is silent, and an error where it says the contrary, thing by thing', async () => {
    const text = `icb x "NHS X" {\n${committee('silent')}${committee('closed', ' meetings { in private } ')}${committee('open', ' meetings { in public } ')}}\n`;
    const { state, findings } = await judged(clauses, text);
    expect(state).toBe('open');
    expect(told(findings, text)).toEqual(['2 hint open It is not open.', '3 error open It is not open.']);
  });

  it('is lower where nobody has checked the words', async () => {
    const text = `icb x "NHS X" {\n${committee('closed', ' meetings { in private } ')}}\n`;
    const { findings } = await judged(clauses.replace('primary', 'secondary'), text);
    expect(told(findings, text)).toEqual(['2 warning open It is not open.']);
  });
});

describe('what cannot be seen', () => {
  it('is not checkable: there is no other board to compare with', async () => {
    const text = 'icb x "NHS X" {\n  area { county-council a "A" }\n}\n';
    expect((await judged('obligation must require no overlapping authority', text)).state).toBe('not-checkable');
  });
});

describe('explanations', () => {
  // the rule on explanations stands first, and is judged last
  const two = (asked: string): string =>
    `obligation should require ${asked}\n  }\n  rule open "Open" {\n    obligation ask require some partner\n  }\n  rule met "Met" {\n    obligation ask require some chair\n  }\n  rule strict "Strict" {\n    obligation must require some partner`;
  const text = (rule: string): string =>
    `icb x "NHS X" {\n  board { chair {} }\n  explain ${rule} because "Not yet."\n}\n`;

  it.each([
    ['no explanation where unneeded', 'test/open', 'met'],
    ['no explanation where unneeded', 'test/met', 'open'],
    ['no explanation where inadmissible', 'test/open', 'met'],
    ['no explanation where inadmissible', 'test/strict', 'open'],
    ['no explanation where names nothing', 'test/open', 'met'],
    ['no explanation where names nothing', 'test/something-else', 'open'],
    ['no misspelt explanation', 'test/opne', 'open'],
    ['no misspelt explanation', 'tset/open', 'open'],
    // of a pack that does not judge, nobody can say what rules it has
    ['no misspelt explanation', 'bma/open', 'met'],
    ['no explanation where names nothing', 'bma/something-else', 'met'],
  ])('%s: %s is %s', async (asked, rule, state) => {
    expect((await judged(two(asked), text(rule))).state).toBe(state);
  });

  it('needs words: blanks explain nothing', async () => {
    const blank = text('test/rule').replace('Not yet.', ' ');
    expect((await judged('obligation ask require some partner', blank)).state).toBe('open');
  });
});

describe('a body that is no more', () => {
  it.each([
    ['no former body', 'partner p { nominated by health-education-england }', '2023-03-31', 'met'],
    ['no former body', 'partner p { nominated by health-education-england }', '2023-04-01', 'open'],
    ['no former secondment', 'chief-executive { may be seconded from nhs-digital }', '2023-01-31', 'met'],
    ['no former secondment', 'chief-executive { may be seconded from nhs-digital }', '2023-02-01', 'open'],
  ])('%s: %s as at %s is %s', async (asked, seat, day, state) => {
    const text = `icb x "NHS X" {\n  board { ${seat} }\n}\n`;
    expect((await judged(`obligation should require ${asked}`, text, day)).state).toBe(state);
  });
});
