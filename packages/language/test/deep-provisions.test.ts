/** However deep something is nested, it is read or told, and the rest is read. */
import { describe, expect, it } from 'vitest';
import { createLanguage, readRules } from '../src/index.ts';
import { createServices, rulesLexerOf } from '../src/services.ts';

const pack = (...lines: readonly string[]): string =>
  `pack a "A" language 1 {\n  rule q "Q" {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n  rule r "R" {\n    obligation should\n  }\n}\n`;

const nested = (depth: number): readonly (readonly [string, string])[] => [
  ['parentheses', `require ${'('.repeat(depth)}some member${')'.repeat(depth)}`],
  ['denials', `require ${'not '.repeat(depth)}some member`],
  ['conditions', `require some member${' where some member'.repeat(depth)}`],
];

describe.each([101, 250, 1000, 20_000])('%i things within one another', (depth) => {
  it.each(nested(depth))('%s are told, beside a line that is not finished and without one', (_, line) => {
    for (const others of [[], ['obligation']]) {
      const { packs, findings } = readRules({ uri: 'file:///a.icbrules', text: pack(line, ...others) });
      expect(findings.map(({ message }) => message)).toContain(
        'This says one thing within another more than 100 times, and is not read. Say it in several provisions.',
      );
      expect(packs[0]?.rules.map(({ name }) => name)).toEqual(['q', 'r']);
    }
  });
});

it.each(nested(100))('a hundred %s are read', (_, line) => {
  const { findings } = readRules({ uri: 'file:///a.icbrules', text: pack(line, 'obligation') });
  expect(findings.map(({ message }) => message).filter((message) => message.includes('within another'))).toEqual([]);
});

it('a constitution is read however many such words stand in a line', async () => {
  const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
  const text = `icb x "NHS X Integrated Care Board" {\n  policy ${'not '.repeat(5000)}\n  ods QXX\n}\n`;
  const [read] = await language.read([{ uri: 'file:///x.icb', text }]);
  expect(read?.findings.map(({ message }) => message).join('\n')).toContain('This says one thing within another');
});

describe('what is left out', () => {
  const lexer = rulesLexerOf(createServices());
  const deep = 'require (((((((((('.padEnd(8 + 101, '(');
  const left = (text: string): [words: string, within: readonly string[]][] =>
    lexer.read(text).report.unread.map(({ offset, end, within }) => [text.slice(offset, end).slice(0, 12), within]);

  it('is the provision, and nothing beside it', () => {
    const text = pack('applies to icb', `${deep} x`, 'obligation should');
    expect(left(text)).toEqual([['require ((((', ['RuleFile', 'PackItem', 'RuleClause']]]);
    const { words, report } = lexer.read(text);
    const images = words.map(({ image }) => image).join(' ');
    expect(images).toBe(
      'pack a "A" language 1 { rule q "Q" { applies to icb obligation should } rule r "R" { obligation should } }',
    );
    const at = text.indexOf('require');
    expect(report.problems).toMatchObject([{ code: 'syntax', offset: at, end: at + 'require'.length }]);
  });

  it('is told beside whatever else could not be read', () => {
    const text = pack('zzzz qqqq', `${deep} x`);
    expect(left(text).map(([words]) => words)).toEqual(['zzzz qqqq', 'require ((((']);
    expect(lexer.read(text).report.problems.map(({ code }) => code)).toEqual(['unknown-word', 'syntax']);
  });

  it('is each of two, one after the other', () => {
    const text = pack(`${deep} x`, `${deep} y`);
    expect(left(text)).toHaveLength(2);
  });

  it('is told once, with whatever stands in its block', () => {
    const text = `pack a "A" language 1 {\n  rule q ${'not '.repeat(101)} {\n    ${deep} x\n  }\n}\n`;
    expect(left(text).map(([words]) => words)).toEqual(['rule q not n']);
  });
});
