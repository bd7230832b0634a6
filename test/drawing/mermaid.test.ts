/** The text of a diagram as Mermaid itself reads and draws it, in a real browser. */
import { createRequire } from 'node:module';
import { mermaidBoard, mermaidCompare, mermaidGovernance } from '@icb/drawing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardOf, findingsIn, randomBoard, readExample, readText } from './boards.ts';
import { openBrowser, openPage } from './browser.ts';
import { hostile, poisoned } from './hostile.ts';
import { manyCommittees, sixtySeats } from './large-boards.ts';

let browser: Browser;
let page: Page;
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, asked } = await openPage(browser, { width: 1300, height: 1000 }));
  await page.setContent('<body><div id="here"></div></body>');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') });
  await page.evaluate('mermaid.initialize({ startOnLoad: false })');
});
afterAll(() => browser.close());

interface Drawn {
  /** What Mermaid complains of. */
  readonly fault: string | undefined;
  /** What stands in its boxes. */
  readonly words: readonly string[];
}

async function drawn(text: string): Promise<Drawn> {
  return page.evaluate(
    `mermaid.render('drawn', ${JSON.stringify(text)}).then(
      ({ svg }) => {
        const here = document.getElementById('here');
        here.innerHTML = svg;
        const words = [...here.querySelectorAll('.nodeLabel')].map((label) => label.innerText.replace(/\\s+/g, ' ').trim());
        return { words };
      },
      (error) => ({ fault: String(error.message ?? error), words: [] }),
    )`,
  ) as Promise<Drawn>;
}

const seats = (text: string): number => [...text.matchAll(/^ +seat\d+_\d+\[/gm)].length;

describe('Mermaid draws', () => {
  it('each example, with every seat in words', async () => {
    for (const name of ['northshire.icb', 'deficient.icb', 'three-rivers.icb', 'northshire-partnership.icb']) {
      const { constitution } = await readExample(name);
      const text = mermaidBoard(constitution, { findings: await findingsIn(constitution) });
      const { fault, words } = await drawn(text);
      expect(fault, name).toBeUndefined();
      expect(seats(text)).toBeGreaterThan(4);
      // (A box of the board, and what stands above each group, are words as well.)
      expect(words.length).toBeGreaterThan(seats(text));
      expect((await drawn(mermaidGovernance(constitution))).fault, name).toBeUndefined();
    }
    const [old, now] = [await readExample('westmere.icb'), await readExample('northshire.icb')];
    const compared = await drawn(mermaidCompare(old.constitution, now.constitution));
    expect(compared.fault).toBeUndefined();
    expect(compared.words).toContainEqual(expect.stringMatching(/^Local Medical Committee member .*added$/));
  });

  it('what has no board, one seat, sixty seats, thirty committees, and random constitutions', async () => {
    const texts = ['icb x "X" {}', 'icb x "X" {\n board {\n chair {}\n }\n}', sixtySeats, manyCommittees(30)];
    const all = [
      ...(await Promise.all(texts.map(async (text) => (await readText(text)).constitution))),
      boardOf(60, 1),
      ...[1, 2, 3, 4, 5, 6].map((seed) => randomBoard(seed)),
    ];
    for (const [index, constitution] of all.entries()) {
      const other = all[(index + 1) % all.length] as typeof constitution;
      for (const text of [
        mermaidBoard(constitution),
        mermaidGovernance(constitution),
        mermaidCompare(constitution, other),
      ])
        expect((await drawn(text)).fault, text.slice(0, 300)).toBeUndefined();
    }
  }, 300_000);

  it('names that are to be feared, as they are', async () => {
    const { constitution } = await readExample('northshire.icb');
    for (const [index] of hostile.entries()) {
      const wrong = poisoned(constitution, index);
      for (const text of [mermaidBoard(wrong), mermaidGovernance(wrong)])
        expect((await drawn(text)).fault, text.slice(0, 300)).toBeUndefined();
      expect(await page.evaluate('document.querySelectorAll("#here script, #here img, #here a").length')).toBe(0);
    }
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(asked).toEqual([]);
    const { words } = await drawn(
      mermaidBoard((await readText('icb x "1. <b>X</b> &amp; `y` #35; **z**" { board { chair {} } }')).constitution),
    );
    expect(words).toContain('1. <b>X</b> &amp; `y` #35; **z** 1 member');
  }, 300_000);

  it('a board whose every seat is nominated by everybody, and two that have nothing in common', async () => {
    const bodies = Array.from({ length: 20 }, (_, index) => `nhs-trust t${index} "Trust ${index}"`);
    const names = bodies.map((_, index) => `t${index}`).join(', ');
    const members = Array.from(
      { length: 60 },
      (_, index) => `partner p${index} "Partner ${index}" { nominated jointly by ${names}\n appointed by chair }`,
    );
    const text = `icb x "X" {\n partners {\n${bodies.join('\n')}\n}\n board {\n chair {}\n${members.join('\n')}\n}\n}`;
    const { constitution } = await readText(text);
    expect((await drawn(mermaidGovernance(constitution))).fault).toBeUndefined();
    expect(
      (await drawn(mermaidCompare(constitution, (await readText(manyCommittees(400))).constitution))).fault,
    ).toBeUndefined();
  }, 300_000);

  it('nothing that is no diagram', async () => {
    const { constitution } = await readExample('northshire.icb');
    const text = mermaidBoard(constitution);
    expect((await drawn(text.replace(']:::votes', ':::votes'))).fault).toMatch(/Parse error/);
  });
});
