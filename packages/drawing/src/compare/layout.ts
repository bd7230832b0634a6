/** Where things stand in the picture of a comparison: two boards face one another, or on a phone one stands for both. */
import { chairSize, margin, toCard, toTable } from '../board/measures.ts';
import type { DrawingOptions } from '../options.ts';

export interface Layout {
  readonly narrow: boolean;
  readonly width: number;
  readonly margin: number;
  /** Between the two boards, or before the one: where the signs stand. */
  readonly table: { readonly x: number; readonly width: number };
  /** From the middle of the table to the middle of the chairs. */
  readonly chairOut: number;
  /** From there to where texts begin. */
  readonly toText: number;
  readonly cardWidth: number;
}

export function layoutFor({ width: asked }: DrawingOptions): Layout {
  const narrow = asked === 'narrow';
  const [width, edge, table] = narrow ? [400, margin / 2, 32] : [1050, margin, 60];
  const chairOut = table / 2 + (narrow ? 6 : toTable) + chairSize / 2;
  const toText = chairOut + chairSize / 2 + toCard;
  const x = narrow ? edge + table / 2 : width / 2;
  return {
    narrow,
    width,
    margin: edge,
    table: { x, width: table },
    chairOut,
    toText,
    cardWidth: width - edge - x - toText,
  };
}
