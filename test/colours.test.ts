/** Colours: at a terminal, unless NO_COLOR is set. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../packages/cli/test/temporary-folder.ts';
import { saidAtTerminal } from './at-terminal.ts';

const root = join(import.meta.dirname, '..');
const icb = `'${process.execPath}' '${join(root, 'packages/cli/bin/icb.cjs')}'`;

function folder(): string {
  const made = temporaryFolder();
  cpSync(join(root, 'examples/deficient.icb'), join(made, 'deficient.icb'));
  cpSync(join(root, 'examples/northshire.icb'), join(made, 'northshire.icb'));
  return made;
}

describe.each([
  'check deficient.icb',
  'rules --pack statute',
  'explain statute/chair deficient.icb',
  'survey deficient.icb northshire.icb',
  'diff deficient.icb northshire.icb',
])('icb %s', (command) => {
  test('has colours at a terminal', () => {
    expect(saidAtTerminal(`${icb} ${command}`, { cwd: folder(), env: { CI: 'true' } })).toContain('\u001B[');
  });

  test.each([{ NO_COLOR: '1' }, { NO_COLOR: 'false' }, { TERM: 'dumb' }])('has none with %j', (env) => {
    const said = saidAtTerminal(`${icb} ${command}`, { cwd: folder(), env: { CI: 'true', ...env } });
    expect(said).not.toContain('\u001B');
    expect(said.length).toBeGreaterThan(200);
  });
});
