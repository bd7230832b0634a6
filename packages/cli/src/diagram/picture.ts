/** Which picture is drawn, and as what. */
import { comparisons, type DrawingOptions, drawings, type PictureForm, type Theme, type View } from '@icb/drawing';
import type { Constitution, Finding } from '@icb/language';
import type { Form } from './forms.ts';

export type { View };

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
  const kind: PictureForm = form === 'mmd' ? 'mermaid' : form === 'html' || form === 'pdf' ? 'html' : 'svg';
  if (view !== 'compare') return drawings[view][kind](constitution, options);
  const now = other ?? subject;
  return comparisons[kind](constitution, now.constitution, options, now.text);
}
