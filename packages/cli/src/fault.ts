/** A fault of the program's own, in words. */
import { onOneLine } from './pretty/visible.ts';

/** One sentence that asks to report it; where the fault was, only for those who ask to see. */
export function faultSentence(error: unknown, withStack: boolean): string {
  const what = onOneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const sentence = `icb: A fault in icb itself stopped it; please report this: ${what}.\n`;
  return withStack && error instanceof Error ? `${sentence}${error.stack}\n` : sentence;
}
