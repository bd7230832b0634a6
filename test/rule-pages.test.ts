/** The reference in docs/rules is what the packs say: `npm run rule-pages` writes it, and this fails where it is stale. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulePages } from '../packages/cli/src/rules/rule-page.ts';
import { builtInPacks, loadPacks } from '../packages/rules/src/index.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const { packs } = await loadPacks(builtInPacks);
const pages = rulePages(packs);
const there = globSync('**/*.md', { cwd: folder });

if (process.env.ICB_WRITE_RULE_PAGES === '1') {
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
