/** A line that does not fit: where that shows, what is said to be unread, and that the rest is read, blocks above all. */
import { describe, expect, it } from 'vitest';
import { print } from '../src/index.ts';
import type { ReadingReport } from '../src/reading/lexer.ts';
import { placeOfError } from '../src/reading/place-of-error.ts';
import { createRecoveringParser } from '../src/reading/recovering-parser.ts';
import { createServices } from '../src/services.ts';
import { readText } from './workspace.ts';

const parser = createRecoveringParser(createServices().core);
const textOf = (lines: string): string => `icb x "X" {\n${lines}\n}\n`;

/** What is read of a text, on one line. */
async function read(text: string): Promise<string> {
  const { constitution } = await readText(text);
  return constitution ? print(constitution).replace(/\s+/g, ' ').slice('icb x "X" { '.length, -' } '.length) : '';
}

describe.each<[lines: string, at: string[], unread: string[], rest: string]>([
  ['published at\nods A', ['at'], ['published at'], 'ods A'],
  ['ods A\npublished at', ['at'], ['published at'], 'ods A'],
  ['published at 12\nods A', ['12'], ['published at 12'], 'ods A'],
  ['ods A B C\nons D', ['B'], ['ods A B C'], 'ons D'],
  ['in force on 2026-01-01 until\nods A', ['on'], ['in force on 2026-01-01 until'], 'ods A'],
  ['explain\nods A', ['explain'], ['explain'], 'ods A'],
  ['committee , c "C" {\npurpose audit\n}\nods A', [','], ['committee , c "C" {'], 'ods A committee { purpose audit }'],
  ['committee c 12 {\npurpose audit\n}\nods A', ['12'], ['committee c 12 {'], 'ods A committee c { purpose audit }'],
  ['committee c { purpose , }\nods A', [','], ['purpose ,'], 'ods A committee c {}'],
  [
    'board {\nchair 12 {\nvotes\n}\nexecutive e {}\n}',
    ['12'],
    ['chair 12 {'],
    'board { chair { votes } executive e {} }',
  ],
  ['board {\nchair {\nterm\nvotes\n}\n}', ['term'], ['term'], 'board { chair { votes } }'],
  [
    'committee c {\nchaired\nquorum {\nat\nat least 2 members\n}\n}',
    ['chaired', 'at'],
    ['chaired', 'at'],
    'committee c { quorum { at least 2 members } }',
  ],
  ['quorum {\nat least\n}\nods A', ['least'], ['at least'], 'ods A quorum {}'],
  ['principles merger {\n"a" b\n"c"\n}', ['b'], ['"a" b'], 'principles merger { "a" "c" }'],
])('%j', (lines, at, unread, rest) => {
  const text = textOf(lines);
  it('shows where it does not fit', () => {
    const places = parser.parse(text).parserErrors.map(placeOfError);
    expect(places.map(({ startOffset, endOffset }) => text.slice(startOffset, (endOffset as number) + 1))).toEqual(at);
    for (const { startOffset } of places) expect(startOffset).toBeGreaterThan(0);
  });

  it('is unread, from its first word to its last', () => {
    const found = (parser.parse(text).lexerReport as ReadingReport).unread;
    expect(found.map(({ offset, end }) => text.slice(offset, end))).toEqual(unread);
    expect(found.map(({ word }) => word)).toEqual(unread.map((each) => each.split(' ')[0]));
  });

  it('costs nothing else', async () => expect(await read(text)).toBe(rest));
});

describe('within what a line stands that is unread', () => {
  it.each([
    ['published at', ['Document', 'Provision']],
    ['board {\nchair {\nterm\n}\n}', ['Document', 'Provision', 'Membership', 'SeatProvision']],
  ])('%j', (lines, within) => {
    const { unread } = parser.parse(textOf(lines)).lexerReport as ReadingReport;
    expect(unread.map((each) => each.within)).toEqual([within]);
  });

  it('is asked of no text that fits', () => {
    const { parserErrors, lexerReport } = parser.parse(textOf('ods A'));
    expect([parserErrors, (lexerReport as ReadingReport).unread]).toEqual([[], []]);
  });
});
