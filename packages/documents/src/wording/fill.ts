/**
 * Phrases with gaps, and how they are filled. In a phrase, `{who}` is a gap; `{is|are}` is the first for one, the second for
 * several; what stands in square brackets is left out where one of its own gaps has nothing to say. An importer can read
 * sentences back by the same phrases.
 */
import type { Words } from '../document/document.ts';
import { plainText } from '../document/document.ts';
import { together } from './words.ts';

export type Values = Readonly<Record<string, Words | string | undefined>>;

/** A phrase in its parts. */
export type Part =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'gap'; readonly name: string }
  | { readonly kind: 'number'; readonly one: string; readonly many: string }
  | { readonly kind: 'optional'; readonly parts: readonly Part[] };

const parsed = new Map<string, readonly Part[]>();

export function partsOf(phrase: string): readonly Part[] {
  const known = parsed.get(phrase);
  if (known) return known;
  const parts = parse(phrase.match(/\{[^}]*\}|\[|\]|[^{}[\]]+/g) ?? []);
  parsed.set(phrase, parts);
  return parts;
}

function parse(tokens: string[]): Part[] {
  const parts: Part[] = [];
  for (let token = tokens.shift(); token !== undefined && token !== ']'; token = tokens.shift()) {
    if (token === '[') parts.push({ kind: 'optional', parts: parse(tokens) });
    else if (!token.startsWith('{')) parts.push({ kind: 'words', words: token });
    else {
      const [one = '', many] = token.slice(1, -1).split('|');
      parts.push(many === undefined ? { kind: 'gap', name: one } : { kind: 'number', one, many });
    }
  }
  return parts;
}

/** The phrase with its gaps filled. Where the last of them ends a sentence of its own, it needs no further full stop. */
export function fill(phrase: string, values: Values, many = false): Words {
  const words = together(...filled(partsOf(phrase), values, many));
  const last = words[words.length - 1];
  if (typeof last !== 'string' || !phrase.endsWith('.')) return words;
  const before = plainText(words).slice(0, -1);
  return /[.!?…][”’"')]*$/.test(before)
    ? [...words.slice(0, -1), last.slice(0, -1)].filter((each) => each !== '')
    : words;
}

function filled(parts: readonly Part[], values: Values, many: boolean): (Words | string)[] {
  return parts.flatMap((part): (Words | string)[] => {
    if (part.kind === 'words') return [part.words];
    if (part.kind === 'number') return [many ? part.many : part.one];
    if (part.kind === 'gap') return [values[part.name] ?? ''];
    const isSaid = part.parts.every((each) => each.kind !== 'gap' || values[each.name] !== undefined);
    return isSaid ? filled(part.parts, values, many) : [];
  });
}
