/** The hooks, as pre-commit finds and runs them in a team's repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runHooks, validatedHooks } from './pre-commit-program.ts';
import { put, type Released, released, root, teamRepository } from './released.ts';

let icb: Released;
beforeAll(() => {
  icb = released();
});
afterAll(() => icb?.remove());

const slip = 'icb north "NHS North Integrated Care Board" {\n  in force from 2026-02-30\n}\n';

const configuration = (hooks: string): string =>
  `repos:\n  - repo: ${JSON.stringify(icb.repository)}\n    rev: ${icb.tag}\n    hooks:\n${hooks}`;

describe('the hooks for pre-commit', () => {
  test('are as it wants them', () => {
    const file = join(root, '.pre-commit-hooks.yaml');
    expect(validatedHooks(file)).toMatchObject({ status: 0 });
    const hooks = parse(readFileSync(file, 'utf8')) as { id: string }[];
    expect(hooks.map(({ id }) => id)).toEqual(['icb-check', 'icb-format']);
  });

  test('icb-check keeps an error out of a commit, and lets what is right pass', () => {
    const team = teamRepository({ 'notes.txt': 'Not a constitution.\n' });
    put(team, {
      '.pre-commit-config.yaml': configuration('      - id: icb-check\n        args: [--pack, language]\n'),
      'boards/l’Ångström north.icb': slip,
    });
    const failed = runHooks(team);
    expect(failed.said).toContain('There is no such day as `2026-02-30`.');
    expect(failed.said).toContain('l’Ångström north.icb');
    expect(failed.status).toBe(1);
    put(team, { 'boards/l’Ångström north.icb': slip.replace('02-30', '02-27') });
    expect(runHooks(team)).toMatchObject({ status: 0 });
  });

  test('icb-format lays out what is to be committed, packs of rules too', () => {
    const team = teamRepository({ 'notes.txt': 'Not a constitution.\n' });
    put(team, {
      '.pre-commit-config.yaml': configuration('      - id: icb-format\n'),
      'north.icb': 'icb north "NHS North Integrated Care Board" {\nin force from 2026-02-27\n}\n',
      'ours.icbrules': '  pack ours "Ours" {\n}\n',
    });
    expect(runHooks(team).status).toBe(1);
    expect(readFileSync(join(team, 'ours.icbrules'), 'utf8')).toBe('pack ours "Ours" {}\n');
    expect(readFileSync(join(team, 'north.icb'), 'utf8')).toBe(slip.replace('02-30', '02-27'));
    expect(runHooks(team)).toMatchObject({ status: 0 });
  });

  test('neither runs where there is nothing for it', () => {
    const team = teamRepository({ 'notes.txt': 'Not a constitution.\n' });
    put(team, {
      '.pre-commit-config.yaml': configuration('      - id: icb-check\n      - id: icb-format\n'),
      'notes.txt': 'Still none.\n',
    });
    const { status, said } = runHooks(team);
    expect(status).toBe(0);
    expect(said.match(/no files to check/g)).toHaveLength(2);
  });
});
