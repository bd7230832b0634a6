/** What the picture of a board shows, before anybody draws it: the picture, its table and its diagram all come from here. */
import {
  type Constitution,
  type Encoding,
  type Finding,
  type Lines,
  linesOf,
  type Seat,
  type SeatKind,
  type Span,
  seatTitle,
  type Truth,
} from '@icb/language';
import type { DrawingOptions } from '../options.ts';
import type { Colour } from '../svg/theme.ts';
import { shortened, visible } from '../text/visible.ts';
import { chairsOf, isAttendee, mostChairs, type QuorumPicture, quorumOf, rangeOf, written } from './counts.ts';
import { seatsDraftedBy } from './drafted-seats.ts';
import { type Mark, marks, professionsOf, rolesOf, sectorsOf, titleOf, wordsOfProfession } from './marks.ts';
import { spokenName } from './names.ts';

/** Where something stands in the file: offsets, and lines from 1 if the text is known. */
export interface Source {
  readonly span: Span;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
}

export interface Chair {
  /** What a screen reader says of it: all that the picture shows. */
  readonly label: string;
  /** A seat that may be filled, or not. */
  readonly maybe: boolean;
}

/** One seat of the text with its chairs, or one that is missing. */
export interface Place {
  readonly seat: Seat | undefined;
  readonly kind: SeatKind;
  readonly title: string;
  readonly votes: Truth;
  readonly professions: readonly Mark[];
  /** What stands below the title. */
  readonly details: readonly string[];
  readonly chairs: readonly Chair[];
  /** How many the chairs stand for, where they are not drawn one by one. */
  readonly times: number | undefined;
  readonly source: Source | undefined;
  readonly missing: Missing | undefined;
  /** Which version it belongs to, where two are compared. */
  readonly version?: 'old' | 'new';
}

/** A seat that a fix would add. */
export interface Missing {
  readonly finding: Finding;
  /** Which of the finding's fixes. */
  readonly fix: number;
  readonly ruleTitle: string;
}

export interface Group {
  readonly id: 'chair' | 'executive' | 'non-executive' | 'partner' | 'other' | 'participant' | 'observer';
  readonly title: string;
  readonly colour: Colour;
  readonly places: readonly Place[];
  /** The chairs that are there, in words. */
  readonly count: string;
}

export interface BoardPicture {
  readonly title: string;
  readonly kind: 'icb' | 'icp';
  /** Below the title. */
  readonly notes: readonly string[];
  readonly head: Group | undefined;
  readonly members: readonly Group[];
  readonly attendees: readonly Group[];
  /** Members by reference: “All voting members of …”. */
  readonly byReference: readonly string[];
  readonly memberCount: string;
  readonly votingCount: string | undefined;
  readonly attendeeCount: string | undefined;
  readonly professionCounts: readonly string[];
  readonly missingCount: number;
  readonly quorum: QuorumPicture | undefined;
  readonly quorumSource: Source | undefined;
}

const groups: readonly {
  readonly id: Group['id'];
  readonly title: string;
  readonly colour: Colour;
  readonly kinds: readonly SeatKind[];
}[] = [
  { id: 'chair', title: 'Chair', colour: 'chair', kinds: ['chair'] },
  { id: 'executive', title: 'Executive members', colour: 'executive', kinds: ['chief-executive', 'executive'] },
  { id: 'non-executive', title: 'Non-executive members', colour: 'non-executive', kinds: ['non-executive'] },
  { id: 'partner', title: 'Partner members', colour: 'partner', kinds: ['partner'] },
  { id: 'other', title: 'Other members', colour: 'other', kinds: ['other-member', 'member'] },
  { id: 'participant', title: 'Participants', colour: 'attendee', kinds: ['participant'] },
  { id: 'observer', title: 'Observers', colour: 'attendee', kinds: ['observer'] },
];

