/** Pictures as a real browser draws them: nothing overlaps, no text leaves its chair or the view, no line crosses a box. */
import {
  boardPage,
  comparePage,
  drawBoard,
  drawCompare,
  drawGovernance,
  governancePage,
  styleSheet,
} from '@icb/drawing';
import { builtInTerms, compare } from '@icb/language';
import { marked, randomEdits } from '@icb/language/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, findingsIn, randomBoard, readExample, readText, root } from './boards.ts';
import { openBrowser, openPage } from './browser.ts';
import { deepCommittees, manyCommittees, sixtySeats } from './large-boards.ts';

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

describe.each(['wide', 'narrow'] as const)('governance, %s,', (width) => {
  it('is sound for random constitutions', async () => {
    for (let seed = 1; seed <= 120; seed++)
      expect(await problemsOf(drawGovernance(randomBoard(seed), { width })), `seed ${seed}`).toEqual([]);
  });

  it('is sound for 60 seats, for 30 committees, for the examples, and for what hangs twenty deep', async () => {
    const texts = [manyCommittees(30), deepCommittees(20)];
    const constitutions = [
      boardOf(60, 3),
      ...(await Promise.all(texts.map(async (text) => (await readText(text)).constitution))),
      ...(await Promise.all(
        ['northshire.icb', 'deficient.icb', 'northshire-partnership.icb', 'three-rivers.icb'].map(
          async (name) => (await readExample(name)).constitution,
        ),
      )),
    ];
    for (const constitution of constitutions)
      expect(await problemsOf(drawGovernance(constitution, { width })), constitution.name).toEqual([]);
  });
});

describe('governance', () => {
  it('says of what hangs too deep to what it belongs', async () => {
    const { constitution } = await readText(deepCommittees(20));
    const said = [...drawGovernance(constitution).matchAll(/>(Part of Level \d+)</g)].map(([, words]) => words);
    expect(said).toContain('Part of Level 18');
  });

  it('has for a phone no lines, and says the same in words', async () => {
    const { constitution } = await readExample('northshire.icb');
    const [wide, narrow] = [drawGovernance(constitution), drawGovernance(constitution, { width: 'narrow' })];
    expect(wide).toContain('data-edge="nominates"');
    expect(narrow).not.toContain('data-edge="nominates"');
    expect(narrow).toContain('>Nominated by Northshire Local Medical Committee<');
    const labels = (svg: string): string[] =>
      [...svg.matchAll(/data-node="seat-\d+"[\s\S]*?aria-label="([^"]*)"/g)].map(([, label]) => label as string);
    expect(labels(narrow)).toEqual(labels(wide));
    expect(labels(wide)).toHaveLength(constitution.board?.members.length ?? 0);
  });

  it('says so where a line runs through a box', async () => {
    const svg = drawGovernance((await readExample('northshire.icb')).constitution);
    const wrong = svg.replace(/(data-edge="appoints"><path class="[^"]*" d=")[^"]*"/, '$1M0 300L1000 900"');
    expect(wrong).not.toBe(svg);
    expect(await problemsOf(wrong)).toContainEqual(expect.stringContaining('runs through'));
  });
});

describe('what is drawn on several sheets', () => {
  it('is sound on each of them', async () => {
    const sixty = (await readText(sixtySeats)).constitution;
    const rivers = (await readExample('three-rivers.icb')).constitution;
    for (const html of [boardPage(sixty), governancePage(boardOf(60, 3)), comparePage(rivers, sixty)]) {
      const sheets = [...html.matchAll(/icb-on-paper">(<svg[\s\S]*?<\/svg>)/g)].map(([, svg]) => svg as string);
      expect(sheets.length).toBeGreaterThan(1);
      for (const [index, svg] of sheets.entries())
        expect(await problemsOf(`<style>${styleSheet('light')}</style>${svg}`), `sheet ${index + 1}`).toEqual([]);
    }
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
      for (const width of ['wide', 'narrow'] as const)
        expect(await problemsOf(drawCompare(old, now, { width })), `seed ${seed}, ${width}`).toEqual([]);
    }
  });

  it.each(['wide', 'narrow'] as const)('says so where nothing has changed, %s', async (width) => {
    const { constitution } = await readExample('northshire.icb');
    const svg = drawCompare(constitution, constitution, { width });
    expect(svg).toContain('>Nothing has changed.</text>');
    expect(await problemsOf(svg)).toEqual([]);
  });

  it.each(['wide', 'narrow'] as const)('marks as many seats as changed, %s', async (width) => {
    const old = marked(boardOf(20, 7));
    const now = randomEdits(old, 7, 10, builtInTerms()).reduce((constitution, edit) => edit.apply(constitution), old);
    const svg = drawCompare(old, now, { width });
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
