/** A text as the words that patterns are matched with: small letters, one blank between them, marks of punctuation by themselves. */

export interface Words {
  /** As it stood in the document. */
  readonly original: string;
  /** ` the board 's chair , and … `: with a blank at both ends, so that every word has one on either side. */
  readonly plain: string;
  /** The part of the original that a part of `plain` comes from. */
  readonly quote: (from: number, to: number) => string;
}

const token = /[\p{L}\p{N}]+(?:[.,]\d+)*%?|[½¼¾⅓⅔]|[.,;:()/[\]“”"–—?!&]|-(?=\s)/gu;

export function wordsOf(original: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  let plain = ' ';
  for (const found of original.matchAll(token)) {
    const [text] = found;
    // ’s belongs to nothing that patterns ask for: “the ICB’s area” is “the icb area”.
    if (text === 's' && /[’']/.test(original[found.index - 1] ?? '')) continue;
    places.push(plain.length);
    starts.push(found.index);
    ends.push(found.index + text.length);
    plain += `${plainWord(text)} `;
  }
  const quote = (from: number, to: number): string => {
    const first = places.findIndex((place) => place >= from);
    let last = places.length - 1;
    while (last >= 0 && (places[last] ?? 0) >= to) last -= 1;
    return first < 0 || last < first ? '' : original.slice(starts[first], ends[last]);
  };
  return { original, plain, quote };
}

function plainWord(text: string): string {
  if (text === '–' || text === '—') return '-';
  if (text === '“' || text === '”') return '"';
  return (text === '&' ? 'and' : text).toLowerCase();
}

/** A phrase in the form of `plain`, without blanks at the ends. */
export function plainPhrase(text: string): string {
  return wordsOf(text).plain.trim();
}

/** One form for singular and plural, good enough to compare words with: not a word to show. */
export function singular(word: string): string {
  if (
    /^(his|its|is|as|this|us|has|was|plus|always|nhs|gps|pcns|lmcs|vcs|ics|neds?|politics|services|less|process|business|status|thus|yes|sas|stress|address)$/.test(
      word,
    )
  )
    return word === 'gps'
      ? 'gp'
      : word === 'pcns'
        ? 'pcn'
        : word === 'lmcs'
          ? 'lmc'
          : word === 'neds'
            ? 'ned'
            : word === 'services'
              ? 'service'
              : word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

export function singularPhrase(phrase: string): string {
  return phrase.split(' ').map(singular).join(' ');
}

/** Longer than any sentence that somebody wrote: what goes on longer is read piece by piece. */
const longest = 1500;

function pieces(text: string): string[] {
  if (text.length <= longest) return [text];
  const end = text.lastIndexOf(' ', longest);
  const at = end > 0 ? end : longest;
  return [text.slice(0, at), ...pieces(text.slice(at).trimStart())];
}

/** Sentences, and what semicolons part. A full stop within a number or after a short form ends nothing. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=(?:[a-z\d)’”"%]|\p{Lu}{2})[.?!;])\s+(?=["“(\p{Lu}\d])|(?<=;)\s+/u)
    .reduce<string[]>((all, part) => {
      const before = all.at(-1);
      // What follows a colon is one list, whatever parts it.
      if (before !== undefined && /:\s.*;$/s.test(before)) all[all.length - 1] = `${before} ${part}`;
      else if (
        before !== undefined &&
        (/\b(e\.g|i\.e|etc|para|paras|s|ss|reg|regs|Dr|Mr|Mrs|Ms|Prof|St|Rev|Cllr|Hon)\.$/i.test(before) ||
          (/\bnos?\.$/i.test(before) && /^\d/.test(part)))
      )
        all[all.length - 1] = `${before} ${part}`;
      else all.push(part);
      return all;
    }, [])
    .flatMap((part) => pieces(part.trim()))
    .filter(Boolean);
}