export function boardPicture(constitution: Constitution, options: DrawingOptions = {}): BoardPicture {
  const lines = options.text === undefined ? undefined : linesOf(options.text);
  const seats = constitution.board?.members ?? [];
  const places = [
    // (`seats 0` is no seat.)
    ...seats.map((seat) => placeOf(seat, constitution, lines)).filter(({ chairs }) => chairs.length > 0),
    ...missingPlaces(constitution, options),
  ];
  const filled = groups.map(({ kinds, ...group }): Group => {
    const of = places.filter(({ kind }) => kinds.includes(kind));
    return { ...group, places: of, count: countOf(of, constitution) };
  });
  const [chairs, ...others] = filled as [Group, ...Group[]];
  const { head, rest } = headOf(chairs, constitution);
  const members = [...(rest ? [rest] : []), ...others.slice(0, 4)].filter((group) => group.places.length > 0);
  const attendees = others.slice(4).filter((group) => group.places.length > 0);
  const voting = rangeOf(constitution, (seat) => seat.votes === true && !isAttendee(seat));
  return {
    title: visible(constitution.title?.value ?? '') || spokenOf(constitution.name),
    kind: constitution.kind,
    notes: notesOf(constitution),
    head,
    members: constitution.kind === 'icp' ? members.map(asOfPartnership) : members,
    attendees,
    byReference: (constitution.board?.membersOf ?? []).map(
      ({ voting: votes, of }) => `All ${votes ? 'voting ' : ''}members of ${spokenName(of)}`,
    ),
    memberCount: written(rangeOf(constitution, (seat) => !isAttendee(seat))),
    votingCount: seats.some(({ votes }) => votes === 'unknown') && voting.most === 0 ? undefined : written(voting),
    attendeeCount:
      attendees.length > 0 ? attendees.map((group) => attendeesInWords(group, constitution)).join(', ') : undefined,
    professionCounts: professionCounts(constitution),
    missingCount: places.filter(({ missing }) => missing).length,
    quorum: quorumOf(constitution),
    quorumSource: constitution.quorum && sourceOf(constitution.quorum.span, lines),
  };
}

/** In a partnership there is only one kind of member. */
function asOfPartnership(group: Group): Group {
  return group.id === 'other' ? { ...group, title: 'Members', colour: 'executive' } : group;
}

function attendeesInWords({ id, title, count }: Group, constitution: Constitution): string {
  const voting = written(rangeOf(constitution, (seat) => seat.kind === id && seat.votes === true));
  const words = `${count} ${plural(title.toLowerCase(), count)}`;
  if (voting === '0') return words;
  return voting === count ? `${words} with a vote` : `${words} (${voting} with a vote)`;
}

/** “participants” of one are “participant”. */
function plural(word: string, count: string): string {
  return count === '1' ? word.replace(/s$/, '') : word;
}

/** The chair sits at the head of the table; only where there are more than two of them, the others sit along it. */
function headOf(
  group: Group,
  constitution: Constitution,
): { readonly head: Group | undefined; readonly rest: Group | undefined } {
  const [first, ...others] = group.places;
  if (!first) return { head: undefined, rest: undefined };
  const ofSome = (places: readonly Place[]): Group => ({ ...group, places, count: countOf(places, constitution) });
  if (first.chairs.length > 2) return { head: undefined, rest: group };
  return {
    head: ofSome([first]),
    rest: others.length > 0 ? { ...ofSome(others), title: 'Further chairs' } : undefined,
  };
}

function countOf(places: readonly Place[], constitution: Constitution): string {
  const seats = new Set(places.flatMap(({ seat }) => seat ?? []));
  return written(rangeOf(constitution, (seat) => seats.has(seat)));
}

function placeOf(seat: Seat, constitution: Constitution, lines: Lines | undefined): Place {
  const { sure, maybe, note } = chairsOf(seat, constitution);
  const count = sure + maybe;
  const many = count > mostChairs;
  const professions = professionsOf(seat);
  const title = visible(seatTitle(seat));
  const details = [
    ...(note ? [note] : count > 1 ? [`${count} seats`] : []),
    ...(isAttendee(seat) === seat.votes ? [seat.votes ? 'votes' : 'does not vote'] : []),
    ...professionWords(professions, seat),
    ...sectorsOf(seat),
    ...rolesOf(seat),
  ]
    .map(visible)
    // What the title says already need not be said again.
    .filter((detail) => !inPlain(title).includes(inPlain(detail)));
  const said = saidOf(seat, title, details);
  return {
    seat,
    kind: seat.kind,
    title,
    votes: seat.votes,
    professions,
    details,
    times: many ? count : undefined,
    chairs: Array.from({ length: many ? 1 : count }, (_, index) => ({
      label: `${said(many || count < 2 ? '' : `, seat ${index + 1} of ${count}`)}${index >= sure && !many ? ' May be filled.' : ''}`,
      maybe: !many && index >= sure,
    })),
    source: sourceOf(seat.span, lines),
    missing: undefined,
  };
}

/** Without capitals and plurals. */
function inPlain(words: string): string {
  return words.toLowerCase().replace(/s\b/g, '');
}

function professionWords(professions: readonly Mark[], seat: Seat): string[] {
  if (professions.length > 1) return [professions.map((each) => each.title).join(' or ')];
  // The very word of the text says more than the mark: a consultant is a doctor.
  return professions.length === 1 ? wordsOfProfession(seat) : [];
}

export const kindWords: Readonly<Record<SeatKind, string>> = {
  chair: 'Chair',
  'chief-executive': 'Chief executive',
  executive: 'Executive member',
  'non-executive': 'Non-executive member',
  partner: 'Partner member',
  'other-member': 'Other member',
  member: 'Member',
  participant: 'Participant',
  observer: 'Observer',
};

