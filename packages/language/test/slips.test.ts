/**
 * Slips that a hand makes, one after another: what is said of each, what the ways out make of the text, and what was read of it,
 * as they stand in `slips.txt`, of names in `names.txt`, and of lines that cannot be meant in `lines.txt`. `ICB_SLIPS=write` writes
 * there anew what comes of the texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, print, type Span } from '../src/index.ts';
import { fixed, readText, told } from './workspace.ts';

const write = process.env.ICB_SLIPS === 'write';

async function comes(text: string): Promise<string> {
  const read = await readText(text);
  const lines = told(read);
  const at = ({ offset, end }: Span): string => `[${text.slice(offset, end).replaceAll('\n', '⏎')}]`;
  const lineOf = ({ offset }: Span): number => linesOf(text).positionAt(offset).line + 1;
  const said = read.findings.flatMap((finding, index) => [
    `${lines[index]} ${at(finding.span)}${finding.severity === 'error' ? '' : ` (${finding.severity})`}`,
    ...(finding.related ?? []).map(({ span, message }) => `  ${lineOf(span)}: ${message} ${at(span)}`),
    ...finding.fixes.flatMap(({ title, kind }, which) => [
      `  → ${title}${kind === 'review' ? '' : ` (${kind})`}`,
      ...changed(text, fixed(text, finding, which)),
    ]),
  ]);
  return [...said, '-----', ...(read.constitution ? [print(read.constitution).trimEnd()] : [])].join('\n');
}

/** The lines that have come or changed. */
function changed(before: string, after: string): string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  let [from, to] = [0, 0];
  while (from < now.length && now[from] === old[from]) from += 1;
  while (to < Math.min(now.length, old.length) - from && now.at(-1 - to) === old.at(-1 - to)) to += 1;
  return now.slice(from, now.length - to).map((line) => `    + ${line}`);
}

describe.each(['slips.txt', 'names.txt', 'lines.txt'])('%s', (name) => {
  const file = new URL(name, import.meta.url);
  const [introduction = '', ...sections] = readFileSync(file, 'utf8').split(/^# /m);
  const cases = sections.map((section) => {
    const [head = '', come = ''] = section.split('\n=====\n');
    const at = head.indexOf('\n');
    return { what: head.slice(0, at), text: `${head.slice(at + 1)}\n`, come: come.trimEnd() };
  });

  it.each(cases)('$what', async (each) => {
    const come = await comes(each.text);
    if (write) each.come = come;
    else expect(come).toBe(each.come);
    if (write && each === cases.at(-1))
      writeFileSync(
        file,
        [introduction, ...cases.map(({ what, text, come }) => `# ${what}\n${text}=====\n${come}\n\n`)].join(''),
      );
  });
});
