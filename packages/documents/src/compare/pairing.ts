/**
 * Which parts of two documents are the same part. A part is known by its name, for that is what of the constitution it says;
 * where it has none that lasts, or nothing of that name is there, by the likeness of its words.
 */
import type { Clause, Content, Document, Item, Row, Section } from '../document/document.ts';
import { plainText, type Words } from '../document/document.ts';
import { likeness, wordCounts } from './likeness.ts';

export type Part = Content | (Item & { readonly kind?: undefined }) | (Row & { readonly kind?: undefined });

/** A part as the two versions have it, in the order of both, with what is within. */
export interface Pair {
  readonly old: Part | undefined;
  readonly now: Part | undefined;
  readonly within: readonly Pair[];
}

/** Names that only count what they name. */
const counted = /(?:\/|#)\d+$/;

/** From here on, two parts without a name in common are the same part in other words. */
const alike = 0.5;

export function pairsOf(olds: readonly Part[], news: readonly Part[]): Pair[] {
  const steps = aligned(olds, news);
  return steps.map(({ old, now }) => ({
    old,
    now,
    within: pairsOf(old ? partsWithin(old) : [], now ? partsWithin(now) : []),
  }));
}

export function pairsOfDocuments(old: Document, now: Document): Pair[] {
  return pairsOf(old.sections, now.sections);
}

function partsWithin(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'section':
      return part.content;
    case 'clause':
      return part.items;
    case 'table':
      return part.rows;
    default:
      return [];
  }
}

interface Step {
  readonly old: Part | undefined;
  readonly now: Part | undefined;
}

/** Parts that keep their order are paired by name; between them, what is left is paired by likeness. */
function aligned(olds: readonly Part[], news: readonly Part[]): Step[] {
  const places = new Map(news.map((part, at) => [nameOf(part), at]));
  const named = olds.flatMap((part, at): [number, number][] => {
    const there = counted.test(part.id) ? undefined : places.get(nameOf(part));
    return there === undefined ? [] : [[at, there]];
  });
  const kept = longestRising(named);
  const isNamed = new Set(named.flatMap(([at, there]) => [olds[at], news[there]]));
  const steps: Step[] = [];
  let [from, since] = [0, 0];
  for (const [at, there] of [...kept, [olds.length, news.length] as const]) {
    steps.push(...pairedByLikeness(olds.slice(from, at), news.slice(since, there), isNamed));
    if (at < olds.length) steps.push({ old: olds[at], now: news[there] });
    [from, since] = [at + 1, there + 1];
  }
  return steps;
}

const nameOf = ({ kind, id }: Part): string => `${kind} ${id}`;

/** The most pairs that rise on both sides. The left sides rise already. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const best: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  for (const [index, [, there]] of pairs.entries()) {
    let before = -1;
    for (let each = 0; each < index; each++)
      if ((pairs[each]?.[1] ?? 0) < there && (best[each]?.length ?? 0) > (best[before]?.length ?? 0)) before = each;
    best.push({ length: (best[before]?.length ?? 0) + 1, before });
    if ((best[index]?.length ?? 0) > (best[last]?.length ?? 0)) last = index;
  }
  const kept: (readonly [number, number])[] = [];
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) kept.unshift(pairs[at] as readonly [number, number]);
  return kept;
}

/** The pairs, in the order of both, that have most words in common. What has its fellow elsewhere is in no pair here. */
export function pairedByLikeness(
  olds: readonly Part[],
  news: readonly Part[],
  elsewhere: ReadonlySet<unknown> = new Set(),
): Step[] {
  if (olds.length === 0 || news.length === 0) return [...olds.map(removedStep), ...news.map(addedStep)];
  const [before, after] = [olds, news].map((parts) => parts.map((part) => wordCounts(textOf(part))));
  const scores = olds.map((old, at) =>
    news.map((now, there) => {
      if (old.kind !== now.kind || elsewhere.has(old) || elsewhere.has(now)) return 0;
      const score = likeness(before?.[at] ?? new Map(), after?.[there] ?? new Map());
      return score >= alike ? score : 0;
    }),
  );
  // (How much there is to be had from here to the end.)
  const sums = Array.from({ length: olds.length + 1 }, () => new Array<number>(news.length + 1).fill(0));
  const sum = (at: number, there: number): number => sums[at]?.[there] ?? 0;
  const score = (at: number, there: number): number => scores[at]?.[there] ?? 0;
  for (let at = olds.length - 1; at >= 0; at--)
    for (let there = news.length - 1; there >= 0; there--) {
      const paired = score(at, there) > 0 ? score(at, there) + sum(at + 1, there + 1) : 0;
      (sums[at] as number[])[there] = Math.max(paired, sum(at + 1, there), sum(at, there + 1));
    }
  const steps: Step[] = [];
  let [at, there] = [0, 0];
  while (at < olds.length || there < news.length) {
    const isPair = score(at, there) > 0 && sum(at, there) === score(at, there) + sum(at + 1, there + 1);
    if (isPair) steps.push({ old: olds[at++], now: news[there++] });
    else if (at < olds.length && sum(at + 1, there) === sum(at, there)) steps.push(removedStep(olds[at++] as Part));
    else steps.push(addedStep(news[there++] as Part));
  }
  return steps;
}

const removedStep = (old: Part): Step => ({ old, now: undefined });
const addedStep = (now: Part): Step => ({ old: undefined, now });

function textOf(part: Part): string {
  switch (part.kind) {
    case 'section':
      return sectionText(part);
    case 'clause':
      return clauseText(part);
    case 'table':
      return part.rows.flatMap(({ cells }) => cells.map(plainText)).join(' ');
    case 'picture':
      return part.caption;
    default:
      return textsOf('cells' in part ? part.cells : [part.heading ?? [], ...part.paragraphs]);
  }
}

const textsOf = (paragraphs: readonly Words[]): string => paragraphs.map(plainText).join(' ');

function sectionText({ title, content }: Section): string {
  return [plainText(title), ...content.map(textOf)].join(' ');
}

function clauseText({ heading = [], paragraphs, items }: Clause): string {
  return [textsOf([heading, ...paragraphs]), ...items.map(textOf)].join(' ');
}
