/**
 * Characters to words: what a line of a constitution is made of, before anybody asks which word is a keyword.
 *
 * Written by hand because three promises need it: a text that is not closed ends where the next provision opens, a
 * keyword may be a name, and a file of any size or content is read in one pass without an exception.
 */

export type Kind =
  | 'word'
  | 'rule'
  | 'date'
  | 'share'
  | 'number'
  | 'string'
  | 'block'
  | 'placeholder'
  | 'punctuation'
  | 'comment'
  | 'end'
  | 'unknown';

/** A piece of text with its place. Offsets, lines and columns count from 0, in UTF-16 units; `end` is exclusive. */
export interface Scanned {
  readonly kind: Kind;
  readonly image: string;
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** First on its line, comments aside. */
  readonly first: boolean;
  /** For texts, placeholders and comments: whether the closing mark is there. */
  readonly closed: boolean;
  /** For a text in the quotation marks of a word processor: the same in straight ones. */
  readonly straight?: string | undefined;
}

/** Whether a line of text, by its keywords and not by its first word alone, opens a provision. */
export type OpensProvision = (line: string) => boolean;

const PLAIN_RULE = /[A-Za-z_][\w-]*\/[A-Za-z_][\w-]*/y;
const PLAIN_NUMERIC = /\d+-\d+-\d+(?![\w-])|\d+\/\d+|\d+(?:\.\d+)?%|\d+(?:\.\d+)?(?!\w)/y;
const STRING = /"(?:\\[^\r\n]|[^"\\\r\n])*("?)/y;
const CURLY = /[“”„«](?:[^“”„«»"\r\n])*([“”»"]?)/y;
const CURLY_END = /^"[^"“”\r\n]*”/;
const PLACEHOLDER = /\[[^\]\r\n]*(\]?)/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const SPACE = /[^\S\r\n]+/y;
const LINE_END = /[\r\n]/g;
const NEWLINE = /\r\n|\r|\n/g;

interface BeyondPlain {
  readonly word: RegExp;
  readonly rule: RegExp;
  readonly numeric: RegExp;
  readonly digitsAndLetters: RegExp;
  readonly unknown: RegExp;
}

let made: BeyondPlain | undefined;

