/** The seats that a sentence or a heading speaks of. */
import type { FoundSeat, Source } from './found.ts';
import type { Reading } from './here.ts';
import type { SeatReading } from './seat-phrase.ts';
import { addTo, isSame, kindIn, least, newSeat } from './seats.ts';

export function isNamed({ kind, from, roles, mustBe }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || roles.length > 0 || mustBe.length > 0;
}

/** The seats that a sentence or a heading speaks of; with `states`, one that is not known yet is a seat from now on. */
export function spokenOf(seat: SeatReading, source: Source, { found, around }: Reading, states: boolean): FoundSeat[] {
  if (!isNamed(seat) && !(seat.counted && seat.lines.some(({ text }) => text.startsWith('nominated')))) return [];
  const kind = kindIn(seat, { list: 'members', group: undefined }, found.kind, around);
  const known = found.seats.filter(
    (each) =>
      isSame(each, kind, seat, around) &&
      (!ordinary.test(seat.title) || seat.from.length > 0 || each.title === seat.title),
  );
  // “Partner members” above a section are all that a list has told.
  const whole =
    !states && seat.count === undefined && isGeneral(seat)
      ? found.seats.filter((each) => each.kind === kind && each.list > 0 && !each.mentioned)
      : [];
  const alike =
    whole.length > 1
      ? whole
      : known.length > 0
        ? known
        : isGeneral(seat)
          ? found.seats.filter((each) => each.kind === kind)
          : [];
  for (const each of alike) {
    // (Which of several has which of the roles is not said by a heading that names them all.)
    const roles = alike.length > 1 ? [] : seat.roles;
    addTo(each, { ...seat, roles, from: alike.length > 1 || !states ? [] : seat.from }, source);
    each.votes ??= seat.votes;
    if (!each.counted && seat.counted && seat.count !== undefined && alike.length === 1 && each.list === 0)
      Object.assign(each, { count: seat.count, counted: true });
    if (states && seat.lines.length > 0) each.mentioned = false;
  }
  if (alike.length > 0) return alike;
  // “Members”, and nothing else, are no seat.
  if (
    kind === 'other-member' &&
    seat.bare &&
    found.kind === 'icb' &&
    seat.from.length === 0 &&
    seat.mustBe.length === 0
  )
    if (!(seat.counted && seat.lines.some(({ text }) => /^(appointed|nominated|from|represents)/.test(text))))
      return [];
  const sure = least(
    seat.sure,
    seat.leftover === '' ? 'certain' : 'likely',
    kind === 'other-member' || seat.count === undefined ? 'likely' : 'certain',
  );
  const fresh = newSeat(seat, kind, 0, sure, source, found.kind === 'icp');
  fresh.mentioned = !states;
  found.seats.push(fresh);
  return [fresh];
}

/** “Partner members” are all of them. */
function isGeneral({ kind, bare, from, roles, mustBe, count, lines, title }: SeatReading): boolean {
  const isOwn = lines.some(({ text }) => /^(nominated|from|represents) /.test(text));
  return (
    !isOwn &&
    (bare || kind !== 'other-member') &&
    !ordinary.test(title) &&
    from.length === 0 &&
    roles.length === 0 &&
    mustBe.length === 0 &&
    (count === undefined || count.form !== 'exactly' || count.number === 1)
  );
}

const ordinary = /^(?:other |additional |further )?(?:ordinary|board) member ?(?:[-–—:(]|for) ?\S/i;

/** “Ordinary Member – public health” as a line by itself: what follows tells which. */
export function titled(seat: SeatReading, text: string): SeatReading {
  return ordinary.test(text) && seat.bare && text.length < 90 && !/[.;]$/.test(text)
    ? { ...seat, title: text, bare: false }
    : seat;
}
