/** What is built from, and what is passed on: named, exact, each with its reason and its licence. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../scripts/build/notices.mjs';
import { sbomOf } from '../../scripts/build/sbom.mjs';
import { packedCommand } from '../../scripts/package-cli.mjs';

const root = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<
    Record<
      string,
      { link?: boolean; inBundle?: boolean; integrity?: string; resolved?: string; hasInstallScript?: boolean }
    >
  >;
}

const ours = ['.', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)];
/** Everything that is installed from: for the product, for packing it, for driving editors, for trying its tests, for what it is measured beside. */
const apart = [
  'scripts/packaging',
  'scripts/mutate',
  ...['ajv', 'likec4', 'spectral'].map((name) => `scripts/bench/peers/${name}`),
  ...['code-server', 'web'].map((name) => `test/vscode/hosts/${name}`),
];
const manifestOf = (folder: string): Manifest => JSON.parse(text(`${folder}/package.json`));
const lockOf = (folder: string): Lock => JSON.parse(text(`${folder}/package-lock.json`));
const runtime = [...new Set(ours.slice(1).flatMap((folder) => Object.keys(manifestOf(folder).dependencies ?? {})))]
  .filter((name) => !name.startsWith('@icb/'))
  .sort();

describe('runtime dependencies', () => {
  test('are few, and each has its reason in docs/dependencies.md, which gives a reason for no other', () => {
    const rows = text('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const told = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    const named = told.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    // (What is bundled and not a program: a style sheet.)
    expect(named.filter((name) => name !== 'nhsuk-frontend').sort()).toEqual(runtime);
    for (const [, names, does = '', why = ''] of told) {
      expect(does.length, names).toBeGreaterThan(10);
      expect(why.length, names).toBeGreaterThan(10);
    }
    expect(runtime.length).toBeLessThanOrEqual(20);
  });
});

describe('versions', () => {
  test.each([...ours, ...apart])('are exact in %s', (folder) => {
    const { dependencies, devDependencies, optionalDependencies } = manifestOf(folder);
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const loose = versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  test.each(['.', ...apart])('and contents are locked in %s, from no place that is named', (folder) => {
    const { lockfileVersion, packages } = lockOf(folder);
    expect(lockfileVersion).toBe(3);
    const all = Object.entries(packages).filter(
      // (What another package brings within itself is a part of that.)
      ([path, { link, inBundle }]) => path.includes('node_modules/') && !link && !inBundle,
    );
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(all.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('scripts of packages', () => {
  test('run at no installation', () => {
    for (const script of ['scripts/setup.mjs', 'scripts/install-once.mjs'])
      for (const [call] of text(script).matchAll(/\[\s*'(?:ci|install)'[^\]]*\]/g))
        expect(call).toContain("'--ignore-scripts'");
    expect(text('scripts/setup.mjs')).toContain("'--ignore-scripts'");
  });

  test('are brought by two packages, which work without them', () => {
    const brought = Object.entries(lockOf('.').packages).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path] : [],
    );
    expect(brought).toEqual(['node_modules/@parcel/watcher', 'node_modules/esbuild']);
  });

  test('our own packages have none', () => {
    for (const folder of ours) {
      const { scripts = {} } = manifestOf(folder) as { scripts?: Record<string, string> };
      expect(
        Object.keys(scripts).filter((name) =>
          /^((pre|post)?(install|pack|publish|prepare)|prepublishOnly|dependencies)$/.test(name),
        ),
      ).toEqual([]);
    }
  });
});

describe('what is passed on', () => {
  const folder = join(root, 'dist/icb-cli');
  const packed = (name: string): string => {
    packedCommand();
    return readFileSync(join(folder, name), 'utf8');
  };

  test('says what is in it, as CycloneDX has it, the same whenever it is made', () => {
    const bill = JSON.parse(packed('sbom.cdx.json'));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(Object.keys(bill).sort()).toEqual(['bomFormat', 'components', 'metadata', 'specVersion', 'version']);
    expect(Object.keys(bill.metadata)).toEqual(['component']);
    const listed = bill.components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
    const noticed = packed('THIRD-PARTY-NOTICES.txt')
      .split(/\n-{80}\n/)
      .slice(1)
      .map((notice) => /^\n(\S+ \S+) \(/.exec(notice)?.[1]);
    expect(listed.sort()).toEqual(noticed.sort());
    for (const { name, version, purl, licenses, type } of bill.components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect(type).toBe('library');
      expect(licenses[0].license.id).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0)$/);
    }
    // All that is declared is in it, but for what only the extension or the types need.
    const names = listed.map((each: string) => each.replace(/ .*/, ''));
    for (const name of runtime.filter((each) => each !== 'vscode-languageclient')) expect(names).toContain(name);
  });

  test('names in both what is in the bundle, and nothing that is not', () => {
    const bundled = {
      outputs: {
        'a.cjs': {
          inputs: {
            'node_modules/commander/index.js': { bytesInOutput: 5 },
            'node_modules/diff/index.js': { bytesInOutput: 0 },
            'packages/cli/src/main.ts': { bytesInOutput: 9 },
          },
        },
      },
    };
    const bill = JSON.parse(sbomOf(bundled, [], { name: '@icb/cli', version: '1.0.0', license: 'MIT' }));
    expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(['commander']);
    expect(noticesOf(bundled)).toContain('commander');
    expect(noticesOf(bundled)).not.toMatch(/^diff /m);
  });
});
