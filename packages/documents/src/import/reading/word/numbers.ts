/** The numbers that Word makes while it shows a document: `2.2.1`, `(a)`, `•`. */
import { child, type Element, elements, valueAt } from './xml.ts';

interface Level {
  readonly format: string;
  /** `%1.%2`: each a number of that level. */
  readonly text: string;
  readonly start: number;
}

/** Counts on with every paragraph that is asked for, and gives its number as it is printed; `•` for a bullet. */
export type Numbers = (list: string, level: number) => string;

export function numbersOf(root: Element | undefined): Numbers {
  const abstract = new Map<string, Level[]>();
  const lists = new Map<string, { readonly of: string; readonly starts: ReadonlyMap<number, number> }>();
  for (const each of root ? elements(root) : []) {
    if (each.name === 'w:abstractNum')
      abstract.set(
        each.attributes['w:abstractNumId'] ?? '',
        elements(each)
          .filter(({ name }) => name === 'w:lvl')
          .map(level),
      );
    if (each.name === 'w:num') {
      const starts = new Map<number, number>();
      for (const change of elements(each)) {
        const start = valueAt(change, 'w:startOverride');
        if (start !== undefined) starts.set(Number(change.attributes['w:ilvl'] ?? '0'), Number(start));
      }
      lists.set(each.attributes['w:numId'] ?? '', { of: valueAt(each, 'w:abstractNumId') ?? '', starts });
    }
  }
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const levels = list && abstract.get(list.of);
    const here = levels?.[at];
    if (!list || !levels || !here) return '•';
    const count = counts.get(list.of) ?? [];
    counts.set(list.of, count);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [index, start] of list.starts) count[index] = start - 1;
    }
    count[at] = (count[at] ?? here.start - 1) + 1;
    count.length = at + 1;
    if (here.format === 'bullet' || here.format === 'none') return '•';
    return here.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const of = levels[index];
      return of ? written(count[index] ?? of.start, of.format) : '';
    });
  };
}

function level(element: Element): Level {
  return {
    format: valueAt(element, 'w:numFmt') ?? 'decimal',
    text: valueAt(element, 'w:lvlText') ?? '',
    start: Number(child(element, 'w:start')?.attributes['w:val'] ?? '1'),
  };
}

function written(count: number, format: string): string {
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(4, Math.floor((count - 1) / 26) + 1));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format)) return format.startsWith('upper') ? roman(count).toUpperCase() : roman(count);
  return String(count);
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(count: number): string {
  let left = Math.min(Math.max(count, 0), 399);
  let text = '';
  for (const [value, letters] of romans)
    while (left >= value) {
      text += letters;
      left -= value;
    }
  return text;
}
