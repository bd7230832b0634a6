/** What is said where a word does not fit: what is missing, in the words of someone who drafts a constitution. */
import type { IToken, TokenType } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { syntaxMessages, unfinishedMessage } from '../src/reading/messages.ts';
import { placeNames } from '../src/reading/place-names.ts';
import { createServices, rulesLexerOf } from '../src/services.ts';
import { lexer } from './words-read.ts';

const messages = syntaxMessages(() => new Set(['board', 'chair', 'votes']));

const type = (name: string): TokenType => (/^[A-Z_]+$/.test(name) ? { name } : { name, LABEL: name });
const token = (image: string, name = 'ID', more = {}): IToken => ({
  image,
  tokenType: type(name),
  startOffset: 0,
  tokenTypeIdx: 0,
  ...more,
});

/** What is told where one of these is expected, and another word stands there. */
const expecting = (wanted: readonly string[], actual: IToken, previous = token('appointed')): string =>
  messages.buildNoViableAltMessage({
    expectedPathsPerAlt: wanted.map((name) => [[type(name)]]),
    actual: [actual],
    previous,
    customUserDescription: '',
    ruleName: '',
  });

describe('what is expected', () => {
  it.each<[wanted: string[], said: string]>([
    [['by'], '`by`'],
    [['ID'], 'a name'],
    [['ID', 'by'], 'a name or `by`'],
    [['by', 'of', 'to'], '`by`, `of` or `to`'],
    [['by', 'by'], '`by`'],
    [['STRING', 'TEXT_BLOCK'], 'a text in quotes'],
    [['LEAD'], 'a term of the vocabulary'],
    [['DATE'], 'a date such as 2026-04-01'],
    [['NUMBER', 'SHARE'], 'a number or a share such as 1/2 or 50%'],
    [['RULE_ID'], 'a rule such as bma/lmc-board'],
    [['EOF'], 'the end of the file'],
    // a placeholder may stand anywhere, and is named where nothing else may
    [['ID', 'PLACEHOLDER'], 'a name'],
    [['PLACEHOLDER'], 'a placeholder in square brackets'],
    // what has no words of its own goes by the name of its type
    [['OTHER'], '`OTHER`'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], '`a`, `b`, `c`, `d`, `e`, `f`, `g` or `h`'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], '`a`, `b`, `c`, `d`, `e`, `f`, `g` or another such word'],
    // units of time are many, and one stands for all
    [['day', 'days', 'week', 'weeks'], 'a unit such as `days` or `years`'],
    [['clear', 'hours', 'days', 'months', 'year'], '`clear` or a unit such as `days` or `years`'],
    [['day', 'days', 'week', 'midweek'], '`day`, `days`, `week` or `midweek`'],
    [['day', 'days', 'week', 'weekday'], '`day`, `days`, `week` or `weekday`'],
  ])('%j: %s', (wanted, said) =>
    expect(expecting(wanted, token('x'))).toBe(`After \`appointed\`, ${said} is expected; not \`x\`.`),
  );

  it('is said of one word, of several, and of a list in the same way', () => {
    const [actual, previous] = [token('x'), token('appointed')];
    const rest = { ruleName: '', customUserDescription: '' };
    const said = 'After `appointed`, `by` is expected; not `x`.';
    expect(messages.buildMismatchTokenMessage({ expected: type('by'), actual, previous, ruleName: '' })).toBe(said);
    expect(
      messages.buildEarlyExitMessage({ expectedIterationPaths: [[type('by')]], actual: [actual], previous, ...rest }),
    ).toBe(said);
  });
});

