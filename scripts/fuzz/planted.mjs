/** The planted faults: each is put into a copy of the project, and the fuzzers look for it there as they look anywhere. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { properties } from '../../test/fuzz/properties.mjs';
import { root } from '../running.mjs';
import { bundleWorker } from './bundle.mjs';
import { runFuzz } from './run.mjs';
import { tried } from './thread.mjs';

const folder = 'test/planted';

/** For each fault: whether, by which property and after how many cases it was found. */
export async function findPlanted({ cases, minutes, seed, processes, only, tell }) {
  const patches = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.patch') && (only.length === 0 || only.some((each) => name.startsWith(each))))
    .sort();
  const found = [];
  const { worker: sound } = await bundleWorker(root, join(root, 'dist/fuzz/sound'));
  /** Whether it is the patch that breaks it: without it, the same holds. */
  const isPlanted = async ({ target, input, before = [] }) => {
    const alone = await tried(sound, root, [{ target, input }]);
    if (alone.property !== undefined || before.length === 0) return alone.property === undefined;
    const after = await tried(sound, root, [...before, { target, input }]);
    return after.property === undefined && alone.digest === after.digest;
  };
  for (const patch of patches) {
    const copy = copied();
    try {
      execFileSync('git', ['apply', join(root, folder, patch)], { cwd: copy });
      const { worker } = await bundleWorker(copy, join(copy, 'dist/fuzz'), { counting: true });
      const result = await runFuzz({
        worker,
        from: copy,
        cases,
        minutes,
        seed,
        processes,
        shrinking: 5000,
        stopWhen: isPlanted,
      });
      const find = result.enough;
      found.push({
        patch,
        find: find && {
          target: find.target,
          property: find.property,
          says: properties[find.property],
          after: find.after,
          detail: find.detail,
          input: find.input,
        },
        cases: result.cases,
        seconds: result.seconds,
      });
      tell(
        find
          ? `${patch}: found in ${find.target} after ${find.after.toLocaleString('en-GB')} cases (${find.property}: ${find.detail.split('\n')[0].slice(0, 160)})`
          : `${patch}: NOT found in ${result.cases.toLocaleString('en-GB')} cases`,
      );
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
  return found;
}

/** What is in git as it stands now, with what the build has generated, and the libraries of this folder. */
function copied() {
  const copy = mkdtempSync(join(tmpdir(), 'icb-planted-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  const generated = ['packages/language/src', 'packages/rules/src', 'packages/documents/src'].flatMap((path) =>
    generatedIn(path),
  );
  for (const file of [...listed.toString().split('\0').filter(Boolean), ...generated]) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  const libraries = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules/@icb'), { recursive: true });
  for (const name of readdirSync(libraries))
    if (name !== '@icb') symlinkSync(join(libraries, name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(root, 'packages')))
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@icb', name));
  return copy;
}

function generatedIn(path) {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name === 'generated' ? [`${path}/${name}`] : generatedIn(`${path}/${name}`)));
}
