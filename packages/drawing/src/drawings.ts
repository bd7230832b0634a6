/** Every picture in every form: for whoever lets a person choose. */
import type { Constitution } from '@icb/language';
import { drawBoard } from './board/draw.ts';
import { drawCompare } from './compare/draw.ts';
import { drawGovernance } from './governance/draw.ts';
import { mermaidBoard } from './mermaid/board.ts';
import { mermaidCompare, mermaidGovernance } from './mermaid/governance.ts';
import type { DrawingOptions } from './options.ts';
import { boardPage, comparePage, governancePage } from './page/page.ts';

/** `compare` is of two constitutions, the others are of one. */
export const views = ['board', 'governance', 'compare'] as const;
export type View = (typeof views)[number];

export type PictureForm = 'svg' | 'html' | 'mermaid';

type Draw = (constitution: Constitution, options?: DrawingOptions) => string;
type Compare = (old: Constitution, now: Constitution, options?: DrawingOptions, otherText?: string) => string;

/** Pictures of one constitution. */
export const drawings: Readonly<Record<Exclude<View, 'compare'>, Readonly<Record<PictureForm, Draw>>>> = {
  board: { svg: drawBoard, html: boardPage, mermaid: mermaidBoard },
  governance: { svg: drawGovernance, html: governancePage, mermaid: mermaidGovernance },
};

/** Pictures of two. The text in the options is that of the old one, `otherText` that of the new. */
export const comparisons: Readonly<Record<PictureForm, Compare>> = {
  svg: drawCompare,
  html: comparePage,
  mermaid: mermaidCompare,
};
