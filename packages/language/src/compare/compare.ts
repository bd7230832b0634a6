/** What changed from one constitution to another, or from one version to the next. */
import type { Span } from '../finding.ts';
import type { Body, Constitution, Party, Seat } from '../model/constitution.ts';
import { bodyFacets } from './bodies.ts';
import type { BodyPair, Change, Comparison, Pairs, Subject } from './change.ts';
import { type Difference, differences, type Facet, one, type Sides } from './facets.ts';
import { pairedBodies, pairedParties, pairedSeats, partiesOf } from './pairs.ts';
import { seatFacets } from './seats.ts';
import { kindTitles, say, seatTitle, sidesOf, spoken } from './side.ts';
import { partyFacets, wholeFacets } from './whole.ts';

/**
 * Names every difference in what the two say, each once, and nothing else. The order of provisions and of lists (but not
 * of steps and rotations), the breaking of lines, comments, imports, the names that a file gives to what has a title, and
 * what is stated although it holds without, are no differences. The changes come in the order of the model constitution.
 * Pure, and never throws for anything that a constitution says; what could not be read is not compared.
 */
export function compare(old: Constitution, now: Constitution): Comparison {
  const seats = pairedSeats(old.board?.members ?? [], now.board?.members ?? []);
  const bodies = pairedBodies(old.bodies, now.bodies);
  const parties = pairedParties(partiesOf(old), partiesOf(now));
  const ofBodies = bodies.both.map(([before, after]) => pairedSeats(before.seats, after.seats));
  const inOneBody = [
    ...bodies.onlyOld.map((body): Pairs<Seat> => ({ both: [], onlyOld: body.seats, onlyNew: [] })),
    ...bodies.onlyNew.map((body): Pairs<Seat> => ({ both: [], onlyOld: [], onlyNew: body.seats })),
  ];
  const sides = sidesOf(old, now, [...inOneBody, ...ofBodies, parties, bodies, seats]);
  return {
    changes: [
      ...differences(old, now, beforeBoard(), sides).map((found) => changeOf(found, { is: 'constitution' })),
      ...partyChanges(parties, sides, old, now),
      ...seatChanges(seats, sides),
      ...bodyChanges(bodies, ofBodies, sides),
      ...differences(old, now, afterBoard(), sides).map((found) => changeOf(found, { is: 'constitution' })),
    ],
    seats,
    bodies,
    parties,
  };
}

const first: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'title',
  'for',
  'established',
  'inForce',
  'varied',
  'published',
  'encodings',
  'codes',
  'population',
  'area',
  'eligibility',
  'disqualification',
  'board',
]);

const beforeBoard = (): typeof wholeFacets => onlyThose((key) => first.has(key));
const afterBoard = (): typeof wholeFacets => onlyThose((key) => !first.has(key));

function onlyThose(chosen: (key: string) => boolean): typeof wholeFacets {
  return Object.fromEntries(
    Object.entries(wholeFacets).filter(([key]) => chosen(key)),
  ) as unknown as typeof wholeFacets;
}

function seatChanges({ both, onlyOld, onlyNew }: Pairs<Seat>, sides: Sides, of?: BodyPair): Change[] {
  const subject = (old: Seat | undefined, now: Seat | undefined): Subject => ({
    is: 'seat',
    old,
    new: now,
    ...(of && { of }),
  });
  const where = of ? ` of ${short(titleOfBody(of))}` : '';
  return [
    ...both.flatMap(([old, now]) =>
      differences(old, now, seatFacets, sides).map((found) => changeOf(found, subject(old, now))),
    ),
    ...onlyOld.map((seat) =>
      wholeChange(
        'removed',
        'seats',
        subject(seat, undefined),
        seat.span,
        describeSeat(seat),
        `A seat${where} is removed: ${describeSeat(seat)}.`,
        'seat-removed',
      ),
    ),
    ...onlyNew.map((seat) =>
      wholeChange(
        'added',
        'seats',
        subject(undefined, seat),
        seat.span,
        describeSeat(seat),
        `A seat${where} is added: ${describeSeat(seat)}.`,
        'seat-added',
      ),
    ),
  ];
}

function describeSeat(seat: Seat): string {
  const votes = seat.votes === 'unknown' ? 'vote not stated' : seat.votes ? 'votes' : 'does not vote';
  const kind = kindTitles[seat.kind].toLowerCase();
  const title = seatTitle(seat);
  return `${short(title)} (${title.toLowerCase() === kind ? '' : `${kind}, `}${votes})`;
}

