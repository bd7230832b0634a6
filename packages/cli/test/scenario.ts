/**
 * Scenarios: the `icb` command as a person meets it, as text. What stands before the first `===` line says what it is
 * about; then come sections, each a line `=== WHAT` with its content below, up to the next.
 *
 *     === file: NAME             a file with this content; in brackets after `file` may stand CRLF, BOM, hex (the
 *                                content is bytes), closed (nobody may read it), read-only, N times (the content,
 *                                repeated)
 *     === folder: NAME           or `folder (closed)`, which nobody may open
 *     === link: NAME -> TARGET
 *     === no file: NAME          the file is taken away
 *     === in: FOLDER             the working folder from here on
 *     === with: NAME=VALUE       an environment variable from here on
 *     === pack: NAME             a pack of rules with this content. With such packs, and no others, the command runs within
 *                                the test, without colour, 100 columns wide
 *     === run: icb ARGUMENTS     runs the command; what is expected of it follows
 *     === exit: CODE
 *     === stdout                 where one of the two is left out, nothing is said there
 *     === stderr
 *     === then file: NAME        what the file is like afterwards; in brackets as above
 *
 * In what is expected, a line `...` stands for any lines, and `[...]` for anything within a line.
 */

export interface Scenario {
  readonly steps: readonly Step[];
}

export type Step =
  | {
      readonly do: 'file' | 'then file';
      readonly name: string;
      readonly marks: readonly string[];
      readonly content: string;
    }
  | { readonly do: 'folder'; readonly name: string; readonly marks: readonly string[] }
  | { readonly do: 'in' | 'no file'; readonly name: string }
  | { readonly do: 'pack'; readonly name: string; readonly content: string }
  | { readonly do: 'link'; readonly name: string; readonly target: string }
  | { readonly do: 'with'; readonly name: string; readonly value: string }
  | Run;

export interface Run {
  readonly do: 'run';
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Section {
  readonly what: string;
  readonly marks: readonly string[];
  readonly value: string;
  readonly content: string;
}

export function scenarioOf(text: string): Scenario {
  const steps: Step[] = [];
  for (const section of sectionsOf(text)) {
    const last = steps.at(-1);
    if (['exit', 'stdout', 'stderr'].includes(section.what)) {
      if (last?.do !== 'run') throw new Error(`“=== ${section.what}” comes after no command.`);
      steps[steps.length - 1] = expecting(last, section);
    } else {
      steps.push(stepOf(section));
    }
  }
  return { steps };
}

function sectionsOf(text: string): Section[] {
  const [, ...sections] = `\n${text}`.split(/\n=== /);
  return sections.map((section) => {
    const [head = '', ...lines] = section.split('\n');
    const match = /^([a-z ]+?)(?: \((.*)\))?(?:: (.*))?$/.exec(head);
    if (!match) throw new Error(`“=== ${head}” is no section of a scenario.`);
    const [, what = '', marks = '', value = ''] = match;
    // An empty line before the next section is there for the eye.
    const content = lines.length === 0 ? '' : `${lines.join('\n').replace(/\n$/, '')}\n`;
    return { what, marks: marks.split(', ').filter(Boolean), value, content: content === '\n' ? '' : content };
  });
}

function stepOf({ what, marks, value, content }: Section): Step {
  if (what === 'file' || what === 'then file') return { do: what, name: value, marks, content };
  if (what === 'folder') return { do: what, name: value, marks };
  if (what === 'pack') return { do: what, name: value, content };
  if (what === 'in' || what === 'no file') return { do: what, name: value };
  if (what === 'run') return { do: 'run', args: wordsOf(value).slice(1), exit: 0, stdout: '', stderr: '' };
  const [name = '', rest = ''] = value.split(what === 'link' ? ' -> ' : '=', 2);
  if (what === 'link') return { do: 'link', name, target: rest };
  if (what === 'with') return { do: 'with', name, value: value.slice(name.length + 1) };
  throw new Error(`“=== ${what}” is no section of a scenario.`);
}

function expecting(run: Run, { what, value, content }: Section): Run {
  if (what === 'exit') return { ...run, exit: Number(value) };
  return what === 'stdout' ? { ...run, stdout: content } : { ...run, stderr: content };
}

/** As a shell would: words between spaces, and what stands in quotes as one. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The content of a file with its marks applied. */
export function bytesOf(content: string, marks: readonly string[]): Uint8Array {
  let text = content;
  for (const mark of marks) {
    if (mark === 'hex') return Buffer.from(text.replace(/\s/g, ''), 'hex');
    if (mark === 'CRLF') text = text.replaceAll('\n', '\r\n');
    if (mark === 'BOM') text = `\uFEFF${text}`;
    const times = /^(\d+) times$/.exec(mark);
    if (times) text = text.repeat(Number(times[1]));
  }
  return Buffer.from(text);
}

/**
 * What was said, with everything that the expectation leaves open taken from it: equal to the expectation if it is
 * met, and else a text that shows the difference.
 */
export function asExpected(said: string, expected: string): string {
  const pattern = expected
    .split(/^(\.\.\.)\n|(\[\.\.\.\])/m)
    .map((part) => (part === undefined ? '' : (open[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))))
    .join('');
  return new RegExp(`^${pattern}$`).test(said) ? expected : said;
}

const open: Readonly<Record<string, string>> = { '...': '(?:[^\\n]*\\n)*', '[...]': '[^\\n]*' };