describe('what stands there instead', () => {
  it.each<[what: string, actual: IToken, said: string]>([
    ['a word', token('x'), 'not `x`'],
    ['a word that is near to one that is expected', token('publishd'), 'not `publishd`. Did you mean `published`?'],
    ['a short word', token('pub'), 'not `pub`'],
    ['a word of the language', token('publishes', 'publishes'), 'not `publishes`'],
    ['the next line', token('votes', 'votes', { startsProvision: true }), 'this line is not finished'],
    ['the end of a block', token('}', '}'), 'this line is not finished'],
    ['the end of the file', token('', 'EOF'), 'this line is not finished'],
    ['a text over lines', token('"one\ntwo"', 'STRING'), 'not `"one`'],
    ['a long word', token('a'.repeat(31)), `not \`${'a'.repeat(30)}…\``],
    ['a word that is not too long', token('a'.repeat(30)), `not \`${'a'.repeat(30)}\``],
  ])('%s', (_, actual, said) => {
    const whole = `After \`appointed\`, \`published\` is expected; ${said}`;
    expect(expecting(['published'], actual)).toBe(whole.endsWith('?') ? whole : `${whole}.`);
  });

  it('has nothing before it at the beginning of a file', () =>
    expect(expecting(['published'], token('x'), token(''))).toBe('Here, `published` is expected; not `x`.'));
});

describe('where a block would have to end', () => {
  const beyond = (actual: IToken, previous = token('votes')): string =>
    messages.buildMismatchTokenMessage({ expected: type('}'), actual, previous, ruleName: '' });

  it.each<[actual: IToken, said: string]>([
    [token('x'), '`x` is not expected after `votes`.'],
    [token('chiar'), '`chiar` is not expected after `votes`. Did you mean `chair`?'],
    [token('chair', 'chair'), '`chair` is not expected after `votes`, or this line is not finished.'],
    [token('12', 'NUMBER'), '`12` is not expected after `votes`.'],
    [token('', 'EOF'), 'The file ends too early: something is not finished.'],
  ])('%j', (actual, said) => expect(beyond(actual)).toBe(said));

  it('with nothing before it', () => expect(beyond(token('x'), token(''))).toBe('`x` is not expected.'));

  it('with something after all', () =>
    expect(messages.buildNotAllInputParsedMessage({ firstRedundant: token('x'), ruleName: '' })).toBe(
      '`x` is not expected here.',
    ));
});

describe('a line that fits none of its forms', () => {
  const told = (first: string, second: IToken, within?: readonly string[]): string =>
    unfinishedMessage(token(first, first, within && { within }), second, lexer.blocks);
  const ofConstitution = ['Document', 'Provision'];
  const unfit = 'The words of this line do not fit together';

  it.each<[first: string, second: IToken, within: string[] | undefined, said: string]>([
    ['published', token('}', '}'), ofConstitution, 'This line is not finished: after `published`, `at` is expected.'],
    ['published', token('x'), ofConstitution, `${unfit}: after \`published\`, \`at\` is expected.`],
    [
      'purpose',
      token(',', ','),
      [...ofConstitution, 'BodyProvision'],
      `${unfit}: after \`purpose\`, a name is expected.`,
    ],
    ['zzzz', token('x'), ofConstitution, `${unfit}.`],
    ['published', token('x'), ['Document', 'Nowhere'], `${unfit}.`],
    ['published', token('x'), undefined, `${unfit}.`],
  ])('%s before %j in %j', (first, second, within, said) => expect(told(first, second, within)).toBe(said));
});

describe('where lines belong', () => {
  it.each([
    ['of a constitution', lexer.blocks.all],
    ['of rules', rulesLexerOf(createServices()).blocks.all],
  ])('each kind of block %s is told from the others', (_, all) => {
    const places = all.flatMap(({ name }) => placeNames[name] ?? []);
    for (const place of places) expect(place).toMatch(/^(in|at|directly in) [a-z`]/);
    expect(new Set(places).size).toBe(places.length);
  });

  it('each kind of block of a constitution has its words', () =>
    expect(
      lexer.blocks.all
        .filter(({ name, statements }) => statements.size > 0 && !placeNames[name])
        .map(({ name }) => name),
    ).toEqual([]));
});
