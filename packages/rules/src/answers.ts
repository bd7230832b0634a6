/** What a constitution answers when it is asked one thing. */
import { type Bound, isA, type Party, type Reference, type Span, type TermReference } from '@icb/language';
import { compared } from './counts.ts';
import type { Item, Value } from './items.ts';
import type { Property } from './properties.ts';
import type { Scope } from './scope.ts';
import { all, any, both, either, type Truth } from './truth.ts';

/** What is asked of a property: any of the names, a number, or only whether it is said. */
export interface Asked {
  readonly names: readonly string[];
  readonly bound?: { readonly how: Bound['how']; readonly number: number };
}

/** The truth, and the placeholders that keep it from being told. */
export interface Answer {
  readonly truth: Truth;
  readonly holes: readonly Span[];
}

// (Shared, because there is an answer for each thing of each rule.)
const noHoles: readonly Span[] = [];
const yes: Answer = { truth: true, holes: noHoles };
const no: Answer = { truth: false, holes: noHoles };
const untold: Answer = { truth: 'unknown', holes: noHoles };
const withoutHoles = (truth: Truth): Answer => (truth === true ? yes : truth === false ? no : untold);

/** Not said is unknown. A placeholder is unknown too, unless it is taken for what will stand there. */
export function answer(value: Value | undefined, asked: Asked, property: Property, scope: Scope): Answer {
  if (value === undefined) return untold;
  switch (value.type) {
    case 'flag':
      return withoutHoles(value.flag);
    case 'texts':
      if (value.texts.every((text) => text.value.trim() === '')) return untold;
      return unlessHoles(
        value.texts.flatMap((text) => text.placeholders.map(({ span }) => span)),
        scope,
      );
    case 'number':
      return withoutHoles(numberAnswer(value.number ?? Number.NaN, asked));
    case 'choices':
      return choicesAnswer(value.choices, asked, scope);
    default:
      return namesAnswer(value.type === 'terms' ? value.terms : value.references, asked, property, scope);
  }
}

function unlessHoles(holes: readonly Span[], { asking: { holesFit, met } }: Scope): Answer {
  if (holes.length === 0) return yes;
  met('hole');
  return holesFit ? yes : { truth: 'unknown', holes };
}

function numberAnswer(number: number, { bound }: Asked): Truth {
  return bound ? compared(bound.how, bound.number, { least: number, most: number }) : 'unknown';
}

function namesAnswer(
  list: readonly (Reference | TermReference)[],
  { names }: Asked,
  { only }: Property,
  scope: Scope,
): Answer {
  if (names.length === 0) {
    return list.some((each) => each.is !== 'placeholder') ? yes : unlessNone(holesAmong(list), scope);
  }
  let truth: Truth = only === true;
  for (const each of list) {
    const answered = fits(each, names, scope);
    truth = only ? both(truth, answered) : either(truth, answered);
  }
  return truth === 'unknown' ? { truth, holes: holesAmong(list) } : withoutHoles(truth);
}

function holesAmong(list: readonly (Reference | TermReference)[]): Span[] {
  return list.filter((each) => each.is === 'placeholder').map(({ span }) => span);
}

/** Whether what is asked fits every way in which one of the lines can be met. */
function choicesAnswer(lines: readonly (readonly TermReference[])[], { names }: Asked, scope: Scope): Answer {
  const truth = any(lines.map((line) => all(line.map((each) => fits(each, names, scope)))));
  const holes = lines.flat().filter((each) => each.is === 'placeholder');
  return { truth, holes: truth === 'unknown' ? holes.map(({ span }) => span) : [] };
}

function unlessNone(holes: readonly Span[], scope: Scope): Answer {
  return holes.length > 0 ? unlessHoles(holes, scope) : no;
}

function fits(
  reference: Reference | TermReference,
  names: readonly string[],
  { it, asking: { holesFit, namesFit, met } }: Scope,
): Truth {
  if (reference.is === 'placeholder') {
    // One whose words speak of a kind of organisation stands for no other.
    if (reference.term && !names.some((name) => isOne(reference, name))) return false;
    met('hole');
    return holesFit ? true : 'unknown';
  }
  if (!isKnown(reference)) {
    met('name');
    return namesFit ? true : 'unknown';
  }
  for (const name of names) if (name === 'it' ? standsFor(reference, it) : isOne(reference, name)) return true;
  return false;
}

/** Whether a name stands for something, of a kind that is known. */
export function isKnown(reference: Reference | TermReference): boolean {
  return reference.is !== 'unknown' && !('party' in reference && reference.party?.kind.is === 'unknown');
}

/** Whether what is named is such a one: by its kind, by what it is, or by its own name among the built-in terms. */
export function isOne(reference: Reference | TermReference, name: string): boolean {
  if (isA(reference.term, name)) return true;
  if (!('each' in reference)) return false;
  if (reference.party) return isA(reference.party.kind.term, name);
  if (reference.seat) return reference.seat.kind === name || reference.seat.roles.some((role) => isA(role.term, name));
  if (reference.constitution)
    return name === (reference.constitution.kind === 'icb' ? 'integrated-care-board' : 'integrated-care-partnership');
  return false;
}

/** `each local-authority`, or the kind, stands for every one of the kind. */
function standsFor(reference: Reference | TermReference, it: Item | undefined): boolean {
  if (it?.kind !== 'party' || !('each' in reference)) return false;
  return reference.party ? samePlace(reference.party, it.part) : isA(it.part.kind.term, reference.term?.name ?? '');
}

function samePlace(one: Party, other: Party): boolean {
  return one.uri === other.uri && one.name === other.name;
}

/** What in a thing's own words is left open. */
export function holesIn(item: Item): readonly Span[] {
  if (item.kind === 'principle') return item.part.open ? [item.part.span] : [];
  return item.kind === 'provision' ? item.part.text.placeholders.map(({ span }) => span) : [];
}
