/** The reference in docs/rules, and docs/words-of-rules.md, are what the packs say: `npm run rule-pages` writes it, and this fails where they are stale. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulePages } from '../packages/cli/src/rules/rule-page.ts';
import { wordsPage } from '../packages/cli/src/rules/words-page.ts';
import { builtInPacks, loadPacks } from '../packages/rules/src/index.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const { packs } = await loadPacks(builtInPacks);
const pages = rulePages(packs);
const there = globSync('**/*.md', { cwd: folder });

const words = fileURLToPath(new URL('../docs/words-of-rules.md', import.meta.url));

if (process.env.ICB_WRITE_RULE_PAGES === '1') {
  writeFileSync(words, wordsPage());
  for (const path of there.filter((each) => !pages.has(each))) rmSync(join(folder, path));
  for (const [path, page] of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), page);
  }
}

it('has a page for every rule, and no other', () => {
  expect(globSync('**/*.md', { cwd: folder }).sort()).toEqual([...pages.keys()].sort());
});

it.each([...pages.keys()])('%s is as the packs say (else: npm run rule-pages)', (path) => {
  const file = join(folder, path);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no page').toBe(pages.get(path));
});

it('docs/words-of-rules.md has every word', () => {
  expect(existsSync(words) ? readFileSync(words, 'utf8') : 'no page').toBe(wordsPage());
});
