/** What a rule says of its findings: where they stand, by what they are known again, and by which numbers they are judged. */
import { builtInTerms, type Constitution, type Finding, readRules } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { judge, prepare } from '../src/index.ts';
import { packOf, read } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const board = (...seats: string[]): string => `board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }`;

async function found(clauses: string, text: string): Promise<readonly Finding[]> {
  const { ready, problems } = packOf(`obligation must\n${clauses}`);
  expect(problems).toEqual([]);
  const { constitution } = await read(text);
  return judge(constitution as Constitution, [ready], '2026-11-21').findings;
}

const never = 'require at least 99 members';

describe('a finding is known again', () => {
  const text = icb(
    board('executive e "Lead" { term 9 years }', 'executive f { term 8 years }', 'partner p "Partner" {}'),
    'committee c "Audit" { member m "Lay" { term 7 years } quorum { at least 2 members } }',
  );
  it.each<[clauses: string, about: string[]]>([
    // by the name of what is wrong
    ['require no executive', ['Lead', 'f']],
    ['require no executive\nabout offender', ['Lead', 'f']],
    ['require no committee', ['Audit']],
    ['require no committee seat', ['Lay']],
    // where something is missing, by the rule alone
    [never, ['']],
    [`${never}\nabout offender`, ['']],
    // or by what the rule names
    [`${never}\nabout executives`, ['Lead, f']],
    ['require no committee\nabout executives', ['Lead, f']],
    [`${never}\nabout observers`, ['']],
  ])('%s: %j', async (clauses, about) => {
    expect((await found(clauses, text)).map((each) => each.about)).toEqual(about);
  });
});

describe('a finding stands', () => {
  it.each<[points: string, text: string, words: string]>([
    ['', icb(board('executive e {}')), 'board'],
    ['points at executives', icb(board('chair {}', 'executive e {}', 'executive f {}')), 'executive e'],
    // where there is none, where it would be
    ['points at executives', icb(board('chair {}')), 'board'],
    ['points at executives', icb(), 'icb x "NHS X"'],
    ['points at committees', icb(board('chair {}'), 'committee c "C" {}'), 'committee c "C"'],
    ['points at committees', icb(board('chair {}')), 'icb x "NHS X"'],
  ])('where the rule says: %j: %s: %s', async (points, text, words) => {
    const [{ span } = { span: { offset: 0, end: 0 } }] = await found(`${never}\n${points}`, text);
    expect(text.slice(span.offset, span.end)).toBe(words);
  });

  it.each(['points at', 'about'])('%s what no constitution has is told', (words) => {
    expect(packOf(`${never}\n${words} ordinry members`).problems).toEqual([
      '2: `ordinry members` is nothing that a constitution has. Did you mean `ordinary members`?',
    ]);
  });

  it('with the title of the rule, if it says nothing else', async () => {
    expect((await found(never, icb())).map(({ message }) => message)).toEqual(['The rule']);
  });
});

describe('what options say', () => {
  const text = `pack p "P" language 1 {
  option most "Seats" default 2
  option other "Other" default 1
  source law "A law" no public address
  rule r "R" { obligation must require at most option most seats of partners }
}`;
  const state = async (values: Record<string, string>): Promise<string | undefined> => {
    const { packs } = readRules({ uri: 'file:///p.icbrules', text });
    const { ready } = prepare(packs[0] as never, builtInTerms(), new Map(Object.entries(values)));
    const { constitution } = await read(icb(board('partner p { seats 3 }')));
    return judge(constitution as Constitution, [ready], '2026-11-21').states.get('p/r');
  };

  it.each<[values: Record<string, string>, state: string]>([
    [{}, 'open'],
    [{ most: '3' }, 'met'],
    [{ other: '3' }, 'open'],
    // what is no number keeps the number of the pack
    [{ most: 'many' }, 'open'],
  ])('%j: %s', async (values, wanted) => expect(await state(values)).toBe(wanted));
});
