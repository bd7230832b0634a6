/** The report as a page (`icb check --format html`): everybody can use it, it fits a phone, and it fetches nothing. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage, smallestLetters } from './drawing/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core');
let browser: Browser;
let html = '';

beforeAll(async () => {
  browser = await openBrowser();
  const { stdout } = spawnSync(
    process.execPath,
    ['packages/cli/bin/icb.cjs', 'check', 'examples/*.icb', 'examples/published', '--format', 'html'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    },
  );
  html = stdout;
});
afterAll(() => browser.close());

test.each([{ width: 1200 }, { width: 390 }])(
  'axe finds nothing on a page $width wide, nothing is fetched, and nothing stands out at its side',
  async (look) => {
    const { page, asked } = await openPage(browser, look);
    await page.setContent(html);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect([asked, wider]).toEqual([[], 0]);
    await page.addScriptTag({ path: axe });
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: { id: string; help: string; nodes: { html: string }[] }[];
    };
    const told = found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 300)}`);
    expect(told).toEqual([]);
    await page.close();
  },
);

test.each([1200, 950, 700, 390])(
  'on a page %i wide the letters of the picture can be read, in the light that pages of the NHS have',
  async (width) => {
    const { page } = await openPage(browser, { width, colorScheme: 'dark' });
    await page.setContent(html);
    expect(await smallestLetters(page)).toBeGreaterThan(8);
    const paper = await page.evaluate(
      `getComputedStyle([...document.querySelectorAll('svg .icb-paper')].find((each) => each.getBoundingClientRect().width > 0)).fill`,
    );
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.close();
  },
);

test('every finding of the report stands on the page', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['packages/cli/bin/icb.cjs', 'check', 'examples/*.icb', 'examples/published', '--format', 'json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    },
  );
  const { files } = JSON.parse(stdout) as { files: { findings: unknown[] }[] };
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  expect(html.match(/<article class="icb-finding/g)?.length).toBe(count);
});
