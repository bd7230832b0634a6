/** The document in the page of a preview: what one sees of it, how it follows, where it leads, and what it lets in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { documentOf, htmlOf } from '@icb/documents';
import { drawBoard } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FromPage } from '../../packages/vscode/src/preview/messages.ts';
import { readExample, readText } from '../drawing/boards.ts';
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
const bare = await readExample('bare.icb');

const html = ({ constitution, text }: { readonly constitution: Constitution; readonly text: string }): string =>
  htmlOf(documentOf(constitution, { draft: true }), { text });
const written = html(northshire);
const changed = async (from: string, to: string): Promise<string> =>
  html(await readText(northshire.text.replace(from, to)));
/** Where some words stand in the example. */
const at = (words: string): number => {
  const offset = northshire.text.indexOf(words);
  if (offset === -1) throw new Error(`“${words}” is not there.`);
  return offset;
};

const head = {
  type: 'head',
  view: 'document',
  beside: false,
  name: 'northshire.icb',
  other: null,
  pinned: false,
  note: null,
  place: false,
  keep: '{"uri":"file:///northshire.icb"}',
} as const;

interface Shown extends PreviewPage {
  readonly clause: (words: string) => Locator;
  /** How far the document is scrolled. */
  readonly down: () => Promise<number>;
  /** How far below the top of its pane a part begins. */
  readonly below: (part: Locator) => Promise<number>;
  readonly show: (number: number, content: string | null) => Promise<void>;
}

async function shown(content: string | null = written, options: Options = {}, more: object = {}): Promise<Shown> {
  const preview = await openPreviewPage(browser, options);
  const { page, tell } = preview;
  const show = (number: number, now: string | null): Promise<void> =>
    tell({ type: 'document', document: number, html: now, title: 'NHS Northshire Integrated Care Board' });
  await tell({ ...head, ...more });
  await show(1, content);
  await preview.said();
  return {
    ...preview,
    show,
    clause: (words) => page.locator('.icb-clause', { hasText: words }).first(),
    down: () => page.locator('#document').evaluate(({ scrollTop }) => scrollTop),
    below: async (part) => {
      const [pane, box] = [await page.locator('#document').boundingBox(), await part.boundingBox()];
      return (box?.y ?? Number.NaN) - (pane?.y ?? Number.NaN);
    },
  };
}

const chairAppointed = 'The Chair is appointed by NHS England';
/** The last thing of a kind that the page has said, once it has. */
async function lastSaid<T extends FromPage['type']>({ said }: PreviewPage, type: T): Promise<FromPage & { type: T }> {
  let found: FromPage | undefined;
  await expect
    .poll(async () => {
      found = (await said()).findLast((each) => each.type === type) ?? found;
      return found?.type;
    })
    .toBe(type);
  return found as FromPage & { type: T };
}

