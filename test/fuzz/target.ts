/** What is fuzzed: a part of the product, the inputs that it is given, and what must hold of each. */
import type * as fc from 'fast-check';
import type { properties } from './properties.mjs';

/** Whatever a target needs, so that a find can be kept as a file and run again. */
export interface Input {
  readonly texts: readonly string[];
  /** Decides whatever else is chosen: places, options, days. */
  readonly chance: number;
}

export interface Target {
  readonly name: string;
  /** How many of the cases it gets, beside the others: those that take long get few. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<Input>;
  /** Whether its first text may come from what was kept because it reached something new, and of which kind that is. */
  readonly grows?: 'icb' | 'rules' | 'settings' | undefined;
  /** Seconds of processor time that a case may take: a fixed part, and one for each 1,000 characters. */
  readonly seconds?: readonly [number, number];
  /** Throws `Broken` where something does not hold; any other exception is a find as well. Returns what came out, to compare. */
  run(input: Input): Promise<string>;
}

export type Property = keyof typeof properties;

export class Broken extends Error {
  readonly property: Property;
  constructor(property: Property, detail: string) {
    super(detail.length > 2000 ? `${detail.slice(0, 2000)} …` : detail);
    this.property = property;
  }
}

export function holds(property: Property, isSo: boolean, detail: () => string): void {
  if (!isSo) throw new Broken(property, detail());
}

export function same(property: Property, found: string, wanted: string, what: string): void {
  if (found === wanted) return;
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  throw new Broken(property, `${what}, at ${at}: ${around(found)} instead of ${around(wanted)}`);
}
