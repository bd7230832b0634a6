/** What each form of a requirement answers: how it counts, what placeholders leave open, and where what is wrong is shown. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { type Judgement, judge } from '../src/index.ts';
import { packOf, read } from './judging.ts';

const board = (...seats: string[]): string =>
  `icb x "NHS X" {\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n}\n`;

const options = '  option most "Seats" default 2\n  option part "Part" default 1/2\n  option years "Years" default 3\n';

async function judgedBy(clauses: string, text: string, day = '2026-11-21'): Promise<Judgement> {
  const { ready, problems } = packOf(clauses, options);
  expect(problems).toEqual([]);
  const { constitution } = await read(text);
  return judge(constitution as Constitution, [ready], day);
}

/** `state`, and of each finding its status, the words where it stands, and how many placeholders it speaks of. */
async function shown(clauses: string, text: string): Promise<string[]> {
  const { states, findings } = await judgedBy(`${clauses}\notherwise "\${offender}"`, text);
  const holes = (message: string): string => /^The rule: (\S+) placeholders? (?:is|are)/.exec(message)?.[1] ?? '';
  return [
    states.get('test/rule') ?? 'none',
    ...findings.map(({ status, message, span }) =>
      `${status} ${text.slice(span.offset, span.end)} ${holes(message)}`.trim(),
    ),
  ];
}

const trusts = 'seats of members where from trust against seats of members where from primary-medical-providers';

describe('what is counted', () => {
  it.each<[require: string, seats: string[], state: string]>([
    // options stand for a number or a part
    ['at least option most seats of partners', ['partner p { seats 2 }'], 'met'],
    ['at least option most seats of partners', ['partner p {}'], 'open'],
    ['exactly option most seats of partners', ['partner p { seats 3 }'], 'open'],
    ['every member has term in years at most option years', ['partner p { term 3 years }'], 'met'],
    ['every member has term in years at most option years', ['partner p { term 4 years }'], 'open'],
    // what is said of a number
    ['every member has term in years at least 3', ['partner p { term 2 years }'], 'open'],
    ['every member has term in years at least 3', ['partner p { term 3 years }'], 'met'],
    // a ratio is the least of the one to the most of the other, or the other way round
    [
      `ratio at most 2 of ${trusts}`,
      ['partner p { from trust seats 2 }', 'partner q { from primary-medical-providers }'],
      'met',
    ],
    [
      `ratio at most 2 of ${trusts}`,
      ['partner p { from trust seats 2 to 3 }', 'partner q { from primary-medical-providers }'],
      'open',
    ],
    [
      `ratio at most 2 of ${trusts}`,
      ['partner p { from trust seats 4 }', 'partner q { from primary-medical-providers seats 1 to 2 }'],
      'open',
    ],
    [
      `ratio at most 2 of ${trusts}`,
      ['partner p { from trust seats 2 to 4 }', 'partner q { from primary-medical-providers seats 2 to 3 }'],
      'met',
    ],
    [
      `ratio at least 2 of ${trusts}`,
      ['partner p { from trust seats 4 to 5 }', 'partner q { from primary-medical-providers seats 1 to 2 }'],
      'met',
    ],
    [
      `ratio at least 2 of ${trusts}`,
      ['partner p { from trust seats 3 to 5 }', 'partner q { from primary-medical-providers seats 1 to 2 }'],
      'open',
    ],
    [
      `ratio at most 2 of ${trusts}`,
      ['partner p { from [a trust] seats 3 }', 'partner q { from primary-medical-providers }'],
      'partly',
    ],
    // a share likewise
    [
      'at least 1/4 of seats of members has is doctor',
      ['partner p { must be doctor seats 1 to 3 }', 'partner q { seats 1 to 2 }'],
      'met',
    ],
    [
      'at least 1/2 of seats of members has is doctor',
      ['partner p { must be doctor seats 1 to 3 }', 'partner q { seats 1 to 2 }'],
      'open',
    ],
    [
      'at most 1/2 of seats of members has is doctor',
      ['partner p { must be doctor seats 1 to 3 }', 'partner q { seats 2 to 4 }'],
      'open',
    ],
    // an alternative of a sentence of its own is none of a name
    ['some member where (represents lmc or is doctor)', ['partner p { must be doctor }'], 'met'],
    ['some member where represents lmc, lnc', ['partner p { represents lnc }'], 'met'],
  ])('%s: %j is %s', async (asked, seats, state) => {
    const { states } = await judgedBy(`obligation must require ${asked}`, board(...seats));
    // (What only a placeholder stands in the way of, is met half.)
    expect(states.get('test/rule')).toBe(state);
  });

  it('an option that the pack has not is told, with the nearest that it has', () => {
    const { problems } = packOf('require at least option mst seats of partners', options);
    expect(problems.map((each) => each.replace(/^\d+: /, ''))).toEqual([
      'The pack has no option `mst`. Did you mean `most`?',
    ]);
  });

  it.each([
    ['every member has term in years', '`term in years` is a number: say `at least` or `at most`, and how much.'],
    ['every member has appointed at least 3', '`appointed` is no number, and cannot be compared.'],
    [
      'every member has votes chair',
      '`votes` is so or not: nothing can be asked of it beyond that, and `chair` is left over.',
    ],
  ])('%s is told: it means nothing', (asked, message) => {
    expect(packOf(`require ${asked}`, options).problems.map((each) => each.replace(/^\d+: /, ''))).toEqual([message]);
  });
});

