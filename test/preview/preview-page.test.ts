/** The page of a preview: what one sees in it, does in it by keyboard and mouse, and what it lets in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type DrawingOptions, drawBoard, drawGovernance } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn, readExample, readText } from '../drawing/boards.ts';
import { openBrowser } from '../drawing/browser.ts';
import { hostile } from '../drawing/hostile.ts';
import { type Options, openPreviewPage, type PreviewPage } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const northshire = await readExample('northshire.icb');
const deficient = await readExample('deficient.icb');
const missing = await findingsIn(deficient.constitution);

const forPreview: DrawingOptions = { style: 'none', actions: true, id: 'icb-preview' };
const board = (of: { constitution: Constitution; text: string }, more: DrawingOptions = {}): string =>
  drawBoard(of.constitution, { ...forPreview, text: of.text, ...more });
const empty = board(deficient, { findings: missing });

const head = {
  type: 'head',
  view: 'board',
  beside: false,
  name: 'northshire.icb',
  other: null,
  pinned: false,
  note: null,
  place: false,
  keep: '{"uri":"file:///northshire.icb"}',
} as const;

async function shown(svg: string, options: Options = {}): Promise<PreviewPage> {
  const preview = await openPreviewPage(browser, options);
  await preview.tell(head);
  await preview.tell({ type: 'picture', picture: 1, svg });
  await preview.said();
  return preview;
}

const spot = (label: string): string => `.icb-spot[aria-label^="${label}"]`;

describe('a picture', () => {
  it('is shown as it is told, and it is told how many chairs there are', async () => {
    const preview = await openPreviewPage(browser);
    expect(await preview.said()).toEqual([{ type: 'ready', width: 'wide' }]);
    await preview.tell(head);
    await preview.tell({ type: 'picture', picture: 7, svg: empty });
    const chairs = await preview.page.locator('.icb-chair').count();
    const ghosts = await preview.page.locator('.icb-chair.icb-ghost').count();
    expect(ghosts).toBeGreaterThan(3);
    expect(await preview.said()).toEqual([{ type: 'shown', picture: 7, chairs, empty: ghosts, refused: false }]);
    expect([preview.asked, preview.wrong]).toEqual([[], []]);
    await preview.close();
  });

  it('asks for one that is slim where there is little room, and for the other when there is more', async () => {
    const preview = await openPreviewPage(browser, { width: 480 });
    expect(await preview.said()).toEqual([{ type: 'ready', width: 'narrow' }]);
    await preview.page.setViewportSize({ width: 1000, height: 700 });
    await expect.poll(() => preview.said()).toEqual([{ type: 'width', width: 'wide' }]);
    await preview.close();
  });

  it('keeps size, scroll and the keyboard when another takes its place', async () => {
    const { page, tell, close } = await shown(board(northshire), { height: 400 });
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('+');
    await page.locator(spot('Director of Nursing')).focus();
    const scroll = page.locator('#scroll');
    await scroll.evaluate((element) => element.scrollTo(120, 260));
    const width = await page.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);
    const more = await readText(
      northshire.text.replace('board {\n', 'board {\n    executive one-more "One more" { votes }\n'),
    );
    await tell({ type: 'picture', picture: 2, svg: board(more) });
    expect(await page.locator(spot('One more')).count()).toBe(1);
    expect(await scroll.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([120, 260]);
    expect(await page.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width)).toBeCloseTo(width, 0);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('Director of Nursing');
    await close();
  });

  it('gives the keyboard to the next chair when the one that had it is filled', async () => {
    const { page, tell, close } = await shown(empty);
    const first = page.locator('.icb-ghost').first();
    const rule = await first.getAttribute('data-rule');
    await first.focus();
    const without = missing.filter((finding) => finding.rule !== rule);
    await tell({ type: 'picture', picture: 2, svg: board(deficient, { findings: without }) });
    expect(await page.evaluate('document.activeElement.classList.contains("icb-spot")')).toBe(true);
    await close();
  });

  it('that is kept comes back as it was', async () => {
    const first = await shown(board(northshire), { height: 400 });
    await first.page.keyboard.press('+');
    await first.page.keyboard.press('+');
    await first.page.locator('#scroll').evaluate((element) => element.scrollTo(0, 111));
    await expect.poll(() => first.state()).toMatchObject({ keep: head.keep, top: 111 });
    const state = await first.state();
    const size = await first.page.locator('#size').textContent();
    await first.close();
    const second = await shown(board(northshire), { height: 400, state });
    expect(await second.page.locator('#size').textContent()).toBe(size);
    expect(await second.page.locator('#scroll').evaluate(({ scrollTop }) => scrollTop)).toBe(111);
    await second.close();
  });

  it('is sized by buttons, keys and wheel, and fits the window again', async () => {
    const { page, close } = await shown(board(northshire), { width: 900 });
    const width = (): Promise<number> => page.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);
    const fits = await width();
    expect(fits).toBeLessThan(900);
    await page.locator('button[data-do="larger"]').click();
    const large = await width();
    expect(large).toBeGreaterThan(fits * 1.15);
    await page.keyboard.press('-');
    expect(await width()).toBeLessThan(large);
    await page.locator('#sheet').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeCloseTo(large, -1);
    await page.keyboard.press('0');
    expect(await width()).toBe(fits);
    await close();
  });
});

describe('a chair', () => {
  it.each(['a click', 'Enter', 'the space bar'])('leads to its place in the text, by %s', async (by) => {
    const { page, said, close } = await shown(board(northshire));
    const chair = page.locator(spot('Director of Nursing'));
    const from = Number(await chair.getAttribute('data-from'));
    if (by === 'a click') await chair.click();
    else {
      await chair.focus();
      await page.keyboard.press(by === 'Enter' ? 'Enter' : 'Space');
    }
    const to = Number(await chair.getAttribute('data-to'));
    expect(await said()).toEqual([{ type: 'go', picture: 1, from, to, version: 'new' }]);
    expect(northshire.text.slice(from, to)).toContain('Director of Nursing');
    await close();
  });

  it('that is missing asks to be filled', async () => {
    const { page, said, close } = await shown(empty);
    const chair = page.locator('.icb-ghost').nth(1);
    await chair.click();
    expect(await said()).toEqual([
      {
        type: 'fill',
        picture: 1,
        rule: await chair.getAttribute('data-rule'),
        about: await chair.getAttribute('data-about'),
        fix: Number(await chair.getAttribute('data-fix')),
        at: Number(await chair.getAttribute('data-from')),
      },
    ]);
    await close();
  });

  it('lights up while the cursor is in its seat, and only then', async () => {
    const { page, tell, close } = await shown(board(northshire));
    const lit = (): Promise<string[]> =>
      page.locator('.icb-lit').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const offset = northshire.text.indexOf('"Director of Nursing"');
    await tell({ type: 'cursor', version: 'new', offset });
    expect(await lit()).toEqual([expect.stringContaining('Director of Nursing')]);
    expect(await page.locator('[aria-current="location"]').count()).toBe(1);
    const stroke = await page.evaluate("getComputedStyle(document.querySelector('.icb-lit > .icb-ring')).stroke");
    expect(stroke).toMatch(/^rgb/);
    // Another picture of the same text keeps it lit.
    await tell({ type: 'picture', picture: 2, svg: board(northshire) });
    expect(await lit()).toHaveLength(1);
    await tell({ type: 'cursor', version: 'old', offset });
    expect(await lit()).toEqual([]);
    await tell({ type: 'cursor', version: 'new', offset: null });
    expect(await lit()).toEqual([]);
    await close();
  });

  it('comes into view when the cursor goes to its seat, and does not pull the window about while one types', async () => {
    const { page, tell, close } = await shown(board(northshire), { height: 320 });
    const top = (): Promise<number> => page.locator('#scroll').evaluate(({ scrollTop }) => scrollTop);
    const last = page.locator('.icb-chair').last();
    await tell({ type: 'cursor', version: 'new', offset: Number(await last.getAttribute('data-from')) + 1 });
    expect(await top()).toBeGreaterThan(50);
    await page.locator('#scroll').evaluate((element) => element.scrollTo(0, 0));
    await tell({ type: 'cursor', version: 'new', offset: Number(await last.getAttribute('data-from')) + 2 });
    await tell({ type: 'picture', picture: 2, svg: board(northshire) });
    expect(await top()).toBe(0);
    await close();
  });
});

describe('the head', () => {
  it('shows which view there is, and asks for another', async () => {
    const { page, tell, said, close } = await shown(board(northshire));
    await page.getByRole('button', { name: 'Governance' }).click();
    await page.getByRole('button', { name: 'Compare…' }).click();
    await page.getByRole('button', { name: 'Pin' }).click();
    await page.getByRole('button', { name: 'Copy SVG' }).click();
    await page.getByRole('button', { name: 'Export…' }).click();
    expect(await said()).toEqual([
      { type: 'view', view: 'governance' },
      { type: 'view', view: 'compare' },
      { type: 'pin', pinned: true },
      { type: 'copy' },
      { type: 'export' },
    ]);
    await tell({ ...head, view: 'governance', pinned: true });
    const pressed = page.locator('button[aria-pressed="true"]');
    expect(await pressed.allTextContents()).toEqual(['Governance', 'Pin']);
    await page.getByRole('button', { name: 'Pin' }).click();
    expect(await said()).toEqual([{ type: 'pin', pinned: false }]);
    await close();
  });

  it('says what is wrong with the text, as text, and leads there', async () => {
    const { page, tell, said, close } = await shown(board(northshire));
    const note = page.locator('#note-text');
    expect(await page.locator('#note').evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(2);
    await tell({ ...head, note: 'Line 3 cannot be read: <b>the</b> picture…', place: true });
    expect(await note.textContent()).toContain('<b>the</b>');
    expect(await note.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Go there' }).click();
    expect(await said()).toEqual([{ type: 'note' }]);
    await tell(head);
    expect(await page.getByRole('button', { name: 'Go there' }).isVisible()).toBe(false);
    await close();
  });

  it('and every chair can be reached by keyboard, one after another', async () => {
    const { page, close } = await shown(board(northshire));
    const reached: string[] = [];
    const chairs = await page.locator('.icb-chair').count();
    for (let tabs = 0; tabs < chairs + 11; tabs += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        (await page.evaluate(
          '(({ ariaLabel, id, textContent }) => ariaLabel ?? (id || textContent))(document.activeElement)',
        )) as string,
      );
    }
    expect(reached.slice(0, 2)).toEqual(['Board', 'Governance']);
    expect(reached[10]).toContain('Export…');
    expect(reached[11]).toBe('scroll');
    expect(await page.getByRole('region', { name: 'Picture of northshire.icb' }).count()).toBe(1);
    expect(new Set(reached.slice(12)).size).toBe(chairs - 1);
    await close();
  });
});

describe('what it lets in', () => {
  it.each(hostile.map((name, index) => [index, name] as const))('a name that is to be feared (%i)', async (_, name) => {
    const [seat] = northshire.constitution.board?.members ?? [];
    if (!seat) throw new Error('There is no seat.');
    const title = { value: name, raw: '', placeholders: [], span: seat.span };
    const constitution: Constitution = {
      ...northshire.constitution,
      title,
      board: northshire.constitution.board && {
        ...northshire.constitution.board,
        members: northshire.constitution.board.members.map((each) => ({ ...each, name, title })),
      },
    };
    for (const draw of [drawBoard, drawGovernance]) {
      const preview = await shown(draw(constitution, { ...forPreview, text: northshire.text }));
      await preview.tell({ ...head, name, note: name, other: name });
      expect(await preview.page.locator('#sheet > svg').count()).toBe(1);
      expect(await preview.page.locator('.icb-spot').count()).toBeGreaterThan(5);
      expect(await preview.page.evaluate('globalThis.broken')).toBeUndefined();
      expect([preview.asked, preview.wrong]).toEqual([[], []]);
      await preview.close();
    }
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.broken=1</script></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.broken=1"/>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://elsewhere.test/a.png"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><a href="command:icb.export"><text>x</text></a></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "http://elsewhere.test"</style></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(http://elsewhere.test/#a)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject></svg>',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g>',
  ])('no picture that is none of ours: %s', async (svg) => {
    const preview = await shown(board(northshire));
    await preview.tell({ type: 'picture', picture: 2, svg });
    expect(await preview.said()).toMatchObject([{ type: 'shown', picture: 2, refused: true }]);
    // The one before is still there, and still speaks for itself.
    await preview.page.locator(spot('Director of Nursing')).click();
    expect(await preview.said()).toMatchObject([{ type: 'go', picture: 1 }]);
    expect(await preview.page.evaluate('globalThis.broken')).toBeUndefined();
    expect(preview.asked).toEqual([]);
    await preview.close();
  });

  it('no message that is none', async () => {
    const preview = await shown(board(northshire));
    const before = await preview.page.locator('body').innerHTML();
    for (const message of [
      { type: 'picture', picture: 2 },
      { type: 'picture', picture: -1, svg: null },
      { type: 'picture', picture: 2, svg: null, more: 1 },
      { type: 'constructor' },
      { ...head, view: 'other' },
      { ...head, note: 3 },
      ['picture'],
    ])
      await preview.tell(message);
    expect(await preview.page.locator('body').innerHTML()).toBe(before);
    expect(await preview.said()).toEqual([]);
    await preview.close();
  });

  it('no script, style or address that its policy does not name', async () => {
    const preview = await shown(board(northshire));
    await preview.page.evaluate(`
      const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
      add('script', { textContent: 'globalThis.broken = true' });
      add('img', { src: 'http://elsewhere.test/a.png' });
      add('iframe', { src: 'http://elsewhere.test/' });
      add('style', { textContent: 'body { color: red }' });
      void fetch('http://elsewhere.test/').catch(() => undefined);
    `);
    await expect.poll(() => preview.wrong.length).toBeGreaterThanOrEqual(5);
    expect(await preview.page.evaluate('globalThis.broken')).toBeUndefined();
    expect(preview.asked).toEqual([]);
    await preview.close();
  });
});

describe('axe', () => {
  it.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    'finds nothing, theme %s',
    async (theme) => {
      const governance = drawGovernance(northshire.constitution, { ...forPreview, text: northshire.text });
      for (const [svg, width] of [
        [empty, 1100],
        [board(deficient, { findings: missing, width: 'narrow' }), 420],
        [governance, 1100],
      ] as const) {
        const { page, tell, close } = await shown(svg, { theme, width });
        await tell({ ...head, note: 'Line 12 cannot be read: the picture is that of the text before.', place: true });
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
          violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
        };
        const said = found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
        );
        expect(said).toEqual([]);
        await close();
      }
    },
  );
});
