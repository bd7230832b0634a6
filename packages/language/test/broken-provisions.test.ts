/**
 * Where single provisions do not fit, Langium's parser reads these and what they stand in, and nothing else; and what it makes
 * of them in the place of what the compiled parser lacks is what it makes of the whole text.
 */
import { describe, expect, it } from 'vitest';
import { icb } from '../src/generated/icb-parser.ts';
import { onlyAround, putBack } from '../src/reading/broken-provisions.ts';
import { elementsFrom } from '../src/reading/grammar-elements.ts';
import type { Read } from '../src/reading/lexer.ts';
import { createRecoveringParser } from '../src/reading/recovering-parser.ts';
import { type Broken, readCompiled } from '../src/reading/tree-builder.ts';
import { createServices, lexerOf } from '../src/services.ts';
import { damagesTo } from '../src/testing/index.ts';
import { whatReadingsDiffer } from './trees.ts';
import { texts } from './words-read.ts';

const services = createServices();
const { core } = services;
const lexer = lexerOf(services);
const elements = elementsFrom(icb.elements, () => core.Grammar);
const langium = createRecoveringParser(core);

/** What the compiled parser makes of a text; nothing, if that is all or nothing of it. */
function mostOf(text: string): { read: Read; node: object; broken: readonly Broken[] } | undefined {
  const read = lexer.read(text);
  const found = readCompiled(read, icb.parser, elements, core);
  return found && found.broken.length > 0 ? { read, ...found } : undefined;
}

/** Whether what is broken was put back; and if so, in what the tree differs from Langium's own of the whole. */
function putBackIn(text: string): { readonly done: boolean; readonly differs?: string | undefined } | undefined {
  const most = mostOf(text);
  if (!most) return undefined;
  const { read, node, broken } = most;
  lexer.handedOn = onlyAround(read, broken);
  const found = langium.parse(text);
  if (!putBack(found, broken, read)) return { done: false };
  return { done: true, differs: whatReadingsDiffer({ ...found, value: node as never }, langium.parse(text)) };
}

const icbOf = (...lines: string[]): string => `icb x "X" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('what is read again', () => {
  it.each<[what: string, text: string, wanted: string]>([
    [
      'is the line that is broken, what it stands in, and the line behind it',
      icbOf('ods A', 'published at', 'ons B', 'population 1'),
      'icb x "X" { published at ons B }',
    ],
    ['is the last line of a block alone', icbOf('ods A', 'ons B', 'published at'), 'icb x "X" { published at }'],
    [
      'is the whole block behind it',
      icbOf('ods A', 'published at', 'board { chair { votes } }', 'ons B'),
      'icb x "X" { published at board { chair { votes } } }',
    ],
    [
      'are the heads of the blocks around it, not what stands beside it in them',
      icbOf(
        'ods A',
        'board {',
        'executive e {}',
        'chair c "Chair" {',
        'votes',
        'term',
        'seats 1',
        'role r }',
        '}',
        'ons B',
      ),
      'icb x "X" { board { chair c "Chair" { term seats 1 } } }',
    ],
    [
      'are all lines that are broken, each in its block',
      icbOf('board { chair { term } executive e { votes } }', 'committee a {}', 'committee c { purpose }', 'ons B'),
      'icb x "X" { board { chair { term } } committee c { purpose } }',
    ],
    [
      'is of no block that was closed before it',
      icbOf('board { chair { votes } }', 'committee a { purpose b }', 'published at', 'ods A'),
      'icb x "X" { published at ods A }',
    ],
  ])('%s', (_, text, wanted) => {
    const { read, broken } = mostOf(text) as { read: Read; broken: readonly Broken[] };
    const part = onlyAround(read, broken);
    expect(part.words.map(({ image }) => image).join(' ')).toBe(wanted);
    expect(part.text).toBe(text);
    expect(part.report).toEqual(read.report);
    expect(part.report).not.toBe(read.report);
  });

  it('holds the comments before and within what is broken, and no others', () => {
    const text = icbOf('// a', 'ods A // b', '// c', 'published /* d */ at // e', '// f', 'ons B // g');
    const { read, broken } = mostOf(text) as { read: Read; broken: readonly Broken[] };
    expect(onlyAround(read, broken).comments.map(({ image }) => image)).toEqual(['// b', '// c', '/* d */']);
  });
});

describe('what was read again is put back', () => {
  it.each([
    icbOf('ods A', 'published at', 'ons B'),
    icbOf('published at'),
    icbOf('board { chair { term } executive e { votes term } }', 'committee c { purpose }', 'ons B'),
    icbOf('published /* a */ at /* b */', 'ons B // c'),
    icbOf('// a', 'published at', '// b', '', 'board { chair { /* c */ term /* d */ seats 1 } }'),
    icbOf('published at', 'board { chair {} }', 'published at', 'ons B'),
    `${icbOf('published at')}// a\n`,
  ])('in %j', (text) => expect(putBackIn(text)).toEqual({ done: true, differs: undefined }));

  it.each(texts)('in %s, wherever a line is damaged', (_, text) => {
    // (A policy cut short is taken for one with what is left of the next.)
    const damaged = damagesTo(text).filter(
      ({ line }, index) => index % 17 === 0 && !/^ *policy/.test(lineOf(text, line)),
    );
    // (With a comment at the end of each line as well.)
    for (const { text: one } of damaged)
      for (const each of [one, one.replaceAll('\n', ' // so\n')])
        expect({ each, done: true, differs: undefined, ...putBackIn(each) }).toEqual({
          each,
          done: true,
          differs: undefined,
        });
  });

  it('or is not, where two lines are taken for one with nothing between them', () =>
    expect(putBackIn(icbOf('policy', 'policy standing-orders', 'policy complaints-policy'))?.done).toBe(false));
});

const lineOf = (text: string, line: number): string => text.split('\n')[line] as string;
