/** How `icb survey` is asked for. */
import { Option } from 'commander';
import { type Define, named, packOption, pathsArgument } from '../commands.ts';
import { valued } from '../completion/values.ts';
import { type Output, outputOption } from '../outputs.ts';
import { type FormName, forms } from './forms.ts';

export const defineSurvey: Define = (program, surroundings, done) => {
  program
    .command('survey')
    .summary('Count over many boards: who sits, who votes, what is missing.')
    .description(
      'Reads many constitutions, grades and measures each as packs of rules say (`icb rules` lists their grades and measures), and counts.',
    )
    .addArgument(pathsArgument())
    .addOption(outputOption(forms))
    .addOption(packOption('Take the grades and measures of this pack of rules only.'))
    .addOption(
      valued(
        new Option(
          '--compare <table>',
          'Set the counts beside published ones: `bma-2022`, or a file with a table of your own (docs/survey.md says how it looks). Can be given several times.',
        ).argParser((table: string, before: readonly string[] | undefined) => [...(before ?? []), table]),
        { words: async () => (await import('./published.ts')).publishedTables(), files: ['.json'] },
      ),
    )
    .addHelpText('after', epilogue)
    .action(async (paths: string[], options) => {
      const outputs: readonly Output<FormName>[] = options.format ?? [{ form: 'pretty', file: undefined }];
      // Whoever checks a constitution does not wait for what counts many.
      const { survey } = await import('./survey.ts');
      done(
        await survey(
          named(paths),
          { outputs, packs: options.pack ?? [], compare: options.compare ?? [] },
          surroundings,
        ),
      );
    });
};

const epilogue = `
Exit codes:
  0  counted
  2  wrong usage, no constitution, a file or pack of rules that could not be read, or a file not written
  3  a fault of icb itself

Examples:
  icb survey boards
  icb survey boards --compare bma-2022
  icb survey boards --format html:survey.html --format csv:survey.csv
  icb survey boards --pack bma --format json`;
