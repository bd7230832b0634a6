/** The baseline of a check: read where there is one, put apart what it knows, written where that is asked for. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { CheckedFile, Report } from '@icb/rules';
import { checkedFiles } from '@icb/rules';
import { noteFile } from '../files/looks.ts';
import { readText } from '../files/text-file.ts';
import { putFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import { counted } from '../pretty/wording.ts';
import {
  apart,
  BASELINE_NAME,
  type Baseline,
  goneFrom,
  readBaseline,
  type StaleEntry,
  withoutGone,
  writtenBaseline,
} from './baseline.ts';

export interface BaselineOptions {
  /** The file, as it was named; `false` for none; `true` for the usual one, if it is there. */
  readonly baseline: string | boolean;
  readonly write: boolean;
}

export interface WithBaseline {
  readonly report: Report;
  /** What goes to standard error, in whole lines. */
  readonly said: string;
  /** Why it could not be read or written, in a sentence. */
  readonly error?: string;
}

/** Whether there is one that is to be taken, or that nobody can read. */
export function isInForce({ baseline, write }: BaselineOptions, workingFolder: string): boolean {
  if (typeof baseline === 'string' || write) return true;
  if (!baseline) return false;
  const text = readText(resolve(workingFolder, BASELINE_NAME));
  return !('problem' in text && text.problem === 'missing');
}

export function withBaseline(
  report: Report,
  { baseline, write }: BaselineOptions,
  workingFolder: string,
): WithBaseline {
  if (baseline === false) return { report, said: '' };
  const name = typeof baseline === 'string' ? baseline : BASELINE_NAME;
  const path = resolve(workingFolder, name);
  const isThere = (named: string): boolean => {
    const file = resolve(dirname(path), named);
    noteFile(file);
    return existsSync(file);
  };
  const fromThere = (file: CheckedFile): CheckedFile => ({
    ...file,
    path: pathFrom(dirname(path), workingFolder, file.path),
  });
  if (write) {
    const files = checkedFiles(report).map(fromThere);
    const old = readText(path);
    // What cannot be read is something else, and is not written over.
    if ('error' in old && old.problem !== 'missing')
      return { report, said: '', error: `${onOneLine(name)}: ${old.error}` };
    const before = 'text' in old ? readBaseline(old.text) : undefined;
    if (before && 'error' in before) return { report, said: '', error: `${onOneLine(name)}: ${before.error}` };
    const error = putFile(path, writtenBaseline(files, report.by, withoutGone(before?.baseline ?? {}, isThere)));
    if (error !== undefined) return { report, said: '', error: `${onOneLine(name)}: ${error}` };
    const text = readText(path);
    const read = 'text' in text ? readBaseline(text.text) : text;
    return 'baseline' in read ? used(report, read.baseline, name, fromThere, isThere, true) : { report, said: '' };
  }
  const text = readText(path);
  if (!('text' in text)) {
    const wanted = typeof baseline === 'string' || text.problem !== 'missing';
    return wanted ? { report, said: '', error: `${onOneLine(name)}: ${text.error}` } : { report, said: '' };
  }
  const read = readBaseline(text.text);
  if ('error' in read) return { report, said: '', error: `${onOneLine(name)}: ${read.error}` };
  return used(report, read.baseline, name, fromThere, isThere, false);
}

function used(
  report: Report,
  baseline: Baseline,
  name: string,
  fromThere: (file: CheckedFile) => CheckedFile,
  isThere: (path: string) => boolean,
  isNew: boolean,
): WithBaseline {
  const isChecked = new Set(checkedFiles(report).map((file) => fromThere(file).path));
  const gone = goneFrom(baseline, (path) => isChecked.has(path) || isThere(path));
  const stale: StaleEntry[] = [];
  const entries = report.entries.map((entry) => {
    if ('error' in entry) return entry;
    const { file, stale: unborne } = apart(fromThere(entry), baseline, report.by);
    stale.push(...unborne);
    return { ...file, path: entry.path };
  });
  const known = entries.reduce((sum, entry) => sum + ('known' in entry ? (entry.known?.length ?? 0) : 0), 0);
  const does = isNew ? 'was written with' : 'knows';
  const sentences = [
    `icb: The baseline ${onOneLine(name)} ${does} ${counted(known, 'finding')} of these files.`,
    ...staleSentences(stale, gone, name),
  ];
  return { report: { ...report, entries }, said: sentences.map((each) => `${each}\n`).join('') };
}

const MOST_STALE = 10;

function staleSentences(stale: readonly StaleEntry[], gone: ReturnType<typeof goneFrom>, name: string): string[] {
  const count = gone.reduce((sum, { entries }) => sum + entries, stale.length);
  if (count === 0) return [];
  const told = stale.slice(0, MOST_STALE).map(({ path, rule, about }) => {
    const subject = about === '' ? '' : ` about “${about}”`;
    return `  ${onOneLine(`${path}: ${rule}${subject}`)}`;
  });
  const more = stale.length > told.length ? [`  and ${stale.length - told.length} more`] : [];
  const missing = gone.map(
    ({ path, entries }) =>
      `  ${onOneLine(path)}: ${counted(entries, 'entry', 'entries')}; the file is not there any more`,
  );
  const them =
    count === 1 ? 'It has 1 entry that no finding bears out' : `It has ${count} entries that no finding bears out`;
  return [
    `${them}; \`icb check --write-baseline\` takes ${count === 1 ? 'it' : 'them'} out of ${onOneLine(name)}:`,
    ...missing,
    ...told,
    ...more,
  ];
}

/** A path of the working folder as the folder of the baseline sees it, with `/`. */
function pathFrom(folder: string, workingFolder: string, path: string): string {
  return relative(folder, join(workingFolder, path)).replaceAll('\\', '/');
}
