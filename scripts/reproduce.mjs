/**
 * `npm run reproduce`: builds and packs what is passed on twice, in two folders of different names, from the files that git
 * knows, and compares: the package of the command byte by byte, the extension file by file (a .vsix has the time in it).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root, runNode, stop } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

const above = mkdtempSync(join(tmpdir(), 'icb-reproduce-'));
try {
  const [one, other] = ['one', 'another folder, of another name'].map((name) => builtIn(join(above, name)));
  const different = [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
  if (different.length > 0) stop(`Built twice, these are not the same:\n  ${different.sort().join('\n  ')}`);
  for (const [file, sum] of one) if (file.endsWith('.tgz')) process.stdout.write(`${sum}  ${file}\n`);
  process.stdout.write(`Built twice in two folders: ${one.size} files, all the same.\n`);
} finally {
  rmSync(above, { recursive: true, force: true });
}

/** Sums by the name of each file that is passed on. */
function builtIn(folder) {
  const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  for (const modules of ['node_modules', 'scripts/packaging/node_modules']) copyModules(modules, folder);
  for (const script of ['package-cli.mjs', 'package.mjs']) {
    const status = runNode(nodeToBuildWith(), join(folder, 'scripts', script), [], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) stop(`${script} has failed in ${folder}.`);
  }
  const made = join(folder, 'dist');
  const sums = new Map();
  for (const name of readdirSync(made)) {
    const path = join(made, name);
    if (name.endsWith('.tgz')) sums.set(name, sumOf(readFileSync(path)));
    if (name.endsWith('.vsix'))
      for (const [entry, bytes] of Object.entries(unzipSync(readFileSync(path))))
        sums.set(`${name}: ${entry}`, sumOf(bytes));
  }
  return sums;
}

/** What was installed is the same for both; what was kept of earlier builds is not taken along. */
function copyModules(modules, folder) {
  cpSync(join(root, modules), join(folder, modules), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.includes(join('node_modules', '.cache')),
  });
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) stop('Git does not tell which files there are.');
  return stdout;
}

function sumOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
