/** How `icb init` is asked for. */
import { entriesOf, problemWithList, problemWithText } from '@icb/rules/new-constitution';
import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Define } from '../commands.ts';
import { folders, ownWords, valued } from '../completion/values.ts';

export const defineInit: Define = (program, surroundings, done) => {
  program
    .command('init')
    .summary('Begin: a first constitution from the model, and settings.')
    .description(
      'Writes a first constitution, begun from the model constitution, and settings. At a terminal it asks for what no option says; elsewhere that stays open, to be filled in. What is there already is left as it is.',
    )
    .addArgument(
      valued(new Argument('[folder]', 'where to write; it is made if it is not there').default('.'), folders),
    )
    .addOption(
      new Option('--kind <kind>', 'Of an Integrated Care Board, or an Integrated Care Partnership.').choices([
        'icb',
        'icp',
      ]),
    )
    .addOption(
      valued(new Option('--name <name>', 'The full name of the board or partnership.').argParser(text), ownWords),
    )
    .addOption(valued(new Option('--area <area>', 'Its area, in words.').argParser(text), ownWords))
    .addOption(
      valued(
        new Option('--local-authorities <names>', 'Its local authorities, with semicolons between them.').argParser(
          list,
        ),
        ownWords,
      ),
    )
    .addOption(
      valued(
        new Option('--trusts <names>', 'Its NHS trusts and foundation trusts, with semicolons between them.').argParser(
          list,
        ),
        ownWords,
      ),
    )
    .addHelpText('after', epilogue)
    .action(async (folder: string, given) => {
      // Whoever checks a constitution does not wait for what begins one.
      const { init } = await import('./init.ts');
      done(await init(folder, given, surroundings));
    });
};

function text(typed: string): string {
  const problem = problemWithText(typed);
  if (problem !== undefined) throw new InvalidArgumentError(problem);
  return typed;
}

function list(typed: string): readonly string[] {
  const problem = problemWithList(typed);
  if (problem !== undefined) throw new InvalidArgumentError(problem);
  return entriesOf(typed);
}

const epilogue = `
Exit codes:
  0  written, or there already
  2  wrong usage, a file that could not be written, or broken off
  3  a fault of icb itself

Examples:
  icb init
  icb init boards --kind icb --name "NHS Northshire Integrated Care Board"
  icb init --kind icp --name "Northshire Integrated Care Partnership" --local-authorities "Northshire County Council; Port Ravel City Council"`;
