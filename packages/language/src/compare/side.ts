/**
 * One of the two versions as the comparison reads it: what its names stand for in both versions, and how they are said.
 * Whatever is said has a key, by which it is compared, and a text, by which a person reads it.
 */
import type { Span } from '../finding.ts';
import type { Constitution, Duration, Reference, Seat, TermReference, Text } from '../model/constitution.ts';
import type { Pairs } from './change.ts';

export interface Piece {
  readonly key: string;
  readonly text: string;
}

/** One provision as it is compared. Those that are left over are taken for one another where `pair` is the same. */
export interface Said extends Piece {
  readonly span: Span | undefined;
  readonly pair?: string;
}

export interface Side {
  /** The names of a list. The order says nothing, unless `ordered`. */
  who(list: readonly Reference[], ordered?: boolean, between?: string): Piece;
  readonly of: Constitution;
}

interface Named {
  readonly name: string;
  readonly title: Text | undefined;
}

/** The two versions; a part that both have goes by one key in both. */
export function sidesOf(
  old: Constitution,
  now: Constitution,
  pairs: readonly Pairs<Named>[],
): { readonly old: Side; readonly new: Side } {
  const keys = { old: new Map([[old.name, 'itself']]), new: new Map([[now.name, 'itself']]) };
  for (const { both } of pairs) {
    for (const [before, after] of both) {
      keys.old.set(before.name, `both ${before.name}`);
      keys.new.set(after.name, `both ${before.name}`);
    }
  }
  return { old: sideOf(old, keys.old, titlesOf(pairs, 0)), new: sideOf(now, keys.new, titlesOf(pairs, 1)) };
}

function titlesOf(pairs: readonly Pairs<Named>[], which: 0 | 1): Map<string, string> {
  const all = pairs.flatMap((each) => [
    ...each.both.map((pair) => pair[which]),
    ...(which === 0 ? each.onlyOld : each.onlyNew),
  ]);
  return new Map(all.map(({ name, title }) => [name, title?.value.trim() || spoken(name)]));
}

function sideOf(of: Constitution, keys: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string>): Side {
  const keyOf = (reference: Reference): string => {
    const { name, is, each } = reference;
    const own = is === 'term' || is === 'placeholder' ? undefined : keys.get(name);
    const elsewhere = reference.party?.title ? `party ${reference.party.title.value}` : name;
    return `${each ? 'each ' : ''}${own ?? elsewhere}`;
  };
  const textOf = (reference: Reference): string => {
    const { name, is, each, term } = reference;
    const title =
      is === 'term'
        ? term?.title
        : is === 'constitution'
          ? undefined
          : reference.party?.title?.value.trim() || titles.get(name);
    return `${each ? 'each ' : ''}${title || spoken(name)}`;
  };
  return {
    of,
    who(list, ordered = false, between = ', ') {
      const keyed = list.map(keyOf);
      return { key: (ordered ? keyed : [...new Set(keyed)].sort()).join(), text: list.map(textOf).join(between) };
    },
  };
}

/** A name of the file as one says it: `audit-lead` → “audit lead”. */
export function spoken(name: string): string {
  return name.startsWith('[') ? name : name.replaceAll('-', ' ');
}

export function terms(list: readonly (TermReference | undefined)[], ordered = false, between = ', '): Piece {
  const given = list.filter((each) => each !== undefined);
  const keys = given.map(({ name }) => name);
  return {
    key: (ordered ? keys : [...new Set(keys)].sort()).join(),
    text: given.map(({ name, term }) => term?.title ?? spoken(name)).join(between),
  };
}

/** A text; how its lines are broken says nothing. */
export function words(text: Text | undefined): Piece {
  if (!text) return { key: '', text: '' };
  const value = `“${text.value.replace(/\s+/g, ' ').trim()}”`;
  return { key: value, text: value };
}

export function time(length: Duration | undefined): Piece {
  if (!length) return { key: '', text: '' };
  const { amount, quality, unit } = length;
  const text = [amount.text, quality, amount.text === '1' ? unit : `${unit}s`].filter(Boolean).join(' ');
  return { key: text, text };
}

/** A provision out of its pieces; plain strings are words of the language, empty pieces are left out. */
export function say(span: Span | undefined, ...pieces: readonly (Piece | string | false | undefined)[]): Said {
  const said = pieces
    .filter((piece) => piece !== undefined && piece !== false)
    .map((piece) => (typeof piece === 'string' ? { key: piece, text: piece } : piece))
    .filter(({ key, text }) => key !== '' || text !== '');
  const key = said.map((piece) => piece.key).join(' ');
  if (said.at(-1)?.text === ';') said.pop();
  const text = said.map((piece, index) => (piece.text === ';' || index === 0 ? piece.text : ` ${piece.text}`));
  return { key, text: text.join(''), span };
}

/** The same, and what it is taken for where only this differs. */
export function sayAs(
  pair: string,
  span: Span | undefined,
  ...pieces: Parameters<typeof say> extends [unknown, ...infer R] ? R : never
): Said {
  return { ...say(span, ...pieces), pair };
}

/** What a seat is called, in a sentence. */
export function seatTitle({ title, name, kind, named }: Seat): string {
  if (title && title.value.trim() !== '') return title.value;
  return named ? spoken(name) : (kindTitles[kind] ?? kind);
}

export const kindTitles: Readonly<Record<Seat['kind'], string>> = {
  chair: 'Chair',
  'chief-executive': 'Chief executive',
  executive: 'Executive member',
  'non-executive': 'Non-executive member',
  partner: 'Partner member',
  'other-member': 'Other member',
  member: 'Member',
  participant: 'Participant',
  observer: 'Observer',
};