describe('a document', () => {
  it('is shown as it is told, alone, and it is told how many clauses there are', async () => {
    const preview = await openPreviewPage(browser);
    await preview.said();
    await preview.tell(head);
    await preview.tell({ type: 'document', document: 4, html: written, title: 'NHS Northshire' });
    const clauses = (written.match(/class="icb-clause[ "]/g) ?? []).length;
    expect(clauses).toBeGreaterThan(60);
    expect(await lastSaid(preview, 'laid')).toEqual({ type: 'laid', document: 4, clauses, refused: false });
    const { page } = preview;
    expect(await page.locator('#title').textContent()).toBe('NHS Northshire');
    expect(await page.locator('#scroll').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Copy Markdown' }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: '3.3 Chair' }).count()).toBe(1);
    expect([preview.asked, preview.wrong]).toEqual([[], []]);
    await preview.close();
  });

  it('shows what is not said yet as a placeholder that stands out', async () => {
    const { page, close } = await shown(html(bare));
    const mark = page.locator('mark', { hasText: 'Still to be written: Background' }).first();
    await mark.waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('mark')).backgroundColor")).toBe(
      'rgb(255, 235, 59)',
    );
    await close();
  });

  it('stands beside the picture where there is room, below it where there is not', async () => {
    const { page, tell, said, close } = await shown(written, { width: 1300 });
    await page.getByRole('button', { name: 'Side by Side' }).click();
    expect(await said()).toEqual([{ type: 'beside', beside: true }]);
    await tell({ ...head, view: 'board', beside: true });
    await tell({
      type: 'picture',
      picture: 1,
      svg: drawBoard(northshire.constitution, {
        style: 'none',
        actions: true,
        id: 'icb-preview',
        text: northshire.text,
      }),
    });
    const boxes = async () => [
      await page.locator('#scroll').boundingBox(),
      await page.locator('#document').boundingBox(),
    ];
    const [left, right] = await boxes();
    expect(right?.x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
    expect(right?.y).toBe(left?.y);
    await page.setViewportSize({ width: 620, height: 800 });
    const [above, below] = await boxes();
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    expect(below?.x).toBe(above?.x);
    expect(
      await page.evaluate('document.body.scrollWidth <= innerWidth && document.body.scrollHeight <= innerHeight'),
    ).toBe(true);
    await page.getByRole('button', { name: 'Side by Side' }).click();
    expect((await said()).findLast(({ type }) => type === 'beside')).toEqual({ type: 'beside', beside: false });
    await close();
  });

  it('changes where it has changed: all other parts are the very same, and keep place and keyboard', async () => {
    const { page, show, clause, down, below, close } = await shown();
    const seen = clause('must be independent');
    await clause('term of office is three years').focus();
    await page.locator('#document').evaluate((element) => element.scrollTo(0, 3_000));
    // Each part is marked, so that it is known again.
    await page.evaluate("for (const each of document.querySelectorAll('#text *')) each.isOld = true");
    const [top, place] = [await down(), await below(seen)];
    await show(2, await changed('term 3 years, at most 3 terms', 'term 4 years, at most 2 terms'));
    expect(await clause('The term of office is four years, for at most two terms.').count()).toBe(1);
    expect([await down(), await below(seen)]).toEqual([top, place]);
    expect(await page.evaluate("[...document.querySelectorAll('#text *')].filter((each) => !each.isOld).length")).toBe(
      0,
    );
    expect(await page.evaluate('document.activeElement.textContent')).toContain('four years');
    await close();
  });

  it('that grows above what one reads leaves that where it is', async () => {
    const { page, show, clause, below, close } = await shown();
    const read = clause('Board is a public');
    const one = page.locator('.icb-clause').nth(70);
    const id = await one.getAttribute('id');
    await one.evaluate((element) => element.scrollIntoView());
    const before = await below(page.locator(`[id="${id}"]`));
    await page.evaluate("for (const each of document.querySelectorAll('.icb-clause')) each.isOld = true");
    await show(
      2,
      await changed('    chair {\n', '    chair {\n      provision transparency "One.\n\nTwo.\n\nThree.\n\nFour."\n'),
    );
    expect(Math.abs((await below(page.locator(`[id="${id}"]`))) - before)).toBeLessThan(1);
    expect(
      await page.evaluate("[...document.querySelectorAll('.icb-clause')].filter((each) => !each.isOld).length"),
    ).toBeLessThan(4);
    expect(await read.count()).toBeLessThan(2);
    await close();
  });

  it('is none where there is nothing to write', async () => {
    const { page, show, said, close } = await shown();
    await show(2, null);
    expect(await said()).toEqual([{ type: 'laid', document: 2, clauses: 0, refused: false }]);
    expect(await page.locator('#text *').count()).toBe(0);
    await close();
  });

  it('comes back with its place and the size of its letters', async () => {
    const first = await shown();
    const size = (): Promise<string> =>
      first.page.evaluate("getComputedStyle(document.querySelector('.icb-document')).fontSize");
    const before = await size();
    await first.page.getByRole('button', { name: 'Larger' }).click();
    expect(Number.parseFloat(await size())).toBeCloseTo(Number.parseFloat(before) * 1.2, 1);
    expect(await first.page.locator('#size').textContent()).toBe('120%');
    await first.page.locator('#document').evaluate((element) => element.scrollTo(0, 777));
    await expect.poll(() => first.state()).toMatchObject({ keep: head.keep, letters: 1.2, down: 777 });
    const state = await first.state();
    await first.close();
    const second = await shown(written, { state });
    expect(await second.page.locator('#size').textContent()).toBe('120%');
    expect(await second.down()).toBe(777);
    await second.close();
  });
});

