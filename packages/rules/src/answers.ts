/** What a constitution answers when it is asked one thing. */
import { type Bound, isA, type Party, type Reference, type TermReference } from '@icb/language';
import { compared } from './counts.ts';
import type { Item, Value } from './items.ts';
import type { Property } from './properties.ts';
import { all, any, type Truth } from './truth.ts';

/** What is asked of a property: any of the names, a number, or only whether it is said. */
export interface Asked {
  readonly names: readonly string[];
  readonly compare?: Bound['how'];
  readonly number?: number;
}

/** Not said is unknown. A placeholder is unknown too, unless it is taken for what will stand there. */
export function answer(
  value: Value | undefined,
  asked: Asked,
  property: Property,
  it: Item | undefined,
  holesFit: boolean,
): Truth {
  if (value === undefined) return 'unknown';
  switch (value.type) {
    case 'flag':
      return value.flag;
    case 'texts':
      return value.texts.some((text) => text.placeholders.length > 0) && !holesFit ? 'unknown' : true;
    case 'number':
      return numberAnswer(value.number, asked);
    default: {
      const list: readonly (Reference | TermReference)[] = value.type === 'terms' ? value.terms : value.references;
      if (asked.names.length === 0) return list.some((each) => each.is !== 'placeholder') || holesFit;
      const answers = list.map((each) => fits(each, asked.names, it, holesFit));
      return property.only ? all(answers) : any(answers);
    }
  }
}

function numberAnswer(number: number | undefined, { compare, number: wanted }: Asked): Truth {
  if (number === undefined) return 'unknown';
  if (compare === undefined || wanted === undefined) return true;
  return compared(compare, wanted, { least: number, most: number });
}

function fits(
  reference: Reference | TermReference,
  names: readonly string[],
  it: Item | undefined,
  holesFit: boolean,
): Truth {
  if (reference.is === 'placeholder') return holesFit ? true : 'unknown';
  if (reference.is === 'unknown') return 'unknown';
  return names.some((name) => (name === 'it' ? standsFor(reference, it) : isOne(reference, name)));
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

/** Whether something in a thing's own words is left open. */
export function holeIn(item: Item): boolean {
  if (item.kind === 'principle') return item.part.open;
  return item.kind === 'provision' && item.part.text.placeholders.length > 0;
}
