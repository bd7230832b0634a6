/** A survey as one JSON document, as `packages/cli/schema/survey.schema.json` describes it. */
import { jsonText, type Measure } from '@icb/rules';
import { comparedFigures } from './published.ts';
import type { Range } from './seats.ts';
import type { Survey, SurveyedBoard } from './surveyed.ts';

export function jsonSurvey({ boards, grades, measures, unread, published }: Survey): string {
  const paths = (all: readonly SurveyedBoard[]): string[] => all.map(({ path }) => path);
  const document = {
    version: 1,
    boards: boards.map((board) => ({
      path: board.path,
      name: board.name,
      kind: board.kind,
      grades: Object.fromEntries([...board.grades].map(([id, { category }]) => [id, category ?? null])),
      measures: Object.fromEntries([...board.measures].map(([id, measure]) => [id, measureOf(measure)])),
      seats: board.seats.map(({ id, seats, votes }) => ({ group: id, seats: finite(seats), votes: finite(votes) })),
    })),
    grades: grades.map(({ id, title, categories, notCheckable }) => ({
      id,
      title,
      categories: categories.map((each) => ({
        title: each.title,
        count: each.boards.length,
        boards: paths(each.boards),
      })),
      notCheckable: paths(notCheckable),
    })),
    measures: measures.map(({ id, title, kind, over, lowest, median, highest }) => ({
      id,
      title,
      kind,
      over: over.length,
      lowest: lowest ?? null,
      median: median ?? null,
      highest: highest ?? null,
    })),
    published: published.map((table) => ({
      title: table.title,
      source: table.source,
      url: table.url,
      date: table.date,
      note: table.note,
      boards: table.boards,
      figures: comparedFigures(table, grades).map((figure) => ({
        says: figure.says,
        grade: figure.grade,
        categories: figure.categories,
        quote: figure.quote,
        published: figure.count,
        here: figure.boards.length,
        boards: paths(figure.boards),
        notCheckable: figure.notCheckable,
      })),
    })),
    unread: unread.map(({ path, error }) => ({ path, error })),
  };
  return jsonText(document);
}

function measureOf({ value, counted, among }: Measure) {
  if (!value) return null;
  return { ...finite(value), counted: finite(counted), ...(among && { among: finite(among) }) };
}

/** Without an end, as JSON knows no endlessness: null. */
export function finite({ least, most }: Range): { readonly least: number | null; readonly most: number | null } {
  return { least: Number.isFinite(least) ? least : null, most: Number.isFinite(most) ? most : null };
}
