/** What a person types after `icb`, and what then happens. */
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { check } from './check/check.ts';
import { thresholds } from './check/threshold.ts';
import { exitCode, type Outcome } from './exit-code.ts';
import { formatFiles } from './format/format-files.ts';
import type { PrettyOptions } from './pretty/pretty.ts';
import { onOneLine } from './pretty/visible.ts';

/** What the commands need to know of where they run. */
export interface Surroundings extends PrettyOptions {
  /** The folder that paths start from, absolute. */
  readonly workingFolder: string;
}

/** Never throws for anything that a person types; only for a fault of the program's own. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  let outcome: Outcome | undefined;
  const program = icb(surroundings, (result) => {
    outcome = result;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        said.stdout += text;
      },
      writeErr: (text) => {
        said.stderr += text;
      },
      outputError: (text, write) => write(`${text.split('\n').filter(Boolean).map(asOwn).join('\n')}\n`),
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { ...said, exitCode: error.exitCode === 0 ? exitCode.fine : exitCode.wrongInput };
  }
  if (!outcome) throw new Error('The command has come to no end.');
  return outcome;
}

/** `error: …` of the library, in this program's name; what a person typed is quoted in it. */
function asOwn(line: string): string {
  return onOneLine(line).replace(/^error: /, 'icb: ');
}

const pathsMeaning =
  'files, folders or patterns such as "boards/**/*.icb"; the current folder if you name none. In folders, what git ignores is left out.';

function icb(surroundings: Surroundings, done: (outcome: Outcome) => void): Command {
  const { workingFolder } = surroundings;
  const program = new Command('icb')
    .description(
      'Checks and lays out the constitutions of Integrated Care Boards and Partnerships, written as .icb files.',
    )
    .version(packageJson.version, '-V, --version', 'Say which version of icb this is.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .showHelpAfterError('Type `icb --help` to see what icb can do.')
    .addHelpText('after', epilogue);

  program
    .command('check')
    .summary('Read constitutions and say what is wrong with them.')
    .description('Reads constitutions and says, line by line, what is wrong with them and how to put it right.')
    .argument('[paths...]', pathsMeaning)
    .addOption(
      new Option('--format <form>', 'How to report: "pretty" for people, "json" for other programs.')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        'How serious a finding must be for the check to count as failed (exit code 1).',
      )
        .choices(thresholds)
        .default('error'),
    )
    .addHelpText('after', checkEpilogue)
    .action(async (paths: string[], options) => done(await check(named(paths), options, workingFolder, surroundings)));

  program
    .command('format')
    .summary('Give constitutions their proper layout, without changing a word.')
    .description(
      'Gives constitutions their proper layout, in place, without changing a word, and lists the files it changed.',
    )
    .argument('[paths...]', pathsMeaning)
    .option('--check', 'Change nothing; only list the files that would change (exit code 1 if there are any).')
    .addHelpText('after', formatEpilogue)
    .action(async (paths: string[], options) =>
      done(await formatFiles(named(paths), { check: options.check === true }, workingFolder)),
    );

  return program;
}

function named(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['.'];
}

const epilogue = `
Examples:
  icb check northshire.icb     check one constitution
  icb check                    check every .icb file in this folder and those below it
  icb format northshire.icb    lay it out properly`;

const checkEpilogue = `
Exit codes:
  0  nothing as serious as --fail-on was found
  1  something as serious as that was found
  2  wrong usage, no .icb file, or a file that could not be read
  3  a fault of icb itself

Examples:
  icb check northshire.icb
  icb check boards --fail-on warning`;

const formatEpilogue = `
Exit codes:
  0  done; with --check, nothing to change
  1  with --check, some files would change
  2  wrong usage, no .icb file, or a file that could not be read or written
  3  a fault of icb itself

Examples:
  icb format northshire.icb
  icb format --check boards`;
