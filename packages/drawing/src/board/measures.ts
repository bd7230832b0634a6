/** The sizes of everything in the picture of a board, in pixels at its natural size. */
import type { TextStyle } from '../svg/text.ts';

export const chairSize = 34;
/** A seat that may be filled is drawn smaller. */
export const smallChair = 24;
export const chairPitch = 40;
export const toCard = 10;
export const toTable = 11;
export const margin = 32;
export const band = 30;
/** From the outer edge of the table to the middle of its head. */
export const tableRadius = 168;
/** From the middle of the table to the middle of the chairs along it. */
export const chairRadius = tableRadius + toTable + chairSize / 2;
export const cardWidth = 244;
/** Where a second row of chairs stands behind the first, texts are narrower. */
export const cardWidthInRows = 204;
export const betweenRows = 18;
/** A table longer than that has two rows of chairs along each side. */
export const longestTable = 1100;
export const rowGap = 13;
export const headingHeight = 34;

export const styles = {
  title: { size: 27, bold: true, colour: 'ink', leading: 34 },
  note: { size: 14, colour: 'soft', leading: 20 },
  heading: { size: 12.5, bold: true, colour: 'soft' },
  seat: { size: 14, bold: true, colour: 'ink', leading: 17 },
  detail: { size: 12.5, colour: 'soft', leading: 16 },
  letters: { size: 12, bold: true, colour: 'on-chair', anchor: 'middle' },
  number: { size: 40, bold: true, colour: 'ink', anchor: 'middle', leading: 44 },
  middle: { size: 14, colour: 'ink', anchor: 'middle', leading: 19 },
  small: { size: 12.5, colour: 'soft', anchor: 'middle', leading: 17 },
  legend: { size: 12.5, colour: 'soft', leading: 16 },
} as const satisfies Readonly<Record<string, TextStyle>>;
