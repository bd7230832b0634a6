/** Reads prose as far as rules ask for it: sentences, and the sections, paragraphs, Schedules and Acts that it cites. */
import type { Span, Text } from '@icb/language';
import { piecesOf } from './long-sentences.ts';

/** A paragraph of a Schedule or a section of an Act, as a text cites it. */
export interface LegalReference {
  readonly unit: 'paragraph' | 'section';
  /** `11(2)`, `14Z27`. */
  readonly number: string;
  /** Where the number stands. */
  readonly span: Span;
  /** The Act that is said to hold it: the one that follows at once, or else those that its sentence speaks of. */
  readonly follows: NamedAct | undefined;
  readonly acts: readonly NamedAct[];
  /** The Schedules that its sentence names: `1B`. */
  readonly schedules: readonly string[];
}

export interface NamedAct {
  readonly name: string;
  readonly span: Span;
}

/** What every reference begins with: most texts have none. */
const anyReference = /para|14Z/i;

export function legalReferencesIn({ raw, span }: Text): LegalReference[] {
  if (!anyReference.test(raw)) return [];
  return sentencesIn(raw).flatMap(({ text, offset }) => referencesIn(text, span.offset + offset));
}

/** Sentences of a text, each with its place in it. */
export function sentencesIn(text: string): { readonly text: string; readonly offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const end of text.matchAll(/[.!?;]["”’)\]]*\s+(?=[“"'(]?[A-Z])|\n\s*\n/g)) {
    found.push({ text: text.slice(offset, end.index + end[0].length), offset });
    offset = end.index + end[0].length;
  }
  return [...found, { text: text.slice(offset), offset }].flatMap((sentence) =>
    piecesOf(sentence.text).map((piece) => ({ text: piece.text, offset: sentence.offset + piece.offset })),
  );
}

const patterns = {
  paragraph: /\bpara(?:graph)?s?\.?\s+(\d+[A-Z]?(?:\([0-9a-z]+\))*)/gi,
  section: /(?<!\w)(14Z\d*[A-Z]*\d*(?:\([0-9a-z]+\))*)/g,
  act: /\b(?!The\s)((?:[A-Z][\w’'-]*\s+)(?:(?:[A-Z][\w’'-]*|and|of|in|to|for|\([^)]*\))\s+)*Act\s+\d{4}|\d{4}\s+Act\b)/g,
  schedule: /\bSch(?:edule|\.)\s+(\d+[A-Z]*)/g,
} as const;

function referencesIn(sentence: string, offset: number): LegalReference[] {
  const acts = actsIn(sentence, offset);
  const schedules = [...sentence.matchAll(patterns.schedule)].map((match) => match[1] as string);
  const all = (['paragraph', 'section'] as const).flatMap((unit) =>
    [...sentence.matchAll(patterns[unit])].map((match) => {
      const number = match[1] as string;
      const start = match.index + match[0].length - number.length;
      const span = { offset: offset + start, end: offset + start + number.length };
      const follows = acts.find((act) => leadsTo(sentence.slice(start + number.length, act.span.offset - offset)));
      return { unit, number, span, follows, acts: actsSpokenOf(acts, sentence, offset), schedules };
    }),
  );
  return all.sort((one, other) => one.span.offset - other.span.offset);
}

function actsIn(sentence: string, offset: number): NamedAct[] {
  return [...sentence.matchAll(patterns.act)].map((match) => {
    const name = match[1] as string;
    const start = offset + match.index;
    return { name: name.replace(/\s+/g, ' '), span: { offset: start, end: start + name.length } };
  });
}

/** From a number to the Act that it is of: `14Z27 of the …`, `11(2) of Part 1 of Schedule 1B to the …`. */
function leadsTo(between: string): boolean {
  return /^,?\s*(?:(?:of|to|in)\s+(?:Part\s+\w+|Chapter\s+\w+|Schedule\s+\w+)\s+)*(?:of|to|in)\s+(?:the\s+)?$/i.test(
    between,
  );
}

/** Without Acts that are named only because they brought a change: `inserted by the …`, `the … amends`. */
function actsSpokenOf(acts: readonly NamedAct[], sentence: string, offset: number): NamedAct[] {
  return acts.filter(({ span }) => {
    const before = sentence.slice(0, span.offset - offset);
    const after = sentence.slice(span.end - offset);
    return (
      !/\b(?:inserted|amended|added|substituted|introduced)\s+by\s+(?:section\s+\w+\s+of\s+)?(?:the\s+)?$/i.test(
        before,
      ) && !/^\s*(?:\([^)]*\)\s*)?(?:inserts?|inserted|amends?|amended|adds?|added|introduce[sd]?)\b/i.test(after)
    );
  });
}
