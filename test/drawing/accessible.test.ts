/** Everybody can use the pictures: by keyboard, by screen reader, in each theme, on a phone, on paper. */
import { createRequire } from 'node:module';
import { boardPage, comparePage, drawBoard, drawGovernance, governancePage, type Theme, themes } from '@icb/drawing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, findingsIn, readExample } from './boards.ts';
import { type Look, openBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const axe = createRequire(import.meta.url).resolve('axe-core');

/** What axe finds wrong, every rule of it that is not about a site as a whole. */
async function violations(html: string, look: Look = {}): Promise<string[]> {
  const { page } = await openPage(browser, look);
  await page.setContent(html);
  await page.addScriptTag({ path: axe });
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; help: string; nodes: { html: string }[] }[];
  };
  await page.close();
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}

const alone = (svg: string): string =>
  `<!doctype html><html lang="en"><title>x</title><body><main><h1>x</h1>${svg}</main></body></html>`;

async function pages(theme: Theme): Promise<Record<string, string>> {
  const { constitution, text } = await readExample('northshire.icb');
  const deficient = await readExample('deficient.icb');
  const findings = await findingsIn(deficient.constitution);
  return {
    board: boardPage(constitution, { text, theme }),
    'what is missing': boardPage(deficient.constitution, { findings, theme }),
    'sixty seats': boardPage(boardOf(60, 1), { theme }),
    governance: governancePage(constitution, { theme }),
    compare: comparePage(constitution, deficient.constitution, { theme }),
    'the picture alone': alone(drawBoard(deficient.constitution, { findings, theme })),
    'the picture with actions': alone(drawBoard(constitution, { actions: true, theme })),
    'governance alone': alone(drawGovernance(constitution, { actions: true, theme })),
  };
}

describe('axe', () => {
  it.each(themes)(
    'finds nothing, theme %s',
    async (theme) => {
      for (const [name, html] of Object.entries(await pages(theme))) expect(await violations(html), name).toEqual([]);
    },
    300_000,
  );

  it.each([
    ['in the dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
    ['on a phone', { width: 375, height: 667 }],
  ] satisfies [string, Look][])(
    'finds nothing %s',
    async (_, look) => {
      for (const [name, html] of Object.entries(await pages('auto')))
        expect(await violations(html, look), name).toEqual([]);
    },
    300_000,
  );

  it('would find something', async () => {
    const [html] = Object.values(await pages('light'));
    expect(await violations((html as string).replace('lang="en-GB"', ''))).not.toEqual([]);
  });
});

describe('by keyboard', () => {
  it('every chair is reached, in the order of the picture, with a label and a ring that can be seen', async () => {
    const { constitution } = await readExample('northshire.icb');
    const { page } = await openPage(browser);
    await page.setContent(alone(drawBoard(constitution)));
    const labels: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const now = (await page.evaluate(
        `(() => { const at = document.activeElement; const ring = at.querySelector?.('.icb-ring'); return { label: at.getAttribute('aria-label'), ring: ring && getComputedStyle(ring).stroke } })()`,
      )) as { label: string | null; ring: string | null };
      if (now.label === null) break;
      expect(now.ring).not.toBe('none');
      labels.push(now.label);
    }
    expect(labels).toHaveLength(18);
    expect(labels[0]).toBe('Chair; votes.');
    expect(labels).toContain(
      'Partner members, primary medical services, seat 2 of 2; partner member; votes; 2 seats; General practitioner; Primary care.',
    );
    expect(labels.at(-1)).toBe('Healthwatch observer; observer; does not vote; Patients.');
    await page.close();
  });
});

describe('on a phone and on paper', () => {
  it('the page is no wider than a phone, and its letters are large enough to read', async () => {
    const { constitution } = await readExample('northshire.icb');
    const { page } = await openPage(browser, { width: 360, height: 740 });
    await page.setContent(boardPage(constitution));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const smallest = await page.evaluate(
      `Math.min(...[...document.querySelectorAll('.icb-on-narrow text:not(.icb-seat .icb-middle)')].map((text) => Number(text.getAttribute('font-size')) * text.getScreenCTM().a))`,
    );
    expect(smallest).toBeGreaterThanOrEqual(10);
    await page.close();
  });

  it('a board of 17 fits on one sheet of A4, in letters of at least six points', async () => {
    const { constitution } = await readExample('northshire.icb');
    const { page } = await openPage(browser, { width: 703, height: 1032 });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(boardPage(constitution));
    const { height, smallest } = (await page.evaluate(
      `(() => { const svg = document.querySelector('.icb-on-wide svg'); return { height: svg.getBoundingClientRect().height, smallest: Math.min(...[...svg.querySelectorAll('text:not(.icb-seat .icb-middle)')].map((text) => Number(text.getAttribute('font-size')) * text.getScreenCTM().a)) } })()`,
    )) as { height: number; smallest: number };
    expect(height).toBeLessThanOrEqual(1032);
    expect(smallest * 0.75).toBeGreaterThanOrEqual(6);
    await page.close();
  });
});

describe('the tables', () => {
  it('say of every chair what the picture says', async () => {
    const { constitution } = await readExample('northshire.icb');
    const html = boardPage(constitution);
    const rows = [...html.matchAll(/<tr><th scope="row">([^<]*)<\/th>/g)].map(([, title]) => title);
    for (const seat of constitution.board?.members ?? [])
      expect(rows).toContain(seat.title?.value ?? (seat.kind === 'chair' ? 'Chair' : 'Chief executive'));
  });
});
