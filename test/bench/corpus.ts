/** Writes so many constitutions of 150 to 250 lines, decided by a seed: `node corpus.mjs FOLDER COUNT SEED`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTerms, print } from '../../packages/language/src/index.ts';
import { randomConstitution } from '../../packages/language/src/testing/index.ts';

const [folder = 'corpus', count = '42', seed = '1'] = process.argv.slice(2);
const vocabulary = builtInTerms();
mkdirSync(folder, { recursive: true });
for (let written = 0, next = Number(seed) * 1_000_000; written < Number(count); next++) {
  const text = print(randomConstitution(next, vocabulary));
  const lines = text.split('\n').length;
  if (lines < 150 || lines > 250) continue;
  writeFileSync(join(folder, `board-${String(written).padStart(4, '0')}.icb`), text);
  written += 1;
}
