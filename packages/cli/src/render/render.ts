/** `icb render`: from a constitution to a document in the form that is asked for. */
import { extname, resolve } from 'node:path';
import { type Document, type DocumentOptions, documentOf, markdownOf } from '@icb/documents';
import { mermaidBoard } from '@icb/drawing';
import { type Constitution, createLanguage, type ReadFile } from '@icb/language';
import { findingsOf, none, sourceAt } from '../check/found.ts';
import { isText, type ShownFile } from '../check/source.ts';
import type { Asked } from '../config/judgings.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { putFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { notesOn, olderVersion, setAgainst, type Version } from './against.ts';
import { askedFor } from './asked-for.ts';
import { type DocumentForm, documentForms, formOf } from './forms.ts';
import { pageOf } from './page.ts';
import { printed } from './printed.ts';

export interface RenderOptions extends Asked {
  readonly output?: string;
  /** Whether what is not said yet stands as a placeholder. */
  readonly draft?: boolean;
  readonly comments?: boolean;
  readonly marks?: boolean;
  readonly diagram: boolean;
  /** The older version that the document is set against: a file, `REVISION:PATH`, or a revision. */
  readonly against?: string;
  /** Whose changes they are. */
  readonly author?: string;
  /** Whether the table of variations is wanted. */
  readonly table: boolean;
  readonly browser?: string;
}

export async function render(path: string, options: RenderOptions, surroundings: Surroundings): Promise<Outcome> {
  const { workingFolder } = surroundings;
  const form = options.output === undefined ? 'md' : formOf(extname(options.output));
  if (!form)
    return wrongUsage(
      `${onOneLine(options.output ?? '')}: The name must end in one of ${documentForms.map((each) => `.${each}`).join(', ')}.`,
    );
  if (options.author !== undefined && options.against === undefined)
    return wrongUsage('--author says whose changes are shown, and changes are shown with --against alone.');
  const file = sourceAt(path, workingFolder);
  if (!isText(file)) return wrongUsage(`${onOneLine(file.path)}: ${file.error}`);
  const language = createLanguage(workspaceHost(workingFolder));
  const [read] = await language.read([file]);
  const constitution = read?.constitution;
  if (!read || !constitution) return wrongUsage(`${onOneLine(file.path)}: There is no constitution in this file.`);

  const now: Version = { name: file.path, realPath: file.realPath, file: read, language, constitution };
  const old = options.against === undefined ? undefined : await olderVersion(options.against, now, workingFolder);
  if (old && 'error' in old) return wrongUsage(onOneLine(old.error));
  const found = options.comments ? await findingsOf(file, read, options, surroundings) : none;
  if ('error' in found) return wrongUsage(found.error);
  const drafted: DocumentOptions = {
    draft: options.draft ?? false,
    findings: found.findings.filter(({ status }) => status !== 'explained'),
    titleOfRule: found.titleOfRule,
  };
  const document = old
    ? await setAgainst(drafted, old, now, options, surroundings)
    : await alone(drafted, now, options, surroundings);
  if ('error' in document) return wrongUsage(document.error);
  const day = options.asAt ?? surroundings.today;
  const made = await contentOf(form, { document, constitution, old: old?.constitution, day, options });
  if ('error' in made) return wrongUsage(made.error);
  const aside = old ? notesOn(old, now, document) : '';
  const notes = `${found.faults}${noteOn(file, read)}${aside}${made.note ?? ''}`;
  const outcome = written(made.content, options, workingFolder, notes);
  return found.faults === '' ? outcome : { ...outcome, exitCode: exitCode.wrongInput };
}

async function alone(
  drafted: DocumentOptions,
  { realPath, file, language, constitution }: Version,
  options: RenderOptions,
  surroundings: Surroundings,
): Promise<Document | { readonly error: string }> {
  if (!options.marks) return documentOf(constitution, drafted);
  const based = await askedFor(realPath, file, language, options, surroundings);
  return 'error' in based ? based : documentOf(constitution, { ...drafted, based: based.lines });
}

export interface Rendering {
  readonly document: Document;
  readonly constitution: Constitution;
  /** The older version that the document is set against. */
  readonly old: Constitution | undefined;
  /** The day of the changes, `YYYY-MM-DD`. */
  readonly day: string;
  readonly options: RenderOptions;
}

/** What goes into the file, and what whoever asked for it should know. */
export type Made = { readonly content: string | Uint8Array; readonly note?: string } | { readonly error: string };

async function contentOf(form: DocumentForm, rendering: Rendering): Promise<Made> {
  const { document, constitution, options } = rendering;
  switch (form) {
    case 'md':
      return {
        content: markdownOf(document, {
          table: options.table,
          ...(options.diagram && { mermaid: mermaidBoard(constitution) }),
        }),
      };
    case 'html':
      return { content: pageOf(rendering) };
    case 'pdf':
      return printed(rendering);
    case 'docx':
      return (await import('./word-file.ts')).wordFileOf(rendering);
  }
}

/** A document of a text with errors shows what could be read. */
function noteOn({ path }: ShownFile, { findings }: ReadFile): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return '';
  const count = errors === 1 ? 'an error' : `${errors} errors`;
  return `${onOneLine(path)}: There ${errors === 1 ? 'is' : 'are'} ${count} in this file, and the document shows what could be read. \`icb check\` tells more.\n`;
}

function written(
  content: string | Uint8Array,
  { output }: RenderOptions,
  workingFolder: string,
  notes: string,
): Outcome {
  if (output === undefined) return { exitCode: exitCode.fine, stdout: content as string, stderr: notes };
  const problem = putFile(resolve(workingFolder, output), content);
  const shown = onOneLine(output);
  if (problem) return { ...wrongUsage(`${shown}: ${problem}`), stderr: `${notes}icb: ${shown}: ${problem}\n` };
  return { exitCode: exitCode.fine, stdout: '', stderr: `${notes}Written: ${shown}\n` };
}
