/** The short names of seats: only where a line refers to one. What is referred to and is no seat of the text is added as mentioned. */
import type { Found, FoundSeat, Said } from '../understanding/found.ts';

export interface NamedSeats {
  /** All seats of the draft, in the order of the language's kinds. */
  readonly all: readonly FoundSeat[];
  /** Those that have a name of their own. */
  readonly names: ReadonlyMap<FoundSeat, string>;
  /** A line with the names of its seats. */
  readonly named: (line: string) => string;
  /** A seat of the board that a committee’s member is; none where there are several that it could be. */
  readonly refTo: (member: FoundSeat) => string | undefined;
}

const order: readonly FoundSeat['kind'][] = [
  'chair',
  'chief-executive',
  'executive',
  'non-executive',
  'partner',
  'other-member',
  'participant',
  'observer',
];
const mark = /@([a-z-]+)@/g;

export function namedSeats(found: Found): NamedSeats {
  const seats = [...found.seats];
  const names = new Map<FoundSeat, string>();
  const byMark = new Map<string, string>();
  const memberMarks = found.bodies.flatMap(({ members }) => members.flatMap((member) => markOf(member) ?? []));
  for (const key of new Set([
    ...linesOf(found).flatMap(({ text }) => [...text.matchAll(mark)].map(([, name]) => name ?? '')),
    ...memberMarks,
  ])) {
    const seat = seats.find((each) => each.kind === key || each.roles.includes(key)) ?? added(seats, key, found);
    const name = seat.kind === key ? key : shortOf(key);
    if (seat.kind !== key) names.set(seat, names.get(seat) ?? name);
    byMark.set(key, names.get(seat) ?? name);
  }
  return {
    all: seats.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind)),
    names,
    named: (line) => line.replace(mark, (whole, key: string) => byMark.get(key) ?? whole),
    refTo: (member) => byMark.get(markOf(member) ?? ''),
  };
}

/** What a committee’s member is on the board: one seat there, one of the non-executives, or an office. */
function markOf({ kind, roles, title, from }: FoundSeat): string | undefined {
  if (kind === 'chair' || kind === 'chief-executive') return kind;
  const isAnyOfBoard =
    /^(?:the |our )?(?:independent )?non-executive(?:s| members?| directors?)(?: (?:of|from|on) the (?:board|icb))?$/i;
  return kind === 'non-executive' && roles.length === 0 && from.length === 0 && isAnyOfBoard.test(title)
    ? kind
    : roles[0];
}

function linesOf(found: Found): readonly Said[] {
  return [
    ...found.seats.flatMap(({ lines, steps }) => [...lines, ...steps]),
    ...[...found.quorum, ...found.decisions, ...found.interests],
    ...found.bodies.flatMap(({ lines, quorum, decisions, members }) => [
      ...lines,
      ...quorum,
      ...decisions,
      ...members.flatMap((each) => each.lines),
    ]),
  ];
}

function added(seats: FoundSeat[], key: string, found: Found): FoundSeat {
  const source = linesOf(found).find(({ text }) => text.includes(`@${key}@`)) ??
    found.bodies.flatMap(({ members }) => members).find(({ kind, roles }) => kind === key || roles.includes(key))
      ?.source ?? { quote: '', place: { paragraph: 1 } };
  const isKind = (order as readonly string[]).includes(key);
  const kind: FoundSeat['kind'] = isKind
    ? (key as FoundSeat['kind'])
    : ['deputy-chair', 'senior-non-executive', 'conflicts-of-interest-guardian'].includes(key)
      ? 'non-executive'
      : 'executive';
  const seat: FoundSeat = {
    ...{
      kind,
      title: '',
      count: { form: 'exactly', number: 1 },
      counted: false,
      forEach: undefined,
      roles: isKind ? [] : [key],
      votes: undefined,
    },
    ...{ from: [], lines: [], steps: [], sure: 'guess', votesSource: undefined, list: 0, mentioned: true },
    source: { quote: source.quote, place: source.place },
  };
  seats.push(seat);
  return seat;
}

/** `medical`, and not `medical-director`, which is the role. */
function shortOf(role: string): string {
  const short = role.replace(/^chief-/, '').replace(/-(director|officer|lead)$/, '');
  return short === role || short === 'deputy' ? `the-${role}` : short;
}
