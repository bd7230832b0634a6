/**
 * What the page of a preview and the extension say to one another. Each looks at what it is told before it believes it:
 * a message of another kind, with a property more or less, or with a value that cannot be, is none.
 */

export const views = ['board', 'governance', 'compare', 'document'] as const;
export type View = (typeof views)[number];

/** Of two files that are compared, the one as it is now, or the one before. */
export type Version = 'new' | 'old';

const isText = (value: unknown): value is string => typeof value === 'string';
/** An offset, a line or a number of things. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const oneOf =
  <T extends string>(...all: readonly T[]) =>
  (value: unknown): value is T =>
    all.some((each) => each === value);
const orNull =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || is(value);

const isWidth = oneOf('wide', 'narrow');
const isVersion = oneOf('new', 'old');

/** By the kind of message, its properties and what each may be. */
const pageSays = {
  /** It can be told things from now on. */
  ready: { width: isWidth },
  /** There is more, or less, room now. */
  width: { width: isWidth },
  /** A picture is on the screen, with so many chairs, of which so many are empty; or it was refused. */
  shown: { picture: isCount, chairs: isCount, empty: isCount, refused: isFlag },
  /** Somebody wants to see the place in the text, from and to an offset of the text that was drawn. */
  go: { picture: isCount, from: isCount, to: isCount, version: isVersion },
  /** Somebody wants an empty chair to be filled. */
  fill: { picture: isCount, rule: isText, about: orNull(isText), fix: isCount, at: isCount },
  view: { view: oneOf(...views) },
  /** Whether the document shall stand beside the picture. */
  beside: { beside: isFlag },
  /** A document is on the screen, with so many clauses; or it was refused. */
  laid: { document: isCount, clauses: isCount, refused: isFlag },
  /** Somebody wants to see the line of a clause, from and to an offset of the text that the document was drafted from. */
  line: { document: isCount, from: isCount, to: isCount },
  /** Somebody has scrolled the document: what was drafted from that offset is at its top. */
  scrolled: { document: isCount, offset: isCount },
  pin: { pinned: isFlag },
  /** Somebody wants to see what the note speaks of. */
  note: {},
  export: {},
  copy: {},
} as const;

const extensionSays = {
  /** A picture; `null` where there is none. */
  picture: { picture: isCount, svg: orNull(isText) },
  /** The content of the document, and its title; `null` where there is none. */
  document: { document: isCount, html: orNull(isText), title: orNull(isText) },
  head: {
    view: oneOf(...views),
    beside: isFlag,
    /** The file. */
    name: isText,
    /** What it is compared with. */
    other: orNull(isText),
    pinned: isFlag,
    note: orNull(isText),
    /** Whether there is a place that the note speaks of. */
    place: isFlag,
    /** To be kept while the window is closed. */
    keep: isText,
  },
  /** Where the cursor is, as an offset of the text that was drawn; `null` where it is elsewhere. */
  cursor: { version: isVersion, offset: orNull(isCount) },
  /** The same in the text that the document was drafted from. `follows`: what is marked there shall be seen. */
  mark: { offset: orNull(isCount), follows: isFlag },
  /** The document shall show at its top what was drafted from that offset. */
  scroll: { offset: isCount },
} as const;

type Guarded<Is> = Is extends (value: unknown) => value is infer T ? T : never;
type Told<Shapes> = {
  [Type in keyof Shapes]: { readonly type: Type } & {
    readonly [Property in keyof Shapes[Type]]: Guarded<Shapes[Type][Property]>;
  };
}[keyof Shapes];

export type FromPage = Told<typeof pageSays>;
export type ToPage = Told<typeof extensionSays>;
export type Width = 'wide' | 'narrow';

export function fromPage(message: unknown): FromPage | undefined {
  return checked(message, pageSays) as FromPage | undefined;
}

export function toPage(message: unknown): ToPage | undefined {
  return checked(message, extensionSays) as ToPage | undefined;
}

type Shapes = Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>>;

/** A longer text than that is no picture, and no name. */
const mostLetters = 20_000_000;

function checked(message: unknown, shapes: Shapes): unknown {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return undefined;
  const { type, ...said } = message as Readonly<Record<string, unknown>>;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return undefined;
  const shape = Object.entries(shapes[type] ?? {});
  if (Object.keys(said).length !== shape.length) return undefined;
  const fits = shape.every(
    ([property, is]) => Object.hasOwn(said, property) && is(said[property]) && !isTooLong(said[property]),
  );
  return fits ? message : undefined;
}

function isTooLong(value: unknown): boolean {
  return isText(value) && value.length > mostLetters;
}
