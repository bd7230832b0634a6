/** How `icb diff` is asked for. */
import { Argument, Option } from 'commander';
import { thresholds } from '../check/threshold.ts';
import { asAtOption, type Define, packOption } from '../commands.ts';
import { revisionsAndConstitutions } from '../completion/revisions.ts';
import { constitutionFiles, valued } from '../completion/values.ts';
import { type Output, outputOption } from '../outputs.ts';
import { type FormName, forms } from './forms.ts';

export const defineDiff: Define = (program, surroundings, done) => {
  program
    .command('diff')
    .summary('Say what changed between two constitutions, and what that does.')
    .description(
      "Names what changed between two constitutions, or two versions of one, in a constitution's own terms; what that does to findings, grades and measures; and the list of variations for which NHS England's approval is needed.",
    )
    .addArgument(
      valued(
        new Argument(
          '<old>',
          'a file; a file at a revision, as git names it (HEAD~1:northshire.icb); or a revision, for the same file there',
        ),
        revisionsAndConstitutions,
      ),
    )
    .addArgument(
      valued(
        new Argument(
          '[new]',
          'a file, or a file at a revision; without it, <old> is a file, and is compared with HEAD',
        ),
        constitutionFiles,
      ),
    )
    .addOption(outputOption(forms))
    .addOption(packOption('Judge by this pack of rules only; `--pack language` judges by none.'))
    .addOption(asAtOption())
    .addOption(
      new Option(
        '--fail-on <severity>',
        'How serious a finding that the change brings must be for exit code 1; without it, a difference is no failure.',
      )
        .choices(thresholds)
        .default('never'),
    )
    .addHelpText('after', epilogue)
    .action(async (old: string, now: string | undefined, options) => {
      const outputs: readonly Output<FormName>[] = options.format ?? [{ form: 'pretty', file: undefined }];
      // Whoever checks a constitution does not wait for what compares two.
      const { diff } = await import('./diff.ts');
      done(
        await diff(
          old,
          now,
          { outputs, packs: options.pack ?? [], asAt: options.asAt, failOn: options.failOn },
          surroundings,
        ),
      );
    });
};

const epilogue = `
As in git, a path behind a revision starts at the top of the repository, and one that begins with ./ in the current
folder: HEAD~1:boards/northshire.icb, HEAD~1:./northshire.icb. What a file imports is taken from its own revision.

Exit codes:
  0  compared, whether or not there is a difference
  1  the change brings something as serious as --fail-on
  2  wrong usage, a file, revision or pack of rules that could not be read, no constitution, or a file not written
  3  a fault of icb itself

Examples:
  icb diff 2025/northshire.icb northshire.icb
  icb diff northshire.icb                             what has changed since the last commit
  icb diff main northshire.icb                        set beside the one on the branch main
  icb diff HEAD~1:northshire.icb HEAD:northshire.icb
  icb diff main northshire.icb --format markdown:changes.md --fail-on error`;
