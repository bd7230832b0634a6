/** `icb check`: from paths to a report, and on the way, if asked, to mended files. */
import { type FixKind, type Report, unreadPaths } from '@icb/rules';
import { type BaselineOptions, withBaseline } from '../baseline/use.ts';
import { judgingsOf } from '../config/judgings.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { type Output, written } from '../outputs.ts';
import { faultSentences } from '../packs/faults.ts';
import { onOneLine } from '../pretty/visible.ts';
import { counted, unreadSentence } from '../pretty/wording.ts';
import { type FormName, reporters } from '../reporters/reporters.ts';
import { asBefore, expectFiles } from '../start/quick.ts';
import type { Surroundings } from '../surroundings.ts';
import { stagesOf } from '../timing/stages.ts';
import { checked, kindOf, packsFor } from './checked.ts';
import { atMost, onlyGrave } from './narrowed.ts';
import { isText } from './source.ts';
import { sourcesOf } from './sources.ts';
import { exitCodeOf, type Threshold } from './threshold.ts';

export interface CheckOptions {
  readonly outputs: readonly Output<FormName>[];
  readonly baseline: BaselineOptions;
  readonly failOn: Threshold;
  /** The names of the packs to judge by; none means those that are not off by default. */
  readonly packs: readonly string[];
  /** The day by whose law to judge, `YYYY-MM-DD`. */
  readonly asAt?: string | undefined;
  /** Which fixes to make before checking. */
  readonly fix?: FixKind | undefined;
  /** Only show what the fixes would change. */
  readonly dryRun?: boolean;
  /** The path as which to check what is piped in, instead of any file. */
  readonly stdinPath?: string | undefined;
  /** Check only what has changed since this revision of git, and what imports it. */
  readonly changedSince?: string | undefined;
  /** Tell nothing that is less grave than what fails. */
  readonly quiet?: boolean;
  /** How many findings to tell at most, the gravest first. */
  readonly max?: number | undefined;
  /** Tell how long each stage and each rule took. */
  readonly timing?: boolean;
}

export async function check(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { workingFolder } = surroundings;
  const stages = stagesOf(options.timing === true, surroundings.progress);
  const named = await stages.around('finding', () => sourcesOf(paths, options, surroundings));
  if ('error' in named) return wrongUsage(named.error);
  const { sources } = named;
  const files = sources.filter(isText);
  stages.files(files.length, options.fix !== undefined);
  const realPaths = files.map(({ realPath }) => realPath);
  const judgings = await stages.around('preparing', () => judgingsOf(realPaths, options, surroundings));
  if ('error' in judgings) return wrongUsage(judgings.error);
  const host = workspaceHost(workingFolder);

  const { fix } = options;
  const fixing = fix && (await import('../fix/index.ts'));
  expectFiles(files);
  const mended = fixing ? await fixing.mendFiles(files, fix, judgings, host, stages.around) : [];
  const unwritten = fixing && !options.dryRun ? fixing.writeMended(mended) : [];
  const standing = mended.filter(({ path }) => !unwritten.some((each) => each.path === path));
  const entries = await checked(sources, standing, judgings, host, stages);
  if (options.outputs.some(({ form }) => form !== 'pretty')) asBefore();
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const places = files.map(({ path, realPath }) => ({ realPath, kind: kindOf(byPath.get(path)) }));
  const whole: Report = { entries, ...packsFor(places, judgings) };

  const { report, said, error } = withBaseline(whole, options.baseline, workingFolder);
  if (error !== undefined) return wrongUsage(error);
  const unread = unreadPaths(report);
  const told = options.quiet ? onlyGrave(report, options.failOn) : report;
  const cut = atMost(told, options.max ?? Number.POSITIVE_INFINITY);
  const out =
    fixing && options.dryRun
      ? { stdout: mended.map(fixing.diffOf).join(''), errors: [] }
      : await stages.around('reporting', () => written(cut.report, options.outputs, reporters, surroundings));
  const failed = judgings.faults.length > 0 || unwritten.length > 0 || out.errors.length > 0;
  return {
    exitCode: failed ? exitCode.wrongInput : exitCodeOf(report, options.failOn),
    stdout: out.stdout,
    stderr: [
      faultSentences(judgings.faults),
      ...out.errors,
      said,
      options.changedSince !== undefined && sources.length === 0
        ? `icb: No constitution has changed since ${onOneLine(options.changedSince)}.\n`
        : '',
      cut.leftOut > 0 ? `icb: ${counted(cut.leftOut, 'finding')} more, left out by --max.\n` : '',
      unread.length > 0 ? `${unreadSentence(unread)}\n` : '',
      fixing ? fixing.unwrittenSentences(unwritten) : '',
      fixing ? (options.dryRun ? fixing.dryRunSentence(mended, fix) : fixing.mendedSentence(standing)) : '',
      stages.told(),
    ].join(''),
  };
}
