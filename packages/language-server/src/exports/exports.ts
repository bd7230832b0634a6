/** The forms in which an editor writes down a constitution: how it stands with the rules, its pictures, and as a document. */
import type { View } from '@icb/drawing';
import { jsonOf, type Report } from '@icb/rules';
import type { JudgedFile } from '../judged-files.ts';
import { csvOf } from './csv.ts';
import { documentForms } from './documents.ts';
import { markdownOf } from './markdown.ts';
import { pictureForms } from './pictures.ts';

/** What is written down: a file with its judgement, and the report on it that `icb check` would give. */
export interface Subject {
  readonly judged: JudgedFile;
  /** What it is compared with, for those forms that compare. */
  readonly other?: JudgedFile | undefined;
  readonly report: Report;
  /** The address of the script that writes Word files, where it is not a part of the server. */
  readonly wordScript?: string | undefined;
}

type Content = string | Uint8Array;

export interface ExportForm {
  readonly form: string;
  /** What a person chooses by. */
  readonly label: string;
  readonly detail: string;
  /** How the file is called after its constitution: `northshire-conformance.md`. */
  readonly suffix: string;
  readonly extension: string;
  /** Of pictures and documents: the view of a preview that shows the same. */
  readonly view?: View | 'document';
  /** Bytes for what is no text; `undefined` where there is nothing to write. */
  readonly write: (subject: Subject) => Content | undefined | Promise<Content | undefined>;
}

/** A further form is a further line here: editors ask for the list. */
export const exportForms: readonly ExportForm[] = [
  {
    form: 'markdown',
    label: 'Markdown',
    detail: 'To read, and to put into a paper',
    suffix: '-conformance',
    extension: 'md',
    write: markdownOf,
  },
  {
    form: 'csv',
    label: 'CSV',
    detail: 'A line for each rule, for a spreadsheet',
    suffix: '-conformance',
    extension: 'csv',
    write: csvOf,
  },
  {
    form: 'json',
    label: 'JSON',
    detail: 'For other programs: what `icb check --format json` says',
    suffix: '-conformance',
    extension: 'json',
    write: ({ report }) => jsonOf(report),
  },
  ...documentForms,
  ...pictureForms,
];

/** What is sent to the editor: a text, or bytes in base 64. */
export type Exported = { readonly text: string } | { readonly base64: string };

/** `undefined` where there is no such form, or nothing to write in it. */
export async function exported(form: string, subject: Subject): Promise<Exported | undefined> {
  const content = await exportForms.find((each) => each.form === form)?.write(subject);
  if (content === undefined) return undefined;
  return typeof content === 'string' ? { text: content } : { base64: inBase64(content) };
}

function inBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
