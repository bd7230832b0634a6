/**
 * The form of the pattern files in `packages/documents/patterns/`, which policy officers read and extend. What stands at the
 * beginning of a line names a pattern; what is indented below it says when it applies and what it yields:
 *
 *     appointed by somebody
 *       when  [is] appointed by {who}
 *       says  appointed by {who}
 *       like  The chair is appointed by NHS England.
 *       gives appointed by nhs-england
 *
 * `…` in a `when`: [may be missing], (either|or), word~s (word or words), {who} a gap, !(not followed by), `...` any words,
 * \\( and \\) the brackets of the text, <votes> one of the words of a group in `groups.words`.
 *
 * `#` begins a comment. In files of words, one line says one thing: `chair = chair | chairman`.
 */

/** How sure the import is of what it wrote. Only what is `certain` claims to be right. */
export type Confidence = 'certain' | 'likely' | 'guess';

export interface Pattern {
  readonly name: string;
  readonly when: readonly string[];
  readonly says: readonly string[];
  readonly sure: Confidence;
  readonly examples: readonly { readonly like: string; readonly gives: readonly string[] }[];
}

export interface Meaning {
  readonly says: string;
  readonly phrases: readonly string[];
}

/** Throws for what is not in the form: a fault of whoever changed the file, which the tests show. */
export function readPatterns(file: string, text: string): Pattern[] {
  const patterns: {
    name: string;
    when: string[];
    says: string[];
    sure: Confidence;
    examples: { like: string; gives: string[] }[];
  }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const where = `${file}, line ${index + 1}`;
    if (/^\S/.test(line)) {
      patterns.push({ name: line.trim(), when: [], says: [], sure: 'certain', examples: [] });
      continue;
    }
    const pattern = patterns.at(-1);
    const [, word = '', rest = ''] = /^\s+(\w+)\s*(.*?)\s*$/.exec(line) ?? [];
    if (!pattern) throw new Error(`${where}: this stands before the first name of a pattern.`);
    if (word === 'when') pattern.when.push(rest);
    else if (word === 'says') pattern.says.push(rest);
    else if (word === 'sure' && (rest === 'certain' || rest === 'likely' || rest === 'guess')) pattern.sure = rest;
    else if (word === 'like') pattern.examples.push({ like: rest, gives: [] });
    else if (word === 'gives' && pattern.examples.length > 0) pattern.examples.at(-1)?.gives.push(rest);
    else throw new Error(`${where}: a line begins with “when”, “says”, “sure”, “like”, or, after that, “gives”.`);
  }
  const [unfinished] = patterns.filter(({ when, says }) => when.length === 0 || says.length === 0);
  if (unfinished) throw new Error(`${file}: “${unfinished.name}” has no “when” or no “says”.`);
  return patterns;
}

/** `meaning = phrase | phrase`; a line that is indented goes on with more phrases. */
export function readMeanings(file: string, text: string): Meaning[] {
  const meanings: { says: string; phrases: string[] }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, says, phrases] = /^(\S[^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (says !== undefined && phrases !== undefined) meanings.push({ says, phrases: alternatives(phrases) });
    else if (/^\s/.test(line) && meanings.length > 0) meanings.at(-1)?.phrases.push(...alternatives(line));
    else throw new Error(`${file}, line ${index + 1}: this is not “meaning = phrase | phrase”.`);
  }
  return meanings;
}

/** Groups of words that patterns name, as `<votes>`: what each stands for, in the form of a `when`. */
export function readGroups(file: string, text: string): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  let name: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, said, choices] = /^(\S[^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    name = said ?? name;
    if (name === undefined || (said === undefined && !/^\s/.test(line)))
      throw new Error(`${file}, line ${index + 1}: this is not “group = words | words”.`);
    const more = withGroups(choices ?? line.trim(), groups);
    const before = said === undefined ? groups.get(name) : undefined;
    groups.set(name, before === undefined ? more : `${before}|${more}`);
  }
  return groups;
}

/** A `when` with the words of its groups in their places. Throws for a group that there is not. */
export function withGroups(when: string, groups: ReadonlyMap<string, string>): string {
  return when.replace(/<([a-z-]+)>/g, (_, name: string) => {
    const words = groups.get(name);
    if (words === undefined) throw new Error(`There is no group <${name}>.`);
    return `(${words})`;
  });
}

function alternatives(text: string): string[] {
  return splitAt(text, '|')
    .map((each) => each.trim())
    .filter(Boolean)
    .flatMap(expanded);
}

/** `[executive] medical director`, `(chief|lead) nurse`: every phrase that is meant. */
export function expanded(phrase: string): string[] {
  const open = /[[(]/.exec(phrase);
  if (!open) return [phrase.replace(/\s+/g, ' ').trim()];
  const close = closing(phrase, open.index);
  const inner = phrase.slice(open.index + 1, close);
  const choices = [...splitAt(inner, '|'), ...(open[0] === '[' ? [''] : [])];
  return choices.flatMap((choice) => expanded(`${phrase.slice(0, open.index)}${choice}${phrase.slice(close + 1)}`));
}

/** Where the bracket that opens at an index is closed. */
export function closing(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index - 1] === '\\') continue;
    if ('[('.includes(text[index] ?? '')) depth += 1;
    if ('])'.includes(text[index] ?? '')) depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`A bracket is not closed: ${text}`);
}

/** Parts between marks that stand in no bracket. */
export function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index - 1] === '\\') continue;
    if ('[('.includes(text[index] ?? '')) depth += 1;
    else if ('])'.includes(text[index] ?? '')) depth -= 1;
    else if (text[index] === mark && depth === 0) {
      parts.push(text.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, text.slice(from)];
}
