import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumOfFiles } from './sum-of-files.mjs';

test.each([
  'icb.cjs',
  'cli-reporters-html.cjs',
  'reading.cjs.br',
  'built-in/bma.icbrules.told',
  'built-in/vocabulary.json',
])('a build with another %s of the same size has another sum, and no other file counts', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'icb-sum-'));
  try {
    mkdirSync(join(folder, 'built-in'));
    for (const each of ['icb.cjs', 'start.cjs', name]) writeFileSync(join(folder, each), 'same');
    const before = sumOfFiles(folder);
    writeFileSync(join(folder, 'sum.json'), before);
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(sumOfFiles(folder)).toBe(before);
    writeFileSync(join(folder, name), 'gone');
    expect(sumOfFiles(folder)).not.toBe(before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
