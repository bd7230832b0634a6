/**
 * What `compare` says where one line more is there, and where one says something else: of each line of the constitutions in
 * `written`, and of the edits in `edits.tsv`, as it stands in `compared.txt`. `ICB_COMPARED=write` writes it anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, type Change, type Constitution, compare, createLanguage, type Line } from '../src/index.ts';

const folder = new URL('written/', import.meta.url);
const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const file = new URL('compared.txt', import.meta.url);
const wanted = readFileSync(file, 'utf8').split(/^(?=# )/m);
const write = process.env.ICB_COMPARED === 'write';

const language = createLanguage({
  load: async (path) => ({ uri: `file:///w/${path}`, text: texts[path] as string }),
});

async function read(name: string, text = texts[name] as string): Promise<Constitution> {
  const [file] = await language.read([{ uri: `file:///w/${name}`, text }]);
  if (!file?.constitution) throw new Error('There is no constitution in this text.');
  return file.constitution;
}

function linesIn(constitution: Constitution): Line[] {
  const lines: Line[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || 'is' in value) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'block' && inner) lines.push(...(inner as Block).lines);
      else if (key !== 'neighbours') visit(inner);
    }
  };
  visit(constitution);
  return lines.sort((one, other) => one.span.offset - other.span.offset);
}

/** A change with whatever a reader can ask of it: its place is shown by what stands there. */
function said(change: Change, [before, after]: readonly [string, string]): string {
  const { kind, subject, property, sentence, effect } = change;
  const at = (text: string, span: Change['old']): string =>
    span ? `«${text.slice(span.offset, span.end).split('\n')[0]?.slice(0, 60)}»` : '-';
  const of = 'of' in subject ? ' of a committee' : '';
  return `  ${kind} ${subject.is}${of} ${property}${effect ? ` ${effect}` : ''} ${at(before, change.old)} ${at(after, change.new)} ${sentence}`;
}

function saidOf(old: Constitution, now: Constitution, both: readonly [string, string]): string[] {
  return compare(old, now).changes.map((change) => said(change, both));
}

/** What comes of each line of a constitution, when it is not there and then is. */
async function ofLines(name: string): Promise<string> {
  const text = texts[name] as string;
  const whole = await read(name);
  const found: string[] = [];
  for (const { span, room } of linesIn(whole)) {
    const left = text.slice(0, room.offset) + text.slice(room.end);
    const [first] = text.slice(span.offset, span.end).split('\n');
    found.push(`${first}\n${saidOf(await read(name, left), whole, [left, text]).join('\n')}`.trimEnd());
  }
  return `# ${name}\n${found.join('\n')}\n`;
}

/** What comes of putting one text in the place of another, there and back. */
async function ofEdit(name: string, from: string, to: string): Promise<string> {
  const text = texts[name] as string;
  const other = text.replace(from, () => to);
  const [old, now] = [await read(name), await read(name, other)];
  const there = saidOf(old, now, [text, other]);
  const back = compare(now, old).changes.map(
    ({ effect, sentence }) => `  back: ${effect ? `${effect} ` : ''}${sentence}`,
  );
  return [`# ${name}: ${from} → ${to}`.replaceAll('\n', '⏎'), ...there, ...back, ''].join('\n');
}

const edits = readFileSync(new URL('edits.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t').map((cell) => cell.replaceAll('⏎', '\n')) as [string, string, string]);

const cases = [
  ...Object.keys(texts).map((name): [string, () => Promise<string>] => [`# ${name}\n`, () => ofLines(name)]),
  ...edits.map(([name, from, to]): [string, () => Promise<string>] => [
    `# ${name}: ${from} → ${to}\n`.replaceAll('\n', '⏎').replace(/⏎$/, '\n'),
    () => ofEdit(name, from, to),
  ]),
];

describe('what is said', () => {
  it.each(cases)('of %s', async (head, find) => {
    if (!write) expect(await find()).toBe(wanted.find((each) => each.startsWith(head)));
  });

  if (write)
    it('is written', async () => {
      const found: string[] = [];
      for (const [, find] of cases) found.push(await find());
      writeFileSync(file, found.join(''));
    });
});
