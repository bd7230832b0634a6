/** Lays a text out as badly as a person in a hurry would: blanks, tabs, line breaks and comments everywhere. */
import type { Random } from './random.ts';

export interface Rough {
  readonly text: string;
  /** Every comment that was put in, in the order of the text. */
  readonly comments: readonly string[];
}

/**
 * Puts blanks, blank lines, odd indentation and comments between the lines and words of a printed constitution, without
 * changing what it says. Text blocks keep their lines; `//` comments end their lines.
 */
export function roughen(text: string, random: Random): Rough {
  const comments: string[] = [];
  const comment = (make: string): string => {
    comments.push(make);
    return make;
  };
  const block = (): string => comment(random.pick([`/* note ${comments.length} */`, `/*${comments.length}*/`]));
  const longBlock = (): string => comment(`/** doc ${comments.length}\n   * more "quotes" and {\n */`);
  const out: string[] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    if (fence !== undefined) {
      out.push(line);
      if (line.trimStart().startsWith(fence)) fence = undefined;
      continue;
    }
    fence = /(?:^|\s)("{3,})$/.exec(line)?.[1];
    if (random.chance(0.1)) out.push('', '   ');
    if (random.chance(0.05))
      out.push(`${random.pick(['', '      ', '\t'])}${comment(`// line ${comments.length} } { "`)}`);
    if (random.chance(0.05)) out.push(`  ${random.chance(0.5) ? block() : longBlock()}`);
    let rough = spread(line, random, block);
    if (random.chance(0.3)) rough = random.pick(['', '\t', '       ']) + rough.trimStart();
    if (fence === undefined && line.trim() !== '' && random.chance(0.05))
      rough += random.pick(['  ', '']) + comment(`// end ${comments.length}`);
    out.push(rough);
  }
  return { text: out.join(random.chance(0.2) ? '\r\n' : '\n'), comments };
}

/** More blanks, and comments, between the words of a line; never inside of a text or placeholder. */
function spread(line: string, random: Random, block: () => string): string {
  const indent = (/^\s*/.exec(line) as RegExpExecArray)[0];
  const words = line.slice(indent.length).match(/"(?:[^"\\]|\\.)*"(?!")|"+|\[[^\]]*\]|[^\s"[\]]+/g) ?? [];
  return indent + words.map((word, index) => (index === 0 ? '' : gap(random, block)) + word).join('');
}

function gap(random: Random, block: () => string): string {
  const chance = random.integer(0, 99);
  if (chance < 85) return ' ';
  if (chance < 92) return '   ';
  if (chance < 96) return '\t';
  return ` ${block()} `;
}
