/** Whatever names a constitution holds, its pictures are well-formed, run nothing, fetch nothing, and stay in shape. */
import {
  boardPage,
  comparePage,
  drawBoard,
  drawCompare,
  drawGovernance,
  governancePage,
  mermaidBoard,
  mermaidCompare,
  mermaidGovernance,
} from '@icb/drawing';
import type { Constitution } from '@icb/language';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, readExample, root } from './boards.ts';
import { openBrowser, openPage } from './browser.ts';
import { hostile, poisoned } from './hostile.ts';

let browser: Browser;
let page: Page;
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, asked } = await openPage(browser));
  await page.setContent('<body style="margin:0"><div id="here"></div></body>');
  await page.addScriptTag({ path: `${root}/test/drawing/measure-in-page.js` });
});
afterAll(() => browser.close());

const constitutions = async (): Promise<Constitution[]> => {
  const { constitution } = await readExample('northshire.icb');
  return hostile.map((_, index) => poisoned(index % 3 === 0 ? boardOf(index + 1, 8) : constitution, index));
};

describe('hostile names', () => {
  it('leave every picture well-formed XML and in shape', async () => {
    const all = await constitutions();
    for (const [index, constitution] of all.entries()) {
      const other = all[(index + 1) % all.length] as Constitution;
      for (const svg of [
        drawBoard(constitution),
        drawBoard(constitution, { width: 'narrow' }),
        drawGovernance(constitution),
        drawCompare(constitution, other),
      ]) {
        const fault = await page.evaluate(
          `(() => { const read = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml'); return read.querySelector('parsererror')?.textContent ?? '' })()`,
        );
        expect(fault).toBe('');
        const problems = await page.evaluate(
          `document.getElementById('here').innerHTML = ${JSON.stringify(svg)}; problemsOfPicture()`,
        );
        expect(problems, `names from ${index}`).toEqual([]);
      }
    }
  }, 300_000);

  it('run nothing, fetch nothing, and bring no element of their own', async () => {
    const all = await constitutions();
    for (const [index, constitution] of all.entries()) {
      const other = all[(index + 1) % all.length] as Constitution;
      for (const html of [boardPage(constitution), governancePage(constitution), comparePage(constitution, other)]) {
        const fresh = await openPage(browser);
        await fresh.page.setContent(html);
        const found = await fresh.page.evaluate(
          `({ broken: globalThis.broken === true, strange: [...document.querySelectorAll('script, img, iframe, a, image, foreignObject, use, object, link, form, [onload], [onerror], [style]')].map((each) => each.outerHTML.slice(0, 60)) })`,
        );
        expect(found).toEqual({ broken: false, strange: [] });
        expect(fresh.asked).toEqual([]);
        await fresh.page.close();
      }
    }
    expect(asked).toEqual([]);
  }, 300_000);

  it('turn no direction around: nothing invisible is left in a picture', async () => {
    for (const constitution of await constitutions()) {
      for (const said of [drawBoard(constitution), governancePage(constitution), mermaidBoard(constitution)])
        expect(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\uFFFE]|(?!\n)\p{Cc}/u.exec(said)).toBeNull();
    }
  });

  it('stay within their quotes in Mermaid', async () => {
    const label = '"(?:[\\p{L}\\p{M}\\p{N} ,.·–—’‘“”…()/+-]|#\\d+;|<br/>)*"';
    const known = new RegExp(
      `^(?:flowchart (?:TB|LR)| *subgraph \\w+\\[${label}\\]| *end| *\\w+\\[${label}\\](?::::\\w+)?| *\\w+ (?:---|-->|-\\.->|==>)(?:\\|\\w+\\|)? \\w+| *classDef [\\w:#, -]+|)$`,
      'u',
    );
    const all = await constitutions();
    for (const [index, constitution] of all.entries()) {
      const other = all[(index + 1) % all.length] as Constitution;
      for (const text of [
        mermaidBoard(constitution),
        mermaidGovernance(constitution),
        mermaidCompare(constitution, other),
      ])
        for (const line of text.split('\n')) expect(line).toMatch(known);
    }
  });
});
