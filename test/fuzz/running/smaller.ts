/** The smallest input that can be found which breaks the same property: texts lose stretches, lines first and characters last. */
import type { Input } from '../target.ts';

/** `fails` runs a case. Ends when `isOver` says so. */
export async function smaller(
  input: Input,
  fails: (input: Input) => Promise<boolean>,
  isOver: () => boolean,
): Promise<Input> {
  let best = input;
  for (let round = 0; round < 3; round++) {
    const before = size(best);
    for (let at = 0; at < best.texts.length; at++) {
      const withText = (text: string): Input => ({
        ...best,
        texts: best.texts.map((each, index) => (index === at ? text : each)),
      });
      const attempt = async (text: string): Promise<boolean> => {
        const candidate = withText(text);
        if (!(await fails(candidate))) return false;
        best = candidate;
        return true;
      };
      for (const split of [/(?<=\n)/, /(?<=[\s{}])/, /(?:)/u]) {
        if (isOver()) return best;
        await withoutSome(() => (best.texts[at] ?? '').split(split), attempt, isOver);
      }
    }
    if (size(best) === before) break;
  }
  return best;
}

const size = ({ texts }: Input): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Leaves out stretches of pieces, from half of them down to one. */
async function withoutSome(
  pieces: () => string[],
  attempt: (text: string) => Promise<boolean>,
  isOver: () => boolean,
): Promise<void> {
  if (pieces().length > 3000) return;
  for (let length = Math.ceil(pieces().length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < pieces().length; ) {
      if (isOver()) return;
      const all = pieces();
      if (!(await attempt([...all.slice(0, from), ...all.slice(from + length)].join('')))) from += length;
    }
  }
}
