/** What a text in quotes says: escapes in one-line texts, indentation in text blocks. */
import { type CstNode, isCompositeCstNode, type ValueConverter, type ValueType } from 'langium';

/** The value of `"…"`: `\"` is a quote and `\\` a backslash; every other character stands for itself. */
export function stringValue(image: string): string {
  const closed = image.length > 1 && image.endsWith('"') && !/(^|[^\\])(\\\\)*\\"$/.test(image);
  return image.slice(1, closed ? -1 : undefined).replace(/\\(["\\])/g, '$1');
}

/**
 * The value of `"""…"""`: without the line breaks that set the quotes apart, without the indentation that its lines
 * share, with `\n` for every line break.
 */
export function textBlockValue(image: string): string {
  const quotes = (/^"+/.exec(image) as RegExpExecArray)[0];
  const fence = quotes.length === image.length ? '"""' : quotes;
  const closed = image.length >= 2 * fence.length && image.endsWith(fence);
  const lines = image.slice(fence.length, closed ? -fence.length : undefined).split(/\r\n|\r|\n/);
  if (lines.length === 1) return lines[0] as string;
  if (/^\s*$/.test(lines[0] as string)) lines.shift();
  if (/^\s*$/.test(lines[lines.length - 1] as string)) lines.pop();
  const indent = sharedIndent(lines);
  return lines.map((line) => (/^\s*$/.test(line) ? '' : line.slice(indent.length))).join('\n');
}

/** The white space that all lines but blank ones begin with. */
export function sharedIndent(lines: readonly string[]): string {
  let shared: string | undefined;
  for (const line of lines) {
    if (/^\s*$/.test(line)) continue;
    const indent = (/^\s*/.exec(line) as RegExpExecArray)[0];
    if (shared === undefined) shared = indent;
    while (!indent.startsWith(shared)) shared = shared.slice(0, -1);
  }
  return shared ?? '';
}

/** The placeholders in a text: `[state the area]`. Offsets count from its beginning. */
export function placeholdersIn(text: string): { readonly text: string; readonly offset: number }[] {
  return [...text.matchAll(/\[[^\][\r\n]*\]/g)].map((match) => ({ text: match[0], offset: match.index }));
}

/** Texts are what they say, and every other word is itself. */
export class ConstitutionValueConverter implements ValueConverter {
  convert(input: string, cstNode: CstNode): ValueType {
    // A rule that returns a text passes on what its terminal has converted already.
    if (!input.startsWith('"') || isCompositeCstNode(cstNode)) return input;
    return input.startsWith('"""') ? textBlockValue(input) : stringValue(input);
  }
}
