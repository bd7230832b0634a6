/**
 * Random edits of a constitution, each of which changes one thing that it says. For tests of whatever tells what changed:
 * edits of different places are independent of one another.
 */
import type { Constitution, Seat } from '../model/constitution.ts';
import type { TermCategory, TermInfo } from '../model/term.ts';
import { randomConstitution } from './constitutions.ts';
import { plain } from './plain.ts';
import { type Random, randomFrom } from './random.ts';

export interface Edit {
  /** What it changes, for whoever reads a failing test. */
  readonly what: string;
  apply(constitution: Constitution): Constitution;
}

/** As many edits of different places as there can be, up to `most`, in no order. */
export function randomEdits(
  constitution: Constitution,
  seed: number,
  most: number,
  vocabulary: readonly TermInfo[],
): readonly Edit[] {
  const random = randomFrom(seed);
  const donors = [1, 2, 3].map((step) => randomConstitution(seed * 31 + step, vocabulary, { kind: constitution.kind }));
  const possible = [
    ...wholeEdits(constitution, donors, vocabulary, random),
    ...seatEdits(constitution, donors, vocabulary, random),
    ...bodyEdits(constitution, donors, vocabulary, random),
    ...partyEdits(constitution, vocabulary, random),
  ];
  const places = new Map<string, Edit>();
  for (const each of random.some(possible, 0, possible.length)) {
    if (![...places.keys()].some((place) => clashes(place, each.place))) places.set(each.place, each);
    if (places.size === most) break;
  }
  return [...places.values()];
}

/** An edit and the place that it changes: `seat 3/title` lies within `seat 3`. */
interface PlacedEdit extends Edit {
  readonly place: string;
}

