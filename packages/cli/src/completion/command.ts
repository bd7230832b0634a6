/** How `icb completion` is asked for; and `icb complete`, which the shells ask and people do not. */
import { Argument } from 'commander';
import type { Define } from '../commands.ts';
import { exitCode } from '../exit-code.ts';
import { onOneLine } from '../pretty/visible.ts';
import { type Completions, completions } from './complete.ts';
import { bash } from './shells/bash.ts';
import { fish } from './shells/fish.ts';
import { zsh } from './shells/zsh.ts';

const shells = { bash, zsh, fish };

export const defineCompletion: Define = (program, surroundings, done) => {
  program
    .command('completion')
    .summary('Let your shell complete commands, options, rules and files.')
    .description(
      'Prints a script for a shell. From then on the Tab key completes commands, options, the names of packs, rules and forms, and files.',
    )
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(shells)))
    .addHelpText('after', epilogue)
    .action((shell: keyof typeof shells) => done({ exitCode: exitCode.fine, stdout: shells[shell], stderr: '' }));
  program
    .command('complete', { hidden: true })
    .description('Tells a shell what can stand at the cursor. The scripts of `icb completion` ask it.')
    .argument('[words...]', 'what stands behind `icb`, as far as the cursor')
    .action(async (words: string[]) => {
      const found = await completions(program, words, surroundings);
      done({ exitCode: exitCode.fine, stdout: linesOf(found), stderr: '' });
    });
};

/** A line for each word, with its meaning behind a tab; what begins with a colon is for the script. */
function linesOf({ words, files }: Completions): string {
  const lines = [
    ...words.map(({ word, meaning }) => `${onOneLine(word)}\t${onOneLine(meaning)}`),
    ...(words.some(({ open }) => open) ? [':open'] : []),
    ...(files ? [`:files\t${files.after}\t${files.endings.join(' ')}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const epilogue = `
Exit codes:
  0  printed
  2  wrong usage
  3  a fault of icb itself

Examples:
  source <(icb completion bash)                                     in ~/.bashrc
  source <(icb completion zsh)                                      in ~/.zshrc, below compinit
  icb completion fish > ~/.config/fish/completions/icb.fish         once`;