describe('in step', () => {
  it('what was drafted from an offset comes to the top, and nothing is said of that', async () => {
    const { tell, said, page, below, down, clause, close } = await shown();
    await tell({ type: 'scroll', offset: at('appointed by nhs-england') });
    expect(Math.abs(await below(clause(chairAppointed)))).toBeLessThan(2);
    await tell({ type: 'scroll', offset: at('more than 1/2 of voting members') });
    expect(Math.abs(await below(page.locator('.icb-clause', { hasText: 'No business is done' }).first()))).toBeLessThan(
      2,
    );
    await tell({ type: 'scroll', offset: 0 });
    expect(await down()).toBe(0);
    expect(await said()).toEqual([]);
    await close();
  });

  it('what somebody has scrolled to is told, once for each frame', async () => {
    const preview = await shown();
    const { page, clause, down, close } = preview;
    const part = clause(chairAppointed);
    await page.locator('#document').hover();
    const wanted = await part.evaluate((element) => (element as unknown as { offsetTop: number }).offsetTop);
    await page.mouse.wheel(0, wanted);
    await expect.poll(down).toBeGreaterThan(wanted / 2);
    await part.evaluate((element) => element.scrollIntoView());
    await expect.poll(async () => (await lastSaid(preview, 'scrolled')).offset).toBe(at('appointed by nhs-england'));
    await close();
  });

  it('through every place and back, one stays where one was', async () => {
    const preview = await shown();
    const { tell, down, page, close } = preview;
    const parts = [...written.matchAll(/<div class="icb-clause" id="([^"]*)" data-from/g)].map(([, id]) => id);
    expect(parts.length).toBeGreaterThan(60);
    for (const id of parts.filter((_, index) => index % 9 === 0)) {
      await page.evaluate(`document.getElementById(${JSON.stringify(id)}).scrollIntoView()`);
      const before = await down();
      const { offset } = await lastSaid(preview, 'scrolled');
      await tell({ type: 'scroll', offset });
      // (What follows itself in the text but not in the document is near, and not at the same pixel.)
      expect([id, Math.abs((await down()) - before) < 400]).toEqual([id, true]);
      await preview.said();
    }
    await close();
  });

  it('the clause of the cursor is marked; it comes into view when the cursor has come to another', async () => {
    const { page, tell, said, down, clause, close } = await shown();
    const lit = page.locator('.icb-lit');
    await tell({ type: 'mark', offset: at('appointed by nhs-england') + 3, follows: true });
    expect(await lit.textContent()).toContain(chairAppointed);
    expect(await lit.getAttribute('aria-current')).toBe('location');
    // The first is but marked: where one begins, the text says.
    expect(await down()).toBe(0);
    await tell({ type: 'mark', offset: at('term 3 years') + 3, follows: true });
    expect(await lit.textContent()).toContain('term of office');
    await expect
      .poll(() =>
        clause('term of office is three years').evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= (globalThis as unknown as { innerHeight: number }).innerHeight;
        }),
      )
      .toBe(true);
    // Whoever types on in the same clause, or wants no steps, is left where they are.
    await page.locator('#document').evaluate((element) => element.scrollTo(0, 0));
    await tell({ type: 'mark', offset: at('term 3 years') + 4, follows: true });
    await tell({ type: 'mark', offset: at('more than 1/2 of voting members'), follows: false });
    expect(await down()).toBe(0);
    // From where nothing was drafted, one comes to a clause again.
    await tell({ type: 'mark', offset: 0, follows: true });
    await tell({ type: 'mark', offset: at('term 3 years'), follows: true });
    expect(await down()).toBeGreaterThan(0);
    // A seat is its heading, and its line in the table.
    await tell({ type: 'mark', offset: at('executive nursing'), follows: false });
    expect((await lit.evaluateAll((all) => all.map(({ localName }) => localName))).sort()).toEqual(['h3', 'tr']);
    await tell({ type: 'mark', offset: null, follows: true });
    expect(await lit.count()).toBe(0);
    expect((await said()).filter(({ type }) => type === 'line')).toEqual([]);
    await close();
  });
});