function clashes(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

type Mutable = Record<string, unknown>;

/** Another value for a property, from somebody else who says it, if that says something else. */
function swap(
  place: string,
  path: readonly (string | number)[],
  value: unknown,
  others: readonly unknown[],
): PlacedEdit[] {
  const other = others.findIndex((each) => said(each) !== said(value));
  if (other < 0) return [];
  return [
    { place, what: `another ${place}`, apply: (constitution) => changed(constitution, path, () => others[other]) },
  ];
}

/** Takes out one thing of a list that says it once, and puts in one that is not there. */
function inAndOut(
  place: string,
  path: readonly (string | number)[],
  list: readonly unknown[],
  others: readonly unknown[],
  random: Random,
  key: (item: unknown) => string = said,
): PlacedEdit[] {
  const keys = list.map(key);
  const once = list.filter((item) => keys.filter((each) => each === key(item)).length === 1);
  const further = others.filter((item) => !keys.includes(key(item)));
  return [
    ...(once.length > 0
      ? [random.pick(once)].map((item) => ({
          place,
          what: `less in ${place}: ${key(item)}`,
          apply: (whole: Constitution) =>
            changed(whole, path, (now) => (now as unknown[]).filter((each) => key(each) !== key(item))),
        }))
      : []),
    ...(further.length > 0
      ? [random.pick(further)].map((item) => ({
          place,
          what: `more in ${place}: ${key(item)}`,
          apply: (whole: Constitution) => changed(whole, path, (now) => [...(now as unknown[]), item]),
        }))
      : []),
  ];
}

/** Takes one thing out of each of some lists, where each thing stands for itself. */
function takenOut(
  place: string,
  path: readonly (string | number)[],
  part: Mutable,
  lists: readonly string[],
  random: Random,
): PlacedEdit[] {
  return lists.flatMap((list) => {
    const items = part[list] as readonly unknown[] | undefined;
    return items ? inAndOut(`${place}/${list}`, [...path, list], items, [], random, saidOnce) : [];
  });
}

const said = (value: unknown): string => JSON.stringify(plain({ value } as unknown as Constitution)) ?? '';
/** As before, for whom who is named twice is named once. */
const saidOnce = (value: unknown): string =>
  JSON.stringify(JSON.parse(said(value)), (_, inner) =>
    Array.isArray(inner) ? [...new Map(inner.map((each) => [JSON.stringify(each), each])).values()] : inner,
  );
const named = (item: unknown): string => (item as { name: string }).name;

/** A copy with one property changed. Parts that an earlier edit put elsewhere are found by their names. */
function changed(
  constitution: Constitution,
  path: readonly (string | number)[],
  change: (value: unknown) => unknown,
): Constitution {
  const at = (value: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return change(value);
    if (Array.isArray(value)) {
      const index =
        typeof step === 'number' ? step : value.findIndex((each) => (each as { mark?: string }).mark === step);
      return value.map((each, place) => (place === index ? at(each, rest) : each));
    }
    return { ...(value as Mutable), [step]: at((value as Mutable)[step], rest) };
  };
  return at(constitution, path) as Constitution;
}

function termList(vocabulary: readonly TermInfo[], category: TermCategory): unknown[] {
  return vocabulary
    .filter((each) => each.category === category)
    .map(({ name }) => ({ name, is: 'term', span: nowhere }));
}

const nowhere = { offset: 0, end: 0 };
const text = (value: string): unknown => ({ value, raw: '', placeholders: [], span: nowhere });

function wholeEdits(
  whole: Constitution,
  donors: readonly Constitution[],
  vocabulary: readonly TermInfo[],
  random: Random,
): PlacedEdit[] {
  const from = <T>(read: (donor: Constitution) => T): T[] => donors.map(read);
  const lists = ['varied', 'explanations', 'policies', 'provisions', 'principles'] as const;
  const keyOf: Record<(typeof lists)[number], (item: never) => string> = {
    varied: (item: { date: { text: string } }) => item.date.text,
    explanations: (item: { rule: string }) => item.rule,
    policies: (item: { policy: { name: string } }) => item.policy.name,
    provisions: (item: { topic: { name: string } }) => item.topic.name,
    principles: (item: { topic: { name: string } }) => item.topic.name,
  };
  const oneLine = ({ items }: { items?: readonly unknown[] }): boolean => items === undefined || items.length < 2;
  return [
    ...swap('title', ['title'], whole.title, [text('Another Title Altogether')]),
    ...swap(
      'published',
      ['published'],
      whole.published,
      from((each) => each.published),
    ),
    ...swap(
      'population',
      ['population'],
      whole.population,
      from((each) => each.population),
    ),
    ...['quorum', 'decisions', 'meetings', 'interests', 'variation', 'challenge', 'strategy'].flatMap((section) => {
      const block = (whole as unknown as Mutable)[section];
      if (block === undefined)
        return swap(
          section,
          [section],
          block,
          from((each) => (each as unknown as Mutable)[section]),
        );
      return sectionEdits(
        section,
        block as Mutable,
        from((each) => (each as unknown as Mutable)[section]),
        random,
      );
    }),
    ...lists.flatMap((list) =>
      inAndOut(
        list,
        [list],
        whole[list].filter((item) => oneLine(item as never)),
        from((each) => each[list] as readonly unknown[])
          .flat()
          .filter((item) => oneLine(item as never)),
        random,
        keyOf[list] as (item: unknown) => string,
      ).filter(
        ({ what }) => !whole[list].some((item) => !oneLine(item as never) && what.endsWith(keyOf[list](item as never))),
      ),
    ),
    ...(['eligibility', 'disqualification'] as const).flatMap((section) =>
      whole[section]
        ? inAndOut(
            section,
            [section, 'conditions'],
            whole[section].conditions,
            termList(vocabulary, section === 'eligibility' ? 'condition' : 'disqualification').map((term) => ({
              term,
              text: undefined,
              span: nowhere,
            })),
            random,
            (item) => (item as { term: { name: string } }).term.name,
          )
        : [],
    ),
    ...inAndOut(
      'delegations',
      ['delegations'],
      whole.delegations.filter(single),
      donors.flatMap((each) => each.delegations).filter(single),
      random,
      (item) => (item as { functions: { name: string }[] }).functions.map(({ name }) => name).join(),
    ).filter(
      ({ what }) =>
        !whole.delegations.some(
          ({ functions }) => functions.length > 1 && functions.some(({ name }) => what.includes(name)),
        ),
    ),
  ];
}

const single = ({ functions }: { functions: readonly unknown[] }): boolean => functions.length === 1;

/** One line of a section, said otherwise; or the section as a whole taken out. */
function sectionEdits(section: string, block: Mutable, others: readonly unknown[], random: Random): PlacedEdit[] {
  const single = oneLines[section] ?? [];
  return [
    { place: section, what: `no ${section}`, apply: (whole) => changed(whole, [section], () => undefined) },
    ...single.flatMap((property) =>
      swap(
        `${section}/${property}`,
        [section, property],
        block[property],
        random.some(
          others.filter((each) => each !== undefined).map((each) => (each as Mutable)[property]),
          0,
          3,
        ),
      ),
    ),
    ...takenOut(section, [section], block, manyLines[section] ?? [], random),
  ];
}

/** The lists of a section of which each entry is a line, or the name of somebody or something. */
const manyLines: Readonly<Record<string, readonly string[]>> = {
  quorum: ['sizes', 'includes', 'meetsWithout'],
  decisions: ['majorities', 'urgent'],
  meetings: ['exclusions', 'notices', 'papers', 'calledBy', 'chairedBy'],
  interests: ['kept'],
  variation: ['routes', 'proposedBy', 'consults'],
  challenge: ['openTo', 'heardBy'],
  strategy: ['assessedNeedsOf', 'considers', 'hasRegardTo', 'involves'],
};

/** The lines that a section has once or not at all. */
const oneLines: Readonly<Record<string, readonly string[]>> = {
  decisions: ['consensusFirst', 'oneVoteEach', 'proxies', 'castingVote', 'disagreement'],
  meetings: ['openness', 'frequency', 'agendaToPress'],
  interests: ['declared', 'managed'],
  variation: ['effectiveFromApproval'],
  challenge: ['openToEveryone', 'raisedWithin', 'answered'],
  strategy: ['reviewed', 'involvesLocalPeople'],
};

/** Properties of a seat that are said in one line, and those that list terms of a category. */
const seatLines = [
  'appointed',
  'nominated',
  'nominationProcess',
  'term',
  'deputies',
  'vacancy',
  'remuneration',
  'rotates',
  'jobShare',
];
const seatLists: readonly (readonly [string, TermCategory])[] = [
  ['roles', 'role'],
  ['responsibleFor', 'knowledge'],
];

/** Its lists of names. */
const seatNames = [
  'aliases',
  'from',
  'represents',
  'accountableTo',
  'sharedWith',
  'jointWith',
  'samePersonAs',
  'heldJointlyBy',
];

function seatEdits(
  whole: Constitution,
  donors: readonly Constitution[],
  vocabulary: readonly TermInfo[],
  random: Random,
): PlacedEdit[] {
  const seats = whole.board?.members ?? [];
  const others = donors.flatMap((each) => each.board?.members ?? []);
  return seats
    .flatMap((seat, index) => {
      // Without a name of its own, nobody can tell which of several seats of its kind was changed or is no more.
      const isKnown = seat.named && seats.filter(({ name }) => name === seat.name).length === 1;
      if (!isKnown) return [];
      const at = ['board', 'members', `seat ${index}`];
      const place = `seat ${index}`;
      const gone = (constitution: Constitution): Constitution =>
        changed(constitution, ['board', 'members'], (now) =>
          (now as { mark?: string }[]).filter(({ mark }) => mark !== place),
        );
      return [
        { place, what: `${place} taken out`, apply: gone },
        ...takenOut(place, at, seat as unknown as Mutable, seatNames, random),
        ...swap(`${place}/title`, [...at, 'title'], seat.title, [text(`Seat of another title ${index}`)]),
        ...swap(`${place}/votes`, [...at, 'votes'], seat.votes, [true, false, 'unknown']),
        ...swap(`${place}/count`, [...at, 'count'], countOf(seat), [exactly(7), exactly(8)]),
        ...seatLines.flatMap((line) => {
          const values = others.map((each) => (each as unknown as Mutable)[line]);
          return swap(`${place}/${line}`, [...at, line], (seat as unknown as Mutable)[line], random.some(values, 0, 4));
        }),
        ...seatLists.flatMap(([list, category]) =>
          inAndOut(
            `${place}/${list}`,
            [...at, list],
            (seat as unknown as Mutable)[list] as unknown[],
            termList(vocabulary, category),
            random,
            named,
          ),
        ),
        ...inAndOut(
          `${place}/requirements`,
          [...at, 'requirements'],
          seat.requirements,
          others.flatMap((each) => each.requirements),
          random,
        ),
      ];
    })
    .concat(
      seats.length > 0
        ? [newSeat(others.find(({ kind }) => kind !== 'chair' && kind !== 'chief-executive'))].flat()
        : [],
    );
}

function countOf({ count }: Seat): unknown {
  return count;
}

function exactly(value: number): unknown {
  const amount = { text: String(value), value, span: nowhere };
  return {
    min: value,
    max: value,
    stated: {
      form: 'exactly',
      least: amount,
      most: undefined,
      forEach: undefined,
      forBodies: undefined,
      perEach: undefined,
      span: nowhere,
    },
  };
}

function newSeat(like: Seat | undefined): PlacedEdit[] {
  if (!like) return [];
  const seat = {
    ...like,
    name: 'a-seat-that-is-new',
    named: true,
    title: text('A seat that is new'),
    roles: [],
    mark: 'new seat',
  };
  return [
    {
      place: 'new seat',
      what: 'a new seat',
      apply: (whole) => changed(whole, ['board', 'members'], (now) => [...(now as unknown[]), seat]),
    },
  ];
}

/** Its lists of names. */
const bodyNames = ['parties', 'covers', 'chairedBy', 'members', 'reportsTo', 'advises', 'inCommonWith'];

function bodyEdits(
  whole: Constitution,
  donors: readonly Constitution[],
  vocabulary: readonly TermInfo[],
  random: Random,
): PlacedEdit[] {
  const others = donors.flatMap((each) => each.bodies);
  return whole.bodies.flatMap((body, index) => {
    const place = `body ${index}`;
    const at = ['bodies', place];
    const line = (property: string): PlacedEdit[] =>
      swap(
        `${place}/${property}`,
        [...at, property],
        (body as unknown as Mutable)[property],
        others.map((each) => (each as unknown as Mutable)[property]),
      );
    return [
      {
        place,
        what: `${place} abolished`,
        apply: (constitution: Constitution) =>
          changed(constitution, ['bodies'], (now) => (now as { mark?: string }[]).filter(({ mark }) => mark !== place)),
      },
      ...swap(`${place}/title`, [...at, 'title'], body.title, [text(`Committee of another title ${index}`)]),
      ...['partOf', 'form', 'termsOfReference', 'population'].flatMap(line),
      ...takenOut(place, at, body as unknown as Mutable, bodyNames, random),
      ...(body.exercises.every(single) ? takenOut(place, at, body as unknown as Mutable, ['exercises'], random) : []),
      ...inAndOut(
        `${place}/purposes`,
        [...at, 'purposes'],
        body.purposes,
        termList(vocabulary, 'purpose'),
        random,
        named,
      ),
      ...inAndOut(`${place}/bars`, [...at, 'bars'], body.bars, termList(vocabulary, 'disqualification'), random, named),
    ];
  });
}

function partyEdits({ partners }: Constitution, vocabulary: readonly TermInfo[], random: Random): PlacedEdit[] {
  if (!partners) return [];
  return partners.parties.flatMap((party, index) => {
    const place = `party ${index}`;
    const at = ['partners', 'parties', place];
    return [
      {
        place,
        what: `${place} taken out`,
        apply: (whole: Constitution) =>
          changed(whole, ['partners', 'parties'], (now) =>
            (now as { mark?: string }[]).filter(({ mark }) => mark !== place),
          ),
      },
      ...swap(`${place}/title`, [...at, 'title'], party.title, [text(`Organisation of another title ${index}`)]),
      ...swap(`${place}/kind`, [...at, 'kind'], party.kind, random.some(termList(vocabulary, 'organisation'), 0, 3)),
      ...inAndOut(
        `${place}/provides`,
        [...at, 'provides'],
        party.provides,
        termList(vocabulary, 'service'),
        random,
        named,
      ),
    ];
  });
}

/** The same constitution with its parts marked, so that edits find them whatever others have done before. */
export function marked(constitution: Constitution): Constitution {
  const mark = <T>(what: string, parts: readonly T[]): T[] =>
    parts.map((each, index) => ({ ...each, mark: `${what} ${index}` }));
  const { board, partners } = constitution;
  return {
    ...constitution,
    board: board && { ...board, members: mark('seat', board.members) },
    bodies: mark('body', constitution.bodies),
    partners: partners && { ...partners, parties: mark('party', partners.parties) },
  };
}
