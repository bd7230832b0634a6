/** `icb completion` in the shells themselves: keys are typed at a terminal, Tab among them, and what then runs is compared. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../packages/cli/test/temporary-folder.ts';
import { saidAtTerminal } from '../at-terminal.ts';
import { onThisMachine } from '../debian.ts';

const icb = join(import.meta.dirname, '../../packages/cli/bin/icb.cjs');

/** How each is started, without anybody's own settings, and what is typed first. */
const shells = {
  bash: { start: 'bash --norc --noprofile -i', begin: 'source .script' },
  zsh: { start: 'zsh -f -i', begin: 'autoload -U compinit; compinit -u -D; source .script' },
  fish: { start: 'fish --no-config -i', begin: 'source .script' },
} as const;

/** What is typed, `→` for Tab, and what comes to run. */
const typed: readonly (readonly [string, readonly string[]])[] = [
  ['che→ --fail-on w→ north→', ['check', '--fail-on', 'warning', 'northshire.icb']],
  // Only constitutions, where only they are meant.
  ['check no→', ['check', 'northshire.icb']],
  ['check --as-at 2026-01-01 --qui→', ['check', '--as-at', '2026-01-01', '--quiet']],
  ['check --format sar→', ['check', '--format', 'sarif']],
  ['check --format sarif:z→', ['check', '--format', 'sarif:zeta.json']],
  ['check --fix=al→', ['check', '--fix=all']],
  ['check --baseline=z→', ['check', '--baseline=zeta.json']],
  ['check my\\ boards/o→', ['check', 'my boards/one board.icb']],
  ['check --format sarif:"my boards/o→', ['check', '--format', 'sarif:my boards/one board.icb']],
  ['check -- nor→', ['check', '--', 'northshire.icb']],
  // A pack, and behind its name at once a rule of it.
  ['explain stat→area→ nor→', ['explain', 'statute/area', 'northshire.icb']],
  ['explain ours/→', ['explain', 'ours/area']],
  ['check --pack our→', ['check', '--pack', 'ours']],
  ['diff bran→ nor→', ['diff', 'branch-of-ours', 'northshire.icb']],
  ['test-rules our→', ['test-rules', 'ours']],
  ['survey --compare bma→', ['survey', '--compare', 'bma-2022']],
  ['completion zs→', ['completion', 'zsh']],
  ['help rul→', ['help', 'rules']],
];

const pack =
  'pack ours "Ours" language 1 {\n  source law "A law" no public address\n  rule area "The area" {\n    obligation ask\n    cites law "1" verified primary\n    require area\n  }\n}\n';

function folder(): string {
  const made = temporaryFolder({
    'northshire.icb': 'icb northshire "NHS Northshire" {}\n',
    'notes.txt': '',
    'zeta.json': '{}',
    'my boards/one board.icb': '',
    'icb.config.json': '{ "packs": ["rules/team.icbrules"] }',
    'rules/team.icbrules': pack,
  });
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.org'];
    expect(spawnSync('git', [...who, ...args], { cwd: made, stdio: 'ignore' }).status).toBe(0);
  };
  git('init', '--quiet', '-b', 'main');
  git('commit', '--quiet', '--allow-empty', '-m', 'First');
  git('branch', 'branch-of-ours');
  return made;
}

/** An `icb` that is the real one for the script, and else writes down what it was asked. */
function standIn(made: string): { readonly path: string; readonly asked: () => string[][] } {
  const path = join(made, '.bin');
  const record = join(made, '.asked');
  mkdirSync(path);
  const real = `if [ "$1" = complete ]; then exec '${process.execPath}' '${icb}' "$@"; fi\n`;
  const recording = `{ for word in "$@"; do printf '%s\\t' "$word"; done; echo; } >> '${record}'\n`;
  writeFileSync(join(path, 'icb'), `#!/bin/sh\n${real}${recording}`);
  chmodSync(join(path, 'icb'), 0o755);
  const lines = (): string[] => readFileSync(record, 'utf8').split('\n').slice(0, -1);
  return { path, asked: () => lines().map((line) => line.split('\t').slice(0, -1)) };
}

describe.each(Object.keys(shells) as (keyof typeof shells)[])('in %s', (name) => {
  beforeAll(() => {
    onThisMachine({ command: name, package: name, purpose: `This test types at ${name}` });
  }, 300_000);

  test('Tab completes', () => {
    const made = folder();
    const { path, asked } = standIn(made);
    const { start, begin } = shells[name];
    const script = spawnSync(process.execPath, [icb, 'completion', name], { encoding: 'utf8' });
    writeFileSync(join(made, '.script'), script.stdout);
    const lines = [begin, ...typed.map(([keys]) => `icb ${keys.replaceAll('→', '\t')}`), 'exit', ''];
    const said = saidAtTerminal(start, {
      cwd: made,
      typed: lines.join('\n'),
      env: { PATH: `${path}:${process.env.PATH}`, HOME: made },
    });
    expect(asked(), said).toEqual(typed.map(([, words]) => words));
  }, 120_000);
});
