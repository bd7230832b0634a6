/** What is told of an example that is not what its pack says it is, and the day by whose law one is judged. */
import { builtInTerms, type PackRule, readRules } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { nearestDay } from '../src/examples.ts';
import { type ExampleResult, prepare, type ReadyPack, runExamples } from '../src/index.ts';

const DAY = '2026-11-21';

const packText = (examples: string, name = 'test'): string => `pack ${name} "Test" language 1 {
  source law "A law" no public address
  rule rule "The rule" {
    applies to icb
    obligation policy
    in force from 2020-01-01
    cites law "1" verified source
    require some chair
    otherwise "No chair."
    partly when some chief executive saying "Half."
    ${examples}
  }
}`;

function readyOf(text: string): ReadyPack {
  const { packs, findings } = readRules({ uri: 'file:///test.icbrules', text });
  expect(findings).toEqual([]);
  const { ready, problems } = prepare(packs[0] as never, builtInTerms());
  expect(problems).toEqual([]);
  return ready;
}

const run = (examples: string): Promise<ExampleResult[]> => runExamples(readyOf(packText(examples)), DAY);

const icb = (lines: string): string => `"""\nicb x "X" {\n${lines}\n}\n"""`;
const met = icb('board { chair {} }');
const open = icb('board {}');
const half = icb('board { chief-executive {} }');

it('what is as it should be has nothing to say', async () => {
  const examples = `passes ${met}\nfails ${open}\npartly ${half}`;
  const text = packText(examples);
  const results = await run(examples);
  expect(results.map(({ rule, outcome, ok, message }) => [rule, outcome, ok, message])).toEqual([
    ['test/rule', 'passes', true, ''],
    ['test/rule', 'fails', true, ''],
    ['test/rule', 'partly', true, ''],
  ]);
  for (const { offset, outcome } of results) expect(text.slice(offset).startsWith(outcome)).toBe(true);
});

describe('what is otherwise is told', () => {
  it.each([
    [`fails ${met}`, 'meets the rule', 'does not meet the rule'],
    [`partly ${met}`, 'meets the rule', 'half meets the rule'],
    [`passes ${open}`, 'does not meet the rule', 'meets the rule'],
    [`passes ${half}`, 'half meets the rule', 'meets the rule'],
    [
      `passes ${icb('board {}\nexplain test/rule because "Not yet."')}`,
      'explains a deviation from the rule',
      'meets the rule',
    ],
    [
      `fails ${icb('encoded from "https://x.example/x" covers quorum')}`,
      'cannot be checked by the rule',
      'does not meet the rule',
    ],
    [`passes as at 2019-06-01 ${met}`, 'is judged on a day on which the rule is not in force', 'meets the rule'],
    ['fails """\nicp x "X" {\n}\n"""', 'is of a kind to which the rule does not apply', 'does not meet the rule'],
  ])('%s', async (example, is, should) => {
    const [result] = await run(example);
    expect(result?.ok).toBe(false);
    expect(result?.message).toBe(`The example ${is}; it should be one that ${should}.`);
  });

  it('one that does not read, by its first error', async () => {
    const [result] = await run('passes """\nicb x "X" {\n  board { chair { apointed by nhs-england } }\n}\n"""');
    expect(result?.ok).toBe(false);
    expect(result?.message).toMatch(/^The example does not read: `apointed` is not a word that can open a line/);
    const [nothing] = await run('fails """\norganisations {}\n"""');
    expect(nothing?.ok).toBe(false);
  });

  it('nor does one that imports a file: none stands beside it', async () => {
    const [result] = await run('passes """\nimport "y.icb"\nicb x "X" {\n board { chair {} }\n}\n"""');
    expect(result?.message).toBe('The example does not read: There is no file `y.icb` beside this one.');
  });

  it('but a warning or the constitution of a neighbour keep none from being read', async () => {
    const two = await run('passes """\nicb x "X" {\n board { chair {} }\n}\nicb y "Y" {\n}\n"""');
    expect(two.map(({ message }) => message)).toEqual(['']);
  });
});

it.each([
  [undefined, undefined, DAY, DAY],
  ['2020-01-01', undefined, DAY, DAY],
  ['2027-01-01', undefined, DAY, '2027-01-01'],
  [DAY, DAY, DAY, DAY],
  [undefined, '2025-01-01', DAY, '2025-01-01'],
  [undefined, '2027-01-01', DAY, DAY],
  ['2020-01-01', '2025-01-01', DAY, '2025-01-01'],
  ['2020-01-01', '2025-01-01', '2019-01-01', '2020-01-01'],
])('a rule in force from %s until %s is judged nearest to %s on %s', (from, until, day, nearest) => {
  const ready = readyOf(packText(''));
  const rule = { ...(ready.rules[0]?.rule as PackRule), inForce: { from, until } } as PackRule;
  expect(nearestDay(rule, day)).toBe(nearest);
});
