/** What a shell is told when somebody presses Tab: all that the commands know, and nothing that they would refuse. */

import { builtInPacks } from '@icb/rules';
import type { Argument, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { icb, runCommandLine } from '../src/command-line.ts';
import { valuesOf } from '../src/completion/values.ts';
import { temporaryFolder } from './temporary-folder.ts';

const surroundings = (folder = '/') => ({
  workingFolder: folder,
  today: '2026-11-21',
  packs: builtInPacks,
  colour: false,
  width: 100,
});
const program = await icb(surroundings(), () => undefined);
const visible = program.createHelp().visibleCommands(program);

/** The lines that are told: words without what they mean, and what is for the script. */
async function told(typed: string, folder?: string): Promise<string[]> {
  const words = typed.split(' ');
  const { exitCode, stdout, stderr } = await runCommandLine(['complete', '--', ...words], surroundings(folder));
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => (line.startsWith(':') ? line : (line.split('\t')[0] as string)));
}

describe('every command', () => {
  test('is offered, with its summary', async () => {
    const { stdout } = await runCommandLine(['complete', '--', ''], surroundings());
    expect(stdout.split('\n').slice(0, -1)).toEqual(
      visible.map((command) => `${command.name()}\t${command.summary() || command.description()}`),
    );
    expect(await told('')).toContain('completion');
    expect(await told('')).not.toContain('complete');
  });

  test.each(visible.map((command) => command.name()))('%s: every option is offered, none twice', async (name) => {
    const command = program.commands.find((each) => each.name() === name);
    if (!command) return expect(name).toBe('help');
    const options = command.createHelp().visibleOptions(command);
    const longs = options.map(({ long }) => long);
    expect(await told(`${name} -`)).toEqual(longs);
    for (const { long, required, optional } of options) {
      const again = await told(`${name} ${long} ${required ? 'x ' : ''}-`);
      expect(again.includes(long as string), long as string).toBe(required || false);
      if (!required && !optional) expect(again).toHaveLength(longs.length - 1);
    }
  });

  test('says of each option and argument what can stand for it', () => {
    const nameless: string[] = [];
    for (const command of program.commands.filter((each) => each.name() !== 'complete')) {
      const takesValue = ({ required, optional }: Option): boolean => required || optional;
      const all: (Option | Argument)[] = [...command.options.filter(takesValue), ...command.registeredArguments];
      nameless.push(...all.filter((each) => !valuesOf(each)).map((each) => `${command.name()} ${each.description}`));
    }
    expect(nameless).toEqual([]);
  });
});

test.each<[string, string[]]>([
  ['ch', ['check']],
  ['chekc ', []],
  ['help di', ['diagram', 'diff']],
  ['help diff ', []],
  ['-', ['--version', '--help']],
  ['check ', [':files\t\t.icb']],
  ['check a.icb b', [':files\t\t.icb']],
  ['format ', [':files\t\t.icb .icbrules']],
  ['diagram a.icb b.icb ', []],
  ['diagram -o ', [':files\t\t']],
  ['diagram --view ', ['board', 'governance', 'compare']],
  ['diagram --theme=h', ['--theme=high-contrast']],
  ['check --fix=', ['--fix=safe', '--fix=all']],
  ['check --fix ', [':files\t\t.icb']],
  ['check --quiet=', []],
  ['check --fail-on ', ['error', 'warning', 'information', 'never']],
  ['check --format j', ['json', 'junit']],
  ['check --format junit:re', [':files\tjunit:\t']],
  ['check --format=junit:re', [':files\t--format=junit:\t']],
  ['survey --format c', ['csv']],
  ['check --stdin-path=', [':files\t--stdin-path=\t.icb']],
  ['check --as-at ', []],
  ['check --max ', []],
  ['check -- --', [':files\t\t.icb']],
  ['check --pack la', ['language']],
  ['survey --compare ', ['bma-2022', ':files\t\t.json']],
  ['explain stat', ['statute/', ':open']],
  ['explain statute/chair', ['statute/chair', 'statute/chair-appointer', 'statute/chair-removal']],
  ['explain bma/gps', ['bma/gps']],
  ['explain statute/chair ', [':files\t\t.icb']],
  ['check --changed-since ', []],
  ['completion ', ['bash', 'zsh', 'fish']],
])('icb %s', async (typed, expected) => {
  expect(await told(typed, temporaryFolder())).toEqual(expected);
});

test('a word that is offered for a rule is one that can be explained', async () => {
  const packs = await told('explain ');
  expect(packs.length).toBe(builtInPacks.length + 1);
  for (const pack of packs.filter((each) => each !== ':open')) {
    const [first] = await told(`explain ${pack}`);
    expect((await runCommandLine(['explain', first as string], surroundings())).exitCode).toBe(0);
  }
});
