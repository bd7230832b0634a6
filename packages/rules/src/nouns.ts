/** The nouns of the rule language: what each stands for in a constitution, and where it would stand if it is absent. */
import {
  type Body,
  type Constitution,
  isA,
  type Part,
  type Party,
  type Seat,
  type Span,
  type TermReference,
} from '@icb/language';
import { headerOf, type Item, type ItemKind } from './items.ts';

export interface Noun {
  /** Singular and plural, as authors of rules may write it. */
  readonly words: readonly string[];
  readonly kind: ItemKind;
  readonly of: (constitution: Constitution) => Item[];
  /** The part of a constitution that has to be seen before one may say that such a thing is absent. */
  readonly coverage: string;
  /** The kind of block whose unread lines could hold one. */
  readonly content: string;
  /** What to underline when there is none. */
  readonly place: (constitution: Constitution) => Span;
}

const whole = (constitution: Constitution): Span => constitution.block.header;
const onBoard = (constitution: Constitution): Span => constitution.board?.block.header ?? whole(constitution);

export function seatItem(part: Seat, within: 'board' | Body = 'board'): Item {
  return { kind: 'seat', part, within, span: part.span, header: headerOf(part), name: part.title?.value ?? part.name };
}

export function partyItem(part: Party): Item {
  return { kind: 'party', part, span: part.span, header: part.span, name: part.title?.value ?? part.name };
}

function bodyItem(part: Body): Item {
  return { kind: 'body', part, span: part.span, header: headerOf(part), name: part.title?.value ?? part.name };
}

function items<K extends ItemKind>(kind: K, parts: readonly Part[], name: (part: never) => string): Item[] {
  return parts.map(
    (part) => ({ kind, part, span: part.span, header: headerOf(part), name: name(part as never) }) as unknown as Item,
  );
}

const topicOf = (part: { readonly topic: TermReference }): string => part.topic.name;

function seats(words: string[], includes: (seat: Seat) => boolean, coverage = 'composition'): Noun {
  return {
    words,
    kind: 'seat',
    of: ({ board }) => (board?.members ?? []).filter(includes).map((seat) => seatItem(seat)),
    coverage,
    content: 'Membership',
    place: onBoard,
  };
}

const attends = (seat: Seat): boolean => seat.kind === 'participant' || seat.kind === 'observer';
const heads = (seat: Seat): boolean => seat.kind === 'chair' || seat.kind === 'chief-executive';

function bodies(words: string[], includes: (body: Body) => boolean): Noun {
  return {
    words,
    kind: 'body',
    of: (constitution) => constitution.bodies.filter(includes).map(bodyItem),
    coverage: 'committees',
    content: 'Provision',
    place: whole,
  };
}

const isCommissioning = (body: Body): boolean =>
  body.exercises.some((line) => line.functions.some((each) => isA(each.term, 'commissioning-functions')));

function partyNoun(words: string[], includes: (party: Party) => boolean, inAreaOnly = false): Noun {
  return {
    words,
    kind: 'party',
    of: (constitution) => partiesOf(constitution, inAreaOnly).filter(includes).map(partyItem),
    coverage: inAreaOnly ? 'area' : 'partner-organisations',
    content: 'Party',
    place: whole,
  };
}

/** The organisations of a constitution: its own, and those of other files that its area covers. */
export function partiesOf({ area, partners, organisations }: Constitution, inAreaOnly = false): Party[] {
  const covered = (area?.covers ?? []).flatMap((each) => each.party ?? []);
  const inArea = [...(area?.parties ?? []), ...covered];
  return inAreaOnly
    ? inArea
    : [...inArea, ...(partners?.parties ?? []), ...organisations.filter((each) => !covered.includes(each))];
}

