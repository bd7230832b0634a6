/** Constitutions as they are read from text, for the tests of documents. */
import { readFileSync } from 'node:fs';
import { builtInTerms, type Constitution, createLanguage, print } from '@icb/language';
import { randomConstitution } from '@icb/language/testing';

const language = createLanguage({
  async load(path, from) {
    const uri = new URL(path, from);
    return { uri: uri.href, text: readFileSync(uri, 'utf8') };
  },
});

export async function readText(text: string, uri = 'file:///workspace/a.icb'): Promise<Constitution> {
  const [read] = await language.read([{ uri, text }]);
  if (!read?.constitution) throw new Error('There is no constitution in this text.');
  return read.constitution;
}

export const examples = new URL('../../../examples/', import.meta.url);

export function readExample(name: string): Promise<Constitution> {
  const uri = new URL(name, examples);
  return readText(readFileSync(uri, 'utf8'), uri.href);
}

export const vocabulary = builtInTerms();

export const randomText = (seed: number): string => print(randomConstitution(seed, vocabulary));
