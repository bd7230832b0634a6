/** Which picture is drawn, and as what. */
import {
  boardPage,
  comparePage,
  type DrawingOptions,
  drawBoard,
  drawCompare,
  drawGovernance,
  governancePage,
  mermaidBoard,
  mermaidCompare,
  mermaidGovernance,
  type Theme,
} from '@icb/drawing';
import type { Constitution, Finding } from '@icb/language';
import type { Form } from './forms.ts';

export type View = 'board' | 'governance' | 'compare';

/** A constitution with what is found in it. */
export interface Subject {
  readonly constitution: Constitution;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly titleOfRule: (id: string) => string | undefined;
}

/** SVG, HTML or Mermaid, ending with its line: PNG is made of SVG, and PDF of HTML. */
export function pictureOf(...args: Parameters<typeof drawn>): string {
  const picture = drawn(...args);
  return picture.endsWith('\n') ? picture : `${picture}\n`;
}

function drawn(view: View, form: Form, [subject, other]: readonly [Subject, ...Subject[]], theme: Theme): string {
  const { constitution, text, findings, titleOfRule } = subject;
  const options: DrawingOptions = {
    findings,
    titleOfRule,
    text,
    theme: form === 'png' && theme === 'auto' ? 'light' : theme,
  };
  const kind = form === 'mmd' ? 'mermaid' : form === 'html' || form === 'pdf' ? 'page' : 'svg';
  if (view === 'compare') {
    const [now, nowText] = [(other ?? subject).constitution, (other ?? subject).text];
    if (kind === 'mermaid') return mermaidCompare(constitution, now, options);
    return (kind === 'page' ? comparePage : drawCompare)(constitution, now, options, nowText);
  }
  const draw = {
    board: { mermaid: mermaidBoard, page: boardPage, svg: drawBoard },
    governance: { mermaid: mermaidGovernance, page: governancePage, svg: drawGovernance },
  };
  return draw[view][kind](constitution, options);
}
