/** Slips of the keyboard, one at a time, on each line of a constitution: words cut or misspelt, marks lost or added. */
import { linesOf } from '../lines.ts';

export interface Damage {
  readonly what:
    | 'cut after its first word'
    | 'first word misspelt'
    | 'without {'
    | 'without }'
    | 'without its closing quote'
    | 'second word misspelt'
    | 'without quotes'
    | 'with the quotes of a word processor'
    | 'with a comma at its end'
    | 'with a } at its end'
    | 'after a pasted sentence';
  /** The line that was damaged, from 0. */
  readonly line: number;
  readonly text: string;
}

/** Every damage of the kinds above to every line that is not prose, comment or blank. */
export function damagesTo(text: string): Damage[] {
  const lines = linesOf(text);
  const prose = proseLines(text);
  const damages: Damage[] = [];
  for (let line = 0; line < lines.count; line++) {
    const content = lines.textOf(line);
    if (content.trim() === '' || prose.has(line)) continue;
    const replace = (what: Damage['what'], changed: string): void => {
      const start = lines.startOf(line);
      if (changed !== content)
        damages.push({ what, line, text: text.slice(0, start) + changed + text.slice(start + content.length) });
    };
    const first = /^\s*[\p{L}-]+/u.exec(content)?.[0];
    if (first !== undefined) {
      replace('cut after its first word', first);
      replace('first word misspelt', misspelt(first) + content.slice(first.length));
    }
    const bare = content
      .replace(/"(?:[^"\\]|\\.)*"?/g, (quoted) => '"'.repeat(quoted.length))
      .replace(/\/\/.*$/, (comment) => '/'.repeat(comment.length));
    for (const brace of ['{', '}'] as const) {
      const at = bare.lastIndexOf(brace);
      if (at >= 0) replace(brace === '{' ? 'without {' : 'without }', content.slice(0, at) + content.slice(at + 1));
    }
    const quote = /"""\s*$/.test(content) ? content.lastIndexOf('"""') : bare.lastIndexOf('"');
    const closes = /"""\s*$/.test(content) ? /^\s*"""\s*$/.test(content) : quote >= 0;
    if (closes)
      replace(
        'without its closing quote',
        content.slice(0, quote) + content.slice(quote + (content.startsWith('"""', quote) ? 3 : 1)),
      );
    const second = /^\s*[\p{L}-]+\s+[\p{L}-]+/u.exec(content)?.[0];
    // (A name that is misspelt where it is given is another name, and all who use it are right to complain.)
    if (second !== undefined && secondKeywords.has(second.trim().split(/\s+/)[1] as string))
      replace('second word misspelt', misspelt(second) + content.slice(second.length));
    if (/^[^"]*"[^"]+"[^"]*$/.test(content)) {
      replace('without quotes', content.replaceAll('"', ''));
      replace('with the quotes of a word processor', content.replace(/"([^"]+)"/, '“$1”'));
    }
    if (!/[{},]\s*$|"""/.test(bare)) replace('with a comma at its end', `${content},`);
    if (!/"""/.test(content)) replace('with a } at its end', `${content} }`);
    if (line > 0) replace('after a pasted sentence', `${sentence}\n${content}`);
  }
  return damages;
}

/** Keywords that stand second in a line. */
const secondKeywords: ReadonlySet<string> = new Set([
  ...[
    'by',
    'of',
    'force',
    'public',
    'until',
    'jointly',
    'member',
    'at',
    'on',
    'to',
    'with',
    'for',
    'be',
    'not',
    'have',
    'hold',
    'as',
  ],
  ...[
    'least',
    'first',
    'vote',
    'proxies',
    'majority',
    'notice',
    'published',
    'decisions',
    'from',
    'approved',
    'appointed',
    'within',
  ],
]);

/** As somebody pastes it from a letter, not knowing that prose stands in quotes. */
const sentence = 'The members appointed by the board are listed in the register of the committee.';

/** Two letters swapped; one left out where that changes nothing. */
function misspelt(word: string): string {
  const swapped = word.replace(
    /([\p{L}])([\p{L}])([\p{L}-]*)$/u,
    (_, one: string, two: string, rest: string) => two + one + rest,
  );
  return swapped === word ? word.slice(0, -1) : swapped;
}

/** The lines inside of comments and text blocks, without the lines that open a block. */
function proseLines(text: string): ReadonlySet<number> {
  const lines = linesOf(text);
  const prose = new Set<number>();
  for (const match of text.matchAll(/"""[\s\S]*?"""|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm)) {
    const from = lines.positionAt(match.index).line;
    const to = lines.positionAt(match.index + match[0].length).line;
    const comment = !match[0].startsWith('"');
    for (let line = comment ? from : from + 1; line <= (comment ? to : to - 1); line++) prose.add(line);
  }
  return prose;
}
