/**
 * Before each line of the constitutions in `written`, one that nobody can read, or one that belongs elsewhere; and the first
 * word of each misspelt: what is told of it, and that everything else is read as before.
 */
import { describe, expect, it } from 'vitest';
import type { BlockContent } from '../src/reading/blocks.ts';
import type { Word } from '../src/reading/words.ts';
import { blocksOf, lexer, mended, onlyProblem, reads, startsOf, texts } from './words-read.ts';

/** What a line stands in. */
const contentOf = ({ within }: Word): BlockContent => lexer.blocks.get(within?.at(-1) ?? '') as BlockContent;

function waysToBegin({ statements, texts }: BlockContent): string {
  const words = [...statements.keys()].slice(0, 6).map((word) => `\`${word}\``);
  return texts ? 'are texts in quotes' : `open with words such as ${words.join(', ')}`;
}

describe.each(texts)('%s', (_, text) => {
  const whole = lexer.layout(text);
  const wanted = reads(whole);
  const starts = startsOf(whole);
  const blocks = blocksOf(whole);
  /** Where a line stands, in the words of the messages. */
  const placeOf = ({ offset }: Word): string => {
    const block = blocks.find(({ open, close }) => open < offset && close > offset);
    return block ? `in \`${block.name}\`` : 'at the top of a file';
  };
  /** Whether only words of the language may stand there: a term may have any name, and so may what a line ends with. */
  const words = whole.words.filter(({ kind }) => kind !== 'end');
  const isFixed = (word: Word): boolean =>
    !contentOf(word).lead && words[words.indexOf(word) - 1]?.reading !== 'keyword-or-name';

  it.each(['zzzz qqqq, "W" wwww', 'zzzz { }', 'zzzz qqqq {\n  chair {}\n  wwww "W" {\n  }\n  """\n  W\n  """\n}'])(
    'a line that nobody can read is left out, and nothing else: %j',
    (line) => {
      for (const start of starts) {
        if (!isFixed(start)) continue;
        const { offset, within } = start;
        const damaged = `${text.slice(0, offset)}${line}\n${text.slice(offset)}`;
        const read = lexer.layout(damaged);
        const { code, message, fix, ...place } = onlyProblem(read);
        expect([code, fix]).toEqual(['unknown-word', undefined]);
        expect(place).toEqual({ offset, end: offset + 'zzzz'.length });
        expect(message).toBe(
          `\`zzzz\` is not a word that can open a line ${placeOf(start)}. Lines here ${waysToBegin(contentOf(start))}.`,
        );
        expect(read.unread).toEqual([{ offset, end: offset + line.length, within, word: 'zzzz' }]);
        expect(reads(read)).toEqual(wanted);
      }
    },
  );

  it.each(['chair {\n  votes\n}', 'ods XYZ', 'votes'])(
    'a line that belongs elsewhere is left out, and nothing else: %j',
    (line) => {
      const [word = ''] = line.split(' ');
      for (const start of starts) {
        const content = contentOf(start);
        const { offset, within } = start;
        // (Behind a line the word could go on with it.)
        if (content.statements.has(word) || !/[{}]\s*$|^$/.test(text.slice(0, offset))) continue;
        const read = lexer.layout(`${text.slice(0, offset)}${line}\n${text.slice(offset)}`);
        const { code, message, ...place } = onlyProblem(read);
        expect(code).toBe('syntax');
        expect(place).toEqual({ offset, end: offset + word.length });
        expect(message).toContain(`\`${word}\` cannot open a line ${placeOf(start)} (it belongs `);
        expect(read.unread).toEqual([{ offset, end: offset + line.length, within, word }]);
        expect(reads(read)).toEqual(wanted);
      }
    },
  );

  it('a first word with two letters swapped is taken for the right one', () => {
    for (const start of starts) {
      const { image, offset, end } = start;
      const swapped = image.replace(/(.)(.)$/, '$2$1');
      // (Of a short word little is left by which it could be known.)
      if (start.kind !== 'word' || !isFixed(start) || swapped === image || image.length < 4) continue;
      const damaged = text.slice(0, offset) + swapped + text.slice(end);
      const read = lexer.layout(damaged);
      const problem = onlyProblem(read);
      expect(problem).toEqual({
        code: 'unknown-word',
        message: `\`${swapped}\` is not a word that can open a line ${placeOf(start)}. Did you mean \`${image}\`?`,
        offset,
        end,
        fix: { title: `Change to \`${image}\``, offset, end, newText: image },
      });
      expect(read.unread).toEqual([]);
      expect(reads(read)).toEqual(wanted);
      expect(mended(damaged, problem)).toBe(text);
    }
  });
});
