/**
 * Decisions that no number of words settles for good, as where a sentence within a sentence may end: all ways through the
 * grammar are followed side by side, word by word, until those that are left agree. This is how Langium's parser decides;
 * where several ways lead to the same end, the first wins.
 */

/** A grammar as places with steps between them. A place without steps is the end of a rule. */
export interface WayMap {
  readonly places: readonly (readonly Step[])[];
  /** The number of the type of names, and from which number on keywords are names as well, and how far that is from them. */
  readonly id: number;
  readonly firstName: number;
  readonly toName: number;
}

/** To a place: by a word of a type, by nothing, or through the rule that begins there, and from its end to another. */
export type Step = readonly [by: number, to: number, after?: number];

/** What a step is by that is by no word. */
export const NOTHING = -1;
export const RULE = -2;

/** Where a choice has led to: a place, and where to go on from the ends of the rules that were entered. */
interface Way {
  readonly choice: number;
  readonly place: number;
  readonly after: readonly number[];
}

/** All ways after the same words; and what is chosen, once that is settled. */
interface Stand {
  readonly ways: readonly Way[];
  readonly chosen: number | undefined;
  readonly next: Map<number, Stand | undefined>;
}

export class FarDecisions {
  private readonly map: WayMap;
  /** What has been decided once, by the place of the decision: most words come again. */
  private readonly stands = new Map<number, { readonly start: Stand; readonly known: Map<string, Stand> }>();

  constructor(map: WayMap) {
    this.map = map;
  }

  /** The number of the alternative that is chosen at a place by the words from `at` on; −1 where none fits. */
  choose(place: number, types: Uint16Array, at: number): number {
    const { start, known } = this.at(place);
    let stand = start;
    for (let index = at; ; index++) {
      const type = types[index] ?? 0;
      if (!stand.next.has(type)) stand.next.set(type, this.after(stand, type, known));
      const next = stand.next.get(type);
      if (next === undefined) return -1;
      if (next.chosen !== undefined) return next.chosen;
      stand = next;
    }
  }

  private at(place: number) {
    let found = this.stands.get(place);
    if (!found) {
      const ways = new Map<string, Way>();
      for (const [choice, [, to]] of (this.map.places[place] as readonly Step[]).entries())
        this.follow({ choice, place: to, after: [] }, ways);
      found = { start: { ways: [...ways.values()], chosen: undefined, next: new Map() }, known: new Map() };
      this.stands.set(place, found);
    }
    return found;
  }

  private after({ ways }: Stand, type: number, known: Map<string, Stand>): Stand | undefined {
    const next = new Map<string, Way>();
    for (const { choice, place, after } of ways)
      for (const step of this.map.places[place] as readonly Step[])
        if (this.fits(step[0], type)) this.follow({ choice, place: step[1], after }, next);
    // What comes after the rule is not looked at: a way to its end stays as it is, unless another has just come there.
    if (![...next.values()].some((way) => this.isEnd(way.place)))
      for (const way of ways) if (this.isEnd(way.place)) next.set(keyOf(way), way);
    if (next.size === 0) return undefined;
    const key = [...next.keys()].join();
    const stand = known.get(key) ?? {
      ways: [...next.values()],
      chosen: this.chosen([...next.values()]),
      next: new Map(),
    };
    known.set(key, stand);
    return stand;
  }

  /** Goes on from a way as far as no word is needed. */
  private follow(way: Way, found: Map<string, Way>): void {
    const { choice, place, after } = way;
    const steps = this.map.places[place] as readonly Step[];
    if (this.isEnd(place)) {
      if (after.length === 0) found.set(keyOf(way), way);
      else this.follow({ choice, place: after.at(-1) as number, after: after.slice(0, -1) }, found);
      return;
    }
    if (steps.some(([by]) => by >= 0)) found.set(keyOf(way), way);
    for (const [by, to, then] of steps) {
      if (by === NOTHING) this.follow({ choice, place: to, after }, found);
      if (by === RULE) this.follow({ choice, place: to, after: [...after, then as number] }, found);
    }
  }

  /** What the ways agree on; or the first choice, where all that are left of it lead to the same as another's. */
  private chosen(ways: readonly Way[]): number | undefined {
    const choices = new Set(ways.map(({ choice }) => choice));
    const first = Math.min(...choices);
    if (choices.size === 1 || ways.every(({ place }) => this.isEnd(place))) return first;
    const leading = new Map<string, Set<number>>();
    for (const { choice, place, after } of ways) {
      const key = keyOf({ choice: 0, place, after });
      leading.set(key, (leading.get(key) ?? new Set()).add(choice));
    }
    return [...leading.values()].every((each) => each.size > 1) ? first : undefined;
  }

  private isEnd(place: number): boolean {
    return (this.map.places[place] as readonly Step[]).length === 0;
  }

  private fits(wanted: number, type: number): boolean {
    const { id, firstName, toName } = this.map;
    return type === wanted || (type >= firstName && (wanted === id || type - toName === wanted));
  }
}

const keyOf = ({ choice, place, after }: Way): string => `${choice}.${place}.${after.join('.')}`;
