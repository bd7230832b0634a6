/** The pages of `icb survey` and `icb diff`: for everybody, on a phone too; they fetch nothing; the survey sorts and filters. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium } from './chromium.mjs';
import { openBrowser, openPage, smallestLetters } from './drawing/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core');
const folder = mkdtempSync(join(tmpdir(), 'icb-pages-'));
let browser: Browser;
const pages: Record<'survey' | 'diff', string> = { survey: '', diff: '' };

beforeAll(async () => {
  browser = await openBrowser();
  const icb = (...args: string[]): string => {
    const { stdout, status } = spawnSync(process.execPath, ['packages/cli/bin/icb.cjs', ...args, '--format', 'html'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    expect(status).toBe(0);
    return stdout;
  };
  // A partnership, and boards of which not all was seen, among the 42.
  pages.survey = icb(
    ...['survey', 'examples/survey', 'examples/westmere-partnership.icb', 'examples/published'],
    ...['--compare', 'bma-2022'],
  );
  const northshire = readFileSync(join(root, 'examples/northshire.icb'), 'utf8');
  const varied = join(folder, 'varied.icb');
  writeFileSync(
    varied,
    northshire
      .replace('      seats 2\n', '      seats 3\n')
      .replace('other member lmc-member', 'participant lmc-member')
      .replace(
        '    observer healthwatch',
        '    observer lay "Lay observer" {\n      invited by chair\n    }\n    observer healthwatch',
      )
      .replace('more than 1/2', 'at least 2/3')
      .replace('  policy clinical-leadership-plan published\n', ''),
  );
  pages.diff = icb('diff', 'examples/northshire.icb', varied);
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([1200, 950, 700, 390])(
  'on a page %i wide the letters of the picture of what changed can be read, in the light that pages of the NHS have',
  async (width) => {
    const { page } = await openPage(browser, { width, colorScheme: 'dark' });
    await page.setContent(pages.diff);
    expect(await smallestLetters(page)).toBeGreaterThan(8);
    const paper = await page.evaluate(
      `getComputedStyle([...document.querySelectorAll('svg .icb-paper')].find((each) => each.getBoundingClientRect().width > 0)).fill`,
    );
    expect(paper).toBe('rgb(255, 255, 255)');
    await page.close();
  },
);

describe.each(['survey', 'diff'] as const)('the page of icb %s', (name) => {
  test.each([{ width: 1200 }, { width: 390 }])(
    'axe finds nothing on a page $width wide, nothing is fetched, and nothing stands out at its side',
    async (look) => {
      const { page, asked } = await openPage(browser, look);
      await page.setContent(pages[name]);
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

  test('prints on a few sheets, and in a file that can be sent', async () => {
    const { page } = await openPage(browser);
    await page.setContent(pages[name]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeLessThan(1_000_000);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThan(25);
    await page.close();
  });
});

describe('the survey', () => {
  /** As a reader opens it: with its own rule on which scripts may run. */
  async function opened(): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const executablePath = chromium();
    expect(executablePath).toBeDefined();
    const file = join(folder, 'survey.html');
    writeFileSync(file, pages.survey);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  const names = (page: Page, table: string): Promise<string[]> =>
    page.$$eval(`${table} tbody tr:not(.icb-out) th`, (all) => all.map(({ textContent }) => textContent ?? ''));

  test('is sorted by any column, up and down, and all tables and plots follow', async () => {
    const { page, complaints } = await opened();
    const head = page.locator('.icb-all th', { hasText: "Clinicians' share" });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const shares = (): Promise<number[]> =>
      page.$$eval('.icb-all tbody tr td:nth-child(8)', (all) =>
        all.map((cell) => Number.parseFloat(cell.textContent ?? '')),
      );
    const up = (await shares()).filter((share) => !Number.isNaN(share));
    expect(up).toEqual([...up].sort((one, other) => one - other));
    expect(up.length).toBe(43);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const down = (await shares()).filter((share) => !Number.isNaN(share));
    expect(down).toEqual([...up].reverse());
    const order = await names(page, '.icb-all');
    for (const [index] of (await page.$$('.icb-plot-table')).entries())
      expect(await names(page, `:nth-match(.icb-plot-table, ${index + 1})`)).toEqual(order);
    await page.locator('.icb-all th').first().getByRole('button').click();
    expect((await names(page, '.icb-all'))[0]).toBe('Aldermere');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('is filtered by name and by grade, and says how many are shown', async () => {
    const { page, complaints } = await opened();
    const shown = (): Promise<string | null> => page.locator('.icb-shown').textContent();
    await page.getByLabel('Public health on the board', { exact: true }).selectOption({ index: 1 });
    expect(await shown()).toBe('2 of 48 are shown.');
    expect(await names(page, '.icb-all')).toEqual(['Coombeshire', 'North Wexborough']);
    expect(await names(page, ':nth-match(.icb-plot-table, 1)')).toEqual(['Coombeshire', 'North Wexborough']);
    expect(await page.locator('.icb-ladder').first().locator('.icb-square:not(.icb-out)').count()).toBe(2);
    await page.getByLabel('Name').fill('wexb');
    expect(await shown()).toBe('1 of 48 is shown.');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe('All 48 are shown.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('runs no script but its own, and says the same without one', async () => {
    const evil = pages.survey.replace('</main>', '<script>document.title = "run"</script></main>');
    expect(evil).not.toBe(pages.survey);
    const file = join(folder, 'evil.html');
    writeFileSync(file, evil);
    expect(readFileSync(file, 'utf8')).toContain('"run"');
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).toBe('Survey of 48 constitutions');
    expect(await page.locator('.icb-filters').isVisible()).toBe(true);
    await page.close();
    const quiet = await browser.newPage({ javaScriptEnabled: false });
    await quiet.goto(pathToFileURL(file).href);
    expect(await quiet.locator('.icb-filters').isVisible()).toBe(false);
    expect(await quiet.locator('.icb-all tbody tr').count()).toBe(48);
    await quiet.close();
  });
});
