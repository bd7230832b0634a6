/** What holds the shape of the project where the linter cannot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './running.mjs';

const notOurs = new Set(['node_modules', '.git', 'dist', 'generated', 'coverage']);

/** Every file that is written by hand, relative to the root. */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

const files = filesIn('');

describe('the layout', () => {
  test('no file or folder is called after nothing in particular', () => {
    const nothing = /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/;
    // (Schemas of others keep the names that their standard gives them.)
    const ours = files.filter((file) => !file.startsWith('test/schemas/'));
    expect(ours.filter((file) => nothing.test(file))).toEqual([]);
  });

  test('what a package imports by name, it names in its package.json', () => {
    for (const name of readdirSync(join(root, 'packages'))) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
      const imported = files
        .filter((file) => file.startsWith(`packages/${name}/src/`) && file.endsWith('.ts'))
        // What is there for tests alone may use what tests use.
        .filter((file) => !file.includes('/src/testing/'))
        .flatMap((file) => importsOf(readFileSync(join(root, file), 'utf8')))
        .filter((path) => !path.startsWith('.') && !path.startsWith('node:'))
        // (VS Code itself gives its extensions this one.)
        .filter((path) => !(name === 'vscode' && path === 'vscode'))
        .map((path) => path.match(/^(?:@[^/]+\/)?[^/]+/)[0]);
      expect([...new Set(imported)].filter((path) => !(path in dependencies))).toEqual([]);
    }
  });

  test('versions are exact', () => {
    for (const file of ['package.json', ...files.filter((path) => /^packages\/[^/]+\/package\.json$/.test(path))]) {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
        readFileSync(join(root, file), 'utf8'),
      );
      const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
      expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    }
  });
});

function importsOf(text) {
  return [
    ...text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3]);
}
