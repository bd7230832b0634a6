/** Nouns for the committees that every board has, for who chairs them and who sits on them. */
import { type Body, type Constitution, isA, type Reference, type Seat } from '@icb/language';
import { headerOf, type Item } from '../items.ts';
import { bodyItem, lineItem, type Noun, onBoard, seatItem, seatsInDoubt, whole, withComma } from './noun.ts';
import { membersOfBoard } from './seats.ts';

type Purpose = 'audit' | 'remuneration';

/** Whether a committee has this purpose: by the line that says so, where there is one, else by its title. */
export function isFor({ purposes, title }: Body, purpose: Purpose): boolean {
  if (purposes.length > 0) return purposes.some(({ term }) => isA(term, purpose));
  return new RegExp(`\\b${purpose}\\b`, 'i').test(title?.value ?? '');
}

export function committeesFor({ bodies }: Constitution, purpose: Purpose): Body[] {
  return bodies.filter((body) => /committee$/.test(body.kind) && isFor(body, purpose));
}

/** Whether it is the board's own, and not one of several bodies: by its form, where that is stated, else by its kind. */
function isOfTheBoard({ kind, form }: Body): boolean {
  const stated = form?.form.term;
  if (stated) return isA(stated, 'committee') || isA(stated, 'sub-committee');
  return kind === 'committee' || kind === 'sub-committee';
}

/** Those who chair it: by reference, or by a seat of its own. */
export function chairsOf(body: Body): Seat[] {
  return [...body.chairedBy.flatMap((who) => who.seat ?? []), ...body.seats.filter(({ kind }) => kind === 'chair')];
}

function auditChairs(constitution: Constitution): Seat[] {
  return [...new Set(committeesFor(constitution, 'audit').flatMap(chairsOf))];
}

/** A non-executive member, or another member of the board who has to be independent. */
function isIndependent({ kind, requirements }: Seat): boolean {
  const independent = requirements.some(({ what, modal, not }) => what === 'independent' && modal === 'must' && !not);
  return kind === 'non-executive' || (kind === 'other-member' && independent);
}

const isOpen = ({ is }: Reference): boolean => is === 'placeholder' || is === 'unknown';

/** Bodies that are not chaired as they should be, each named by the lines that would put it right. */
function wronglyChaired(
  words: string[],
  purpose: Purpose,
  may: (seat: Seat, constitution: Constitution) => boolean,
  lines: string,
): Noun {
  const fits = (body: Body, constitution: Constitution): boolean =>
    body.chairedBy.some(isOpen) ||
    (chairsOf(body).length > 0 && chairsOf(body).every((seat) => may(seat, constitution)));
  return bodyNoun(words, (constitution) =>
    committeesFor(constitution, purpose)
      .filter((body) => !fits(body, constitution))
      .map((body) => ({ ...bodyItem(body), name: lines })),
  );
}

/** A seat of several people can chair two committees, each by somebody else. */
function chairsAnother(seat: Seat, constitution: Constitution): boolean {
  return seat.count.max === 1 && auditChairs(constitution).includes(seat);
}

function bodyNoun(words: string[], of: Noun['of']): Noun {
  return {
    words,
    kind: 'body',
    of,
    coverage: 'committees',
    content: 'Provision',
    place: (constitution) => of(constitution)[0]?.header ?? whole(constitution),
  };
}

const isSelf = (who: Reference, { uri, name }: Constitution): boolean =>
  who.constitution?.uri === uri && who.constitution.name === name;

/** Whether only members of the board sit on it, or all of them do. */
function isWholeBoard(body: Body, constitution: Constitution): boolean {
  const members = membersOfBoard(constitution);
  const sitting = body.members.flatMap((who) => who.seat ?? []);
  const wholly =
    body.membersOf.some(({ of }) => isSelf(of, constitution)) || body.members.some(({ term }) => isA(term, 'board'));
  if (wholly || (members.size > 0 && [...members].every((seat) => sitting.includes(seat)))) return true;
  const outsiders = body.seats.length + body.membersOf.length + body.members.length - sitting.length;
  return sitting.length > 0 && outsiders === 0 && sitting.every((seat) => members.has(seat));
}

const workForTheBoard: readonly string[] = ['employee', 'employees', 'staff'];

function isEmployee({ seat, term }: Reference): boolean {
  return workForTheBoard.some((each) => isA(term, each)) || (seat !== undefined && isEmployed(seat));
}

export function isEmployed(seat: Seat): boolean {
  return seat.kind === 'executive' || seat.kind === 'chief-executive' || mustBeEmployee(seat);
}

function mustBeEmployee({ requirements }: Seat): boolean {
  return requirements.some(
    ({ what, modal, not, terms }) =>
      what === 'be' && modal === 'must' && !not && terms.length > 0 && terms.every(({ term }) => isA(term, 'employee')),
  );
}

