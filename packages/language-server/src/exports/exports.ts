/** The forms in which an editor writes down how a constitution stands with the rules. */
import { jsonOf, type Report } from '@icb/rules';
import type { JudgedFile } from '../judged-files.ts';
import { csvOf } from './csv.ts';
import { markdownOf } from './markdown.ts';

/** What is written down: a file with its judgement, and the report on it that `icb check` would give. */
export interface Subject {
  readonly judged: JudgedFile;
  readonly report: Report;
}

export interface ExportForm {
  readonly form: string;
  /** What a person chooses by. */
  readonly label: string;
  readonly detail: string;
  /** How the file is called after its constitution: `northshire-conformance.md`. */
  readonly suffix: string;
  readonly extension: string;
  /** Bytes for what is no text. */
  readonly write: (subject: Subject) => string | Uint8Array | Promise<string | Uint8Array>;
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
];

/** What is sent to the editor: a text, or bytes in base 64. */
export type Exported = { readonly text: string } | { readonly base64: string };

/** `undefined` where there is no such form. */
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
