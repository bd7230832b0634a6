/** How one property of a part is compared: a table row for each, so that none is forgotten (the compiler counts them). */
import type { Effect } from './change.ts';
import type { Said, Side } from './side.ts';

/** A difference in one property, before anybody knows of which part. */
export interface Difference {
  readonly property: string;
  /** What the property is, in words that follow a name: “the appointment”. */
  readonly what: string;
  readonly before: Said | undefined;
  readonly after: Said | undefined;
  readonly effect?: Effect | undefined;
  /** A sentence of its own, instead of one made of `what`; `WHO` stands for the part. */
  readonly sentence?: string | undefined;
}

export interface Sides {
  readonly old: Side;
  readonly new: Side;
}

export type Facet<T> = (old: T, now: T, sides: Sides) => readonly Difference[];

/** A row for each property. `elsewhere` says that another row, or another comparison, speaks of it. */
export type Facets<T> = {
  readonly [K in keyof Omit<T, 'span' | 'nameSpan' | 'block' | 'uri'>]-?: Facet<T> | 'elsewhere';
};

type Special = (before: Said | undefined, after: Said | undefined) => Pick<Difference, 'effect' | 'sentence'>;

/** A property that is said once or not at all. */
export function one<T>(
  property: string,
  what: string,
  read: (part: T, side: Side) => Said | undefined,
  special?: Special,
): Facet<T> {
  return (old, now, sides) => {
    const [before, after] = [read(old, sides.old), read(now, sides.new)];
    if (before?.key === after?.key) return [];
    return [{ property, what, before, after, ...special?.(before, after) }];
  };
}

/** A property that is said of each of several things; said twice, it is said once. */
export function each<T>(
  property: string,
  what: string,
  read: (part: T, side: Side) => readonly Said[],
  special?: Special,
): Facet<T> {
  return (old, now, sides) => {
    const [before, after] = [distinct(read(old, sides.old)), distinct(read(now, sides.new))];
    const gone = before.filter(({ key }) => !after.some((one) => one.key === key));
    const come = after.filter(({ key }) => !before.some((one) => one.key === key));
    const found: [Said | undefined, Said | undefined][] = [];
    for (const said of gone) {
      const index = said.pair === undefined ? -1 : come.findIndex(({ pair }) => pair === said.pair);
      found.push([said, index < 0 ? undefined : come.splice(index, 1)[0]]);
    }
    for (const said of come) found.push([undefined, said]);
    return found.map(([one, other]) => ({ property, what, before: one, after: other, ...special?.(one, other) }));
  };
}

function distinct(all: readonly Said[]): Said[] {
  return [...new Map(all.map((said) => [said.key, said])).values()];
}

/** A part with properties of its own: as a whole where one side lacks it, else property by property. */
export function part<T, P>(
  property: string,
  what: string,
  of: (whole: T) => P | undefined,
  facets: Facets<P>,
  span: (part: P) => Said['span'],
): Facet<T> {
  return (old, now, sides) => {
    const [before, after] = [of(old), of(now)];
    if (before !== undefined && after !== undefined) return differences(before, after, facets, sides, `${property}.`);
    if (before === undefined && after === undefined) return [];
    const whole = (part: P | undefined): Said | undefined =>
      part === undefined ? undefined : { key: what, text: '', span: span(part) };
    return [{ property, what, before: whole(before), after: whole(after) }];
  };
}

export function differences<T>(old: T, now: T, facets: Facets<T>, sides: Sides, path = ''): Difference[] {
  const rows: readonly (Facet<T> | 'elsewhere')[] = Object.values(facets);
  return rows.flatMap((row) =>
    row === 'elsewhere' ? [] : row(old, now, sides).map((found) => ({ ...found, property: path + found.property })),
  );
}
