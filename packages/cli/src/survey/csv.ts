/** A survey as a table for spreadsheets: a line for each board. */
import { csvTable } from '@icb/rules';
import type { Range } from './seats.ts';
import type { Survey } from './surveyed.ts';

/** Of every number the least and the most, which differ where a constitution leaves it open. */
export function csvSurvey({ boards, grades, measures }: Survey): string {
  const [first] = boards;
  const groups = first?.seats ?? [];
  const ranged = (names: readonly string[]): string[] => names.flatMap((name) => [`${name} least`, `${name} most`]);
  const columns = [
    'file',
    'name',
    'kind',
    ...grades.map(({ id }) => id),
    ...ranged(measures.map(({ id }) => id)),
    ...ranged(groups.map(({ id }) => `seats ${id}`)),
    ...ranged(groups.map(({ id }) => `votes ${id}`)),
  ];
  return csvTable(
    columns,
    boards.map((board) => [
      board.path,
      board.name,
      board.kind,
      ...grades.map(({ id }) => {
        const grade = board.grades.get(id);
        return grade ? (grade.category ?? 'not checkable') : '';
      }),
      ...measures.flatMap(({ id }) => cells(board.measures.get(id)?.value)),
      ...board.seats.flatMap(({ seats }) => cells(seats)),
      ...board.seats.flatMap(({ votes }) => cells(votes)),
    ]),
  );
}

/** Empty where nothing can be told, or there is no limit. */
function cells(range: Range | undefined): (number | string)[] {
  if (!range) return ['', ''];
  return [range.least, range.most].map((value) => (Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : ''));
}
