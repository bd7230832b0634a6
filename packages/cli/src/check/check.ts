/** `icb check`: from paths to a report. */
import { pathToFileURL } from 'node:url';
import { createLanguage, type ReadFile, type SourceFile } from '@icb/language';
import type { Outcome } from '../exit-code.ts';
import { findFiles } from '../files/find.ts';
import { readText } from '../files/text-file.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { type PrettyOptions, prettyOf } from '../pretty/pretty.ts';
import { unreadSentence } from '../pretty/wording.ts';
import { jsonOf } from './json.ts';
import { type CheckedFile, type Report, type UnreadPath, unreadPaths } from './report.ts';
import { exitCodeOf, type Threshold } from './threshold.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly failOn: Threshold;
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  workingFolder: string,
  pretty: PrettyOptions,
): Promise<Outcome> {
  const report = await reportOn(paths, workingFolder);
  const unread = unreadPaths(report);
  return {
    exitCode: exitCodeOf(report, options.failOn),
    stdout: options.format === 'json' ? jsonOf(report) : prettyOf(report, pretty),
    stderr: unread.length > 0 ? `${unreadSentence(unread)}\n` : '',
  };
}

async function reportOn(paths: readonly string[], workingFolder: string): Promise<Report> {
  const entries = (await findFiles(paths, workingFolder)).map(read);
  const language = createLanguage(workspaceHost(workingFolder));
  const checked = await language.read(entries.filter((entry) => 'uri' in entry));
  const byUri = new Map(checked.map((file) => [file.uri, file]));
  return entries.map((entry) => ('uri' in entry ? checkedFile(entry, byUri.get(entry.uri)) : entry));
}

interface ShownFile extends SourceFile {
  readonly path: string;
}

function read(found: Awaited<ReturnType<typeof findFiles>>[number]): ShownFile | UnreadPath {
  if ('error' in found) return found;
  const { path, realPath } = found;
  const content = readText(realPath);
  return 'error' in content
    ? { path, error: content.error }
    : { path, uri: pathToFileURL(realPath).href, text: content.text };
}

function checkedFile({ path, text, uri }: ShownFile, file: ReadFile | undefined): CheckedFile {
  if (!file) throw new Error(`The language has not read ${uri}.`);
  const findings = file.findings.toSorted((one, other) => one.span.offset - other.span.offset);
  return { path, text, constitution: file.constitution, findings };
}