/** With the letters of all languages, of which each pattern makes a large table; few texts need them. */
function beyondPlain(): BeyondPlain {
  made ??= {
    word: /[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy,
    rule: /[\p{L}_][\p{L}\p{M}\p{N}_-]*\/[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy,
    numeric: /\d+-\d+-\d+(?![\p{L}\p{N}_-])|\d+\/\d+|\d+(?:\.\d+)?%|\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy,
    digitsAndLetters: /[\p{L}\p{N}_-]+/uy,
    unknown: /[^\s\p{L}\p{N}_"[{},()/]+|[^\s]/uy,
  };
  return made;
}

/** Splits a text. `punctuation` are the marks that stand for themselves. Every character is in exactly one piece or is white space between two pieces. */
export function scan(text: string, opensProvision: OpensProvision, punctuation = '{},'): Scanned[] {
  const found: Scanned[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 0;
  let lineStart = 0;
  let first = true;
  const fences = closingMarks(text);

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };

  /** What a letter of another alphabet follows may go on with it. */
  const matchPlain = (pattern: RegExp): boolean =>
    match(pattern) !== null && !(text.charCodeAt(pattern.lastIndex) > LAST_PLAIN);

  const push = (kind: Kind, end: number, closed = true, straight?: string): void => {
    const image = text.slice(at, end);
    const startLine = line;
    const startLineAt = lineStart;
    if (kind === 'block' || kind === 'comment') {
      NEWLINE.lastIndex = 0;
      for (let found = NEWLINE.exec(image); found; found = NEWLINE.exec(image)) {
        line += 1;
        lineStart = at + found.index + found[0].length;
      }
    }
    found.push({
      kind,
      image,
      offset: at,
      end,
      line: startLine,
      column: at - startLineAt,
      endLine: line,
      endColumn: end - lineStart,
      first,
      closed,
      straight,
    });
    at = end;
    if (kind !== 'comment') first = false;
    else if (line > startLine) first = true;
  };

  while (at < text.length) {
    const char = text[at] as string;
    const plainEnd = endOfPlainWord(text, at);
    if (char === ' ') {
      at += 1;
    } else if (plainEnd > at) {
      push('word', plainEnd);
    } else if (char === '\n' || char === '\r') {
      at += char === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
      lineStart = at;
      first = true;
    } else if (punctuation.includes(char)) {
      push('punctuation', at + 1);
    } else if (char === '"') {
      if (text.startsWith('"""', at)) {
        const { end, closed } = endOfTextBlock(text, at, fences, opensProvision);
        push('block', end, closed);
      } else {
        const found = match(STRING) as RegExpExecArray;
        const curly = found[1] === '"' ? null : CURLY_END.exec(found[0]);
        const closed = found[1] === '"' || curly !== null;
        const end = curly ? at + curly[0].length : closed ? STRING.lastIndex : endOfOpenText(found);
        push('string', end, closed, curly ? `${curly[0].slice(0, -1)}"` : undefined);
      }
    } else if ('“”„«'.includes(char)) {
      const found = match(CURLY) as RegExpExecArray;
      const closed = found[1] !== '';
      const end = closed ? CURLY.lastIndex : endOfOpenText(found);
      push(
        'string',
        end,
        closed,
        `"${text.slice(at + 1, closed ? end - 1 : end).replace(/\\/g, '\\\\')}${closed ? '"' : ''}`,
      );
    } else if (char === '[') {
      const found = match(PLACEHOLDER) as RegExpExecArray;
      const closed = found[1] === ']';
      push('placeholder', closed ? PLACEHOLDER.lastIndex : endOfOpenText(found), closed);
    } else if (char === '/' && text[at + 1] === '/') {
      match(LINE_COMMENT);
      push('comment', LINE_COMMENT.lastIndex);
    } else if (char === '/' && text[at + 1] === '*') {
      const close = fences.find('*/', at + 2);
      push('comment', close < 0 ? endOfLine(text, at) : close + 2, close >= 0);
    } else if (matchPlain(PLAIN_NUMERIC)) {
      push(numericKind(text.slice(at, PLAIN_NUMERIC.lastIndex)), PLAIN_NUMERIC.lastIndex);
    } else if (matchPlain(PLAIN_RULE)) {
      push('rule', PLAIN_RULE.lastIndex);
    } else if (match(SPACE)) {
      at = SPACE.lastIndex;
    } else {
      const { rule, word, numeric, digitsAndLetters, unknown } = beyondPlain();
      if (match(rule)) push('rule', rule.lastIndex);
      else if (match(word)) push('word', word.lastIndex);
      else if (match(numeric)) push(numericKind(text.slice(at, numeric.lastIndex)), numeric.lastIndex);
      else if (match(digitsAndLetters)) push('word', digitsAndLetters.lastIndex);
      else {
        match(unknown);
        push('unknown', Math.max(unknown.lastIndex, at + 1));
      }
    }
  }
  return found;
}

/** The end of a word of plain letters: what most of a text is, and faster to find than by the patterns; its start for another. */
function endOfPlainWord(text: string, at: number): number {
  if (!isPlainLetter(text.charCodeAt(at))) return at;
  let end = at + 1;
  while (isPlainLetter(text.charCodeAt(end)) || isDigitOrHyphen(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return next > LAST_PLAIN || next === SLASH ? at : end;
}

const LAST_PLAIN = 0x7f;
const SLASH = 0x2f;

/** `a` to `z`, in either case, and `_`. */
const isPlainLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;

const isDigitOrHyphen = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2d;

function numericKind(image: string): Kind {
  if (image.includes('-')) return 'date';
  return /[/%]/.test(image) ? 'share' : 'number';
}

/** A text left open ends with its line, but leaves a brace that closes the line to the block that it opens. */
function endOfOpenText(found: RegExpExecArray): number {
  // (Not by a pattern: it would begin anew at each blank of a text that has thousands.)
  const line = found[0].trimEnd();
  const trimmed = line.endsWith('{') ? line.slice(0, -1).trimEnd() : line;
  return found.index + Math.max(1, trimmed.length);
}

function endOfLine(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

/**
 * A text block closes with as many quotes as it opened with. One that was left open would run into the next text
 * block and turn the file inside out: if the closing quotes stand in a line that itself opens a provision, or there are
 * none, the block ends before the next line that opens a provision.
 */
function endOfTextBlock(
  text: string,
  at: number,
  fences: ClosingMarks,
  opensProvision: OpensProvision,
): { end: number; closed: boolean } {
  let quotes = at;
  while (text[quotes] === '"') quotes += 1;
  const fence = text.slice(at, quotes);
  let close = fences.find(fence, quotes);
  while (close > 0 && text[close + fence.length] === '"') close += 1;

  if (close >= 0) {
    const lineOfClose = text.slice(startOfLine(text, close), close + fence.length);
    const sameLine = startOfLine(text, close) <= at;
    if (sameLine || !opensProvision(lineOfClose)) return { end: close + fence.length, closed: true };
  }
  let next = endOfLine(text, quotes);
  while (next < text.length) {
    const start = text[next] === '\r' && text[next + 1] === '\n' ? next + 2 : next + 1;
    const end = endOfLine(text, start);
    if (opensProvision(text.slice(start, end)) || /^\s*\}\s*$/.test(text.slice(start, end))) break;
    next = end;
  }
  return { end: at + text.slice(at, next).trimEnd().length, closed: false };
}

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

interface ClosingMarks {
  find(mark: string, from: number): number;
}

/** Finds closing marks, and remembers which are not in the rest of the text, so that no input is searched twice. */
function closingMarks(text: string): ClosingMarks {
  const absent = new Set<string>();
  return {
    find(mark, from) {
      if (absent.has(mark)) return -1;
      const found = text.indexOf(mark, from);
      if (found < 0) absent.add(mark);
      return found;
    },
  };
}
