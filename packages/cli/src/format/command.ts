/** How `icb format` is asked for. */
import { type Define, named, pathsArgument } from '../commands.ts';
import { formatFiles } from './format-files.ts';

export const defineFormat: Define = (program, { workingFolder }, done) => {
  program
    .command('format')
    .summary('Give constitutions and packs of rules their proper layout, without changing a word.')
    .description(
      'Gives constitutions and packs of rules their proper layout, in place, without changing a word, and lists the files it changed.',
    )
    .addArgument(pathsArgument({ files: ['.icb', '.icbrules'] }))
    .option('--check', 'Change nothing; only list the files that would change (exit code 1 if there are any).')
    .addHelpText('after', epilogue)
    .action(async (paths: string[], options) =>
      done(await formatFiles(named(paths), { check: options.check === true }, workingFolder)),
    );
};

const epilogue = `
Exit codes:
  0  done; with --check, nothing to change
  1  with --check, some files would change
  2  wrong usage, no such file, or one that could not be read or written
  3  a fault of icb itself

Examples:
  icb format northshire.icb
  icb format --check boards`;
