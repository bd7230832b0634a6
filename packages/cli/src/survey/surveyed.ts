/** A survey as data: what every form of output shows. */
import type { Around, Constitution } from '@icb/language';
import { type Grade, gradesOf, type Measure, measuresOf, nameOf, type ReadyPack, type UnreadPath } from '@icb/rules';
import type { PublishedTable } from './published.ts';
import { type SeatGroup, seatGroupsOf } from './seats.ts';

export interface SurveyedBoard {
  readonly path: string;
  readonly name: string;
  readonly kind: Constitution['kind'];
  /** By id; those that do not apply are missing. */
  readonly grades: ReadonlyMap<string, Grade>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly seats: readonly SeatGroup[];
}

export interface SurveyedGrade {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly { readonly title: string; readonly boards: readonly SurveyedBoard[] }[];
  /** Those of which the text that was seen cannot tell. */
  readonly notCheckable: readonly SurveyedBoard[];
}

export interface SurveyedMeasure {
  readonly id: string;
  readonly title: string;
  readonly kind: Measure['kind'];
  /** Over those whose constitutions leave nothing open; none, if there is no such board. */
  readonly over: readonly SurveyedBoard[];
  readonly lowest: number | undefined;
  readonly median: number | undefined;
  readonly highest: number | undefined;
}

export interface Survey {
  /** Sorted by path. */
  readonly boards: readonly SurveyedBoard[];
  readonly grades: readonly SurveyedGrade[];
  readonly measures: readonly SurveyedMeasure[];
  readonly unread: readonly UnreadPath[];
  /** What it is set beside, if anything. */
  readonly published: readonly PublishedTable[];
}

/** A constitution with its path, and the packs whose grades and measures it gets. */
export interface Subject {
  readonly path: string;
  readonly constitution: Constitution;
  readonly packs: readonly ReadyPack[];
}

/** `around` is put around the counting of each board. */
export function surveyed(
  subjects: readonly Subject[],
  unread: readonly UnreadPath[] = [],
  published: readonly PublishedTable[] = [],
  around: Around<'judging'> = (_, work) => work(),
): Survey {
  const boards = subjects.map((subject) => around('judging', () => boardOf(subject)));
  const packs = subjects.flatMap((subject) => subject.packs);
  return {
    boards,
    grades: eachOnce(packs.flatMap(({ grades }) => grades)).flatMap(({ id, grade, categories }) => {
      const titles = categories.map(({ title }) => title);
      return gradeOver(id, grade.title, titles, boards) ?? [];
    }),
    measures: eachOnce(packs.flatMap(({ measures }) => measures)).flatMap(
      ({ id, measure }) => measureOver(id, measure.title, measure.kind, boards) ?? [],
    ),
    unread,
    published,
  };
}

function boardOf({ path, constitution, packs }: Subject): SurveyedBoard {
  return {
    path,
    name: nameOf(constitution),
    kind: constitution.kind,
    grades: new Map(packs.flatMap((pack) => gradesOf(constitution, pack)).map((grade) => [grade.id, grade])),
    measures: new Map(packs.flatMap((pack) => measuresOf(constitution, pack)).map((each) => [each.id, each])),
    seats: seatGroupsOf(constitution),
  };
}

/** Nothing where it applies to none of the boards. */
function gradeOver(
  id: string,
  title: string,
  categories: readonly string[],
  boards: readonly SurveyedBoard[],
): SurveyedGrade | undefined {
  const graded = boards.filter(({ grades }) => grades.has(id));
  if (graded.length === 0) return undefined;
  const within = (category: string | undefined): SurveyedBoard[] =>
    graded.filter(({ grades }) => grades.get(id)?.category === category);
  return {
    id,
    title,
    categories: categories.map((each) => ({ title: each, boards: within(each) })),
    notCheckable: within(undefined),
  };
}

function measureOver(
  id: string,
  title: string,
  kind: Measure['kind'],
  boards: readonly SurveyedBoard[],
): SurveyedMeasure | undefined {
  if (!boards.some(({ measures }) => measures.has(id))) return undefined;
  const over = boards.filter(({ measures }) => exactly(measures.get(id)) !== undefined);
  const values = over.flatMap(({ measures }) => exactly(measures.get(id)) ?? []).sort((one, other) => one - other);
  return { id, title, kind, over, lowest: values[0], median: medianOf(values), highest: values.at(-1) };
}

/** The value, where a constitution leaves nothing open. */
export function exactly(measure: Measure | undefined): number | undefined {
  const value = measure?.value;
  return value && value.least === value.most && Number.isFinite(value.least) ? value.least : undefined;
}

/** Of values in their order. */
function medianOf(values: readonly number[]): number | undefined {
  const middle = values.length / 2;
  const [below, above] = [values[Math.ceil(middle) - 1], values[Math.floor(middle)]];
  return below === undefined || above === undefined ? undefined : (below + above) / 2;
}

function eachOnce<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed();
}
