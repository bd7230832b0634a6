/** The one layout, as edits of a text: of the whole file, or of a part. */
import { format, formatRules } from '@icb/language';
import type { Range, TextEdit } from 'vscode-languageserver';
import { changeBetween } from './code-actions.ts';
import { isRules } from './files.ts';
import { Places } from './places.ts';

interface File {
  readonly uri: string;
  readonly text: string;
}

const laidOut = ({ uri, text }: File): string => (isRules(uri) ? formatRules(text) : format(text));

export function formatting(file: File): TextEdit[] {
  const after = laidOut(file);
  if (after === file.text) return [];
  const { span, newText } = changeBetween(file.text, after);
  return [{ range: new Places(file).range(span), newText }];
}

/** Of whole lines. */
export function rangeFormatting(file: File, { start, end }: Range): TextEdit[] {
  const places = new Places(file);
  const from = places.offset({ line: start.line, character: 0 });
  const to = places.offset({ line: end.line, character: Number.MAX_SAFE_INTEGER });
  return lineEdits(file.text, laidOut(file))
    .filter((edit) => edit.start <= to && edit.end >= from)
    .map((edit) => ({ range: places.range({ offset: edit.start, end: edit.end }), newText: edit.newText }));
}

/** What is laid out otherwise, stretch by stretch: the words are the same, only what is between them can differ. */
function lineEdits(before: string, after: string): { start: number; end: number; newText: string }[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [gap, laidOut] = [/^\s*/.exec(before.slice(one))?.[0] ?? '', /^\s*/.exec(after.slice(other))?.[0] ?? ''];
    if (gap !== laidOut) edits.push({ start: one, end: one + gap.length, newText: laidOut });
    one += gap.length;
    other += laidOut.length;
    const word = /^\S+/.exec(before.slice(one))?.[0] ?? '';
    if (word !== (/^\S+/.exec(after.slice(other))?.[0] ?? '')) return [];
    one += word.length;
    other += word.length;
  }
  return edits;
}
