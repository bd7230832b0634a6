/** Everybody can use the pictures: by keyboard, by screen reader, in each theme, on a phone, on paper. */
import { createRequire } from 'node:module';
import {
  boardPage,
  comparePage,
  drawBoard,
  drawCompare,
  drawGovernance,
  governancePage,
  type Theme,
  themes,
} from '@icb/drawing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, findingsIn, readExample, readText } from './boards.ts';
import { type Look, openBrowser, openPage } from './browser.ts';
import { manyCommittees, sixtySeats } from './large-boards.ts';

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

/** Pages of each kind, and of what is too large for one sheet. */
async function manyPages(): Promise<Record<string, string>> {
  const { constitution } = await readExample('northshire.icb');
  const rivers = (await readExample('three-rivers.icb')).constitution;
  const westmere = (await readExample('westmere.icb')).constitution;
  const sixty = (await readText(sixtySeats)).constitution;
  return {
    board: boardPage(constitution),
    'sixty seats': boardPage(sixty),
    governance: governancePage(constitution),
    'governance with much in it': governancePage(rivers),
    'governance of sixty seats': governancePage(boardOf(60, 3)),
    'thirty committees': governancePage((await readText(manyCommittees(30))).constitution),
    compare: comparePage(westmere, constitution),
    'all is new': comparePage(rivers, sixty),
  };
}

interface Shown {
  readonly width: number;
  readonly height: number;
  /** Of the letters, in pixels. */
  readonly smallest: number;
  readonly words: string;
}

/** The pictures that are to be seen, of those that a page has for one sort of screen or another, and for paper. */
async function picturesOn(page: Page): Promise<Shown[]> {
  return page.evaluate(`[...document.querySelectorAll('.icb-figure svg')]
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .map((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text:not(.icb-seat .icb-middle):not(.icb-on-chair)')];
      const sizes = texts.map((text) => Number(text.getAttribute('font-size')) * text.getScreenCTM().a);
      return { width, height, smallest: Math.min(...sizes), words: svg.textContent };
    })`);
}

describe('on a phone and on paper', () => {
  it('a page is no wider than a phone, nothing of its picture is beyond its edge, and its letters can be read', async () => {
    const { page } = await openPage(browser, { width: 360, height: 740 });
    for (const [name, html] of Object.entries(await manyPages())) {
      await page.setContent(html);
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(360);
      const [picture, ...others] = await picturesOn(page);
      expect(others, name).toEqual([]);
      expect(picture?.width, name).toBeLessThanOrEqual(360);
      expect(picture?.smallest, name).toBeGreaterThanOrEqual(10);
    }
    await page.close();
  });

  it.each([1200, 800])('one picture is on a screen %i pixels wide, in letters that can be read', async (width) => {
    const { page } = await openPage(browser, { width, height: 740 });
    for (const [name, html] of Object.entries(await manyPages())) {
      await page.setContent(html);
      const [picture, ...others] = await picturesOn(page);
      expect(others, name).toEqual([]);
      expect(picture?.smallest, name).toBeGreaterThanOrEqual(7);
    }
    await page.close();
  });

  it('it is on as many sheets of A4 as it takes to be read, in letters of at least six points', async () => {
    const { page } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    const sheets: Record<string, number> = {};
    for (const [name, html] of Object.entries(await manyPages())) {
      // Turned as the page asks for it; within the margins.
      const [width, height] = html.includes('@page{size:A4 landscape') ? [1032, 703] : [703, 1032];
      await page.setViewportSize({ width, height });
      await page.setContent(html);
      const pictures = await picturesOn(page);
      for (const picture of pictures) {
        expect(picture.height, name).toBeLessThanOrEqual(height);
        expect(picture.smallest * 0.75, name).toBeGreaterThanOrEqual(6);
      }
      sheets[name] = pictures.length;
      if (pictures.length > 1)
        expect(pictures.at(-1)?.words).toContain(`Sheet ${pictures.length} of ${pictures.length}`);
    }
    expect(sheets).toMatchObject({ board: 1, 'sixty seats': 2, governance: 2, compare: 3 });
    await page.close();
  });

  it('all sheets together have every chair, every body and every change once', async () => {
    const { page } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    const pages = await manyPages();
    const count = (selector: string): Promise<number> =>
      page.evaluate(`[...document.querySelectorAll('.icb-on-paper ${selector}')].length`) as Promise<number>;
    await page.setContent(pages['sixty seats'] as string);
    // (59 members, and seven in attendance.)
    expect(await count('.icb-chair')).toBe(66);
    await page.setContent(pages['thirty committees'] as string);
    expect(await count('[data-node^="body-"]')).toBe(30);
    await page.setContent(pages['governance of sixty seats'] as string);
    expect(await count('[data-node^="seat-"]')).toBe(boardOf(60, 3).board?.members.length);
    await page.setContent(pages['all is new'] as string);
    const rows = await count('.icb-row');
    expect(rows).toBe(
      (
        drawCompare(
          (await readExample('three-rivers.icb')).constitution,
          (await readText(sixtySeats)).constitution,
        ).match(/class="icb-row"/g) ?? []
      ).length,
    );
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
