/** SECURITY.md names a test for each promise: it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const [, promised = ''] = page.split('## What is promised\n');
const promises = (promised.split('\n## ')[0] ?? '').trim().split(/\n\n(?=\*\*)/);
const named = [...page.matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, file = '', title = '']) => ({ file, title }));

test('every promise names a test', () => {
  expect(promises.length).toBeGreaterThan(8);
  for (const promise of promises) expect(promise).toMatch(/\n- `[^`]+\.test\.ts`: ./);
});

test.each(named)('$file: $title', ({ file, title }) => {
  expect(existsSync(join(root, file))).toBe(true);
  const titles = [...readFileSync(join(root, file), 'utf8').matchAll(/(['`"])((?:(?!\1)[^\n\\])+)\1/g)].map(
    ([, , text]) => text,
  );
  expect(titles).toContain(title);
});
