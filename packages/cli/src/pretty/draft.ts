/** The clause that would mend a finding, as a small block: `+` before what comes, `-` before what goes. */
import type { Fix } from '@icb/language';
import type { Paint } from './colour.ts';
import { visible } from './visible.ts';

/** No draft is as long as this; what is removed may be. */
const longest = 12;

export function draftLines(fix: Fix, text: string, paint: Paint): string[] {
  return fix.edits.flatMap(({ span, newText }) => [
    ...marked('-', text.slice(span.offset, span.end), paint.red),
    ...marked('+', newText, paint.green),
  ]);
}

function marked(sign: string, text: string, colour: (text: string) => string): string[] {
  return text === '' ? [] : shownLines(text).map((line) => colour(`${sign} ${line}`));
}

/** (Many findings draft the same clause.) */
function shownLines(text: string): readonly string[] {
  const before = shownBefore.get(text);
  if (before) return before;
  if (shownBefore.size >= MOST) shownBefore.clear();
  const lines = withoutIndent(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  const shown = (lines.length > longest ? [...lines.slice(0, longest), '…'] : lines).map(visible);
  shownBefore.set(text, shown);
  return shown;
}

const shownBefore = new Map<string, readonly string[]>();
const MOST = 1000;

/** The first line may begin where the line of the file does already. */
function withoutIndent(lines: readonly string[]): string[] {
  const indents = lines.map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = Math.min(...(indents.length > 1 && indents[0] === 0 ? indents.slice(1) : indents));
  return lines.map((line, index) => line.replaceAll('\t', '  ').slice(Math.min(least, indents[index] as number)));
}
