/**
 * Constitutions that hold each line that there is, in each of its forms, as `print` writes them: what is read of them is all that
 * they say, and stands where the model says that it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type Constitution,
  createLanguage,
  format,
  print,
  type ReadFile,
  type Span,
} from '../src/index.ts';
import { told } from './workspace.ts';

const folder = new URL('written/', import.meta.url);
const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

const language = createLanguage({
  load: async (path) => ({ uri: `file:///w/${path}`, text: texts[path] as string }),
});

async function read(name: string): Promise<ReadFile> {
  const [file] = await language.read([{ uri: `file:///w/${name}`, text: texts[name] as string }]);
  return file as ReadFile;
}

async function constitutionOf(name: string): Promise<Constitution> {
  const { constitution } = await read(name);
  if (!constitution) throw new Error('There is no constitution in this text.');
  return constitution;
}

interface Found extends Record<string, unknown> {
  readonly span: Span;
}

/** Whatever has a place in the text, and the part that it stands in; not what references stand for. */
function partsIn(constitution: Constitution): { readonly part: Found; readonly within: Found }[] {
  const parts: { part: Found; within: Found }[] = [];
  const visit = (value: unknown, within: Found): void => {
    if (typeof value !== 'object' || value === null) return;
    const part = 'span' in value ? (value as Found) : undefined;
    if (part) parts.push({ part, within });
    if ('is' in value) return;
    for (const [key, inner] of Object.entries(value)) if (!beside.has(key)) visit(inner, part ?? within);
  };
  visit(constitution, constitution as unknown as Found);
  return parts;
}

/** What stands beside a constitution, or is no part of it. */
const beside: ReadonlySet<string> = new Set(['block', 'neighbours', 'span', 'imports', 'organisations']);

/** What has to stand at the place of a part that is words of a line; of a line or a block there is more to say. */
function wordsOf(part: Found): string | undefined {
  if ('raw' in part) return part.raw as string;
  if ('is' in part) return `${part.each ? 'each ' : ''}${part.name}`;
  if ('quality' in part) {
    const { text } = part.amount as { text: string };
    return [text, part.quality, text === '1' ? part.unit : `${part.unit}s`].filter(Boolean).join(' ');
  }
  if ('amount' in part) {
    const { text } = part.amount as { text: string };
    return `${text} ${part.unit}${text === '1' ? '' : 's'}`;
  }
  return 'text' in part && typeof part.text === 'string' ? part.text : undefined;
}

describe.each(Object.keys(texts))('%s', (name) => {
  const text = texts[name] as string;
  const at = ({ offset, end }: Span): string => text.slice(offset, end);

  it('is printed as it was read', async () => {
    const file = await read(name);
    expect(told(file)).toEqual([]);
    expect(file.constitution && print(file.constitution)).toBe(text);
  });

  it('is formatted as it is', () => expect(format(text)).toBe(text));

  it('has each name, text, number and list at its place', async () => {
    for (const { part } of partsIn(await constitutionOf(name))) {
      const words = wordsOf(part);
      if (words !== undefined) expect(at(part.span)).toBe(words);
      if ('nameSpan' in part) expect(at(part.nameSpan as Span)).toBe(part.name);
      if ('ruleSpan' in part) expect(at(part.ruleSpan as Span)).toBe(part.rule);
    }
  });

  it('has each of its lines at its place', async () => {
    const constitution = await constitutionOf(name);
    for (const { part, within } of partsIn(constitution)) {
      expect(part.span.offset).toBeGreaterThanOrEqual(within.span.offset);
      expect(part.span.end).toBeLessThanOrEqual(within.span.end);
      if (wordsOf(part) !== undefined || part === within || !within.block) continue;
      expect((within.block as Block).lines.map(({ span }) => at(span))).toContain(at(part.span));
    }
  });

  it('has what stands beside it at its place', async () => {
    const { imports, organisations } = await constitutionOf(name);
    expect(imports.map(({ span }) => at(span))).toEqual(imports.map(({ path }) => `import "${path}"`));
    for (const { span, kind, title } of organisations)
      expect(at(span)).toMatch(new RegExp(`^${kind.name} .*${title?.value ?? ''}`));
  });

  it('has nothing in its blocks but their lines', async () => {
    const constitution = await constitutionOf(name);
    for (const { part } of partsIn(constitution)) {
      const block = part.block as Block | undefined;
      if (!block) continue;
      expect(text[block.close]).toBe('}');
      expect(block.close).toBe(part.span.end - 1);
      expect(block.header.offset).toBe(part.span.offset);
      const { lines } = block;
      const gaps = lines.map(({ span }, index) => text.slice(span.end, lines[index + 1]?.span.offset ?? block.close));
      expect(gaps.join('').trim()).toBe('');
      for (const { span, room } of lines) {
        expect(text.slice(room.offset, span.offset).trim()).toBe('');
        expect(at(room)).toBe(`${' '.repeat(span.offset - room.offset)}${at(span)}\n`);
        expect(text[room.offset - 1]).toBe('\n');
      }
    }
  });
});
