/** What a person types after `icb`, and what then happens. */
import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { defineCheck, withFixKind } from './check/command.ts';
import type { Define } from './commands.ts';
import { exitCode, type Outcome } from './exit-code.ts';
import { onOneLine } from './pretty/visible.ts';
import type { Surroundings } from './surroundings.ts';

/** Never throws for anything that a person types; only for a fault of the program's own. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  let outcome: Outcome | undefined;
  const program = await icb(
    surroundings,
    (result) => {
      outcome = result;
    },
    args[0],
  );
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
    await program.parseAsync(withFixKind(args), { from: 'user' });
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

/** By the names of the commands, how each is defined. */
const definitions: Readonly<Record<string, () => Define | Promise<Define>>> = {
  check: () => defineCheck,
  format: async () => (await import('./format/command.ts')).defineFormat,
  diagram: async () => (await import('./diagram/command.ts')).defineDiagram,
  render: async () => (await import('./render/command.ts')).defineRender,
  survey: async () => (await import('./survey/command.ts')).defineSurvey,
  diff: async () => (await import('./diff/command.ts')).defineDiff,
  rules: async () => (await import('./rules/command.ts')).defineRules,
  explain: async () => (await import('./explain/command.ts')).defineExplain,
  'test-rules': async () => (await import('./test-rules/command.ts')).defineTestRules,
  import: async () => (await import('./import/command.ts')).defineImport,
  init: async () => (await import('./init/command.ts')).defineInit,
  lsp: async () => (await import('./lsp-command.ts')).defineLsp,
  completion: async () => (await import('./completion/command.ts')).defineCompletion,
};

/**
 * All commands, as they are defined, or the one that is `wanted`; what comes of one is told to `done`. (To define what nobody
 * wants takes longer than much that is wanted.)
 */
export async function icb(
  surroundings: Surroundings,
  done: (outcome: Outcome) => void,
  wanted?: string,
): Promise<Command> {
  const program = new Command('icb')
    .description(
      'Checks and lays out the constitutions of Integrated Care Boards and Partnerships, written as .icb files.',
    )
    .version(packageJson.version, '-V, --version', 'Say which version of icb this is.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .showHelpAfterError('Type `icb --help` to see what icb can do.')
    .addHelpText('after', epilogue);
  const all = Object.values(definitions);
  for (const define of wanted !== undefined && Object.hasOwn(definitions, wanted) ? [definitions[wanted]] : all)
    (await define?.())?.(program, surroundings, done);
  return program;
}

const epilogue = `
Examples:
  icb init                     begin a constitution from the model
  icb check northshire.icb     check one constitution
  icb check                    check every .icb file in this folder and those below it
  icb check --fix              put right what can be put right safely
  icb format northshire.icb    lay it out properly
  icb import published.docx    draft a constitution from a published one
  icb diagram northshire.icb   draw who sits on the board
  icb render northshire.icb    write it out as a document: Word, web page, PDF
  icb diff northshire.icb      say what has changed in it since the last commit
  icb survey boards            count over all the boards in a folder
  icb explain statute/chair    what a rule asks, and the law behind it`;
