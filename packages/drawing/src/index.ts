/** The pictures: pure functions from a constitution (and what is found in it) to SVG, HTML and Mermaid. They run anywhere. */
export { drawBoard } from './board/draw.ts';
export { type BoardPicture, boardPicture } from './board/picture.ts';
export { drawCompare } from './compare/draw.ts';
export { type ComparePicture, comparePicture } from './compare/picture.ts';
export { comparisons, drawings, type PictureForm, type View, views } from './drawings.ts';
export { drawGovernance } from './governance/draw.ts';
export { type GovernancePicture, governancePicture } from './governance/picture.ts';
export { mermaidBoard } from './mermaid/board.ts';
export { mermaidCompare, mermaidGovernance } from './mermaid/governance.ts';
export type { DrawingOptions } from './options.ts';
export { boardPage, comparePage, governancePage } from './page/page.ts';
export { styleSheet, styleSheetBy, type Theme, themes } from './svg/theme.ts';
export { visible } from './text/visible.ts';
