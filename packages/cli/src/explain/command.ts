/** How `icb explain` is asked for. */
import { Argument } from 'commander';
import { asAtOption, type Define } from '../commands.ts';
import { ruleIds } from '../completion/packs-and-rules.ts';
import { constitutionFiles, valued } from '../completion/values.ts';
import { explainRule } from './explain-rule.ts';

export const defineExplain: Define = (program, surroundings, done) => {
  program
    .command('explain')
    .summary('Say what a rule asks, and why a constitution meets it or not.')
    .description(
      'Says what a rule asks and what it rests on; and for a constitution, which part of it is met, and what stands in the way.',
    )
    .addArgument(
      valued(new Argument('<rule>', 'the id of a rule, such as statute/chair; `icb rules` lists them'), ruleIds),
    )
    .addArgument(valued(new Argument('[file]', 'a constitution'), constitutionFiles))
    .addOption(asAtOption())
    .addHelpText('after', epilogue)
    .action(async (rule: string, file: string | undefined, options) =>
      done(await explainRule(rule, file, { asAt: options.asAt }, surroundings)),
    );
};

const epilogue = `
Exit codes:
  0  done, whether the rule is met or not
  2  no such rule, or a file that could not be read or holds no constitution
  3  a fault of icb itself

Examples:
  icb explain statute/trust-nominee
  icb explain statute/trust-nominee northshire.icb`;
