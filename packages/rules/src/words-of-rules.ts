/** Finds what the words of a rule mean, and says what is near where they mean nothing. */
import type { Span, TermInfo, Words, WordText } from '@icb/language';
import { nearest } from '@icb/language';
import type { ItemKind } from './items.ts';
import { type Noun, nouns } from './nouns.ts';
import { type Property, properties } from './properties.ts';

/** Something wrong in a pack, at its place. */
export interface PackProblem {
  readonly span: Span;
  readonly message: string;
  /** What was meant, if that is likely. */
  readonly meant?: string;
  /** The words that what was meant would stand for. */
  readonly wrong?: Span;
}

export type Found<T> = { readonly found: T } | { readonly problem: PackProblem };

export function nounOf(words: Words): Found<Noun> {
  const said = spoken(words.words);
  nounsByWords ??= new Map(nouns.flatMap((noun) => noun.words.map((words) => [words, noun])));
  const found = nounsByWords.get(said);
  if (found) return { found };
  const known = nouns.flatMap((noun) => noun.words);
  const meant = nearest(said, known) ?? known.find((each) => each.endsWith(` ${said}`) || each.startsWith(`${said} `));
  const problem = misworded(words.span, `\`${said}\` is nothing that a constitution has.`, meant);
  return { problem: { ...problem, ...(problem.wrong && { wrong: through(words.words) ?? words.span }) } };
}

let nounsByWords: Map<string, Noun> | undefined;

/** The property that the words begin with, and the words that are left: what is asked of it. */
export function propertyOf(
  words: readonly WordText[],
  kind: ItemKind,
): { property: Property; rest: readonly WordText[] } | undefined {
  propertiesByWords ??= new Map(properties.map((property) => [`${property.of} ${property.words}`, property]));
  for (let length = words.length; length > 0; length--) {
    const property = propertiesByWords.get(`${kind} ${spoken(words.slice(0, length))}`);
    if (property) return { property, rest: words.slice(length) };
  }
  return undefined;
}

let propertiesByWords: Map<string, Property> | undefined;

export function unknownProperty(words: Words, kind: ItemKind): PackProblem {
  const known = properties
    .filter((each) => each.of === kind)
    .map((each) => each.words)
    .sort((one, other) => other.length - one.length);
  const said = spoken(words.words);
  const beginning = (phrase: string): string => spoken(words.words.slice(0, phrase.split(' ').length));
  const meant = known.find((each) => nearest(beginning(each), [each]) !== undefined);
  const article = /^[aeiou]/.test(kindNames[kind]) ? 'an' : 'a';
  const elsewhere = meant ? undefined : nounOf(words);
  const hint = elsewhere && 'found' in elsewhere ? ` (\`some ${said}\` asks whether there is one.)` : '';
  const wrong = through(words.words.slice(0, meant?.split(' ').length));
  const message = `Nothing like \`${said}\` can be asked of ${article} ${kindNames[kind]}.${hint}`;
  return { ...problem(words.span, message, meant), ...(meant !== undefined && wrong && { wrong }) };
}

/** The terms that a word may stand for: of a kind that the property takes. */
export function termOf(word: WordText, property: Property, vocabulary: ReadonlyMap<string, TermInfo>): Found<string> {
  const term = vocabulary.get(word.text);
  if (term && (!property.terms || property.terms.includes(term.category))) return { found: word.text };
  const candidates = [...vocabulary.values()].filter(
    (each) => !property.terms || property.terms.includes(each.category),
  );
  const meant = nearest(
    word.text,
    candidates.map((each) => each.name),
  );
  const message = term
    ? `\`${word.text}\` is no term that \`${property.words}\` takes.`
    : `\`${word.text}\` is not a term of the vocabulary.`;
  return { problem: misworded(word.span, message, meant) };
}

function through(words: readonly WordText[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { offset: first.span.offset, end: last.span.end };
}

/** What may follow a property in a requirement, in words (Markdown). */
export function mayFollow({ asks, only, terms }: Property): string {
  if (asks === 'whether') return 'nothing: it is so or not';
  if (asks === 'number') return '`at least` or `at most`, and a number';
  const names = terms ? `terms for a ${terms.join(' or ')}` : 'names of kinds, of organisations or of terms';
  return `${names}${only ? '; all must be among them' : ''}; or nothing, for whether it is said`;
}

export function spoken(words: readonly WordText[]): string {
  return words.map((word) => word.text).join(' ');
}

export function problem(span: Span, message: string, meant?: string): PackProblem {
  return meant === undefined ? { span, message } : { span, message: `${message} Did you mean \`${meant}\`?`, meant };
}

/** The same where all that is at the place is the wrong word. */
function misworded(span: Span, message: string, meant: string | undefined): PackProblem {
  return meant === undefined ? { span, message } : { ...problem(span, message, meant), wrong: span };
}

/** What people call each kind of thing. */
export const kindNames: Readonly<Record<ItemKind, string>> = {
  constitution: 'constitution',
  seat: 'seat',
  body: 'committee or other body',
  party: 'organisation',
  condition: 'condition or disqualification',
  policy: 'policy',
  provision: 'provision',
  principle: 'principle',
  removal: 'removal',
  delegation: 'delegation',
  route: 'variation route',
  registers: 'register',
  heading: 'heading',
  appointment: 'appointment',
  process: 'process of nomination',
  secondment: 'secondment',
  statement: 'statement of principles',
  meetings: 'meeting arrangement',
  interests: 'arrangement for interests',
  strategy: 'strategy',
  establishment: 'establishment',
  publication: 'publication',
  role: 'role',
  exclusion: 'exclusion of the public',
  notice: 'notice of meetings',
  declaration: 'declaration of interests',
  management: 'management of conflicts',
  explanation: 'explanation',
  reference: 'name in a line',
  challenge: 'procedure for challenging plans',
  function: 'function',
  detail: 'detail',
  line: 'line',
};
