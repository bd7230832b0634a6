/** The pictures: pure functions from a constitution (and what is found in it) to SVG. They run anywhere. */
export { drawBoard } from './board/draw.ts';
export { type BoardPicture, boardPicture } from './board/picture.ts';
export { drawGovernance } from './governance/draw.ts';
export { type GovernancePicture, governancePicture } from './governance/picture.ts';
export type { DrawingOptions } from './options.ts';
export { styleSheet, type Theme, themes } from './svg/theme.ts';
