/** Grades and measures: what surveys over many constitutions are built from. */
import type { Constitution } from '@icb/language';
import type { Tally } from './counts.ts';
import { divided, portion } from './counts.ts';
import { outsideOfEncoding } from './encodings.ts';
import type { ReadyGrade, ReadyMeasure, ReadyPack } from './prepare.ts';
import { type Question, type Resting, scopeOf } from './scope.ts';

/** The category that a constitution falls into, by its title; none where the text that was seen cannot tell. */
export interface Grade {
  readonly id: string;
  readonly title: string;
  readonly category: string | undefined;
  /** All categories, the first first. */
  readonly categories: readonly string[];
}

/** A number for a constitution, of what it says for sure; none where the text that was seen cannot tell. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly kind: 'share' | 'count' | 'ratio';
  /** Equal where the constitution leaves nothing open; a share from 0 to 1. */
  readonly value: Tally | undefined;
  /** What was counted, and for a share or a ratio, what it is set against. */
  readonly counted: Tally;
  readonly among: Tally | undefined;
}

export function gradesOf(constitution: Constitution, { grades }: ReadyPack): Grade[] {
  return grades
    .filter(({ grade }) => grade.appliesTo.includes(constitution.kind))
    .map((each) => ({
      id: each.id,
      title: each.grade.title,
      category: categoryOf(each, constitution),
      categories: each.categories.map(({ title }) => title),
    }));
}

/** What the text does not say does not count; what may stand outside of an encoding, or was not read, could. */
function categoryOf({ categories }: ReadyGrade, constitution: Constitution): string | undefined {
  for (const { title, when } of categories) {
    if (!when) return title;
    const { truth, seen } = asked(when, constitution);
    if (truth === true) return title;
    if (!seen) return undefined;
  }
  return undefined;
}

function asked(question: Question, constitution: Constitution): { truth: unknown; seen: boolean } {
  const rests: Resting[] = [];
  const { truth } = question(scopeOf(constitution, { rests: (on) => rests.push(on) }));
  return { truth, seen: wasSeen(rests, constitution) };
}

function wasSeen(rests: readonly Resting[], constitution: Constitution): boolean {
  return constitution.unread.length === 0 && !outsideOfEncoding(rests, [], constitution);
}

export function measuresOf(constitution: Constitution, { measures }: ReadyPack): Measure[] {
  return measures
    .filter(({ measure }) => measure.appliesTo.includes(constitution.kind))
    .map((each) => measured(each, constitution));
}

function measured({ id, measure, counted, among }: ReadyMeasure, constitution: Constitution): Measure {
  const rests: Resting[] = [];
  const scope = scopeOf(constitution, { rests: (on) => rests.push(on) });
  const part = counted.stated(scope);
  const all = among?.stated(scope);
  const value = all ? (measure.kind === 'share' ? portion(part, restOf(part, all)) : divided(part, all)) : part;
  const told = wasSeen(rests, constitution) && !Number.isNaN(value.least);
  return {
    id,
    title: measure.title,
    kind: measure.kind,
    value: told ? value : undefined,
    counted: part,
    among: all,
  };
}

/** What is left of all without a part of it: a seat that there may be is among both. */
function restOf(part: Tally, all: Tally): Tally {
  const left = (of: number, from: number): number =>
    from === Number.POSITIVE_INFINITY ? from : Math.max(0, from - of);
  const least = left(part.least, all.least);
  return { least, most: Math.max(least, left(part.most, all.most)) };
}
