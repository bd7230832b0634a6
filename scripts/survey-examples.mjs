/** `npm run survey-examples`: writes the 42 made-up constitutions of examples/survey/. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root } from './running.mjs';
import { boards } from './survey-examples/boards.mjs';
import { constitutionOf } from './survey-examples/constitution.mjs';

const folder = join(root, 'examples/survey');

/** The same bytes each time, by the names of the files. */
export function surveyExamples() {
  return new Map(boards.map(constitutionOf).map(({ file, text }) => [file, text]));
}

function write() {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.icb')) rmSync(join(folder, name));
  for (const [name, text] of surveyExamples()) writeFileSync(join(folder, name), text);
}

if (isMain(import.meta.url)) write();
