/** `icb diagram`: from a constitution, or two, to a picture in the form that is asked for. */
import { extname, resolve } from 'node:path';
import type { Theme } from '@icb/drawing';
import { createLanguage, type ReadFile } from '@icb/language';
import { findingsOf, none, sourceAt } from '../check/found.ts';
import { isText, type ShownFile } from '../check/source.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { putFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Form, formOf, forms } from './forms.ts';
import { pictureOf, type Subject, type View } from './picture.ts';
import { rendered } from './render.ts';

export interface DiagramOptions {
  readonly view?: View;
  readonly output?: string;
  readonly theme: Theme;
  /** Whether seats that the rules miss are drawn. */
  readonly missing: boolean;
  readonly packs: readonly string[];
  readonly asAt?: string | undefined;
  readonly browser?: string;
}

export async function diagram(
  path: string,
  other: string | undefined,
  options: DiagramOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { workingFolder } = surroundings;
  const view = options.view ?? (other === undefined ? 'board' : 'compare');
  if (view === 'compare' && other === undefined) return wrongUsage('To compare, name two constitutions.');
  if (view !== 'compare' && other !== undefined)
    return wrongUsage(`One constitution can be drawn as ${view}; two can be compared (--view compare).`);
  const form = options.output === undefined ? 'svg' : formOf(extname(options.output));
  if (!form)
    return wrongUsage(
      `${onOneLine(options.output ?? '')}: The name must end in one of ${forms.map((each) => `.${each}`).join(', ')}.`,
    );

  const sources = [path, ...(other === undefined ? [] : [other])].map((each) => sourceAt(each, workingFolder));
  const unread = sources.find((source) => !isText(source));
  if (unread && 'error' in unread) return wrongUsage(`${onOneLine(unread.path)}: ${unread.error}`);
  const files = sources.filter(isText);
  const read = await createLanguage(workspaceHost(workingFolder)).read(files);
  const subjects: Subject[] = [];
  let faults = '';
  for (const [index, file] of files.entries()) {
    const { constitution, text } = read[index] as ReadFile;
    if (!constitution) return wrongUsage(`${onOneLine(file.path)}: There is no constitution in this file.`);
    const found =
      view === 'board' && options.missing
        ? await findingsOf(file, read[index] as ReadFile, options, surroundings)
        : none;
    if ('error' in found) return wrongUsage(found.error);
    faults += found.faults;
    subjects.push({ constitution, text, findings: found.findings, titleOfRule: found.titleOfRule });
  }
  const notes = files.map((file, index) => noteOn(file, read[index] as ReadFile)).join('');
  const picture = pictureOf(view, form, subjects as [Subject, ...Subject[]], options.theme);
  const outcome = await written(picture, form, options, surroundings, faults + notes);
  // A pack that could not be read may miss a seat that is not drawn.
  return faults === '' ? outcome : { ...outcome, exitCode: exitCode.wrongInput };
}

/** A picture of a text with errors shows what could be read. */
function noteOn({ path }: ShownFile, { findings }: ReadFile): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return '';
  const count = errors === 1 ? 'an error' : `${errors} errors`;
  return `${onOneLine(path)}: There ${errors === 1 ? 'is' : 'are'} ${count} in this file, and the picture shows what could be read. \`icb check\` tells more.\n`;
}

async function written(
  picture: string,
  form: Form,
  { output, browser }: DiagramOptions,
  { workingFolder }: Surroundings,
  notes: string,
): Promise<Outcome> {
  if (output === undefined) return { exitCode: exitCode.fine, stdout: picture, stderr: notes };
  const made = form === 'png' || form === 'pdf' ? await rendered(picture, form, browser) : { content: picture };
  if ('error' in made) return { ...wrongUsage(made.error), stderr: `${notes}icb: ${made.error}\n` };
  const problem = putFile(resolve(workingFolder, output), made.content);
  const shown = onOneLine(output);
  if (problem) return { ...wrongUsage(`${shown}: ${problem}`), stderr: `${notes}icb: ${shown}: ${problem}\n` };
  return { exitCode: exitCode.fine, stdout: '', stderr: `${notes}Drawn: ${shown}\n` };
}