export const nouns: readonly Noun[] = [
  {
    words: ['constitution'],
    kind: 'constitution',
    of: (part) => [
      { kind: 'constitution', part, span: part.span, header: whole(part), name: part.title?.value ?? part.name },
    ],
    coverage: 'everything',
    content: 'Provision',
    place: whole,
  },
  seats(['member', 'members'], (seat) => !attends(seat)),
  seats(['voting member', 'voting members'], (seat) => !attends(seat) && seat.votes === true, 'votes'),
  seats(['non-voting member', 'non-voting members'], (seat) => !attends(seat) && seat.votes === false, 'votes'),
  seats(['ordinary member', 'ordinary members'], (seat) => !attends(seat) && !heads(seat)),
  seats(['chair', 'chairs'], (seat) => seat.kind === 'chair'),
  seats(['chief executive', 'chief executives'], (seat) => seat.kind === 'chief-executive'),
  seats(['executive', 'executives'], (seat) => seat.kind === 'executive'),
  seats(['non-executive', 'non-executives'], (seat) => seat.kind === 'non-executive'),
  seats(['partner', 'partners'], (seat) => seat.kind === 'partner'),
  seats(['attendee', 'attendees'], attends, 'attendees'),
  seats(['participant', 'participants'], (seat) => seat.kind === 'participant', 'attendees'),
  seats(['observer', 'observers'], (seat) => seat.kind === 'observer', 'attendees'),
  seats(['seat', 'seats'], () => true),
  bodies(['body', 'bodies'], () => true),
  bodies(['committee', 'committees'], (body) => /committee$/.test(body.kind)),
  bodies(['joint committee', 'joint committees'], (body) => body.kind === 'joint-committee'),
  bodies(['commissioning committee', 'commissioning committees'], isCommissioning),
  bodies(['place', 'places'], (body) => body.kind === 'place'),
  bodies(['collaborative', 'collaboratives'], (body) => body.kind === 'collaborative'),
  partyNoun(['organisation', 'organisations'], () => true),
  partyNoun(['trust', 'trusts'], (party) => isA(party.kind.term, 'trust')),
  partyNoun(['practices'], (party) => isA(party.kind.term, 'primary-medical-providers')),
  partyNoun(['authority', 'authorities'], (party) => isA(party.kind.term, 'local-authority'), true),
  {
    words: ['disqualification', 'disqualifications'],
    kind: 'condition',
    of: ({ disqualification }) =>
      items('condition', disqualification?.conditions ?? [], (part: { term: TermReference }) => part.term.name),
    coverage: 'disqualification',
    content: 'Condition',
    place: (constitution) => constitution.disqualification?.block.header ?? whole(constitution),
  },
  {
    words: ['condition', 'conditions'],
    kind: 'condition',
    of: ({ eligibility }) =>
      items('condition', eligibility?.conditions ?? [], (part: { term: TermReference }) => part.term.name),
    coverage: 'eligibility',
    content: 'Condition',
    place: (constitution) => constitution.eligibility?.block.header ?? whole(constitution),
  },
  {
    words: ['policy', 'policies'],
    kind: 'policy',
    of: ({ policies }) => items('policy', policies, (part: { policy: TermReference }) => part.policy.name),
    coverage: 'publication',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['provision', 'provisions'],
    kind: 'provision',
    of: ({ provisions }) => items('provision', provisions, topicOf as never),
    coverage: 'provisions',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['principle', 'principles'],
    kind: 'principle',
    of: ({ principles }) =>
      principles.flatMap((of) => {
        const texts = of.from ? (of.from.term?.statements ?? [of.from.name]) : of.items.map((item) => item.value);
        return items(
          'principle',
          texts.map((text) => ({ span: of.span, of, text })),
          () => of.topic.name,
        );
      }),
    coverage: 'principles',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['removal', 'removals'],
    kind: 'removal',
    of: ({ removals }) => items('removal', removals, () => 'removal'),
    coverage: 'appointments',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['delegation', 'delegations'],
    kind: 'delegation',
    of: ({ delegations }) => items('delegation', delegations, () => 'delegation'),
    coverage: 'delegation-of-functions',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['variation route', 'variation routes'],
    kind: 'route',
    of: ({ variation }) => items('route', variation?.routes ?? [], () => 'variation'),
    coverage: 'variation',
    content: 'VariationProvision',
    place: (constitution) => constitution.variation?.block.header ?? whole(constitution),
  },
  {
    words: ['register', 'registers'],
    kind: 'registers',
    of: ({ interests }) => items('registers', interests?.registers ?? [], () => 'registers of interests'),
    coverage: 'interests',
    content: 'InterestsProvision',
    place: (constitution) => constitution.interests?.block.header ?? whole(constitution),
  },
];
