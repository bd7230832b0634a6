/** What of a text came into the model: each line that was read, by its own words. */
import type { Constitution, Line } from '../src/index.ts';

export function provisionsRead(
  constitution: Constitution | undefined,
  text: string,
): { readonly words: string; readonly line: Line }[] {
  const found: { words: string; line: Line }[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    if ('lines' in value && Array.isArray(value.lines)) {
      for (const line of value.lines as Line[]) {
        found.push({
          line,
          words:
            text
              .slice(line.span.offset, line.span.end)
              .split(/[\r\n{]/, 1)[0]
              ?.trim() ?? '',
        });
      }
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(constitution);
  return found;
}
