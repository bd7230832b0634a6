/** `icb check`: from paths to a report, and on the way, if asked, to mended files. */
import { createLanguage, type Host } from '@icb/language';
import { type FixKind, loadPacks } from '@icb/rules';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { findFiles } from '../files/find.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { diffOf } from '../fix/diff.ts';
import { type MendedFile, mendFiles, withTexts } from '../fix/mend.ts';
import { dryRunSentence, mendedSentence } from '../fix/wording.ts';
import { unwrittenSentences, writeMended } from '../fix/write-mended.ts';
import { choosePacks } from '../packs/choose.ts';
import { faultSentences } from '../packs/faults.ts';
import { prettyOf } from '../pretty/pretty.ts';
import { unreadSentence } from '../pretty/wording.ts';
import type { Surroundings } from '../surroundings.ts';
import { jsonOf } from './json.ts';
import { type Judging, judged, notChecked } from './judged.ts';
import { type CheckedFile, type Report, type UnreadPath, unreadPaths } from './report.ts';
import { isText, type Source, sourceOf } from './source.ts';
import { exitCodeOf, type Threshold } from './threshold.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly failOn: Threshold;
  /** The names of the packs to judge by; none means those that are not off by default. */
  readonly packs: readonly string[];
  /** The day by whose law to judge, `YYYY-MM-DD`. */
  readonly asAt?: string | undefined;
  /** Which fixes to make before checking. */
  readonly fix?: FixKind | undefined;
  /** Only show what the fixes would change. */
  readonly dryRun?: boolean;
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const loaded = await loadPacks(surroundings.packs);
  const chosen = choosePacks(loaded, options.packs);
  if ('error' in chosen) return wrongUsage(chosen.error);
  const { workingFolder, today } = surroundings;
  const judging: Judging = { packs: chosen.packs, today, asAt: options.asAt };
  const host = workspaceHost(workingFolder);

  const sources = (await findFiles(paths, workingFolder)).map(sourceOf);
  const mended = options.fix ? await mendFiles(sources.filter(isText), options.fix, judging, host) : [];
  const unwritten = options.dryRun ? [] : writeMended(mended);
  const standing = mended.filter(({ path }) => !unwritten.some((each) => each.path === path));
  const entries = await checked(sources, standing, judging, host);
  const report: Report = {
    entries,
    packs: chosen.packs.map(({ pack }) => pack.name),
    notChecked: notChecked(
      entries.filter((entry) => 'findings' in entry),
      chosen,
    ),
  };

  const unread = unreadPaths(report);
  return {
    exitCode:
      loaded.faults.length > 0 || unwritten.length > 0 ? exitCode.wrongInput : exitCodeOf(report, options.failOn),
    stdout: options.dryRun ? mended.map(diffOf).join('') : shown(report, options, surroundings),
    stderr: [
      faultSentences(loaded.faults),
      unread.length > 0 ? `${unreadSentence(unread)}\n` : '',
      unwrittenSentences(unwritten),
      options.fix ? (options.dryRun ? dryRunSentence(mended, options.fix) : mendedSentence(standing)) : '',
    ].join(''),
  };
}

function shown(report: Report, { format }: CheckOptions, surroundings: Surroundings): string {
  return format === 'json' ? jsonOf(report) : prettyOf(report, surroundings);
}

/** Everything as it stands after mending, read together. */
async function checked(
  sources: readonly Source[],
  mended: readonly MendedFile[],
  judging: Judging,
  host: Host,
): Promise<(CheckedFile | UnreadPath)[]> {
  const texts = new Map(mended.map(({ uri, text }) => [uri, text]));
  const files = sources.filter(isText).map((file) => ({ ...file, text: texts.get(file.uri) ?? file.text }));
  const all = await createLanguage(withTexts(host, texts)).read(files);
  const byUri = new Map(all.map((file) => [file.uri, file]));
  const applied = new Map(mended.map((file) => [file.uri, file.applied]));
  return sources.map((entry) => {
    if (!isText(entry)) return entry;
    const file = byUri.get(entry.uri);
    if (!file) throw new Error(`The language has not read ${entry.uri}.`);
    const fixes = applied.get(entry.uri);
    return { ...judged(entry.path, file, judging), ...(fixes && { applied: fixes }) };
  });
}
