/** A seat of the text as the picture shows it: its chairs, its title, and what stands below the title. */
import {
  type Constitution,
  type Finding,
  type Lines,
  type Seat,
  type SeatKind,
  type Span,
  seatTitle,
  type Truth,
} from '@icb/language';
import { shortened, visible } from '../text/visible.ts';
import { chairsOf, isAttendee, mostChairs } from './counts.ts';
import { type Mark, professionsOf, rolesOf, sectorsOf, wordsOfProfession } from './marks.ts';
import { inOneLine, type Names } from './names.ts';

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
  /** Whether the board cannot do without it; otherwise it is asked for. */
  readonly required: boolean;
}

export function placeOf(seat: Seat, constitution: Constitution, names: Names, lines: Lines | undefined): Place {
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
    ...personsOn(seat, names),
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

/** Where it is not simply one person who sits on it. */
function personsOn({ heldJointlyBy, jobShare, samePersonAs, rotates }: Seat, names: Names): string[] {
  return [
    ...(heldJointlyBy.length > 0 ? [`held jointly by ${inOneLine(heldJointlyBy.map(names))}`] : []),
    ...(jobShare ? [`shared by ${jobShare.people.text} people`] : []),
    ...(samePersonAs.length > 0 ? [`the same person as ${inOneLine(samePersonAs.map(names))}`] : []),
    ...(rotates ? [`rotates between ${inOneLine(rotates.between.map(names))}`] : []),
  ];
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

export function sourceOf(span: Span, lines: Lines | undefined): Source {
  return {
    span,
    line: lines && lines.positionAt(span.offset).line + 1,
    endLine: lines && lines.positionAt(Math.max(span.offset, span.end - 1)).line + 1,
  };
}
