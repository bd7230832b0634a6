/** What a seat is called: its words as they stand, with what tells it from others of its kind. */
import { readCount } from '../words/numbers.ts';
import { plainPhrase, type Words } from '../words/tokens.ts';
import type { Head } from './heads.ts';
import { purposesOf } from './purposes.ts';
import { readWho, type Surroundings } from './slots.ts';

/** “Non-Executive Member (Audit)”, “Non-Executive Member for People”: the words behind, for what that member is there. */
export function fieldAfter(
  { bare, meaning, end: at, count }: Head,
  words: Words,
  end: number,
  around: Surroundings,
): string | undefined {
  const isOne = count?.form === 'exactly' && count.number === 1;
  if (!bare || !isOne || !['non-executive', 'partner', 'other-member', 'executive'].includes(meaning.kind))
    return undefined;
  const after = words.plain.slice(at, end);
  const [whole, field = ''] = /^ \( ([a-z]+(?: (?:and )?[a-z]+){0,3}) \)/.exec(after) ?? [];
  if (field !== '') return meaning.kind === 'non-executive' && purposesOf(field).length > 0 ? whole : undefined;
  // “Partner Member: Mental Health and Community Services”: services by name, and nothing after them.
  const service = /^ (?:-|:|,|\() [a-z]+(?:(?: , | and | , and | )(?!and )[a-z]+){0,6}(?: \))?(?= ;|$| $)/.exec(
    after,
  )?.[0];
  if (service !== undefined && services.test(service) && !readWho(service.replace(/^ \W /, ''), around)) return service;
  const [named, phrase = ''] = /^ for ((?!the )[a-z]+(?:(?: , | and | , and | )(?!and )[a-z]+){0,4})/.exec(after) ?? [];
  if (named === undefined || readWho(phrase, around)) return undefined;
  // What is written with capital letters, as far as it is.
  const quoted = words.quote(at + 5, at + named.length);
  const capitals = /^\p{Lu}[\p{L}-]*(?:(?:,? and |, | )\p{Lu}[\p{L}-]*)*/u.exec(quoted)?.[0];
  return capitals === undefined ? undefined : ` for ${plainPhrase(capitals)}`;
}

const services =
  /\b(?:health|care|services?|acute|specialist|community|mental|hospitals?|ambulance|learning|primary|children|medicine|practice)\b/i;
const capitals = /^(?:\p{Lu}[\p{L}.’'-]* )+\p{Lu}[\p{L}’'-]+$/u;

/** Somebody’s name, unless a word of health services is in it. */
function isName(text: string): boolean {
  return capitals.test(text) && !services.test(text);
}

/** “Partner Member (NHS Trusts – Mental Health)”: which of those organisations, in words that name nobody. */
function branchAfter(words: Words, at: number, end: number, around: Surroundings): string | undefined {
  const [whole, branch = ''] =
    /^ (?:\) )?(?:-|:|,|\() ((?:for )?(?!x |vacant|vacancy|voting|non |two|three|one|to )[a-z]+(?: [a-z]+){0,5})(?= \)| ;| ,| \.| ?$)/.exec(
      words.plain.slice(at, end),
    ) ?? [];
  if (
    whole === undefined ||
    readWho(branch, around) ||
    isName(words.quote(at + whole.length - branch.length, at + whole.length))
  )
    return undefined;
  return whole;
}

export function titleOf(words: Words, head: Head, end: number, around: Surroundings): string {
  const { plain } = words;
  const modified = plain.slice(head.start, head.at).replace(/^(?:the|a|an|our|each) /, '');
  const counted = readCount(plain.slice(head.start));
  const from =
    counted && counted.length < head.at - head.start ? head.start + counted.length + 1 : head.at - modified.length;
  const field = fieldAfter(head, words, end, around);
  const dash = field ? null : /^ (?:-|,|:|\(|for|from|representing) /.exec(plain.slice(head.end, end));
  const who = dash && readWho(plain.slice(head.end + dash[0].length, end), around);
  const told = dash && who ? head.end + dash[0].length + who.length : head.end + (field?.length ?? 0);
  const to = told + (dash && who ? (branchAfter(words, told, end, around)?.length ?? 0) : 0);
  const quoted = words.quote(
    Math.min(from, head.at),
    to + (dash?.[0] === ' ( ' && plain.slice(to, to + 2) === ' )' ? 2 : 0),
  );
  return quoted
    .replace(/\s+/g, ' ')
    .replace(/["\\]/g, '')
    .replace(/^[\s,;:).–-]+/, '')
    .trim();
}
