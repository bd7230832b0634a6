/** A source of chance that a seed decides: the same seed, the same constitution, on every machine. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items; throws if there is none. */
  pick<T>(items: readonly T[]): T;
  /** Between `low` and `high` of the items, each at most once, in random order. */
  some<T>(items: readonly T[], low: number, high: number): T[];
  /** So many results as chance between `low` and `high` decides. */
  times<T>(low: number, high: number, make: (index: number) => T): T[];
  /** The result, or `undefined`, with the given probability of the result. */
  maybe<T>(probability: number, make: () => T): T | undefined;
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (low: number, high: number): number => uniformInt(generator, low, high);
  const chance = (probability: number): boolean => integer(0, 9999) < probability * 10000;
  const shuffled = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = integer(0, last);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  };
  return {
    integer,
    chance,
    pick: (items) => {
      if (items.length === 0) throw new Error('Nothing to pick from.');
      return items[integer(0, items.length - 1)] as (typeof items)[number];
    },
    some: (items, low, high) =>
      shuffled(items).slice(0, integer(Math.min(low, items.length), Math.min(high, items.length))),
    times: (low, high, make) => Array.from({ length: integer(low, high) }, (_, index) => make(index)),
    maybe: (probability, make) => (chance(probability) ? make() : undefined),
  };
}