function bodyChanges({ both, onlyOld, onlyNew }: Pairs<Body>, seats: readonly Pairs<Seat>[], sides: Sides): Change[] {
  const describe = (body: Body): string =>
    `${short(titleOfBody({ old: undefined, new: body }))} (${spoken(body.kind)})`;
  return [
    ...both.flatMap(([old, now], index) => [
      ...differences(old, now, bodyFacets, sides).map((found) => changeOf(found, { is: 'body', old, new: now })),
      ...seatChanges(seats[index] as Pairs<Seat>, sides, { old, new: now }),
    ]),
    ...onlyOld.map((body) =>
      wholeChange(
        'removed',
        'bodies',
        { is: 'body', old: body, new: undefined },
        body.span,
        describe(body),
        `${describe(body)} is abolished.`,
      ),
    ),
    ...onlyNew.map((body) =>
      wholeChange(
        'added',
        'bodies',
        { is: 'body', old: undefined, new: body },
        body.span,
        describe(body),
        `${describe(body)} is established.`,
      ),
    ),
  ];
}

function partyChanges(
  { both, onlyOld, onlyNew }: Pairs<Party>,
  sides: Sides,
  old: Constitution,
  now: Constitution,
): Change[] {
  const describe = ({ title, name }: Party): string => short(title?.value ?? spoken(name));
  return [
    ...both.flatMap(([before, after]) => {
      const subject: Subject = { is: 'party', old: before, new: after };
      const found = [...differences(before, after, partyFacets, sides), ...standing(old, now)(before, after, sides)];
      return found.map((each) => changeOf(each, subject));
    }),
    ...onlyOld.map((party) =>
      wholeChange(
        'removed',
        'parties',
        { is: 'party', old: party, new: undefined },
        party.span,
        describe(party),
        `No longer named among the ${placeOf(party, old)}: ${describe(party)}.`,
      ),
    ),
    ...onlyNew.map((party) =>
      wholeChange(
        'added',
        'parties',
        { is: 'party', old: undefined, new: party },
        party.span,
        describe(party),
        `Now named among the ${placeOf(party, now)}: ${describe(party)}.`,
      ),
    ),
  ];
}

/** As what an organisation is named: an authority of the area, a partner, or one that the constitution only speaks of. */
function standing(old: Constitution, now: Constitution): Facet<Party> {
  return (before, after, sides) =>
    one<Party>('standing', 'place', (party, side) =>
      say(party.span, `among the ${placeOf(party, side === sides.old ? old : now)}`),
    )(before, after, sides);
}

function placeOf(party: Party, { area, partners }: Constitution): string {
  if (area?.parties.includes(party)) return 'authorities of the area';
  return partners?.parties.includes(party) ? 'partners' : 'organisations';
}

function wholeChange(
  kind: 'added' | 'removed',
  property: string,
  subject: Subject,
  span: Span,
  text: string,
  sentence: string,
  effect?: Change['effect'],
): Change {
  const isNew = kind === 'added';
  return {
    kind,
    subject,
    property,
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    before: isNew ? undefined : text,
    after: isNew ? text : undefined,
    old: isNew ? undefined : span,
    new: isNew ? span : undefined,
    ...(effect && { effect }),
  };
}

function changeOf({ property, what, before, after, effect, sentence }: Difference, subject: Subject): Change {
  return {
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    subject,
    property,
    sentence: (sentence ?? plainly(what, before?.text, after?.text, subject.is === 'constitution')).replace('WHO', () =>
      whoOf(subject),
    ),
    before: before?.text,
    after: after?.text,
    old: before?.span,
    new: after?.span,
    ...(effect && { effect }),
  };
}

function plainly(what: string, before: string | undefined, after: string | undefined, ofWhole: boolean): string {
  const start = ofWhole ? `${what.charAt(0).toUpperCase()}${what.slice(1)}` : `WHO: ${what}`;
  const said = (text: string): string => (text === '' ? '' : `: ${short(text)}`);
  if (before === undefined) return ended(`${start} added${said(after ?? '')}`);
  if (after === undefined) return ended(`${start} removed${said(before)}`);
  return ended(`${start} changed from ${short(before)} to ${short(after)}`);
}

/** (`…` is an end already.) */
function ended(sentence: string): string {
  return sentence.endsWith('…') ? sentence : `${sentence}.`;
}

function whoOf(subject: Subject): string {
  if (subject.is === 'constitution') return 'The constitution';
  if (subject.is === 'body') return short(titleOfBody(subject));
  if (subject.is === 'party')
    return short((subject.new ?? subject.old)?.title?.value ?? spoken((subject.new ?? subject.old)?.name ?? ''));
  const seat = short(seatTitle((subject.new ?? subject.old) as Seat));
  return subject.of ? `${seat} (${short(titleOfBody(subject.of))})` : seat;
}

function titleOfBody(pair: BodyPair): string {
  const body = pair.new ?? pair.old;
  return body?.title?.value.trim() || spoken(body?.name ?? '');
}

/** As much of a text as a sentence bears. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= 90) return line;
  const start = letters.slice(0, 89).join('').trimEnd();
  // What is quoted in it ends where the text does.
  const isOpen = start.lastIndexOf('“') > start.lastIndexOf('”');
  return `${start}…${isOpen ? '”' : ''}`;
}
