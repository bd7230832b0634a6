/** The parsers of both languages, compiled from their grammars. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from '../running.mjs';
import { importBundled } from './bundled.mjs';

const fileOf = (language, what) => `packages/language/src/generated/${language}-${what}.ts`;

export const parserFiles = ['icb', 'icbrules'].flatMap((name) => [fileOf(name, 'parser'), fileOf(name, 'grammar')]);

export async function writeParsers() {
  const { parsers } = await importBundled('packages/language/src/compiling/languages.ts');
  try {
    for (const { name, code: parser, grammar } of parsers())
      for (const [what, code] of Object.entries({ parser, grammar }))
        writeFileSync(
          join(root, fileOf(name, what)),
          `// Made by scripts/build.mjs from ${name}.langium. Change that, not this.\n${code}`,
        );
  } catch (error) {
    stop(`The parser could not be compiled from the grammar. ${error.message}`);
  }
}
