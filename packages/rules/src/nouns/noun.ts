/** What a noun of the rule language is, and what most of them are made with. */
import type { Body, Constitution, Part, Party, Provision, Reference, Seat, Span, TermReference } from '@icb/language';
import { isKnown } from '../answers.ts';
import { headerOf, type Item, type ItemKind } from '../items.ts';
import type { KnownRules } from '../known-rules.ts';
import { onceForEach } from '../once-for-each.ts';
import { isReference, partsWithin } from '../parts-within.ts';

export interface Noun {
  /** Singular and plural, as authors of rules may write it. */
  readonly words: readonly string[];
  readonly kind: ItemKind;
  /** `day` is for what exists on some days only; without one, whatever has an end has ended. */
  readonly of: (constitution: Constitution, day?: string, rules?: KnownRules) => Item[];
  /**
   * The part of a constitution that has to be seen before one may say that such a thing is absent; none for what can only
   * be wrong where it is there.
   */
  readonly coverage: string | undefined;
  /** The kind of block whose unread lines could hold one. */
  readonly content: string;
  /**
   * Whether one may be there, or be another, beyond what its own block tells: the names or lines by which it would be known
   * stand for nothing, or could not be read. Then nothing is claimed of it.
   */
  readonly doubt?: (constitution: Constitution) => boolean;
  /** What to underline when there is none. */
  readonly place: (constitution: Constitution) => Span;
  /** Whether there is anything to look at; always, if left out. Where there is not, nothing can be checked. */
  readonly inSight?: (constitution: Constitution) => boolean;
  /** Whether it rests on how the constitution stands to other rules, which have to be judged before. */
  readonly restsOnRules?: boolean;
}

/** Whether lines could not be read in blocks of these kinds. */
export function unreadIn({ unread }: Constitution, ...kinds: string[]): boolean {
  return unread.some(({ within }) => kinds.includes(within.at(-1) ?? ''));
}

/** Whether a name among these stands for nothing known. */
export function unknownAmong(names: readonly (Reference | TermReference)[]): boolean {
  return names.some((each) => !isKnown(each));
}

/** Whether a seat of the board may have a role that is not known: by a line that could not be read, or a name of no role. */
export function rolesInDoubt(constitution: Constitution): boolean {
  const roles = (constitution.board?.members ?? []).flatMap((seat) => seat.roles);
  return unreadIn(constitution, 'SeatProvision') || unknownAmong(roles);
}

/** Whether what the seats of the board are and do is not wholly known. */
export function seatsInDoubt(constitution: Constitution): boolean {
  return unreadIn(constitution, 'Provision', 'Membership') || rolesInDoubt(constitution);
}

/** Whether any line could not be read, or any name stands for nothing known. */
export const anythingInDoubt = onceForEach(
  (constitution: Constitution): boolean =>
    constitution.unread.length > 0 || partsWithin(constitution).some(({ part }) => isReference(part) && !isKnown(part)),
);

export const whole = (constitution: Constitution): Span => constitution.block.header;
export const onBoard = (constitution: Constitution): Span => constitution.board?.block.header ?? whole(constitution);

export function seatItem(part: Seat, within: 'board' | Body = 'board'): Item {
  return { kind: 'seat', part, within, span: part.span, header: headerOf(part), name: part.title?.value ?? part.name };
}

export function partyItem(part: Party): Item {
  return { kind: 'party', part, span: part.span, header: part.span, name: part.title?.value ?? part.name };
}

export function bodyItem(part: Body): Item {
  return { kind: 'body', part, span: part.span, header: headerOf(part), name: part.title?.value ?? part.name };
}

/** Items of parts of one kind. */
export function items<P extends Part>(kind: ItemKind, parts: readonly P[], name: (part: P) => string): Item[] {
  return parts.map(
    (part) => ({ kind, part, span: part.span, header: headerOf(part), name: name(part) }) as unknown as Item,
  );
}

/** Something within a line: `span` is what a fix would replace, `name` the words that stand there, or what stands out. */
export function lineItem(
  span: Span,
  name = '',
  { open = false, header = span, lacks }: { open?: boolean; header?: Span; lacks?: string } = {},
): Item {
  return { kind: 'line', part: { span, open, lacks }, span, header, name };
}

export const topicOf = (part: { readonly topic: TermReference }): string => part.topic.name;

/** As a line says it. */
export function wordsOf(reference: Reference): string {
  return reference.each ? `each ${reference.name}` : reference.name;
}

/** The first words of a provision, which may go on in the next line. */
export function headOf(part: Provision): Span;
export function headOf(part: Provision | undefined): Span | undefined;
export function headOf(part: Provision | undefined): Span | undefined {
  return part && { offset: part.span.offset, end: part.topic.span.end };
}

export function through(first: Span, last: Span): Span {
  return { offset: first.offset, end: last.end };
}

/** What would go with one of a list that is taken out: its comma too. Nothing, if it is the only one. */
export function withComma(list: readonly Part[], index: number): Span | undefined {
  const [one, before, after] = [list[index], list[index - 1], list[index + 1]];
  if (!one) return undefined;
  if (before) return { offset: before.span.end, end: one.span.end };
  return after && { offset: one.span.offset, end: after.span.offset };
}

export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
