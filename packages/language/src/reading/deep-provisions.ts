/** Provisions that say one thing within another so often that no parser could follow them: they are left out, and told. */
import { endOfProvision, type Provisions, type Word } from './words.ts';

/** How many words of one provision may begin something within what they stand in. Of the built-in rules and the examples, the most is 14. */
const MOST = 100;
const BEGINNING: ReadonlySet<string> = new Set(['(', 'not', 'where']);

/** What was read, without such provisions. */
export function withoutDeep(read: Provisions): Provisions {
  const deep = deepIn(read.words);
  if (deep.length === 0) return read;
  const words: Word[] = [];
  const [problems, unread] = [[...read.problems], [...read.unread]];
  let from = 0;
  for (const start of deep) {
    if (start < from) continue;
    const end = endOfProvision(read.words, start);
    const [first, last] = [read.words[start] as Word, read.words[end - 1] as Word];
    words.push(...read.words.slice(from, start));
    from = end;
    unread.push({ offset: first.offset, end: last.end, within: first.within ?? [], word: first.image });
    problems.push({
      code: 'syntax',
      message: `This says one thing within another more than ${MOST} times, and is not read. Say it in several provisions.`,
      offset: first.offset,
      end: first.end,
    });
  }
  return { words: [...words, ...read.words.slice(from)], problems, unread };
}

/** Where they start. */
function deepIn(words: readonly Word[]): number[] {
  const found: number[] = [];
  let [start, count] = [-1, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.starts) [start, count] = [at, 0];
    if (start < 0 || !BEGINNING.has(word.image)) continue;
    count += 1;
    if (count === MOST + 1) found.push(start);
  }
  return found;
}
