/** Where in the document a place of the text is, and back. */
import { describe, expect, it } from 'vitest';
import { type Anchor, drafted, offsetAt, topOf } from '../../packages/vscode/src/preview/page/anchors.ts';

const at = (from: number, to: number, top: number, bottom: number, isRow = false): Anchor => ({
  from,
  to,
  top,
  bottom,
  isRow,
});

describe('parts in one order in both', () => {
  const anchors = [at(100, 150, 200, 260), at(200, 250, 300, 340), at(300, 400, 500, 700)];

  it('the top of the one is the top of the other', () => {
    expect(anchors.map(({ from }) => topOf(from, anchors, 1_000))).toEqual([200, 300, 500]);
    expect(anchors.map(({ top }) => offsetAt(top, anchors, 1_000))).toEqual([100, 200, 300]);
    expect([topOf(0, anchors, 1_000), offsetAt(0, anchors, 1_000)]).toEqual([0, 0]);
  });

  it('between two, one slides from the one to the other, and always the same way', () => {
    expect([topOf(150, anchors, 1_000), topOf(275, anchors, 1_000)]).toEqual([250, 450]);
    expect([offsetAt(250, anchors, 1_000), offsetAt(450, anchors, 1_000)]).toEqual([150, 275]);
    const tops = Array.from({ length: 500 }, (_, offset) => topOf(offset, anchors, 1_000));
    expect(tops.toSorted((one, other) => one - other)).toEqual(tops);
  });

  it('before the first and after the last, one slides to the ends', () => {
    expect([topOf(50, anchors, 1_000), offsetAt(100, anchors, 1_000)]).toEqual([100, 50]);
    expect(topOf(400, anchors, 1_000)).toBe(700);
    expect(offsetAt(999, anchors, 1_000)).toBe(400);
  });
});

describe('parts in different orders', () => {
  // A later line is said first, and between them is what the document says of itself.
  const anchors = [at(300, 350, 100, 200), at(100, 140, 400, 450), at(200, 240, 600, 640)];

  it('each is found at its own place', () => {
    expect([100, 200, 300].map((from) => topOf(from, anchors, 900))).toEqual([400, 600, 100]);
    expect([100, 400, 600].map((top) => offsetAt(top, anchors, 900))).toEqual([300, 100, 200]);
  });

  it('one stays within a part where the next of the text stands elsewhere', () => {
    expect(topOf(299, anchors, 900)).toBeLessThanOrEqual(640);
    expect(offsetAt(199, anchors, 900)).toBeLessThanOrEqual(350);
  });

  it('what the document says of itself, the title of a chapter, leads to what follows', () => {
    expect(offsetAt(250, anchors, 900)).toBe(100);
  });
});

describe('parts within parts', () => {
  const board = at(0 + 10, 500, 50, 900);
  const row = at(100, 200, 120, 140, true);
  const seat = at(100, 200, 300, 480);
  const line = at(120, 140, 340, 370);
  const anchors = [board, row, seat, line];

  it('a place is in the smallest; what is told at length goes before a line of a table', () => {
    expect([topOf(10, anchors, 1_000), topOf(100, anchors, 1_000), topOf(120, anchors, 1_000)]).toEqual([50, 300, 340]);
    expect(drafted(130, anchors)).toEqual([line]);
    expect(drafted(150, anchors)).toEqual([seat, row]);
    expect(drafted(600, anchors)).toEqual([]);
  });

  it('a line of a table of which nothing more is said is a part as any other', () => {
    const list = at(10, 500, 50, 900);
    const lines = [at(100, 200, 120, 140, true), at(200, 300, 140, 160, true)];
    expect([topOf(100, [list, ...lines], 1_000), topOf(200, [list, ...lines], 1_000)]).toEqual([120, 140]);
    expect(drafted(250, [list, ...lines])).toEqual([lines[1]]);
  });

  it('nothing is anywhere in an empty document', () => {
    expect([topOf(5, [], 0), offsetAt(5, [], 0)]).toEqual([0, 0]);
  });
});
