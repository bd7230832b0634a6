/** Plain text: lines that were broken to fit are joined again, headings are known by their look, columns are a table. */
import type { RawBlock, RawRow } from './document.ts';
import { splitNumber } from './numbered.ts';

export function readPlainText(text: string): RawBlock[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .split('\n')
    .map((line) => line.replace(/\s+$/, ''));
  const width = Math.max(...lines.map(({ length }) => length), 0);
  const raw: RawBlock[] = [];
  let run: string[] = [];
  let base: number | undefined;
  const end = (): void => {
    const blocks = blocksOf(run, width);
    const indent = indentOf(run[0] ?? '');
    const [only] = blocks;
    // Below words that end in a colon, lines that stand further in are its list, though blank lines part them.
    if (base !== undefined && indent > base && blocks.every(({ as }) => as === 'heading' || as === 'paragraph'))
      raw.push(
        ...run.map(
          (line): RawBlock => ({
            as: 'item',
            depth: 1 + Math.floor((indentOf(line) - (base ?? 0)) / 2),
            text: line.trim(),
          }),
        ),
      );
    else {
      raw.push(...blocks);
      if (run.length > 0)
        base = only && only.as !== 'table' && /:$/.test(run.at(-1)?.trim() ?? '') ? indent : undefined;
    }
    run = [];
  };
  for (const line of lines) {
    if (line.trim() === '') end();
    else run.push(line);
  }
  end();
  return raw;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A run of lines without an empty one between them. */
function blocksOf(run: readonly string[], width: number): RawBlock[] {
  if (run.length === 0) return [];
  const underlined = /^\s*([=\-~_])\1{2,}\s*$/;
  if (run.length >= 2 && underlined.test(run[1] ?? '')) {
    const level = run[1]?.trim().startsWith('=') ? 1 : 2;
    return [{ as: 'heading', depth: level, text: run[0] ?? '' }, ...blocksOf(run.slice(2), width)];
  }
  const lines = run.filter((line) => !/^[\s\-+=|_]*$/.test(line));
  const most = Math.max(0, ...lines.map((line) => columns(line, 3).length));
  // Where others have more cells, two blanks may part them as well.
  const rows = lines.map((line) => {
    const cells = columns(line, 3);
    const finer = columns(line, 2);
    return most > 2 && cells.length > 1 && cells.length < most && finer.length === most ? finer : cells;
  });
  const wide = rows.filter(({ length }) => length > 1).length;
  if (wide >= 2 && wide >= rows.length - 1) {
    const [first = [], ...rest] = rows;
    if (first.length > 1) return [{ as: 'table', rows: rows.map((cells, index) => row(cells, index === 0)) }];
    return [
      { as: looksLikeHeading(first.join(' '), true) ? 'heading' : 'paragraph', depth: 5, text: first.join(' ') },
      { as: 'table', rows: rest.map((cells, index) => row(cells, index === 0)) },
    ];
  }
  const joined = joinBroken(run.map(withCells), width);
  return joined.map(({ text, indent }, index) => {
    const next = joined[index + 1]?.text;
    const isBare = splitNumber(text).text === text && text.split(' ').length <= 6;
    const { number: own } = splitNumber(text);
    // “4. Quorum” over “4.1 Two members …”.
    const isOverClauses = own !== '' && next !== undefined && splitNumber(next).number.startsWith(`${own}.`);
    const isOverList =
      index === 0 &&
      next !== undefined &&
      (isOverClauses || isBare) &&
      text.split(' ').length <= 6 &&
      splitNumber(next).text !== next;
    const isTitle = index === 0 && isBare && isOverLines(text, joined.slice(1));
    const alone = joined.length === 1 || isOverList || isTitle;
    // “3.1.3 Medical Director”, right over “3.1.4 …” or under “3.1.2 …”, is one of those.
    const isOneOfThem = [joined[index - 1], joined[index + 1]].some(
      (each) => each !== undefined && isBeside(own, splitNumber(each.text).number),
    );
    if (looksLikeHeading(text, alone) && !isOneOfThem) return { as: 'heading', depth: levelOf(text), text };
    const { number, mark } = splitNumber(text);
    const isItem = mark !== '' || /^([a-z]{1,4}|\d{1,2})$/.test(number);
    return isItem ? { as: 'item', depth: 1 + Math.floor(indent / 4), text } : { as: 'paragraph', depth: 0, text };
  });
}

/** Clauses of three numbers and more, one after the other. */
function isBeside(one: string, other: string): boolean {
  const parentOf = (number: string): string => number.split('.').slice(0, -1).join('.');
  return /^\d+\.\d+\.\d+/.test(one) && parentOf(one) === parentOf(other);
}

/** “Jane Doe      Chair”, one such row by itself: what stands beside a name, after a comma. */
function withCells(line: string): string {
  const told = line.replace(/(?<=\S)(?:\t+|\s{3,})(?=\S)/g, ', ');
  return told !== line && holder.test(told.trim()) ? told : line;
}

/** Cells are parted by tabs, bars, or three blanks and more; `|` at the ends is no cell. */
function columns(line: string, blanks: 2 | 3): string[] {
  const bare = line.trim().replace(/^\||\|$/g, '');
  const [, mark = '', rest = bare] = /^(\S{1,4}[.)]?\s{1,6})?(.*)$/.exec(bare) ?? [];
  const cells = (/\|/.test(bare) ? bare.split('|') : rest.split(blanks === 3 ? /\t+|\s{3,}/ : /\t+|\s{2,}/)).map(
    (cell) => cell.trim(),
  );
  return /\|/.test(bare) ? cells : [`${mark}${cells[0] ?? ''}`, ...cells.slice(1)];
}

