/** Which phrases mean which thing: the longest that begins at a word counts. Singular and plural are one. */
import { plainPhrase, singular, singularPhrase } from './tokens.ts';

export interface Dictionary<T> {
  /** What the text begins with, and how long that is. The text starts with a word. */
  readonly at: (text: string) => { readonly value: T; readonly length: number; readonly plural: boolean } | undefined;
}

export function dictionary<T>(entries: Iterable<readonly [phrase: string, value: T]>): Dictionary<T> {
  const values = new Map<string, T>();
  const surfaces = new Set<string>();
  let longest = 0;
  for (const [phrase, value] of entries) {
    surfaces.add(plainPhrase(phrase));
    const key = singularPhrase(plainPhrase(phrase));
    if (key === '') continue;
    longest = Math.max(longest, key.split(' ').length);
    if (!values.has(key)) values.set(key, value);
  }
  return {
    at: (text) => {
      // A comma before a phrase is none of it.
      if (text.startsWith(',')) return undefined;
      const words: string[] = [];
      const ends: number[] = [];
      let end = 0;
      for (const word of text.split(' ', longest * 2)) {
        if (word === '' || words.length === longest) break;
        end += word.length;
        // A comma within a phrase is no matter: “voluntary, community and social enterprise”.
        if (word !== ',') {
          words.push(singular(word));
          ends.push(end);
        }
        end += 1;
      }
      for (let count = words.length; count > 0; count -= 1) {
        const value = values.get(words.slice(0, count).join(' '));
        const length = ends[count - 1] ?? 0;
        if (value !== undefined) {
          const said = text.slice(0, length).replaceAll(' ,', '');
          return { value, length, plural: !surfaces.has(said) && said !== singularPhrase(said) };
        }
      }
      return undefined;
    },
  };
}
