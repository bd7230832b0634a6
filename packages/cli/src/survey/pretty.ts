/** A survey for people: the published figures beside the counts, the grades, the measures, and board by board. */
import type { Measure } from '@icb/rules';
import { type Paint, painting } from '../pretty/colour.ts';
import { indented, type PrettyOptions, paragraphsOf } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import { widthOf, wrapped } from '../pretty/width.ts';
import { counted } from '../pretty/wording.ts';
import { comparedFigures, type PublishedTable } from './published.ts';
import { shortName } from './short-name.ts';
import type { Survey, SurveyedBoard, SurveyedGrade, SurveyedMeasure } from './surveyed.ts';
import { boardsSentence, measureNumber, measureShort, surveySentence } from './wording.ts';

export function prettySurvey(survey: Survey, { colour, width }: PrettyOptions): string {
  const paint = painting(colour);
  const { boards, grades, measures, published } = survey;
  const letters = lettersFor([...grades, ...measures]);
  return paragraphsOf([
    [paint.bold(surveySentence(survey))],
    ...published.flatMap((table) => publishedParagraphs(table, survey, paint, width)),
    ...grades.map((grade) => gradeLines(grade, letters, paint, width)),
    measureLines(measures, boards, letters, paint, width),
    boardLines(survey, letters, paint, width),
    ...survey.unread.map(({ path, error }) => [
      `${paint.bold(onOneLine(path))}  ${paint.red('could not be read')}`,
      ...indented(wrapped(onOneLine(error), width - 2)),
    ]),
  ]);
}

/** Short names of columns: A to Z, then AA. */
function lettersFor(columns: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const letter = (at: number): string =>
    (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return new Map(columns.map(({ id }, index) => [id, letter(index)]));
}

function publishedParagraphs(table: PublishedTable, survey: Survey, paint: Paint, width: number): string[][] {
  const figures = comparedFigures(table, survey.grades);
  const boards = boardsSentence(table, survey);
  const columns = [onOneLine(table.title), 'here'].map((title) => Math.max(8, widthOf(title)));
  const room = width - 6 - columns.reduce((sum, each) => sum + each + 2, 0);
  const row = (says: string, cells: readonly (string | number)[]): string[] => {
    const lines = wrapped(onOneLine(says), room);
    const numbers = cells.map((cell, at) => String(cell).padStart(columns[at] ?? 0)).join('  ');
    return lines.map((line, at) => (at === lines.length - 1 ? `  ${padded(line, room)}  ${numbers}` : `  ${line}`));
  };
  const differing = figures.filter(({ count, boards }) => count !== boards.length).length;
  const quotes = [...new Set(figures.map(({ quote }) => quote))];
  return [
    [
      paint.bold(`Beside what was published: ${onOneLine(table.title)}`),
      ...row('', [onOneLine(table.title), 'here']),
      ...figures.flatMap(({ says, count, boards }) => {
        const lines = row(says, [count, boards.length]);
        return count === boards.length ? lines : lines.map((line) => paint.yellow(line));
      }),
      `  ${differing === 0 ? 'All figures are the same.' : `${counted(differing, 'figure')} of ${figures.length} ${differing === 1 ? 'differs' : 'differ'}.`}`,
      ...(boards === undefined ? [] : [`  ${boards}`]),
    ],
    indented(
      [
        `Source: ${table.source}${table.url === null ? '' : `, ${table.url}`} (${table.date}; ${counted(table.boards, 'board')}).${table.note === null ? '' : ` ${table.note}`}`,
        ...quotes.map((quote) => `“${quote}”`),
      ].flatMap((each) => wrapped(onOneLine(each), width - 2)),
    ),
  ];
}

function gradeLines(
  { id, title, categories, notCheckable }: SurveyedGrade,
  letters: ReadonlyMap<string, string>,
  paint: Paint,
  width: number,
): string[] {
  const room = width - 15;
  const row = (label: string, words: string, count: number): string[] => {
    const lines = wrapped(onOneLine(words), room);
    return lines.map((line, at) => {
      const before = `  ${(at === 0 ? label : '').padStart(3)}  `;
      return at === lines.length - 1
        ? `${before}${padded(line, room)}  ${String(count).padStart(6)}`
        : `${before}${line}`;
    });
  };
  return [
    `${paint.bold(`${letters.get(id)}  ${onOneLine(title)}`)}  ${paint.dim(id)}`,
    ...categories.flatMap(({ title: words, boards }, index) => row(String(index + 1), words, boards.length)),
    ...(notCheckable.length > 0 ? row('?', 'not checkable, as far as the texts were seen', notCheckable.length) : []),
  ];
}

function measureLines(
  measures: readonly SurveyedMeasure[],
  boards: readonly SurveyedBoard[],
  letters: ReadonlyMap<string, string>,
  paint: Paint,
  width: number,
): string[] {
  if (measures.length === 0) return [];
  const heads = ['lowest', 'median', 'highest', 'boards'];
  const room = width - 5 - heads.length * 9;
  const row = (label: string, words: string, cells: readonly string[], id = ''): string[] => {
    const lines = wrapped(words, room);
    return lines.map((line, at) => {
      const last = at === lines.length - 1;
      const text = last ? padded(line, room) : line;
      return `${(at === 0 ? label : '').padEnd(3)}${id === '' ? text : text}${last ? cells.map((cell) => cell.padStart(9)).join('') : ''}`;
    });
  };
  return [
    ...row('', 'Measures', heads).map(paint.bold),
    ...measures.flatMap(({ id, title, kind, over, lowest, median, highest }) =>
      row(letters.get(id) ?? '', `${onOneLine(title)} (${id})`, [
        ...[lowest, median, highest].map((value) => measureNumber(kind, value)),
        over.length === boards.length ? 'all' : `${over.length} of ${boards.length}`,
      ]),
    ),
  ];
}

/** A line for each board: the numbers of its categories, and its measures. */
function boardLines(
  { boards, grades, measures }: Survey,
  letters: ReadonlyMap<string, string>,
  paint: Paint,
  width: number,
): string[] {
  const columns: { readonly head: string; readonly cell: (board: SurveyedBoard) => string }[] = [
    ...grades.map(({ id, categories }) => ({
      head: letters.get(id) ?? '',
      cell: ({ grades: own }: SurveyedBoard): string => {
        const grade = own.get(id);
        if (!grade) return '';
        const step = categories.findIndex(({ title }) => title === grade.category);
        return step < 0 ? '?' : String(step + 1);
      },
    })),
    ...measures.map(({ id }) => ({
      head: letters.get(id) ?? '',
      cell: ({ measures: own }: SurveyedBoard): string => {
        const measure: Measure | undefined = own.get(id);
        return measure ? measureShort(measure) : '';
      },
    })),
  ];
  const cells = columns.map(({ head, cell }) => [head, ...boards.map(cell)]);
  const widths = cells.map((column) => Math.max(...column.map(widthOf)));
  const rest = widths.reduce((sum, each) => sum + each + 2, 0);
  const names = boards.map((board) => onOneLine(shortName(board)));
  const room = Math.min(Math.max(...names.map(widthOf), 5), Math.max(24, width - rest));
  const line = (name: string, at: number): string =>
    `${padded(name, room)}${cells.map((column, index) => `  ${' '.repeat((widths[index] ?? 0) - widthOf(column[at] ?? ''))}${column[at]}`).join('')}`;
  return [
    paint.bold(line('Board', 0)),
    ...names.flatMap((name, index) => {
      const lines = wrapped(name, room);
      return [...lines.slice(0, -1), line(lines.at(-1) ?? '', index + 1)];
    }),
  ];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
