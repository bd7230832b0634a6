/**
 * Each brace of the constitutions in `written`, one after another taken out or there twice: what is told of it, that its way
 * out makes the text what it was, and that the rest is read as if nothing had happened.
 */
import { describe, expect, it } from 'vitest';
import type { Problem, Unread } from '../src/reading/words.ts';
import { blocksOf, lexer, mended, onlyProblem, reads, texts } from './words-read.ts';

const without = (text: string, from: number, to = from + 1): string => text.slice(0, from) + text.slice(to);
const twice = (text: string, at: number): string => text.slice(0, at + 1) + text.slice(at);

/** What is wrong in a damaged text, where all is read as it is in the whole one, and so it is after the way out. */
function toldOf(damaged: string, wanted: readonly unknown[]): Problem & { readonly unread: readonly Unread[] } {
  const read = lexer.layout(damaged);
  const problem = onlyProblem(read);
  expect(problem.code).toBe('brace');
  expect(reads(read)).toEqual(wanted);
  const after = lexer.layout(mended(damaged, problem));
  expect(after.problems).toEqual([]);
  expect(reads(after)).toEqual(wanted);
  return { ...problem, unread: read.unread };
}

describe.each(texts)('%s', (_, text) => {
  const whole = lexer.layout(text);
  const [blocks, wanted] = [blocksOf(whole), reads(whole)];
  const last = Math.max(...blocks.map(({ close }) => close));

  it('has blocks', () => expect(blocks.length).toBeGreaterThan(0));

  it('without a brace that closes: it is missing before what follows, or at the end', () => {
    for (const { name, line, close } of blocks) {
      const damaged = without(text, close);
      const { message, offset, end, fix, unread } = toldOf(damaged, wanted);
      expect(unread).toEqual([]);
      const place = close === last ? '`}` is missing at the end.' : 'its `}` is missing before this.';
      expect(message).toBe(`\`${name}\` (line ${line}) is not closed: ${place}`);
      expect(fix?.title).toBe(`Close \`${name}\``);
      expect((close === last ? damaged.slice(end) : damaged.slice(close, offset)).trim()).toBe('');
    }
  });

  it('without the line of a brace that closes: the way out is the line', () => {
    for (const { close } of blocks) {
      const before = /\n *$/.exec(text.slice(0, close))?.[0];
      if (before === undefined) continue;
      const damaged = without(text, close - before.length, close + 1);
      expect(mended(damaged, onlyProblem(lexer.layout(damaged)))).toBe(text);
    }
  });

  it('cut off behind any of its lines: what is open is closed at the end', () => {
    const { words } = whole;
    for (const { index } of text.matchAll(/\n/g)) {
      const damaged = text.slice(0, index).trimEnd();
      const open = blocks.filter((block) => block.open < index && block.close > index);
      if (open.length === 0 || words.some(({ offset, end }) => offset < damaged.length && end > damaged.length))
        continue;
      const read = lexer.layout(damaged);
      const { message, fix, end } = onlyProblem(read);
      const named = open.map(({ name, line }) => `\`${name}\` (line ${line})`).join(', ');
      const missing = open.length > 1 ? 'are not closed: `}` are missing' : 'is not closed: `}` is missing';
      expect(message).toBe(`${named} ${missing} at the end.`);
      expect(end).toBe(damaged.length);
      expect(fix?.title).toBe(open.length > 1 ? 'Close them' : `Close \`${open[0]?.name}\``);
      const closed = `${damaged}${open.map(({ indent }) => `\n${indent}}`).join('')}`;
      expect(mended(damaged, read.problems[0] as Problem)).toBe(closed);
      expect(reads(read)).toEqual(reads(lexer.layout(closed)));
    }
  });
});

describe.each(
  texts.flatMap(([name, text]) => [
    [name, text],
    [`${name} without indentation`, text.replace(/^ +/gm, '')],
  ]),
)('%s', (_, text) => {
  const whole = lexer.layout(text);
  const [blocks, wanted] = [blocksOf(whole), reads(whole)];

  it('with a brace that closes twice: one of the two is too many', () => {
    for (const { close, outer } of blocks) {
      const { message, offset, end, fix } = toldOf(twice(text, close), wanted);
      expect(fix).toEqual({ title: 'Remove this `}`', newText: '', offset, end });
      expect(end).toBe(offset + 1);
      if (!outer) expect(message).toBe('This `}` closes nothing: there is one `}` too many before it.');
    }
  });

  it('without a brace that closes, behind a byte-order mark: as without the mark', () => {
    for (const { close } of blocks) {
      const damaged = without(text, close);
      const { problems } = lexer.layout(`\ufeff${damaged}`);
      expect(problems.map(({ message, offset }) => [message, offset - 1])).toEqual(
        lexer.layout(damaged).problems.map(({ message, offset }) => [message, offset]),
      );
    }
  });

  it('without a brace that opens: it is missing where it stood', () => {
    for (const { name, open, head } of blocks) {
      if (mayDoWithout.has(name)) continue;
      const damaged = without(text, open - 1, open + 1);
      const problem = toldOf(damaged, wanted);
      expect(problem.message).toBe(
        `\`${name}\` needs its \`{\` here: what belongs to it stands between \`{\` and \`}\`.`,
      );
      expect(problem.fix).toEqual({ title: 'Add `{`', offset: open - 1, end: open - 1, newText: ' {' });
      expect(problem.end).toBe(open - 1);
      // (Its name may have stood there as well.)
      const { offset, end, within } = head;
      expect(problem.unread).toEqual(end === open - 1 ? [{ offset, end, within, word: name }] : []);
      expect(mended(damaged, problem)).toBe(text);
    }
  });
});

/** Lines that may end where their block would begin. */
const mayDoWithout: ReadonlySet<string> = new Set(['nomination']);
