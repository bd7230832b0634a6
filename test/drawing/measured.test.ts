/** Pictures as a real browser draws them: nothing overlaps, no text leaves its chair or the view, no line crosses a box. */
import { drawBoard, drawCompare, drawGovernance } from '@icb/drawing';
import { builtInTerms, compare } from '@icb/language';
import { marked, randomEdits } from '@icb/language/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, findingsIn, randomBoard, readExample, readText, root } from './boards.ts';
import { openBrowser, openPage } from './browser.ts';
import { manyCommittees } from './large-boards.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser, { width: 1300, height: 1000 }));
  await page.setContent('<body style="margin:0"><div id="here"></div></body>');
  await page.addScriptTag({ path: `${root}/test/drawing/measure-in-page.js` });
});
afterAll(() => browser.close());

async function problemsOf(svg: string): Promise<string[]> {
  return page.evaluate(
    `document.getElementById('here').innerHTML = ${JSON.stringify(svg)}; problemsOfPicture()`,
  ) as Promise<string[]>;
}

describe('the board', () => {
  it.each(['wide', 'narrow'] as const)('is sound for 1 to 60 seats of random constitutions, %s', async (width) => {
    for (let size = 1; size <= 60; size++) {
      for (const seed of [4, 5])
        expect(await problemsOf(drawBoard(boardOf(size, seed), { width })), `${size} seats, seed ${seed}`).toEqual([]);
    }
  });

  it('is sound for random constitutions as they come', async () => {
    for (let seed = 1; seed <= 60; seed++)
      expect(await problemsOf(drawBoard(randomBoard(seed))), `seed ${seed}`).toEqual([]);
  });

  it.each([
    'northshire.icb',
    'deficient.icb',
    'bare.icb',
    'northshire-partnership.icb',
    'three-rivers.icb',
    'published/derby-and-derbyshire.icb',
  ])('is sound for %s with what is missing', async (name) => {
    const { constitution, text } = await readExample(name);
    const findings = await findingsIn(constitution);
    for (const width of ['wide', 'narrow'] as const)
      expect(await problemsOf(drawBoard(constitution, { findings, text, width })), width).toEqual([]);
  });

  it('says so where something is wrong', async () => {
    const svg = drawBoard(boardOf(12, 1));
    const [first, second] = [...svg.matchAll(/<rect class="icb-chair-shape[^>]*\/>/g)].map(([shape]) => shape) as [
      string,
      string,
    ];
    expect(await problemsOf(svg.replace(second, first))).toContainEqual(expect.stringContaining('two shapes overlap'));
    const title = />([^<]{12,})<\/text>/.exec(svg.slice(svg.indexOf('icb-spot')))?.[1] as string;
    const longer = svg.replace(/ textLength="[^"]*"/g, '').replaceAll(`>${title}<`, `>${title.repeat(9)}<`);
    expect(await problemsOf(longer)).toContainEqual(expect.stringContaining('leaves'));
  });
});

describe('governance', () => {
  it('is sound for random constitutions', async () => {
    for (let seed = 1; seed <= 120; seed++)
      expect(await problemsOf(drawGovernance(randomBoard(seed))), `seed ${seed}`).toEqual([]);
  });

  it('is sound for 60 seats, for 30 committees, and for the examples', async () => {
    expect(await problemsOf(drawGovernance(boardOf(60, 3)))).toEqual([]);
    const { constitution } = await readText(manyCommittees(30));
    expect(await problemsOf(drawGovernance(constitution))).toEqual([]);
    for (const name of ['northshire.icb', 'deficient.icb', 'northshire-partnership.icb', 'three-rivers.icb'])
      expect(await problemsOf(drawGovernance((await readExample(name)).constitution)), name).toEqual([]);
  });

  it('says so where a line runs through a box', async () => {
    const svg = drawGovernance((await readExample('northshire.icb')).constitution);
    const wrong = svg.replace(/(data-edge="appoints"><path class="[^"]*" d=")[^"]*"/, '$1M0 300L1000 900"');
    expect(wrong).not.toBe(svg);
    expect(await problemsOf(wrong)).toContainEqual(expect.stringContaining('runs through'));
  });
});

describe('a comparison', () => {
  it('is sound for random constitutions and random edits', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const old = marked(seed % 3 === 0 ? boardOf(seed, 2) : randomBoard(seed));
      const now = randomEdits(old, seed, 12, builtInTerms()).reduce(
        (constitution, edit) => edit.apply(constitution),
        old,
      );
      expect(await problemsOf(drawCompare(old, now)), `seed ${seed}`).toEqual([]);
    }
  });

  it('marks as many seats as changed', async () => {
    const old = marked(boardOf(20, 7));
    const now = randomEdits(old, 7, 10, builtInTerms()).reduce((constitution, edit) => edit.apply(constitution), old);
    const svg = drawCompare(old, now);
    const { seats, changes } = compare(old, now);
    const standing = (which: string): number => svg.split(`class="icb-row" data-standing="${which}"`).length - 1;
    expect(standing('added')).toBe(seats.onlyNew.length);
    expect(standing('removed')).toBe(seats.onlyOld.length);
    const changed = new Set(
      changes.flatMap(({ subject }) =>
        subject.is === 'seat' && !subject.of && subject.old && subject.new ? [subject.new] : [],
      ),
    );
    expect(standing('changed')).toBe(changed.size);
    expect(standing('same')).toBe(seats.both.length - changed.size);
  });
});