/** Employees who sit on the committee that decides on pay: each stands for what would have to go. */
function employeesOnRemuneration(constitution: Constitution): Item[] {
  return committeesFor(constitution, 'remuneration').flatMap((body) => {
    const own = body.seats.filter((seat) => seat.kind !== 'chair' && mustBeEmployee(seat));
    const lines = body.block.lines.filter(({ property }) => property === 'Members').map(({ span }) => span);
    const listed = body.members.filter(isEmployee).map((who) => {
      const line = lines.find(({ offset, end }) => offset <= who.span.offset && who.span.end <= end) ?? who.span;
      const list = body.members.filter(({ span }) => line.offset <= span.offset && span.end <= line.end);
      const name = who.seat?.title?.value ?? who.term?.title ?? who.name;
      return lineItem(withComma(list, list.indexOf(who)) ?? line, name, { header: who.span });
    });
    const all = body.membersOf
      .filter(({ of }) => isSelf(of, constitution))
      .flatMap(({ span }) => {
        const [first] = (constitution.board?.members ?? []).filter(isEmployed);
        return first ? [lineItem(span, first.title?.value ?? first.name)] : [];
      });
    return [
      ...listed,
      ...all,
      ...own.map((seat) => lineItem(seat.span, seat.title?.value ?? seat.name, { header: headerOf(seat) })),
    ];
  });
}

/** Who decides what non-executive members are paid, where it is the board or a committee on which they sit. */
function insidersOnPay({ board }: Constitution): Item[] {
  const seats = (board?.members ?? []).filter(({ kind }) => kind === 'non-executive');
  const sits = ({ body, seat, term }: Reference): boolean =>
    isA(term, 'board') ||
    seat?.kind === 'non-executive' ||
    (body !== undefined &&
      [...body.members, ...body.chairedBy].some((who) => who.seat !== undefined && seats.includes(who.seat)));
  return seats
    .flatMap((seat) => seat.remuneration?.setBy ?? [])
    .filter(sits)
    .map((who) => lineItem(who.span, who.body?.title?.value ?? who.term?.title ?? who.name));
}

const publicHealth = [
  'public-health-specialist',
  'director-of-public-health',
  'public-health',
  'public-health-expertise',
] as const;

/** Whether public health comes with it: by what is asked of it, what it leads on, or what it is called. */
function bringsPublicHealth({ requirements, responsibleFor, title, aliases }: Seat): boolean {
  const asked = requirements.filter(({ modal, not }) => modal === 'must' && !not).flatMap(({ terms }) => terms);
  return (
    [...asked, ...responsibleFor].some(({ term }) => publicHealth.some((each) => isA(term, each))) ||
    [title, ...aliases].some((text) => /public health/i.test(text?.value ?? ''))
  );
}

export const committeeNouns: readonly Noun[] = [
  bodyNoun(['board committee', 'board committees'], ({ bodies }) => bodies.filter(isOfTheBoard).map(bodyItem)),
  bodyNoun(['audit committee', 'audit committees'], (all) => committeesFor(all, 'audit').map(bodyItem)),
  bodyNoun(['remuneration committee', 'remuneration committees'], (all) =>
    committeesFor(all, 'remuneration').map(bodyItem),
  ),
  bodyNoun(['whole-board committee', 'whole-board committees'], (constitution) =>
    constitution.bodies
      .filter((body) => body.kind === 'committee' && isOfTheBoard(body) && isWholeBoard(body, constitution))
      .filter((body) => !isFor(body, 'audit') && !isFor(body, 'remuneration'))
      .map(bodyItem),
  ),
  wronglyChaired(
    ['audit committee without an independent chair'],
    'audit',
    isIndependent,
    [
      'chaired by [the non-executive member who is to chair the audit committee]',
      'members [the non-executive member who is to chair the audit committee]',
    ].join('\n'),
  ),
  wronglyChaired(
    ['remuneration committee without its own chair'],
    'remuneration',
    (seat, constitution) => seat.kind === 'non-executive' && !chairsAnother(seat, constitution),
    [
      'chaired by [the non-executive member who is to chair the remuneration committee]',
      'members [the non-executive member who is to chair the remuneration committee]',
    ].join('\n'),
  ),
  {
    // Named by the line that says what such a person has to know.
    ...bodyNoun(['independent audit chair', 'independent audit chairs'], (constitution) =>
      auditChairs(constitution)
        .filter(isIndependent)
        .map((seat) => ({ ...seatItem(seat), name: 'must have knowledge and experience of audit-and-finance' })),
    ),
    kind: 'seat',
  },
  {
    // On the board or on a committee, with or without a vote.
    ...bodyNoun(['public health seat', 'public health seats'], ({ board, bodies }) => [
      ...(board?.members ?? []).filter(bringsPublicHealth).map((seat) => seatItem(seat)),
      ...bodies.flatMap((body) => body.seats.filter(bringsPublicHealth).map((seat) => seatItem(seat, body))),
    ]),
    kind: 'seat',
    place: onBoard,
  },
  {
    ...bodyNoun(['employee on the remuneration committee'], employeesOnRemuneration),
    doubt: seatsInDoubt,
    kind: 'line',
    content: 'BodyProvision',
  },
  {
    ...bodyNoun(['insider setting pay', 'insiders setting pay'], insidersOnPay),
    kind: 'line',
    coverage: 'appointments',
    content: 'SeatProvision',
  },
];
