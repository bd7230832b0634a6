/** What a property of the rule language is, and what most of them are made with. */
import type { Appointment, Reference, TermCategory, TermReference, Text } from '@icb/language';
import type { ItemKind, Value } from '../items.ts';

export interface Property {
  readonly of: ItemKind;
  readonly words: string;
  /** `undefined` where the constitution does not say. */
  readonly read: (part: never) => Value | undefined;
  /** Whether all of the names must fit what is asked for, instead of one of them. */
  readonly only?: boolean;
  /** What may be asked: names, if left out; only whether it is so; or a number to compare. */
  readonly asks?: 'whether' | 'number';
  /** The kinds of term that may be asked for; any, if left out. */
  readonly terms?: readonly TermCategory[];
  /** The part of a constitution that has to be seen before one may say that it is not said; none for that of its thing. */
  readonly coverage: string | undefined;
  /** The kind of block whose unread lines could say it. */
  readonly content: string;
}

export const references = (list: readonly Reference[] | undefined): Value | undefined =>
  list && list.length > 0 ? { type: 'references', references: list } : undefined;
export const terms = (list: readonly (TermReference | undefined)[]): Value | undefined => {
  const given = list.filter((each) => each !== undefined);
  return given.length > 0 ? { type: 'terms', terms: given } : undefined;
};
export const flag = (value: boolean | 'unknown' | undefined): Value | undefined =>
  value === undefined ? undefined : { type: 'flag', flag: value };
export const said = (part: unknown): Value | undefined => (part ? { type: 'flag', flag: true } : undefined);
export const texts = (...list: (Text | undefined)[]): Value | undefined => {
  const given = list.filter((each) => each !== undefined);
  return given.length > 0 ? { type: 'texts', texts: given } : undefined;
};
export const number = (value: number | undefined): Value | undefined =>
  value === undefined ? undefined : { type: 'number', number: value };

export const by = (list: readonly Appointment[]): Reference[] => list.flatMap((each) => each.by);

/** What a seat is called, for messages: by its title, else by its short name. */
export const postOf = ({ title, name }: { readonly title: Text | undefined; readonly name: string }): Value =>
  wordsFor(title?.value ?? name) as Value;

/** Words that are no text of the constitution, for messages. */
export const wordsFor = (value: string | undefined): Value | undefined =>
  value === undefined
    ? undefined
    : { type: 'texts', texts: [{ value, raw: '', placeholders: [], span: { offset: 0, end: 0 } }] };

/** What is left open by a placeholder: unknown, until one takes it for what will stand there. */
export const stated = (open: boolean): Value =>
  open
    ? { type: 'terms', terms: [{ name: '', is: 'placeholder', span: { offset: 0, end: 0 } }] }
    : { type: 'flag', flag: true };

/** Makes properties of one kind of thing, which stand in one part of a constitution and one kind of block. */
export function propertiesOf<P>(
  of: ItemKind,
  coverage: string | undefined,
  content: string,
): (words: string, read: (part: P) => Value | undefined, more?: Partial<Property>) => Property {
  return (words, read, more = {}) => ({ of, words, coverage, content, read: read as never, ...more });
}
