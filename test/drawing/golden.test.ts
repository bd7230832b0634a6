/** Pictures that were looked at, and are kept: `vitest -u` renews them, and then they want to be looked at again. */
import {
  boardPage,
  drawBoard,
  drawCompare,
  drawGovernance,
  mermaidBoard,
  mermaidCompare,
  mermaidGovernance,
} from '@icb/drawing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsIn, readExample, readText, readyPacks } from './boards.ts';
import { sixtySeats } from './large-boards.ts';

const examples = {
  complete: 'northshire.icb',
  deficient: 'deficient.icb',
  partnership: 'northshire-partnership.icb',
  published: 'published/derby-and-derbyshire.icb',
};

describe('golden pictures', () => {
  it.each(Object.entries(examples))('of the %s board', async (name, file) => {
    const { constitution, text } = await readExample(file);
    const titles = new Map(
      (await readyPacks()).flatMap(({ rules }) => rules.map(({ id, rule }) => [id, rule.title] as const)),
    );
    const findings = name === 'deficient' ? await findingsIn(constitution) : [];
    const svg = drawBoard(constitution, { findings, text, titleOfRule: (id) => titles.get(id), theme: 'light' });
    await expect(`${svg}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it('of a board of sixty seats', async () => {
    const { constitution } = await readText(sixtySeats);
    await expect(`${drawBoard(constitution, { theme: 'light' })}\n`).toMatchFileSnapshot('golden/sixty-seats.svg');
  });

  it('of one seat', async () => {
    const { constitution } = await readText(
      'icb one "NHS One Seat Integrated Care Board" {\n  board {\n    chair {}\n  }\n}\n',
    );
    await expect(`${drawBoard(constitution, { theme: 'light' })}\n`).toMatchFileSnapshot('golden/one-seat.svg');
  });

  it('of the complete board, narrow', async () => {
    const { constitution } = await readExample(examples.complete);
    await expect(`${drawBoard(constitution, { theme: 'light', width: 'narrow' })}\n`).toMatchFileSnapshot(
      'golden/complete-narrow.svg',
    );
  });

  it('of governance', async () => {
    const { constitution } = await readExample('three-rivers.icb');
    await expect(`${drawGovernance(constitution, { theme: 'light' })}\n`).toMatchFileSnapshot('golden/governance.svg');
  });

  it('of a comparison', async () => {
    const [old, now] = [await readExample('westmere.icb'), await readExample(examples.complete)];
    await expect(`${drawCompare(old.constitution, now.constitution, { theme: 'light' })}\n`).toMatchFileSnapshot(
      'golden/compare.svg',
    );
  });

  it('of governance and of a comparison, narrow', async () => {
    const [old, now] = [await readExample('westmere.icb'), await readExample(examples.complete)];
    const options = { theme: 'light', width: 'narrow' } as const;
    await expect(`${drawGovernance(now.constitution, options)}\n`).toMatchFileSnapshot('golden/governance-narrow.svg');
    await expect(`${drawCompare(old.constitution, now.constitution, options)}\n`).toMatchFileSnapshot(
      'golden/compare-narrow.svg',
    );
  });

  it('in Mermaid', async () => {
    const [old, now] = [await readExample('westmere.icb'), await readExample(examples.complete)];
    await expect(mermaidBoard(now.constitution)).toMatchFileSnapshot('golden/board.mmd');
    await expect(mermaidGovernance(now.constitution)).toMatchFileSnapshot('golden/governance.mmd');
    await expect(mermaidCompare(old.constitution, now.constitution)).toMatchFileSnapshot('golden/compare.mmd');
  });
});

describe('a drawing', () => {
  it('is the same each time, and depends on nothing but what is drawn', async () => {
    const [one, other] = [await readExample(examples.complete), await readExample(examples.complete)];
    expect(boardPage(one.constitution, { text: one.text })).toBe(boardPage(other.constitution, { text: other.text }));
  });

  it('of 25 seats takes at most 5 ms, warm', () => {
    const constitution = boardOf(25, 6);
    const times: number[] = [];
    for (let round = 0; round < 60; round++) {
      const start = performance.now();
      drawBoard(constitution);
      times.push(performance.now() - start);
    }
    // The best of the later ones: a machine that is busy with something else is no fault of the drawing.
    expect(Math.min(...times.slice(20))).toBeLessThan(5);
  });
});
