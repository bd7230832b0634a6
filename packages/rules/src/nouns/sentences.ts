/** What sentences say, as far as words can tell: a sentence that denies something does not say it. */
import { piecesOf } from '../long-sentences.ts';

export function sentencesOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.;])\s/)
    .flatMap((sentence) => piecesOf(sentence).map((piece) => piece.text));
}

/** Words that look like a denial and are none. */
const noDenial = new RegExp(
  [
    /\bno(t)? (later|more|longer) than\b/,
    /\bnot (limited to|only)\b/,
    /\bwhether or not\b/,
    // conflicts are declared, and managed so that they do not, and do not appear to, affect …
    /\b(do|does|will|shall|must|can) ?not\b.{0,40}?\b(affect|influence|compromise)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const denial = /\b(not|no|none|never|neither|nor|without|cannot|nobody|nothing)\b/;

export function affirms(sentence: string, pattern: RegExp): boolean {
  return pattern.test(sentence) && !denial.test(sentence.replace(noDenial, ''));
}