function saidOf(seat: Seat, title: string, details: readonly string[]): (which: string) => string {
  const votes = seat.votes === 'unknown' ? 'vote not stated' : seat.votes ? 'votes' : 'does not vote';
  const kind = kindWords[seat.kind];
  const more = details
    .filter((detail) => !/^(votes|does not vote|vote not stated)$/.test(detail))
    .map((detail) => shortened(detail, 100));
  return (which) => {
    const parts = [`${shortened(title, 160)}${which}`, ...(title === kind ? [] : [kind.toLowerCase()]), votes, ...more];
    return `${parts.join('; ')}.`;
  };
}

function missingPlaces(constitution: Constitution, { findings = [], titleOfRule }: DrawingOptions): Place[] {
  return findings.flatMap((finding) => {
    if (finding.status === 'explained') return [];
    const drafts = finding.fixes.map((fix) => seatsDraftedBy(fix, constitution));
    const fix = drafts.findIndex((drafted) => drafted.length > 0);
    const [seat] = drafts[fix] ?? [];
    if (!seat) return [];
    const ruleTitle = visible(titleOfRule?.(finding.rule) ?? finding.rule);
    // A placeholder is no title yet.
    const title = visible(seat.title?.startsWith('[') ? kindWords[seat.kind] : (seat.title ?? kindWords[seat.kind]));
    const how = finding.severity === 'error' ? 'Required' : 'Asked for';
    const chair = {
      label: `Missing seat: ${shortened(title, 160)}; ${kindWords[seat.kind].toLowerCase()}. ${how} by the rule ${finding.rule}: ${shortened(ruleTitle, 160)}.`,
      maybe: false,
    };
    const missing = { finding, fix, ruleTitle };
    return [
      {
        seat: undefined,
        kind: seat.kind,
        title,
        votes: 'unknown' as const,
        professions: [],
        details: ['missing', ruleTitle],
        chairs: [chair],
        times: undefined,
        source: undefined,
        missing,
      },
    ];
  });
}

export function sourceOf(span: Span, lines: Lines | undefined): Source {
  return {
    span,
    line: lines && lines.positionAt(span.offset).line + 1,
    endLine: lines && lines.positionAt(Math.max(span.offset, span.end - 1)).line + 1,
  };
}

function notesOf({ inForce, encodings, board, kind }: Constitution): string[] {
  const force = [
    inForce?.from && `from ${dayInWords(inForce.from.date) ?? inForce.from.text}`,
    inForce?.until && `until ${dayInWords(inForce.until.date) ?? inForce.until.text}`,
  ].filter(Boolean);
  return [
    [
      kind === 'icb' ? 'Who sits on the board' : 'Who sits in the partnership',
      force.length > 0 && `in force ${force.join(' ')}`,
    ]
      .filter(Boolean)
      .join(' · '),
    ...new Set(encodings.map(encodingInWords)),
    ...(board ? [] : [`The text says nothing of ${kind === 'icb' ? 'a board' : 'members'}.`]),
  ].map(visible);
}

/** What of a published text is shown, and whose it is; the whole address is in the text. */
function encodingInWords({ source, covers }: Encoding): string {
  const host = /^https?:\/\/(?:www\.)?([^/\s]+)/.exec(source.value)?.[1] ?? shortened(source.value, 80);
  const what = covers.map((each) => titleOf(each).toLowerCase()).join(', ');
  return `As far as it was seen in what is published at ${host}${what === '' ? '' : `: ${what}`}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-04-01` → “1 April 2026”. */
function dayInWords(date: string | undefined): string | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? `${day} ${months[month - 1]} ${year}` : undefined;
}

/** How many members there are of each profession; a general practitioner is a doctor, too. */
function professionCounts(constitution: Constitution): string[] {
  return (['doctor', 'gp', 'nurse', 'public-health'] as const).flatMap((id) => {
    const range = rangeOf(constitution, (seat) => {
      const found = professionsOf(seat).map((mark) => mark.id);
      return (
        !isAttendee(seat) &&
        found.length > 0 &&
        found.every((each) => each === id || (id === 'doctor' && each === 'gp'))
      );
    });
    const mark = marks.find((each) => each.id === id);
    return range.most > 0 && mark ? [`${written(range)} ${counted[id]?.[written(range) === '1' ? 0 : 1]}`] : [];
  });
}

const counted: Readonly<Record<Mark['id'], readonly [string, string]>> = {
  doctor: ['doctor', 'doctors'],
  gp: ['of them a GP', 'of them GPs'],
  nurse: ['nurse', 'nurses'],
  'public-health': ['in public health', 'in public health'],
};

function spokenOf(name: string): string {
  return name.replaceAll('-', ' ');
}
