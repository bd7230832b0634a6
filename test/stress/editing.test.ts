/** After a long day of editing the server says what a fresh one says, and needs no more memory than in the morning. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { growth, played } from './long-editing.ts';

/** `npm run stress` plays ten thousand. */
const edits = Number(process.env.ICB_STRESS_EDITS ?? 1200);
const every = Math.min(500, edits / 6);
const seed = Number(process.env.ICB_STRESS_SEED ?? 1);

test(`${edits} edits, with files renamed and deleted, folders moved and questions taken back`, async () => {
  const { curve, warm, cold, errors, counts } = await played(edits, every, seed, (soFar) => written({ curve: soFar }));
  expect(errors).toBe('');
  expect(warm).toEqual(cold);
  written({ counts, curve });
  // (In the first part, what runs often is still being compiled, and what is kept is still filling up.)
  const later = curve.slice(Math.floor(curve.length / 3));
  expect(growth(later, 'heap')).toBeLessThan(edits < 5000 ? 4 : 0.5);
  expect(Math.max(...later.map(({ heap }) => heap))).toBeLessThan(150);
}, 1_800_000);

/** Where `npm run stress` wants to know. */
function written(figures: object): void {
  const file = process.env.ICB_STRESS_FILE;
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ edits, seed, ...figures }, null, 1));
}