function row(cells: readonly string[], first: boolean): RawRow {
  const header = first && cells.every((cell) => /^[A-Z]/.test(cell) && cell.length < 40) && isHeaderRow(cells);
  return { header, cells };
}

/** What stands over columns, in any table whose format does not tell. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const heads =
    /^(name|names|role|roles|title|job title|position|post|seat|member|members|organisation|representing|vot(e|es|ing)|voting status|status|number|no\.?|how many|appointed by|nominated by|nominated or appointed by|capacity|designation|term|notes?|initials|attendance|how filled|who appoints|from)\b/i;
  return (
    cells.filter((cell) => cell !== '' && cell.length < 50 && heads.test(cell)).length >= Math.min(2, cells.length)
  );
}

/** “Dr Jane Doe, …”, “John Roe (JR) …”: a list of those who were there has one of them on each line. */
const somebody =
  /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.?\s\p{Lu}[\p{L}’'-]+|(?:\p{Lu}[\p{L}’'-]+\s){1,2}\p{Lu}[\p{L}’'-]+\s\(\p{Lu}{2,4}\))/u;

/** “Quorum”, “Partner members”: few words over sentences, or over people’s names. */
function isOverLines(text: string, below: readonly Joined[]): boolean {
  if (!/^[\p{Lu}][\p{L}’' -]{2,40}$/u.test(text) || holder.test(text)) return false;
  const [first] = below;
  const isOfNames = below.length > 0 && below.filter((line) => holder.test(line.text)).length >= below.length * 0.7;
  return isOfNames || (first !== undefined && text.split(' ').length <= 3 && /^\p{Lu}.{30,}[.:]$/su.test(first.text));
}

/** “Jane Doe”, “Dr Jane Doe, Chair”: a name, and what somebody is. */
const holder =
  /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.? )?(?:\p{Lu}[\p{Ll}’'-]+ ){1,2}\p{Lu}[\p{Ll}’'-]+(?:,| [–-] | \(|$)(?!.*\b(?:is|are|was|has|have)\b)/u;

/** Two short parts of a line, with a stroke or a colon between them. */
const entry = /^\p{Lu}[^.:–—]{2,70}?(?: [–—-]|:) [\p{Lu}v][^.]{2,70}$/u;

function isEntry(line: string): boolean {
  return entry.test(line) || (holder.test(line) && line.length < 100);
}

interface Joined {
  readonly text: string;
  readonly indent: number;
}

/** A line goes on in the next where the first word of that would not have fitted. */
function joinBroken(run: readonly string[], width: number): Joined[] {
  // “Chair – Jane Doe”, “Chief Executive: John Roe”: where most lines are such, each is one of them.
  const entries = run.filter((line) => isEntry(line.trim())).length;
  const isRegister = run.length >= 3 && entries >= run.length * 0.6;
  const joined: { text: string; indent: number; last: string }[] = [];
  for (const line of run) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const before = joined.at(-1);
    const starts = splitNumber(text).text !== text || somebody.test(text) || (isRegister && isEntry(text));
    const [word = ''] = text.split(' ');
    const fitted = before !== undefined && before.last.length + 1 + word.length <= Math.min(width, 140) - 8;
    const goesOn = before !== undefined && (/^[\p{Ll}(]/u.test(text) || !/[.:;]$/.test(before.text)) && !fitted;
    if (before && !starts && (goesOn || (/^\p{Ll}/u.test(text) && !/[.:;]$/.test(before.text)))) {
      before.text = `${before.text} ${text}`;
      before.last = line;
    } else joined.push({ text, indent, last: line });
  }
  return joined;
}

/** Short, without the end of a sentence; numbered, or with an empty line on both sides. */
export function looksLikeHeading(text: string, alone: boolean): boolean {
  const { number, mark, text: words } = splitNumber(text);
  if (mark !== '' || /[.;,:]$/.test(words) || words.length > 90 || words.split(' ').length > 14) return false;
  if (/^\p{Ll}/u.test(words) || /\b(is|are|will|shall|must|may|has|have)\b/.test(words)) return false;
  const isCapitals = /\p{Lu}{3}/u.test(words) && words === words.toUpperCase();
  return alone || isCapitals || /\./.test(number);
}

function levelOf(text: string): number {
  const { number, text: words } = splitNumber(text);
  if (/\d/.test(number)) return number.split('.').length;
  return words === words.toUpperCase() ? 2 : 3;
}