describe('a clause', () => {
  it('leads to its line, by a double click and by Enter', async () => {
    const preview = await shown();
    const { page, clause, close } = preview;
    const line = {
      type: 'line',
      document: 1,
      from: at('appointed by nhs-england'),
      to: at('appointed by nhs-england') + 'appointed by nhs-england with approval of secretary-of-state'.length,
    };
    await clause(chairAppointed).dblclick();
    expect(await lastSaid(preview, 'line')).toEqual(line);
    await clause(chairAppointed).focus();
    await page.keyboard.press('Enter');
    expect(await lastSaid(preview, 'line')).toEqual(line);
    await close();
  });

  it('is come to by arrow keys, one after another; one alone is on the way of the Tab key', async () => {
    const preview = await shown();
    const { page, clause, close } = preview;
    await clause(chairAppointed).focus();
    await page.keyboard.press('ArrowDown');
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    expect(await focused()).toContain('may be removed');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('Chair');
    expect(await page.locator('.icb-stop[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.icb-stop').count()).toBeGreaterThan(100);
    await close();
  });

  it('is led to from the contents and from where it is referred to', async () => {
    const preview = await shown();
    const { page, below, close } = preview;
    await page.getByRole('link', { name: '3.9 Director of nursing' }).click();
    const heading = page.getByRole('heading', { name: '3.9 Director of nursing' });
    expect(Math.abs(await below(heading))).toBeLessThan(60);
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Director of nursing');
    // The text comes with it.
    expect((await lastSaid(preview, 'scrolled')).offset).toBeGreaterThan(0);
    expect(page.url()).not.toContain('#');
    await close();
  });
});

describe('what it lets in', () => {
  it.each(hostile.map((name, index) => [index, name] as const))('a name that is to be feared (%i)', async (_, name) => {
    const title = { value: name, raw: '', placeholders: [], span: northshire.constitution.span };
    const feared = {
      ...northshire.constitution,
      title,
      board: northshire.constitution.board && {
        ...northshire.constitution.board,
        members: northshire.constitution.board.members.map((each) => ({ ...each, title })),
      },
    };
    const preview = await shown(html({ constitution: feared, text: northshire.text }));
    await preview.tell({ type: 'document', document: 2, html: written, title: name });
    expect(await preview.page.locator('.icb-clause').count()).toBeGreaterThan(60);
    expect(await preview.page.locator('#text :is(script, img, svg, iframe, style)').count()).toBe(0);
    expect(await preview.page.evaluate('globalThis.broken')).toBeUndefined();
    expect([preview.asked, preview.wrong]).toEqual([[], []]);
    await preview.close();
  });

  it.each([
    '<script>globalThis.broken=1</script>',
    '<img src="http://elsewhere.test/a.png">',
    '<p onclick="globalThis.broken=1">x</p>',
    '<p style="background: url(http://elsewhere.test/a.png)">x</p>',
    '<style>@import "http://elsewhere.test"</style>',
    '<a href="command:icb.export">x</a>',
    '<a href="http://elsewhere.test/">x</a>',
    '<a href="#note">x</a>',
    '<p id="note-text">x</p>',
    '<p class="unseen">x</p>',
    '<form action="http://elsewhere.test/"><button>x</button></form>',
    '<iframe srcdoc="x"></iframe>',
    '<svg><a href="#d-x"><text>x</text></a></svg>',
    '<base href="http://elsewhere.test/">',
    '<div role="button" tabindex="0">x</div>',
    '<p data-from="javascript:1">x</p>',
  ])('no document that is none of ours: %s', async (inner) => {
    const preview = await shown();
    for (const content of [
      `<div class="icb-document">${inner}</div>`,
      inner,
      `<div class="icb-document"></div>${inner}`,
    ]) {
      await preview.show(2, content);
      expect(await preview.said()).toMatchObject([{ type: 'laid', document: 2, refused: true }]);
    }
    // The one before is still there, and still speaks for itself.
    await preview.clause(chairAppointed).dblclick();
    expect(await lastSaid(preview, 'line')).toMatchObject({ document: 1 });
    expect(await preview.page.evaluate('globalThis.broken')).toBeUndefined();
    expect(preview.asked).toEqual([]);
    await preview.close();
  });
});

describe('axe', () => {
  it.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    'finds nothing, theme %s',
    async (theme) => {
      for (const [content, more, width] of [
        [written, {}, 1100],
        [html(bare), { view: 'board', beside: true }, 1300],
        [written, {}, 420],
      ] as const) {
        const { page, tell, close } = await shown(content, { theme, width }, more);
        await tell({ type: 'mark', offset: at('term 3 years'), follows: true });
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
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
