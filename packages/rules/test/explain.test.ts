/** The trace of a rule: its words, what became of each part, and for which things. */
import { builtInTerms, type Constitution, readRules } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { explain, judge, prepare, type Trace } from '../src/index.ts';
import { read } from './judging.ts';

const text = `icb x "NHS X" {
  area {
    county-council a "A Council"
    unitary-authority b "B Council"
  }
  board {
    chair "Chair" { appointed by nhs-england }
    partner p "P" { nominated by a must be doctor }
    partner q { nominated by [who] }
  }
  in force from 2026-01-01
}
`;

/** A line for each part, further in for what is within it: its words, its truth, and the first line of what it is about. */
async function traced(required: string, name = 'r'): Promise<string[]> {
  const pack = `pack p "P" language 1 {\n rule r "R" { require ${required}\n}\n rule n "N" {}\n}`;
  const { packs } = readRules({ uri: 'file:///p.icbrules', text: pack });
  const { ready } = prepare(packs[0] as never, builtInTerms());
  const { constitution } = await read(text);
  const trace = explain(ready, name, pack, constitution as Constitution, '2026-11-21');
  const lines = ({ words, truth, place, parts }: Trace): string[] => [
    `${words || '–'}: ${truth}${place ? ` at ${text.slice(place.offset, place.end)}` : ''}`,
    ...parts.flatMap(lines).map((line) => `  ${line}`),
  ];
  return trace ? lines(trace) : [];
}

describe('a trace', () => {
  it.each<[require: string, lines: string[]]>([
    [
      'some chair and\n  (some executive or some partner)',
      [
        'some chair and (some executive or some partner): true',
        ...['  some chair: true', '    Chair: true at chair "Chair"'],
        ...['  (some executive or some partner): true', '    some executive: false', '    some partner: true'],
        ...['      P: true at partner p "P"', '      q: true at partner q'],
      ],
    ],
    [
      'no partner where nominated by local-authority',
      [
        'no partner where nominated by local-authority: false',
        '  P: true at partner p "P"',
        '  q: unknown at partner q',
      ],
    ],
    [
      'every partner where is doctor has (appointed by chair and nominated by local-authority)',
      [
        'every partner where is doctor has (appointed by chair and nominated by local-authority): unknown',
        ...[
          '  P: unknown at partner p "P"',
          '    appointed by chair: unknown',
          '    nominated by local-authority: true',
        ],
        ...[
          '  q: unknown at partner q',
          '    appointed by chair: unknown',
          '    nominated by local-authority: unknown',
        ],
      ],
    ],
    // what the condition does not fit is not spoken of
    ['every chair where appointed by board has votes', ['every chair where appointed by board has votes: true']],
    [
      'every chair where appointed by nhs-england has is doctor',
      ['every chair where appointed by nhs-england has is doctor: unknown', '  Chair: unknown at chair "Chair"'],
    ],
    [
      'at least 2 partners where nominated by local-authority',
      [
        'at least 2 partners where nominated by local-authority: unknown',
        '  P: true at partner p "P"',
        '  q: unknown at partner q',
      ],
    ],
    [
      'at least 1/2 of seats of partners has is doctor',
      [
        'at least 1/2 of seats of partners has is doctor: true',
        '  P: true at partner p "P"',
        '  q: unknown at partner q',
      ],
    ],
    [
      'ratio at most 1 of seats of chairs against seats of partners',
      [
        'ratio at most 1 of seats of chairs against seats of partners: true',
        ...['  Chair: true at chair "Chair"', '  P: true at partner p "P"', '  q: true at partner q'],
      ],
    ],
    [
      'for every authority, some partner where nominated by it',
      [
        'for every authority, some partner where nominated by it: unknown',
        ...['  A Council: true at county-council a "A Council"', '    P: true at partner p "P"'],
        ...['    q: unknown at partner q', '  B Council: unknown at unitary-authority b "B Council"'],
        ...['    P: false at partner p "P"', '    q: unknown at partner q'],
      ],
    ],
    ['title', ['title: true']],
  ])('%s', async (required, lines) => expect(await traced(required)).toEqual(lines));

  it.each([
    ['2023-03-31', 'true'],
    ['2023-04-01', 'false'],
  ])('is by the law of its day: on %s, that there is no former body is %s', async (day, truth) => {
    const pack = 'pack p "P" language 1 {\n rule r "R" { require no former body }\n}';
    const { packs } = readRules({ uri: 'file:///p.icbrules', text: pack });
    const { ready } = prepare(packs[0] as never, builtInTerms());
    const { constitution } = await read(
      'icb x "X" {\n  board {\n    chair { appointed by health-education-england }\n  }\n}\n',
    );
    expect(String(explain(ready, 'r', pack, constitution as Constitution, day)?.truth)).toBe(truth);
  });

  it('rests on what is known of other rules', async () => {
    const pack =
      'pack p "P" language 1 {\n rule r "R" { require no explanation where unneeded }\n rule o "O" { obligation ask require some chair }\n}';
    const { packs } = readRules({ uri: 'file:///p.icbrules', text: pack });
    const { ready } = prepare(packs[0] as never, builtInTerms());
    const { constitution } = await read(
      'icb x "X" {\n  board {\n    chair {}\n  }\n  explain p/o because "Not yet."\n}\n',
    );
    const { rules } = judge(constitution as Constitution, [ready], '2026-11-21');
    const truth = (known?: typeof rules) =>
      explain(ready, 'r', pack, constitution as Constitution, '2026-11-21', known)?.truth;
    expect([truth(rules), truth()]).toEqual([false, true]);
  });

  it.each(['n', 'another'])('of a rule that asks for nothing, or is not there, is none: %s', async (name) =>
    expect(await traced('some chair', name)).toEqual([]),
  );
});
