/** The picture that an editor shows beside a text, and what has to be said of it. */
import { type View, views } from '@icb/drawing';
import type { Finding } from '@icb/language';
import type { CodeAction } from 'vscode-languageserver';
import { quickFixesOf, type Where } from '../code-actions.ts';
import type { JudgedFile } from '../judged-files.ts';
import { drawingOf } from './drawing-of.ts';
import { type Errors, errorsOf } from './errors.ts';

/** What `icb/picture` asks. */
export interface PictureAsked {
  readonly uri: string;
  readonly view: View;
  /** For the view `compare`: the file as it was before. */
  readonly other: string | undefined;
  /** `narrow` for a slim column beside the text. */
  readonly width: 'wide' | 'narrow';
}

/** What the server answers to `icb/picture`; `null` where it does not know one of the files. */
export interface Picture {
  /** Without a style sheet: whoever shows it has one. `null` where there is nothing to draw. */
  readonly svg: string | null;
  /** Of the text that was drawn; `null` where the editor has not opened it. */
  readonly version: number | null;
  readonly errors: Errors;
}

/** `undefined` for what is no question. */
export function pictureAsked(params: unknown): PictureAsked | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { uri, view, other, width = 'wide' } = params as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || !views.some((each) => each === view)) return undefined;
  if (other !== undefined && typeof other !== 'string') return undefined;
  if (width !== 'wide' && width !== 'narrow') return undefined;
  return { uri, view: view as View, other, width };
}

/** Is asked more often than anything changes: the picture of the whole text is kept as long as its judgement is. */
export function pictureOf(
  judged: JudgedFile,
  { view, width }: PictureAsked,
  other: JudgedFile | undefined,
  version: number | null,
): Picture {
  const draw = (): string | null =>
    drawingOf(judged, { view, other }, 'svg', { width, style: 'none', id: 'icb-preview', actions: true }) ?? null;
  return {
    svg: view === 'compare' ? draw() : keptFor(judged, `${view} ${width}`, draw),
    version,
    errors: errorsOf(judged.file),
  };
}

const kept = new WeakMap<JudgedFile, Map<string, string | null>>();

function keptFor(judged: JudgedFile, key: string, draw: () => string | null): string | null {
  const of = kept.get(judged) ?? new Map<string, string | null>();
  kept.set(judged, of);
  const svg = of.get(key) ?? draw();
  of.set(key, svg);
  return svg;
}

/** What `icb/fixOf` asks: an empty chair, by what the picture says of it. */
export interface FixAsked {
  readonly uri: string;
  readonly rule: string;
  readonly about: string | undefined;
  /** Which of the finding's fixes. */
  readonly fix: number;
  /** Where the finding was when the picture was drawn. */
  readonly at: number;
}

/** `undefined` for what is no question. */
export function fixAsked(params: unknown): FixAsked | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { uri, rule, about, fix, at } = params as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof rule !== 'string') return undefined;
  if (about !== undefined && typeof about !== 'string') return undefined;
  if (typeof fix !== 'number' || typeof at !== 'number') return undefined;
  return { uri, rule, about, fix, at };
}

/** The action that fills an empty chair, to be resolved like any other. Where the text has moved, the nearest of its kind. */
export function fixOf({ findings }: JudgedFile, asked: FixAsked, where: Where): CodeAction | undefined {
  const away = ({ span }: Finding): number => Math.abs(span.offset - asked.at);
  const [finding] = findings
    .filter(({ rule, about, status }) => rule === asked.rule && about === asked.about && status !== 'explained')
    .sort((one, other) => away(one) - away(other));
  return finding && quickFixesOf(finding, where)[asked.fix];
}