describe('a placeholder', () => {
  const byTrust = 'every partner has nominated by trust';

  it.each<[require: string, seats: string[], shown: string[]]>([
    [byTrust, ['partner p { nominated by [a], [b] }'], ['partly', 'partly [a] 2']],
    [
      'every partner where votes has nominated by trust',
      ['partner p { nominated by [a] }'],
      ['partly', 'partly [a] a'],
    ],
    // each thing has its own finding: where nothing but a placeholder is in the way, at that
    [
      byTrust,
      [
        'partner p { nominated by [a], [b] }',
        'partner q { nominated by county-council }',
        'partner r { nominated by [c] }',
      ],
      ['open', 'partly [a] 2', 'open partner q', 'partly [c] a'],
    ],
    // what is sure needs no placeholder
    [
      'some partner where nominated by trust',
      ['partner p { nominated by [a] }', 'partner q { nominated by trust }'],
      ['met'],
    ],
    ['some partner where nominated by trust', ['partner p { nominated by trust, [a] }'], ['met']],
    [
      'every partner has nominated only by trust',
      ['partner p { nominated by trust, [a] }'],
      ['partly', 'partly [a] a'],
    ],
    [
      'every partner has nominated only by trust',
      ['partner p { nominated by chief-executive, [a] }', 'chief-executive {}'],
      ['open', 'open partner p'],
    ],
    [
      'no partner where nominated by trust',
      ['partner p { nominated by [a] }', 'partner q { nominated by trust }'],
      ['open', 'open partner p', 'open partner q'],
    ],
    // joined by `and` and `or`
    [
      'some chair and every partner has nominated by trust and appointed by chair',
      ['chair {}', 'partner p { nominated by trust }', 'partner q { nominated by trust appointed by [who] }'],
      ['open', 'open partner p', 'partly [who] a'],
    ],
    [
      'some executive or every partner has nominated by trust',
      ['partner p { nominated by [a] }', 'partner q {}'],
      ['open', 'partly [a] a', 'open partner q'],
    ],
    [
      'some executive where is doctor or some partner where nominated by trust',
      ['executive e { must be [one] }', 'partner p { nominated by [a] }'],
      ['partly', 'partly [one] 2'],
    ],
    [
      'some executive and some partner where nominated by trust',
      ['executive e {}', 'partner p { nominated by [a] }'],
      ['partly', 'partly [a] a'],
    ],
    // counted
    [
      'at least 2 partners where nominated by trust',
      ['partner p { nominated by [a] }', 'partner q { nominated by trust }'],
      ['partly', 'partly [a] a'],
    ],
    [
      'at least 3 partners where nominated by trust',
      ['partner p { nominated by [a] }', 'partner q { nominated by trust }'],
      ['open', 'open board'],
    ],
    [
      'at most 0 partners where nominated by trust',
      ['partner p { nominated by [a] }', 'partner q { nominated by trust }'],
      ['open', 'open board'],
    ],
    ['exactly 1 partners where nominated by trust', ['partner p { nominated by [a] }'], ['partly', 'partly [a] a']],
    [
      'at least 1/2 of seats of members has is doctor',
      ['partner p { must be [what] }', 'partner q {}'],
      ['partly', 'partly [what] a'],
    ],
    ['some member where is always doctor', ['partner p { must be [what] }'], ['partly', 'partly [what] a']],
  ])('%s: %j: %j', async (asked, seats, wanted) => {
    expect(await shown(`obligation must require ${asked}`, board(...seats))).toEqual(wanted);
  });

  it('each thing of its own may be one that is still to be named', async () => {
    const different =
      'obligation must require different members where (nominated by trust), (nominated by local-authority)';
    const [state] = await shown(
      different,
      board('partner p { nominated by trust }', 'partner q { nominated by [who] }'),
    );
    expect(state).toBe('partly');
    const [same] = await shown(
      different,
      board('partner p { nominated by trust, [who] }', 'partner q { nominated by chair }', 'chair {}'),
    );
    expect(same).toBe('open');
  });
});

