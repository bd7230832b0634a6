/** A constitution without a line of its text: the same whether the text is read anew or not. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  type Block,
  builtInTerms,
  type Constitution,
  createLanguage,
  type Line,
  print,
  type SourceFile,
} from '../src/index.ts';
import { randomConstitution, seeds } from '../src/testing/index.ts';

const language = createLanguage({
  async load(path, from) {
    const uri = new URL(path, from);
    return { uri: uri.href, text: readFileSync(uri, 'utf8') };
  },
});

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
  return lines;
}

/** What it says, and not where. */
function said(constitution: Constitution | undefined): string {
  const places = ['span', 'nameSpan', 'ruleSpan', 'block', 'neighbours', 'comments'];
  return JSON.stringify(constitution, (key, value) => {
    if (places.includes(key)) return undefined;
    if (typeof value !== 'object' || value === null || !('is' in value && 'name' in value)) return value;
    const { is, name, each, term } = value;
    return { is, name, each, term: term?.name };
  });
}

async function expectSame(file: SourceFile): Promise<number> {
  const [read] = await language.read([file]);
  if (!read?.constitution) throw new Error('There is no constitution in this text.');
  const lines = linesIn(read.constitution);
  const without = await language.readWithout(file, lines);
  for (const [at, { property, room }] of lines.entries()) {
    if (process.env.ICB_FEW && at % 19 !== 0) continue;
    const text = file.text.slice(0, room.offset) + file.text.slice(room.end);
    const [anew] = await language.read([{ ...file, text }]);
    expect(said(without[at]), `without ${property} ${room.offset}`).toBe(said(anew?.constitution));
  }
  const [after] = await language.read([file]);
  expect(said(after?.constitution)).toBe(said(read.constitution));
  return lines.length;
}

const examples = new URL('../../../examples/', import.meta.url);

it.each(readdirSync(examples).filter((name) => /^(?!.*organisations).*\.icb$/.test(name)))('of %s', async (name) => {
  const uri = new URL(name, examples);
  expect(await expectSame({ uri: uri.href, text: readFileSync(uri, 'utf8') })).toBeGreaterThan(0);
});

it('of random constitutions', async () => {
  const vocabulary = builtInTerms();
  for (const seed of seeds(1, process.env.ICB_FEW ? 2 : 8, { all: process.env.ICB_LONG !== undefined }))
    await expectSame({ uri: 'file:///a.icb', text: print(randomConstitution(seed, vocabulary)) });
});
