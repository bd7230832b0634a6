/** A text as tokens, lines and blocks: by marks that no part of the product has found. */

export interface Part {
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /"""[\s\S]*?(?:"{3,}|$)|"(?:\\.|[^"\\\r\n])*"?|\[[^\]\r\n]*\]?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|[\p{L}\p{M}\p{N}_/%-]+|[^\s]/gu;

export function tokensOf(text: string): Part[] {
  return [...text.matchAll(TOKEN)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

export function linesOf(text: string): Part[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Each block with the line that opens it, from the first of the line to behind its brace. */
export function blocksOf(text: string): Part[] {
  const found: Part[] = [];
  const open: number[] = [];
  for (const { from, to } of tokensOf(text)) {
    const mark = to - from === 1 ? text[from] : '';
    if (mark === '{') open.push(text.lastIndexOf('\n', from) + 1);
    if (mark === '}') {
      const start = open.pop();
      if (start !== undefined) found.push({ from: start, to });
    }
  }
  return found;
}

/** Where braces open a block, behind the brace. */
export function openingsOf(text: string): number[] {
  return tokensOf(text)
    .filter(({ from, to }) => to - from === 1 && text[from] === '{')
    .map(({ to }) => to);
}

export function replaced(text: string, { from, to }: Part, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
