/** The text of a PDF as it is seen: words put together to lines, lines to paragraphs, without what every page repeats. */
import { getDocumentProxy } from 'unpdf';
import type { RawBlock, Unreadable } from './document.ts';
import { readPlainText } from './plain-text.ts';

const mostPages = 600;

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Nothing in the file is run, and nothing is fetched. */
export async function readPdf(bytes: Uint8Array): Promise<readonly RawBlock[] | Unreadable> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'))
    return { problem: 'This is not a PDF file, or it is damaged.' };
  try {
    const document = await getDocumentProxy(bytes.slice(), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    if (document.numPages > mostPages)
      return { problem: `This PDF has ${document.numPages} pages, far more than any constitution. It was not read.` };
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [wordOf(item)] : []))));
      page.cleanup();
    }
    await document.cleanup();
    if (pages.every(({ length }) => length === 0))
      return {
        problem:
          'There is no text in this PDF: it may be made of pictures of pages. Read it with a text recognition first.',
      };
    return withoutMargins(pages).flatMap((lines, index) =>
      readPlainText(lines.join('\n')).map((block) => ({ ...block, page: index + 1 })),
    );
  } catch (error) {
    if (error instanceof Error && /password/i.test(`${error.name} ${error.message}`))
      return { problem: 'This PDF is encrypted. Save it without a password, and try again.' };
    return { problem: 'This PDF is damaged, and could not be read.' };
  }
}

function wordOf(item: { str: string; transform: number[]; width: number; height: number }): Word {
  return {
    text: item.str,
    x: item.transform[4] ?? 0,
    y: item.transform[5] ?? 0,
    width: item.width,
    height: Math.max(item.height, 6),
  };
}

/** Lines from top to bottom; an empty one where the gap between two is larger than usual. */
function linesOf(words: readonly Word[]): string[] {
  const rows: { y: number; height: number; words: Word[] }[] = [];
  for (const word of words) {
    const row = rows.find(({ y, height }) => Math.abs(y - word.y) < height * 0.4);
    if (row) row.words.push(word);
    else rows.push({ y: word.y, height: word.height, words: [word] });
  }
  rows.sort((one, other) => other.y - one.y);
  const gaps = rows
    .slice(1)
    .map(({ y }, index) => (rows[index]?.y ?? y) - y)
    .sort((one, other) => one - other);
  const usual = gaps[Math.floor(gaps.length / 3)] ?? 12;
  const left = Math.min(...words.map(({ x }) => x));
  return rows.flatMap(({ y, words: inRow }, index) => {
    const gap = index > 0 ? (rows[index - 1]?.y ?? y) - y : 0;
    return [...(gap > usual * 1.35 ? [''] : []), lineOf(inRow, left)];
  });
}

function lineOf(words: readonly Word[], left: number): string {
  const sorted = [...words].sort((one, other) => one.x - other.x);
  const [first] = sorted;
  let text = first ? ' '.repeat(Math.min(40, Math.max(0, Math.round((first.x - left) / 6)))) : '';
  let end = first?.x ?? 0;
  for (const { text: word, x, width, height } of sorted) {
    const gap = x - end;
    text +=
      gap > height * 1.8 && text.trim() !== ''
        ? `    ${word.trimStart()}`
        : gap > height * 0.15 && !/\s$/.test(text)
          ? ` ${word}`
          : word;
    end = x + width;
  }
  return text;
}

/** Numbers of pages, and lines that stand at the edge of most pages. */
function withoutMargins(pages: readonly string[][]): string[][] {
  const seen = new Map<string, number>();
  const plain = (line: string): string => line.replace(/\d+/g, '#').trim();
  const edges = (lines: readonly string[]): string[] => [...lines.slice(0, 2), ...lines.slice(-2)];
  for (const lines of pages)
    for (const line of new Set(edges(lines).map(plain))) seen.set(line, (seen.get(line) ?? 0) + 1);
  const isMargin = (line: string): boolean => pages.length > 2 && (seen.get(plain(line)) ?? 0) > pages.length / 2;
  const isNumber = (line: string): boolean => /^\s*(page\s+)?\d+(\s+of\s+\d+)?\s*$/i.test(line);
  return pages.map((lines) =>
    lines.filter(
      (line, index) => !((index < 2 || index >= lines.length - 2) && line !== '' && (isMargin(line) || isNumber(line))),
    ),
  );
}
