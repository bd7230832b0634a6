/** Random parts of a constitution: texts, dates, numbers and references, as the reader of the language makes them. */
import type {
  Amount,
  Appointment,
  Duration,
  Part,
  Reference,
  Share,
  TermReference,
  Text,
  When,
} from '../model/constitution.ts';
import type { TermCategory, TermInfo } from '../model/term.ts';
import { dateOf } from '../model/values.ts';
import type { Random } from './random.ts';
import { mayBeGiven, prose, sentence } from './words.ts';

export const nowhere: Part = { span: { offset: 0, end: 0 } };
export const noBlock = {
  header: nowhere.span,
  insertion: 0,
  close: 0,
  inline: false,
  layout: { inside: '', outside: '', step: '' },
  lines: [],
};

/** What a constitution under construction can refer to. */
export interface Known {
  readonly random: Random;
  readonly vocabulary: readonly TermInfo[];
  readonly taken: Set<string>;
  /** Parties, seats, committees and constitutions by name, and what they are. */
  readonly names: { readonly name: string; readonly is: Reference['is'] }[];
  /** How often a placeholder stands where something is due. */
  readonly placeholders: number;
  /** Whether silence means the default: not where an encoding does not cover the field. */
  readonly defaultsApply: (field: string) => boolean;
}

const placeholders: readonly string[] = ['[each NHS trust]', '[name]', '[to be agreed with the councils]', '[…]'];

export function text(known: Known): Text {
  return {
    value: known.random.chance(known.placeholders) ? '[state it here]' : sentence(known.random),
    raw: '',
    placeholders: [],
    ...nowhere,
  };
}

export function longText(known: Known): Text {
  return { value: prose(known.random), raw: '', placeholders: [], ...nowhere };
}

export function when({ random, placeholders: share }: Known): When {
  if (random.chance(share)) return { text: '[date]', date: undefined, ...nowhere };
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${random.integer(2013, 2031)}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
  return { text: day, date: dateOf(day), ...nowhere };
}

export function amount({ random, placeholders: share }: Known, low: number, high: number): Amount {
  if (random.chance(share)) return { text: '[number]', value: undefined, ...nowhere };
  const value = random.integer(low, high);
  return { text: String(value), value, ...nowhere };
}

export function duration(known: Known): Duration {
  const { random } = known;
  return {
    amount: amount(known, 1, 12),
    quality: random.pick([undefined, undefined, 'clear', 'working'] as const),
    unit: random.pick(['hour', 'day', 'week', 'month', 'year'] as const),
    ...nowhere,
  };
}

export function share({ random }: Known): Share {
  if (random.chance(0.3)) {
    const percent = random.integer(1, 100);
    return { text: `${percent}%`, value: percent / 100, ...nowhere };
  }
  const whole = random.integer(1, 9);
  const part = random.integer(1, whole);
  return { text: `${part}/${whole}`, value: part / whole, ...nowhere };
}

export function term(known: Known, ...categories: TermCategory[]): TermReference {
  const { random } = known;
  if (random.chance(known.placeholders)) return { name: random.pick(placeholders), is: 'placeholder', ...nowhere };
  return openingTerm(known, ...categories);
}

/** A term that opens a line, where no placeholder may stand. */
export function openingTerm({ random, vocabulary }: Known, ...categories: TermCategory[]): TermReference {
  const found = random.pick(vocabulary.filter((each) => categories.includes(each.category)));
  return { name: found.name, is: 'term', ...nowhere };
}

export function terms(known: Known, low: number, high: number, ...categories: TermCategory[]): TermReference[] {
  return known.random.times(low, high, () => term(known, ...categories));
}

/** Someone or something by name: a party, seat or committee, a term, or a placeholder. */
export function who(known: Known, ...only: Reference['is'][]): Reference {
  const { random, names } = known;
  if (random.chance(known.placeholders))
    return { name: random.pick(placeholders), is: 'placeholder', each: random.chance(0.1), ...nowhere };
  const fitting = names.filter((each) => only.length === 0 || only.includes(each.is));
  if (fitting.length > 0 && (only.length > 0 || random.chance(0.7))) {
    const { name, is } = random.pick(fitting);
    return { name, is, each: false, ...nowhere };
  }
  const visible = known.vocabulary.filter((each) => !known.taken.has(each.name) && !mayBeGiven(each.name));
  const each = random.chance(0.2);
  const categories: TermCategory[] = each ? ['organisation', 'sector'] : ['organisation', 'sector', 'office'];
  return { ...openingTerm({ ...known, vocabulary: visible }, ...categories), each } as Reference;
}

export function whos(known: Known, low: number, high: number, ...only: Reference['is'][]): Reference[] {
  return known.random.times(low, high, () => who(known, ...only));
}

export function appointment(known: Known): Appointment {
  const withApprovalOf = whos(known, 0, 2);
  return {
    by: whos(known, 1, 2),
    withApprovalOf,
    prior: withApprovalOf.length > 0 && known.random.chance(0.3),
    ...nowhere,
  };
}
