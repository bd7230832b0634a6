/** The pictures among the forms: each view as SVG, as a page, and as Mermaid. */
import { type PictureForm, type View, views } from '@icb/drawing';
import { drawingOf } from '../pictures/drawing-of.ts';
import type { ExportForm } from './exports.ts';

const names: Readonly<Record<View, { readonly label: string; readonly suffix: string }>> = {
  board: { label: 'Board', suffix: '-board' },
  governance: { label: 'Governance', suffix: '-governance' },
  compare: { label: 'Comparison', suffix: '-changes' },
};

const kinds: readonly {
  readonly form: PictureForm;
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
}[] = [
  { form: 'svg', label: 'a picture (SVG)', detail: 'For a paper, and for print at any size', extension: 'svg' },
  {
    form: 'html',
    label: 'a page (HTML)',
    detail: 'For a web site: the picture, and tables that say the same',
    extension: 'html',
  },
  { form: 'mermaid', label: 'Mermaid', detail: 'A diagram as text, for wikis and Markdown', extension: 'mmd' },
];

export const pictureForms: readonly ExportForm[] = views.flatMap((view) =>
  kinds.map(({ form, label, detail, extension }) => ({
    form: `${view}-${form}`,
    label: `${names[view].label}, as ${label}`,
    detail,
    suffix: names[view].suffix,
    extension,
    view,
    write: ({ judged, other }) => drawingOf(judged, { view, other }, form),
  })),
);
