/**
 * What a seat, a committee or a procedure is to say, one by one: each is named by the words that would say it, so that a
 * rule can ask for every one of them and a fix can put in the one that is missing.
 */
import type { Block, Constitution, Part, Span, Text } from '@icb/language';
import type { Detail, Item } from '../items.ts';
import { anythingInDoubt, type Noun, whole } from './noun.ts';

/** A line that is to stand in a block. */
export function lineIn(owner: Part & { readonly block: Block }, name: string, stated: Detail['stated']): Item {
  const { span, block } = owner;
  return { kind: 'detail', part: { span, stated, block }, span, header: block.header, name };
}

/** Lines that are to stand in a block, as one: named by those that are missing. */
export function linesIn(
  owner: Part & { readonly block: Block },
  lines: readonly (readonly [line: string, stated: Detail['stated']])[],
): Item {
  const missing = lines.filter(([, stated]) => stated === false).map(([line]) => line);
  const open = lines.some(([, stated]) => stated === 'open') ? 'open' : true;
  return lineIn(owner, missing.join('\n'), missing.length > 0 ? false : open);
}

/** Words that are to follow others: `span` is that of the words that they would follow, `name` those words. */
export function wordsAfter(span: Span, name: string, stated: Detail['stated'], header: Span): Item {
  return { kind: 'detail', part: { span, stated, block: undefined }, span, header, name };
}

export const isHole = (each: { readonly is: string }): boolean => each.is === 'placeholder';

/** Whether names are given; `open` if they are placeholders all. */
export function listed(list: readonly { readonly is: string }[]): Detail['stated'] {
  if (list.length === 0) return false;
  return list.every(isHole) ? 'open' : true;
}

/** Whether a text is given; `open` if a placeholder stands in it. */
export function worded(text: Text | undefined): Detail['stated'] {
  if (text === undefined) return false;
  return text.placeholders.length > 0 ? 'open' : true;
}

export function details(
  words: string[],
  of: (constitution: Constitution) => Item[],
  more: Pick<Noun, 'coverage' | 'content'>,
  place: Noun['place'] = whole,
): Noun {
  return { words, kind: 'detail', of, place, doubt: anythingInDoubt, ...more };
}
