/** Sentences that nobody wrote for a reader are looked at in pieces, so that looking takes time that grows with the text alone. */

/** In letters: no sentence of a constitution comes near it. */
const LONGEST = 3000;

/** Where the pieces of a sentence begin: at its beginning, and between words. */
export function piecesOf(sentence: string): { readonly text: string; readonly offset: number }[] {
  const pieces: { text: string; offset: number }[] = [];
  let offset = 0;
  while (sentence.length - offset > LONGEST) {
    const blank = sentence.lastIndexOf(' ', offset + LONGEST);
    const end = blank > offset ? blank : offset + LONGEST;
    pieces.push({ text: sentence.slice(offset, end), offset });
    offset = end;
  }
  return [...pieces, { text: sentence.slice(offset), offset }];
}
