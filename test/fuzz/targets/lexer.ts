/** Characters to words: each character stands in one word, or is white space between two. */

import type { Layout } from '../../../packages/language/src/printing/format.ts';
import type { Scanned } from '../../../packages/language/src/reading/scanner.ts';
import { createServices, lexerOf, rulesLexerOf } from '../../../packages/language/src/services.ts';
import { constitutions, one, packs } from '../generating/inputs.ts';
import { holds, type Target } from '../target.ts';

const services = createServices();
const lexers = { icb: lexerOf(services), rules: rulesLexerOf(services) };

export function layoutOf(kind: 'icb' | 'rules', text: string): Layout {
  return lexers[kind].layout(text);
}

function checkPieces(pieces: readonly Scanned[], text: string): void {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 0;
  for (const piece of pieces) {
    holds(
      'pieces',
      piece.offset >= at && piece.end > piece.offset,
      () => `${piece.image} at ${piece.offset}, after ${at}`,
    );
    holds(
      'pieces',
      /^\s*$/.test(text.slice(at, piece.offset)),
      () => `lost: ${JSON.stringify(text.slice(at, piece.offset))}`,
    );
    holds(
      'pieces',
      text.slice(piece.offset, piece.end) === piece.image,
      () => `${piece.image} is not what stands there`,
    );
    line += breaksIn(text.slice(at, piece.offset));
    holds('pieces', piece.line === line, () => `${piece.image}: line ${piece.line} and not ${line}`);
    const start = startOfLine(text, piece.offset);
    holds('pieces', piece.column === piece.offset - start, () => `${piece.image}: column ${piece.column}`);
    line += breaksIn(piece.image);
    holds('pieces', piece.endLine === line, () => `${piece.image}: last line ${piece.endLine} and not ${line}`);
    at = piece.end;
  }
  holds('pieces', /^\s*$/.test(text.slice(at)), () => `lost: ${JSON.stringify(text.slice(at))}`);
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] as string)) start -= 1;
  return start;
}

function target(name: string, kind: 'icb' | 'rules', share: number): Target {
  return {
    name,
    share,
    grows: kind,
    inputs: one(kind === 'icb' ? constitutions : packs),
    async run({ texts: [text = ''] }) {
      const { pieces, words, problems, unread } = layoutOf(kind, text);
      checkPieces(pieces, text);
      for (const { offset, end } of [...problems, ...unread])
        holds(
          'places',
          0 <= offset && offset <= end && end <= text.length,
          () => `${offset} to ${end} of ${text.length}`,
        );
      return JSON.stringify([pieces, words, problems, unread]);
    },
  };
}

export const lexer = target('lexer', 'icb', 100);
export const rulesLexer = target('lexer of rules', 'rules', 26);
