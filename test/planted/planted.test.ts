/** Every planted fault still fits the tree: a patch that does not is no trial of the fuzzers any more. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const patches = readdirSync(here)
  .filter((name) => name.endsWith('.patch'))
  .sort();
const textOf = (patch: string): string => readFileSync(join(here, patch), 'utf8');
const filesOf = (patch: string): string[] =>
  [...textOf(patch).matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file = '']) => file);

/** Outside of any repository, whoever runs the test: a hook of Git says otherwise by its variables. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CEILING_DIRECTORIES: tmpdir(),
};

describe('planted faults', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'icb-planted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are ten, each told of in the README', () => {
    expect(patches.map((name) => name.slice(0, 2))).toEqual(
      Array.from({ length: 10 }, (_, at) => `${at + 1}`.padStart(2, '0')),
    );
    const told = [...textOf('README.md').matchAll(/^\| `(\d\d-[a-z-]+)` \| .+ \| .+ \|$/gm)].map(([, name]) => name);
    expect(told).toEqual(patches.map((name) => name.replace(/\.patch$/, '')));
  });

  it.each(patches)('%s fits the tree as it is', (patch) => {
    const copy = join(folder, patch);
    const files = filesOf(patch);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatch(
        /^packages\/(language|rules|drawing|documents|language-server)\/src\/(?!.*generated).+\.ts$/,
      );
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
    const { status, stderr } = spawnSync('git', ['apply', join(here, patch)], {
      cwd: copy,
      env: environment,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const file of files)
      expect(readFileSync(join(copy, file), 'utf8')).not.toBe(readFileSync(join(root, file), 'utf8'));
  });
});
