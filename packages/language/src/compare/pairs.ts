/** Finds what is the same part in two constitutions: by name first, then by title, by role and kind, by likeness. */
import type { Body, Constitution, Party, Seat } from '../model/constitution.ts';
import type { Pairs } from './change.ts';

type Key<T> = (part: T) => string | undefined;

/** Pairs by the first key that two parts share; each further key is tried on what is left. */
export function pairsBy<T>(olds: readonly T[], news: readonly T[], keys: readonly Key<T>[]): Pairs<T> {
  const partner = new Map<T, T>();
  let [onlyOld, onlyNew] = [olds, news];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const part of onlyNew) {
      const known = key(part);
      if (known !== undefined) waiting.set(known, [...(waiting.get(known) ?? []), part]);
    }
    const taken = new Set<T>();
    for (const part of onlyOld) {
      const known = key(part);
      const found = known === undefined ? undefined : waiting.get(known)?.shift();
      if (found === undefined) continue;
      partner.set(part, found);
      taken.add(found);
    }
    onlyOld = onlyOld.filter((part) => !partner.has(part));
    onlyNew = onlyNew.filter((part) => !taken.has(part));
  }
  return {
    both: olds.flatMap((part) => (partner.has(part) ? [[part, partner.get(part) as T] as const] : [])),
    onlyOld,
    onlyNew,
  };
}

export function pairedSeats(olds: readonly Seat[], news: readonly Seat[]): Pairs<Seat> {
  const named = pairsBy(olds, news, [
    (seat) => (seat.named ? `${seat.kind} ${seat.name}` : undefined),
    (seat) => (seat.named ? seat.name : undefined),
    (seat) => seat.title && `${seat.kind} ${folded(seat.title.value)} ${shape(seat)}`,
    (seat) => seat.title && `${seat.kind} ${folded(seat.title.value)}`,
    (seat) => seat.title && folded(seat.title.value),
    (seat) => (seat.roles.length > 0 ? `${seat.kind} ${namesOf(seat.roles)}` : undefined),
    (seat) => (soleKinds.has(seat.kind) && !seat.named && sole(seat, olds, news) ? seat.kind : undefined),
  ]);
  return alike(named);
}

const soleKinds: ReadonlySet<string> = new Set(['chair', 'chief-executive']);

/** Whether there is one seat of the kind, before and now. */
function sole({ kind }: Seat, ...versions: readonly (readonly Seat[])[]): boolean {
  return versions.every((seats) => seats.filter((each) => each.kind === kind).length === 1);
}

/** Seats of a kind that have no name of their own: the two that have most in common are the same. */
function alike({ both, onlyOld, onlyNew }: Pairs<Seat>): Pairs<Seat> {
  const scored = onlyOld
    .flatMap((old) =>
      onlyNew.filter((now) => now.kind === old.kind).map((now) => ({ old, now, score: likeness(old, now) })),
    )
    .filter(({ old, now, score }) => (!old.named && !now.named) || score >= enough)
    .sort((one, other) => other.score - one.score);
  const found: [Seat, Seat][] = [];
  const taken = new Set<Seat>();
  for (const { old, now } of scored) {
    if (taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    found.push([old, now]);
  }
  return {
    both: [...both, ...found],
    onlyOld: onlyOld.filter((seat) => !taken.has(seat)),
    onlyNew: onlyNew.filter((seat) => !taken.has(seat)),
  };
}

/** Two seats with names of their own are the same only if they share a role, or a good part of the words by which they are
 * known. */
const enough = 10;

function likeness(old: Seat, now: Seat): number {
  const shared = words(old).filter((word) => words(now).includes(word)).length;
  const all = new Set([...words(old), ...words(now)]).size;
  const sameRole = old.roles.some(({ name }) => now.roles.some((role) => role.name === name));
  const sameWords = sameRole || (all > 0 && shared / all >= 0.6) ? enough : 0;
  const properties = (Object.keys(old) as (keyof Seat)[]).filter((key) => !places.has(key));
  const same = properties.filter((key) => content(old[key]) === content(now[key])).length;
  return sameWords + same / (properties.length + 1);
}

function words(seat: Seat): string[] {
  return [...new Set(folded(seat.title?.value ?? '').split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 2);
}

function shape(seat: Seat): string {
  return content(seat);
}

export function pairedBodies(olds: readonly Body[], news: readonly Body[]): Pairs<Body> {
  return pairsBy(olds, news, [
    (body) => `${body.kind} ${body.name}`,
    (body) => body.name,
    (body) => body.title && `${body.kind} ${folded(body.title.value)}`,
    (body) => body.title && folded(body.title.value),
    // A board has one committee of a purpose, and then it is the same one.
    (body) => only(body, olds, news) && `${body.kind} ${namesOf(body.purposes)}`,
  ]);
}

function only(body: Body, ...versions: readonly (readonly Body[])[]): string | undefined {
  const purpose = namesOf(body.purposes);
  const isOnly = versions.every((all) => all.filter((each) => namesOf(each.purposes) === purpose).length <= 1);
  return ['audit', 'remuneration'].includes(purpose) && isOnly ? purpose : undefined;
}

export function pairedParties(olds: readonly Party[], news: readonly Party[]): Pairs<Party> {
  return pairsBy(olds, news, [
    (party) => party.name,
    (party) => party.title && folded(party.title.value),
    (party) => (party.codes.length > 0 ? party.codes.map(({ scheme, code }) => `${scheme} ${code}`).join() : undefined),
  ]);
}

/** The organisations that a constitution speaks of and its file declares, wherever they stand. */
export function partiesOf({ area, partners, organisations }: Constitution): readonly Party[] {
  return [...(area?.parties ?? []), ...(partners?.parties ?? []), ...organisations];
}

function namesOf(list: readonly { readonly name: string }[]): string {
  return list
    .map(({ name }) => name)
    .sort()
    .join();
}

export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A part without its places in the text. */
function content(part: unknown): string {
  return (
    JSON.stringify(part, (key, value) => {
      if (places.has(key)) return undefined;
      return value !== null && typeof value === 'object' && 'is' in value && 'name' in value ? value.name : value;
    }) ?? ''
  );
}

const places: ReadonlySet<string> = new Set(['span', 'nameSpan', 'block', 'raw', 'placeholders', 'name', 'named']);
