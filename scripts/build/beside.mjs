/**
 * The built-in vocabulary and packs of rules as files beside the command, which reads of them what it is asked for: within a script,
 * V8 would go through all of it before a first run, and keep it with the compiled form.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../running.mjs';
import { ascii } from './ascii.mjs';
import { importBundled } from './bundled.mjs';
import { packsMade, vocabularyMade } from './gather.mjs';

const FOLDER = 'built-in';

/** For the bundle (of Rolldown) that goes into a folder (absolute). */
export function dataBeside(folder) {
  rmSync(join(folder, FOLDER), { recursive: true, force: true });
  const modules = { [join(root, vocabularyMade)]: vocabularyBeside, [join(root, packsMade)]: packsBeside };
  const write = (name, text) => {
    const file = join(folder, FOLDER, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const made = new Map();
  return {
    name: 'data in files of their own',
    // (The bundle is made several times, and the files once.)
    async load(id) {
      if (!(id in modules)) return null;
      if (!made.has(id)) made.set(id, modules[id](write));
      return `${reading}${await made.get(id)}`;
    },
  };
}

const reading = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const beside = (name, encoding) => readFileSync(join(__dirname, '${FOLDER}', name), encoding);
`;

async function vocabularyBeside(write) {
  const { vocabularyFiles } = await importBundled(vocabularyMade);
  write('vocabulary.json', ascii(JSON.stringify(vocabularyFiles())));
  return `export const vocabularyFiles = () => JSON.parse(beside('vocabulary.json', 'latin1'));`;
}

async function packsBeside(write) {
  const { packFiles } = await importBundled(packsMade);
  for (const { name, text, kept, told } of packFiles) {
    write(name, text());
    write(`${name}.json`, kept());
    write(`${name}.told`, told());
  }
  const names = packFiles.map(({ name }) => name);
  return `export const packFiles = ${JSON.stringify(names)}.map((name) => ({
    name,
    text: () => beside(name, 'utf8'),
    kept: () => beside(name + '.json', 'latin1'),
    told: () => beside(name + '.told', 'latin1'),
  }));`;
}
