/** Several seats that are counted in one place and told one by one in another: they are the same, and stand once. */
import type { FoundSeat } from './found.ts';
import { fromOf } from './seats.ts';

const general =
  /^(?:(?:independent|other|ordinary|partner|non.?executive|executive|icb|board|voting|further|our|the|core|appointed|regular|standing|non.?voting) )*(?:members?|directors?|executives?|non.?executives?|partners?|participants?|observers?|attendees?)?(?: (?:of|on) the (?:icb |integrated care )?board)?$/i;

/** “Four Partner Members”, where the partner members have been told: what is left of the whole, or nothing. */
export function withoutWholes(seats: readonly FoundSeat[]): FoundSeat[] {
  return seats.flatMap((seat) => {
    const whole = seat.count?.form === 'exactly' ? seat.count.number : seat.count === undefined ? undefined : 0;
    if (isOfOne(seat, seats)) return [];
    if (whole === 0 || (whole !== undefined && whole < 2) || !isGeneral(seat)) return [seat];
    // “Five partner members, nominated by the trusts and the practices”, of whom the list of all says who has how many.
    if (fromOf(seat).length > 0) return whole === toldInAll(seat, seats) && !isOfWholeBoard(seat, seats) ? [] : [seat];
    const parts = seats.filter((each) => each !== seat && isPartOf(each, seat));
    const told = sumOf(parts);
    const isOpen = parts.length === 0 || (whole !== undefined && !(told <= whole));
    // “Two executive members beyond those that are required” were counted before all members are listed.
    if (isOpen) return parts.some((each) => isBefore(seat, each) && isOfWholeBoard(each, seats)) ? [] : [seat];
    for (const part of parts) completed(part, seat);
    if (whole === undefined || told === whole) return [];
    return [
      {
        ...seat,
        count: { form: 'exactly', number: whole - told },
        sure: seat.sure === 'certain' ? 'likely' : seat.sure,
      },
    ];
  });
}

function isBefore({ source }: FoundSeat, other: FoundSeat): boolean {
  return source.place.paragraph < other.source.place.paragraph;
}

/** Whether its list has the chair and the chief executive as well. */
function isOfWholeBoard({ list }: FoundSeat, seats: readonly FoundSeat[]): boolean {
  return (
    list > 0 &&
    ['chair', 'chief-executive'].every((kind) => seats.some((each) => each.kind === kind && each.list === list))
  );
}

/** “Two from trusts”, “one other member”, before the list of all members, in which just as many of them are. */
function isOfOne(seat: FoundSeat, seats: readonly FoundSeat[]): boolean {
  const isOther = seat.kind === 'other-member' && /^other members?$/i.test(seat.title);
  const isFrom = seat.kind === 'partner' && fromOf(seat).length > 0;
  if ((!isOther && !isFrom) || seat.count?.form !== 'exactly' || isOfWholeBoard(seat, seats)) return false;
  const kinds = fromOf(seat);
  const own = seats.filter(
    (each) =>
      each !== seat &&
      each.kind === seat.kind &&
      isBefore(seat, each) &&
      isOfWholeBoard(each, seats) &&
      (isOther || fromOf(each).some((name) => kinds.includes(name))),
  );
  return sumOf(own) === seat.count.number;
}

function toldInAll(whole: FoundSeat, seats: readonly FoundSeat[]): number {
  return sumOf(
    seats.filter(
      (each) => each !== whole && each.kind === whole.kind && isBefore(whole, each) && isOfWholeBoard(each, seats),
    ),
  );
}

/** How many they are together; no number where one of them has none. */
export function sumOf(seats: readonly FoundSeat[]): number {
  return seats.reduce((sum, { count }) => sum + (count?.form === 'exactly' ? count.number : Number.NaN), 0);
}

function isGeneral(seat: FoundSeat): boolean {
  return (
    ['partner', 'executive', 'non-executive', 'other-member', 'participant', 'observer'].includes(seat.kind) &&
    !seat.mentioned &&
    seat.roles.length === 0 &&
    general.test(seat.title.trim())
  );
}

function isPartOf(each: FoundSeat, whole: FoundSeat): boolean {
  const isBeside = each.list === whole.list && each.source.quote === whole.source.quote;
  const isInList = each.list === whole.list && each.kind !== 'partner';
  if (each.kind !== whole.kind || each.mentioned || isBeside || isInList) return false;
  if (whole.kind === 'non-executive') return each.roles.length > 0;
  return each.kind === 'partner' ? fromOf(each).length > 0 : each.roles.length > 0 || !general.test(each.title.trim());
}

/** What is said of all is said of each, unless something else is said of it. */
function completed(part: FoundSeat, whole: FoundSeat): void {
  if (part.votes === undefined && whole.votes !== undefined)
    Object.assign(part, { votes: whole.votes, votesSource: whole.votesSource });
  for (const line of whole.lines) {
    const [word = ''] = line.text.split(' ');
    if (!part.lines.some(({ text }) => text.startsWith(word))) part.lines.push(line);
  }
}
