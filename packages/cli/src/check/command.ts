/** How `icb check` is asked for. */
import { InvalidArgumentError, Option } from 'commander';
import { BASELINE_NAME } from '../baseline/baseline.ts';
import { asAtOption, type Define, named, packOption, pathsArgument } from '../commands.ts';
import { revisions } from '../completion/revisions.ts';
import { constitutionFiles, ownWords, valued } from '../completion/values.ts';
import type { Outcome } from '../exit-code.ts';
import { type Output, outputOption } from '../outputs.ts';
import { type FormName, reporters } from '../reporters/reporters.ts';
import type { Surroundings } from '../surroundings.ts';
import type { CheckOptions } from './check.ts';
import { checkAnew, checkFromMemory } from './from-memory.ts';
import { thresholds } from './threshold.ts';

export const defineCheck: Define = (program, surroundings, done) => {
  const command = program
    .command('check')
    .summary('Read constitutions and say what is wrong with them.')
    .description(
      'Reads constitutions, judges them by the law and by what is asked of them, and says, line by line, what is wrong and how to put it right.',
    )
    .addArgument(pathsArgument())
    .addOption(packOption('Judge by this pack of rules only; `--pack language` judges by none.'))
    .addOption(asAtOption())
    .addOption(outputOption(reporters))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'How serious a finding must be for the check to count as failed (exit code 1).',
      )
        .choices(thresholds)
        .default('error'),
    )
    .addOption(
      new Option(
        '--fix [=kind]',
        'Put right what can be put right, then check: `--fix` what is safe, `--fix=all` also what wants your eye.',
      ).choices(['safe', 'all']),
    )
    .option('--fix-dry-run', 'Show what --fix would change, as a diff, and write nothing.')
    .addOption(
      valued(
        new Option(
          '--baseline <file>',
          `Tell only what this file does not know yet. Without it, ${BASELINE_NAME} in the current folder is taken, if it is there.`,
        ),
        { files: ['.json'] },
      ),
    )
    .option('--no-baseline', 'Tell everything, whatever a baseline knows.')
    .option(
      '--write-baseline',
      'Write all findings of now to the baseline, but for errors of an Act: from then on only what is new counts.',
    )
    .option('--quiet', 'Tell nothing that is less grave than --fail-on, and nothing that is explained.')
    .addOption(
      valued(
        new Option(
          '--max <number>',
          'Tell so many findings at most, the gravest first. The counts and the exit code are those of all.',
        ).argParser(wholeNumber),
        ownWords,
      ),
    )
    .addOption(
      valued(
        new Option(
          '--changed-since <revision>',
          'Check only the files that git says have changed since a revision, and those that import them.',
        ),
        revisions,
      ),
    )
    .option('--stdin', 'Check what is piped in, instead of files.')
    .addOption(
      valued(
        new Option(
          '--stdin-path <path>',
          'Where what is piped in belongs: for its imports, its settings and the report.',
        ),
        constitutionFiles,
      ),
    )
    .option('--no-cache', 'Read and judge everything anew, whatever is remembered of the last time.')
    .option('--timing', 'Say how long each stage and each rule took, the slowest first.')
    .option('--watch', 'Check again whenever something has changed, until Ctrl+C ends it.')
    .addHelpText('after', epilogue);
  command.action(async (paths: string[], options) => {
    const dryRun = options.fixDryRun === true;
    const outputs: readonly Output<FormName>[] = options.format ?? [{ form: 'pretty', file: undefined }];
    const [first] = outputs;
    if (dryRun && options.format && (outputs.length > 1 || first?.form !== 'pretty' || first.file !== undefined)) {
      command.error(`error: --fix-dry-run prints a diff; it cannot be had together with --format ${first?.form}.`);
    }
    const baseline = { baseline: options.baseline ?? true, write: options.writeBaseline === true };
    if (baseline.write && baseline.baseline === false)
      command.error('error: --write-baseline and --no-baseline cannot be had together.');
    const piped = options.stdin === true || options.stdinPath !== undefined;
    if (piped && (paths.length > 0 || options.changedSince !== undefined || options.fix || dryRun))
      command.error('error: With --stdin there are no files to name, to compare or to fix.');
    const { standing } = surroundings;
    const watching = options.watch === true;
    if (watching && piped)
      command.error('error: What is piped in cannot change: --watch and --stdin cannot be had together.');
    if (watching && options.fix && !dryRun)
      command.error('error: --watch changes no file while you write in it: it cannot be had together with --fix.');
    if (watching && baseline.write)
      command.error(
        'error: With --write-baseline, --watch would take each new finding for known: they cannot be had together.',
      );
    if (watching && !standing) command.error('error: --watch needs a process that goes on.');
    const fix = options.fix ?? (dryRun ? 'safe' : undefined);
    const asked: CheckOptions = {
      failOn: options.failOn,
      asAt: options.asAt,
      packs: options.pack ?? [],
      outputs,
      baseline,
      fix,
      dryRun,
      stdinPath: piped ? (options.stdinPath ?? 'stdin.icb') : undefined,
      changedSince: options.changedSince,
      quiet: options.quiet === true,
      max: options.max,
      timing: options.timing === true,
    };
    const once = (now: Surroundings): Promise<Outcome> => checkAnew(named(paths), asked, now);
    const { memory } = surroundings;
    // What changes something, or is told of something else than files, is done each time.
    const always = fix ?? (baseline.write || piped || options.changedSince !== undefined || options.timing);
    const toFile = outputs.some(({ file }) => file !== undefined);
    if (memory && options.cache && !watching && !always && !toFile)
      return done(await checkFromMemory(named(paths), asked, surroundings, memory));
    if (!watching || !standing) return done(await once(surroundings));
    const { watched } = await import('../watch/watch.ts');
    done(await watched(once, standing));
  });
};

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

/** `--fix` alone means `--fix=safe`, and never takes the path that follows for its kind. */
export function withFixKind(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  return args.map((arg, index) => (arg === '--fix' && (end < 0 || index < end) ? '--fix=safe' : arg));
}

const epilogue = `
Exit codes:
  0  nothing as serious as --fail-on was found
  1  something as serious as that was found (what the constitution explains does not count)
  2  wrong usage, no .icb file, or a file or pack of rules that could not be read, or a file not written
  3  a fault of icb itself
With --watch, the exit code is that of the last check.

Examples:
  icb check northshire.icb
  icb check boards --fail-on warning
  icb check northshire.icb --pack statute --as-at 2022-07-01
  icb check northshire.icb --fix-dry-run
  icb check --format pretty --format sarif:icb.sarif
  icb check --write-baseline
  icb check --changed-since main
  icb check boards --watch --format pretty --format html:report.html
  icb check --stdin --stdin-path boards/north.icb < draft.icb`;