describe('it', () => {
  const text = (partner: string): string =>
    `icb x "NHS X" {\n  area {\n    county-council a "A Council"\n    unitary-authority b "B Council"\n  }\n  board {\n    partner p "P" { nominated by ${partner} }\n  }\n}\n`;
  it.each([
    ['a, b', 'met'],
    ['a', 'open'],
    ['each local-authority', 'met'],
    ['each trust', 'open'],
    ['local-authority', 'met'],
    ['a, [the other]', 'partly'],
  ])('stands for each in turn: nominated by %s is %s', async (nominated, state) => {
    const clauses = 'obligation must require for every authority, some partner where nominated by it';
    expect((await judgedBy(clauses, text(nominated))).states.get('test/rule')).toBe(state);
  });
});

describe('an explanation', () => {
  it.each([
    ['because "Not yet." review 2027-04-01', { reason: 'Not yet.', review: '2027-04-01' }],
    ['because "Not yet."', { reason: 'Not yet.', review: null }],
  ])('%s goes with what is found', async (words, explanation) => {
    const text = `icb x "NHS X" {\n  board { chair {} }\n  explain test/rule ${words}\n}\n`;
    const { findings, states, rules } = await judgedBy('obligation ask require some partner', text);
    expect(states.get('test/rule')).toBe('explained');
    expect(findings.map((each) => [each.status, each.explanation])).toEqual([['explained', explanation]]);
    expect(rules.get('test/rule')).toEqual({ unmet: true, explainable: true });
  });

  it('is no part of what nobody explained', async () => {
    const { findings } = await judgedBy('obligation ask require some partner', board('chair {}'));
    expect(findings.map((each) => 'explanation' in each)).toEqual([false]);
  });
});

describe('what no constitution has to be asked', () => {
  it.each([
    ['not checkable because "Nobody can see it."', 'not-checkable', undefined],
    ['obligation background require some partner', undefined, false],
    ['applies to icp require some partner', undefined, false],
    ['in force from 2027-01-01 require some partner', 'not-in-force', false],
  ])('%s: %s', async (clauses, state, unmet) => {
    const { states, findings, rules } = await judgedBy(clauses, board('chair {}'));
    expect([states.get('test/rule'), findings]).toEqual([state, []]);
    expect(rules.get('test/rule')?.unmet).toBe(unmet);
  });
});

describe('what is known of a rule', () => {
  it.each([
    ['ask require some partner', ['partner p {}'], false, true],
    ['ask require some partner', ['chair {}'], true, true],
    ['must require some partner', ['chair {}'], true, false],
    ['ask require some partner where nominated by trust', ['partner p { nominated by [a] }'], true, true],
    ['ask require some partner where nominated by trust', ['partner p { nominated by'], undefined, true],
  ])('%s: %j', async (clauses, seats, unmet, explainable) => {
    const { rules } = await judgedBy(`obligation ${clauses}`, board(...seats));
    expect(rules.get('test/rule')).toEqual({ unmet, explainable });
  });
});
