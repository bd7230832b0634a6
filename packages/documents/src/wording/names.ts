/** What seats, committees, organisations and others are called in a sentence. */
import type { Body, Constitution, Party, Reference, Seat, SeatKind, TermReference } from '@icb/language';
import type { Words } from '../document/document.ts';
import { acting, bare, eachOf } from './nouns.ts';
import { listWords } from './numbers.ts';
import { capital, together, wordsOf } from './words.ts';

export const kindTitles: Readonly<Record<SeatKind, string>> = {
  chair: 'Chair',
  'chief-executive': 'Chief Executive',
  executive: 'Executive member',
  'non-executive': 'Non-executive member',
  partner: 'Partner member',
  'other-member': 'Other member',
  member: 'Member',
  participant: 'Participant',
  observer: 'Observer',
};

/** A name of the file as one says it: `audit-lead` is “audit lead”. */
export function spoken(name: string): string {
  return name.startsWith('[') ? name : name.replaceAll('-', ' ');
}

/** What stands in headings and tables. */
export function seatTitle({ title, named, name, kind }: Seat): Words {
  if (title && title.value.trim() !== '') return wordsOf(title.value);
  return named ? capital(wordsOf(spoken(name))) : [kindTitles[kind]];
}

/** A seat may go by the name of the organisation that sits on it, and that takes no article. */
export function isNamedAsOrganisation(seat: Seat): boolean {
  const parties = [...seat.represents, ...seat.from, ...(seat.nominated?.by ?? [])].flatMap(({ party }) => party ?? []);
  return parties.some(({ title }) => title !== undefined && title.value === seat.title?.value);
}

export function titleOf({ title, name }: Pick<Body | Party, 'title' | 'name'>): Words {
  return title && title.value.trim() !== '' ? wordsOf(title.value) : capital(wordsOf(spoken(name)));
}

/** How everything is called in one constitution. */
export interface Names {
  /** “the Board”, “the Partnership”. */
  readonly the: string;
  readonly The: string;
  /** “this constitution”, “these terms of reference”. */
  /** The board, in a partnership too. */
  readonly board: string;
  readonly thisText: string;
  readonly ThisText: string;
  /** One by name: “the Chair”, “NHS England”, “each local authority”. */
  readonly one: (reference: Reference) => Words;
  readonly list: (references: readonly Reference[], between?: 'and' | 'or') => Words;
  /** A list; nothing where there is none. */
  readonly maybe: (references: readonly Reference[]) => Words | undefined;
  readonly terms: (terms: readonly TermReference[], between?: 'and' | 'or', form?: TermForm) => Words;
  readonly term: (term: TermReference, form?: TermForm) => Words;
}

export type TermForm = (term: NonNullable<TermReference['term']>) => string;

export function namesIn(constitution: Constitution): Names {
  const the = constitution.kind === 'icb' ? 'the Board' : 'the Partnership';
  const titles = new Map(constitution.neighbours.map(({ name, title }) => [name, title] as const));
  const ofBoard = (words: string): string =>
    constitution.kind === 'icb' ? words.replace(/\bthe board\b/g, 'the Board') : words;
  const oneOf = (reference: Reference): Words => {
    const { name, each, seat, party, body, term } = reference;
    if (reference.is === 'placeholder') return together(each ? 'each ' : '', wordsOf(name));
    if (reference.is === 'constitution')
      return name === constitution.name ? [the] : wordsOf(titles.get(name) ?? spoken(name));
    if (seat) return isNamedAsOrganisation(seat) ? seatTitle(seat) : withThe(seatTitle(seat));
    if (body) return bodyName(body);
    if (party) return titleInSentence(titleOf(party));
    if (term) return [ofBoard(each ? eachOf(term) : acting(term))];
    return wordsOf(`${each ? 'each ' : ''}${spoken(name)}`);
  };
  const termOf = ({ name, term }: TermReference, form: TermForm = bare): Words =>
    term ? [ofBoard(form(term))] : wordsOf(spoken(name));
  const list = (references: readonly Reference[], between: 'and' | 'or' = 'and'): Words =>
    listWords(references.map(oneOf), between);
  const thisText = constitution.kind === 'icb' ? 'this constitution' : 'this document';
  return {
    the,
    The: the.replace('the', 'The'),
    board: ofBoard('the board'),
    thisText,
    ThisText: thisText.replace('this', 'This'),
    one: oneOf,
    list,
    maybe: (references) => (references.length > 0 ? list(references) : undefined),
    terms: (terms, between = 'and', form = bare) =>
      listWords(
        terms.map((each) => termOf(each, form)),
        between,
      ),
    term: termOf,
  };
}

/** A title as one speaks of it: “the Chair”, “each director”. */
export function withThe(title: Words): Words {
  const [first, ...rest] = title;
  if (typeof first !== 'string') return title;
  if (/^the\s/i.test(first)) return [`the ${first.slice(4)}`, ...rest];
  return /^(Member|Chair|Members|Directors?)? ?\b(any|each|all)\b/i.test(first) ? title : together('the ', title);
}

/** Titles that say what kind of body it is: “the Audit Committee”, but “Port Ravel”. */
export const saysWhat =
  /\b(committee|sub-committee|board|group|forum|panel|council|collaborative|partnership|alliance|team|cabinet|assembly|network|arrangement)s?\b/i;

function bodyName(body: Body): Words {
  const title = titleOf(body);
  const [first] = title;
  return typeof first === 'string' && saysWhat.test(first) ? withThe(title) : title;
}

function titleInSentence(title: Words): Words {
  const [first, ...rest] = title;
  return typeof first === 'string' && /^The\s/.test(first) ? [`the ${first.slice(4)}`, ...rest] : title;
}
