/** How `icb rules` is asked for. */
import { type Define, formatOption, packOption } from '../commands.ts';
import { listRules } from './list-rules.ts';

export const defineRules: Define = (program, surroundings, done) => {
  program
    .command('rules')
    .summary('List the rules, and what each rests on.')
    .description('Lists the rules by which constitutions are judged, by pack, and what each rests on.')
    .addOption(packOption('Only the rules of this pack.'))
    .addOption(formatOption('pretty', 'json'))
    .addHelpText('after', epilogue)
    .action(async (options) =>
      done(await listRules({ packs: options.pack ?? [], format: options.format }, surroundings)),
    );
};

const epilogue = `
Exit codes:
  0  done
  2  wrong usage, or a pack of rules that has a fault
  3  a fault of icb itself

Examples:
  icb rules
  icb rules --pack statute --format json`;
