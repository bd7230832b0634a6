/** The difference between two constitutions as data: what every form of output shows. */
import { type Change, type Constitution, compare, type Finding } from '@icb/language';
import {
  type CheckedFile,
  dayOf,
  type Grade,
  gradesOf,
  type Measure,
  measuresOf,
  type RangeOf,
  rangesIn,
} from '@icb/rules';
import { type Judging, judged } from '../check/judged.ts';
import { type SeatGroup, seatGroupsOf } from '../survey/seats.ts';
import { type ChangedFinding, changedFindings } from './changed-findings.ts';
import type { Side } from './sides.ts';
import { type Variation, variationsOf } from './variations.ts';

/** One of the two, judged. */
export interface Version {
  readonly name: string;
  readonly text: string;
  readonly constitution: Constitution;
  readonly rangeOf: RangeOf;
  readonly seats: readonly SeatGroup[];
}

export interface ChangedGrade {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly before: Grade | undefined;
  readonly after: Grade | undefined;
}

export interface ChangedMeasure {
  readonly id: string;
  readonly title: string;
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
}

export interface Difference {
  readonly old: Version;
  readonly now: Version;
  /** The day by whose law both are judged: that of the new one. */
  readonly asAt: string;
  /** In the order of the model constitution. */
  readonly changes: readonly Change[];
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  readonly changed: readonly ChangedFinding[];
  readonly grades: readonly ChangedGrade[];
  readonly measures: readonly ChangedMeasure[];
  /** What is put to NHS England: the changes to the constitution itself. */
  readonly variations: readonly Variation[];
  /** Changes to what the file says about the constitution, and not in it. */
  readonly beside: readonly Change[];
}

/** `undefined` where one of the files holds no constitution: then there is nothing to compare. */
export function differenceOf(old: Side, now: Side, { packs, today, asAt }: Judging): Difference | undefined {
  const [before, after] = [versionOf(old), versionOf(now)];
  if (!before || !after) return undefined;
  // By one law, so that what changes comes of the text and of nothing else.
  const day = dayOf(after.constitution, today, asAt);
  const judging: Judging = { packs, today, asAt: day };
  const findings = (side: Side): CheckedFile['findings'] => judged(side.name, side.file, judging).findings;
  const changes = compare(before.constitution, after.constitution).changes;
  const { variations, beside } = variationsOf(changes, before, after);
  return {
    old: before,
    now: after,
    asAt: day,
    changes,
    ...changedFindings(findings(old), findings(now)),
    grades: pairs(
      packs.flatMap((pack) => gradesOf(before.constitution, pack)),
      packs.flatMap((pack) => gradesOf(after.constitution, pack)),
    )
      .filter((pair) => pair.before?.category !== pair.after?.category)
      .map((pair) => ({ ...pair, categories: (pair.after ?? pair.before)?.categories ?? [] })),
    measures: pairs(
      packs.flatMap((pack) => measuresOf(before.constitution, pack)),
      packs.flatMap((pack) => measuresOf(after.constitution, pack)),
    ).filter((pair) => !isSame(pair.before, pair.after)),
    variations,
    beside,
  };
}

function versionOf({ name, file: { text, constitution } }: Side): Version | undefined {
  return constitution && { name, text, constitution, rangeOf: rangesIn(text), seats: seatGroupsOf(constitution) };
}

/** By their ids, in the order of the packs. */
function pairs<T extends { readonly id: string; readonly title: string }>(
  olds: readonly T[],
  news: readonly T[],
): { readonly id: string; readonly title: string; readonly before: T | undefined; readonly after: T | undefined }[] {
  const all = new Map([...olds, ...news].map(({ id, title }) => [id, title]));
  return [...all].map(([id, title]) => ({
    id,
    title,
    before: olds.find((each) => each.id === id),
    after: news.find((each) => each.id === id),
  }));
}

function isSame(one: Measure | undefined, other: Measure | undefined): boolean {
  const [before, after] = [one?.value, other?.value];
  return before?.least === after?.least && before?.most === after?.most;
}
