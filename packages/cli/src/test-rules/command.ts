/** How `icb test-rules` is asked for. */
import { Argument } from 'commander';
import type { Define } from '../commands.ts';
import { packNamesAndFiles } from '../completion/packs-and-rules.ts';
import { valued } from '../completion/values.ts';
import { testRules } from './test-rules.ts';

export const defineTestRules: Define = (program, surroundings, done) => {
  program
    .command('test-rules')
    .summary('Try a pack of rules on its own examples.')
    .description('Reads a pack of rules, tries every clause that it drafts, and runs its examples.')
    .addArgument(
      valued(new Argument('<pack>', 'an .icbrules file, or the name of a pack that comes with icb'), packNamesAndFiles),
    )
    .addHelpText('after', epilogue)
    .action(async (pack: string) => done(await testRules(pack, surroundings)));
};

const epilogue = `
Exit codes:
  0  every example does what it says
  1  some do not, or the pack has a fault and is refused
  2  wrong usage, a file that could not be read, or one without a pack or an example
  3  a fault of icb itself

Examples:
  icb test-rules our-college.icbrules
  icb test-rules statute`;
