/** The parsers of both languages, compiled from their grammars. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from '../running.mjs';
import { importBundled } from './bundled.mjs';

const fileOf = (language) => `packages/language/src/generated/${language}-parser.ts`;

export const parserFiles = ['icb', 'icbrules'].map(fileOf);

export async function writeParsers() {
  const { parsers } = await importBundled('packages/language/src/compiling/languages.ts');
  try {
    for (const { name, code } of parsers())
      writeFileSync(
        join(root, fileOf(name)),
        `// Made by scripts/build.mjs from ${name}.langium. Change that, not this.\n${code}`,
      );
  } catch (error) {
    stop(`The parser could not be compiled from the grammar. ${error.message}`);
  }
}
