/**
 * The vocabulary, the packs of rules and the style of pages, gathered into modules: as text, for whoever wants to see it, and as it was read, so
 * that no start of the program has to read it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, stop } from '../running.mjs';
import { importBundled } from './bundled.mjs';

export const vocabulary = 'packages/language/src/vocabulary';
export const vocabularyMade = `${vocabulary}/generated/vocabulary.ts`;
export const packs = 'packages/rules/packs';
export const packsMade = 'packages/rules/src/generated/packs.ts';

export const style = 'packages/documents/src/page/nhs-style.scss';
export const styleMade = 'packages/documents/src/page/generated/nhs-style.ts';

export const patterns = 'packages/documents/patterns';
export const patternsMade = 'packages/documents/src/import/generated/patterns.ts';

/** The patterns by which documents are imported, as they are written. */
export function gatherPatterns() {
  const files = [...textsIn(patterns, '.words'), ...textsIn(patterns, '.patterns')];
  writeModule(patternsMade, `${patterns}/*`, [
    'export const patternFiles: Readonly<Record<string, string>> = {',
    ...files.map(({ name, text }) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},`),
    '};',
  ]);
}

export async function gatherVocabulary() {
  const files = textsIn(vocabulary, '.icb');
  const write = (described) =>
    writeModule(vocabularyMade, `${vocabulary}/*.icb`, [
      "import type { DescribedFile } from '../described.ts';",
      `export const vocabularyFiles = (): readonly DescribedFile[] => JSON.parse(${literal(described)});`,
    ]);
  // Whoever reads the files imports this module, and finds them undescribed.
  write(files.map((file) => ({ ...file, terms: [] })));
  const { describeVocabulary } = await importBundled(`${vocabulary}/describe.ts`);
  write(describeVocabulary(files));
}

export async function gatherPacks() {
  const write = (kept) =>
    writeModule(packsMade, `${packs}/*.icbrules`, [
      'export const packFiles: readonly { readonly name: string; text(): string; kept(): string; told(): string }[] = [',
      ...kept.map(({ name, ...texts }) => `  { name: ${JSON.stringify(name)}, ${given(texts)} },`),
      '];',
    ]);
  write([]);
  const { keepPacks } = await importBundled('packages/rules/src/kept-packs.ts');
  const kept = textsIn(packs, '.icbrules').map(({ name, text }) => {
    const outcome = keepPacks(`icb-pack:/${name}`, text);
    if ('fault' in outcome) stop(`${packs}/${name}: ${outcome.fault}`);
    return { name, text, ...outcome };
  });
  write(kept);
}

/** The style of our pages: the parts of the NHS design system that they use, as one text. */
export async function gatherStyle() {
  const { compile } = await import('sass');
  const { css } = compile(join(root, style), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  // (The arrows of tables that can be sorted are pictures: a page shall fetch nothing.)
  const plain = css.trim().replace(/[\w-]+:[^;{}]*url\([^)]*\)[^;{}]*;?/g, '');
  writeModule(styleMade, style, [`export const nhsStyle = ${JSON.stringify(plain)};`]);
}

function textsIn(folder, ending) {
  const names = readdirSync(join(root, folder)).filter((file) => file.endsWith(ending));
  return names.sort().map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }));
}

function writeModule(made, from, lines) {
  const header = `// Made by scripts/build.mjs from ${from}. Change those, not this.`;
  mkdirSync(dirname(join(root, made)), { recursive: true });
  writeFileSync(join(root, made), [header, ...lines, ''].join('\n'));
}

/** Texts as functions: what nobody calls is not even taken from the file. */
const given = (texts) =>
  Object.entries(texts)
    .map(([name, text]) => `${name}: () => ${JSON.stringify(text)}`)
    .join(', ');

/** Data as the text of a string that JSON is read from: quicker to start with than the data itself. */
const literal = (data) => JSON.stringify(JSON.stringify(data));
