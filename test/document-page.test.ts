/** The document as a page (`icb render -o x.html`): everybody can use it, it fits a phone, prints, and fetches nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, noChromium } from './chromium.mjs';
import { openBrowser, openPage } from './drawing/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core');
const folder = mkdtempSync(join(tmpdir(), 'icb-document-'));
let browser: Browser;

function render(example: string, output: string, ...options: string[]): string {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['packages/cli/bin/icb.cjs', 'render', `examples/${example}`, '-o', join(folder, output), ...options],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ICB_TODAY: '2026-11-21', ICB_BROWSER: chromium() ?? '' } },
  );
  expect({ status, told: stderr.includes('Written: ') }).toEqual({ status: 0, told: true });
  return join(folder, output);
}

beforeAll(async () => {
  if (!chromium()) throw new Error(noChromium);
  browser = await openBrowser();
  render('northshire.icb', 'northshire.html');
  render('deficient.icb', 'deficient.html', '--draft', '--comments');
  render('northshire.icb', 'against.html', '--against', 'examples/westmere.icb');
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  { file: 'northshire.html', width: 1200 },
  { file: 'northshire.html', width: 390 },
  { file: 'deficient.html', width: 1280 },
  { file: 'deficient.html', width: 390 },
  { file: 'against.html', width: 1280 },
  { file: 'against.html', width: 390 },
])(
  'axe finds nothing in $file on a page $width wide, nothing is fetched, and nothing stands out at its side',
  async ({ file, width }) => {
    const { page, asked } = await openPage(browser, { width });
    await page.setContent(readFileSync(join(folder, file), 'utf8'));
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect([asked, wider]).toEqual([[], 0]);
    await page.addScriptTag({ path: axe });
    const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: { id: string; help: string; nodes: { html: string }[] }[];
    };
    expect(found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 300)}`)).toEqual(
      [],
    );
    await page.close();
  },
);

test.each(['northshire.html', 'against.html'])('every link within %s leads to a part of it', async (file) => {
  const { page } = await openPage(browser, { width: 1200 });
  await page.setContent(readFileSync(join(folder, file), 'utf8'));
  const [links, lost] = (await page.evaluate(`(() => {
    const names = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href').slice(1));
    return [names.length, names.filter((name) => !document.getElementById(name))];
  })()`)) as [number, string[]];
  expect(links).toBeGreaterThan(60);
  expect(lost).toEqual([]);
  await page.close();
});

test('as PDF it is printed on sheets of A4', () => {
  const pdf = readFileSync(render('northshire.icb', 'northshire.pdf'), 'latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, across, down]) => [
    Math.round(Number(across)),
    Math.round(Number(down)),
  ]);
  expect(sheets.length).toBeGreaterThan(10);
  for (const [across = 0, down = 0] of sheets) {
    expect(Math.abs(across - 595)).toBeLessThanOrEqual(1);
    expect(Math.abs(down - 842)).toBeLessThanOrEqual(1);
  }
});
