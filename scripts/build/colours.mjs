/** The colours of both languages, for editors that know TextMate grammars: made from the grammars, and committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../running.mjs';
import { importBundled } from './bundled.mjs';

const fileOf = (language) => `syntaxes/${language}.tmLanguage.json`;

export const colourFiles = ['icb', 'icbrules'].map(fileOf);

export async function writeColours() {
  const { colourings } = await importBundled('packages/language/src/colouring/languages.ts');
  for (const colouring of colourings())
    writeFileSync(join(root, fileOf(colouring.name)), `${JSON.stringify(colouring, null, 2)}\n`);
}
