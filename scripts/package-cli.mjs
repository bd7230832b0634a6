/**
 * `npm run package:cli`: makes dist/icb-cli-VERSION.tgz, the command as npm installs it, and dist/icb-cli, the same as a
 * folder. It needs no other package; a file that is too large fails.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleCommandInto, readAtStart } from './build/command.mjs';
import { noticesOf } from './build/notices.mjs';
import { sbomName, sbomOf } from './build/sbom.mjs';
import { build } from './build.mjs';
import { hashOf } from './inputs.mjs';
import { npm } from './install-once.mjs';
import { isMain, root, stop } from './running.mjs';

const command = join(root, 'packages/cli');
const stage = 'dist/icb-cli';

/** In bytes: of the tarball, which people wait for once; unpacked; and of what is read whenever the command starts. */
const most = { tarball: 1_800_000, unpacked: 6_000_000, start: 750_000 };

/** What is in the package besides the bundle and the notices. */
const contents = ['README.md', 'CHANGELOG.md', 'bin', 'schema'];

/** Of package.json, what is for those who build it, and not for those who install it. */
const forBuilding = ['private', 'dependencies', 'devDependencies'];

/** The style of pages comes to the bundle as a text of ours. */
export const alsoBundled = ['nhsuk-frontend'];

/** Whatever the package is made from. */
const reads = [
  'packages/*/src',
  'packages/*/packs',
  'packages/*/package.json',
  ...contents.map((path) => `packages/cli/${path}`),
  'LICENSE',
  'package-lock.json',
  'scripts/build',
  'scripts/package-cli.mjs',
];
const stamp = join(root, 'dist/icb-cli.packed');

/** The tarball, if it was made from what is there now; else an error says what to do. For tests. */
export function packedCommand() {
  const [made, file] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [];
  if (made === hashOf(reads) && existsSync(file)) return file;
  throw new Error('The package of the command is older than what it is made from: run `npm run package:cli` first.');
}

/** Builds and packs the command unless that was done, and returns the tarball. Stops the program where it cannot. */
export async function packageCommand() {
  await build();
  try {
    return packedCommand();
  } catch {
    const file = await packAnew();
    writeFileSync(stamp, `${hashOf(reads)}\n${file}`);
    return file;
  }
}

async function packAnew() {
  rmSync(join(root, stage), { recursive: true, force: true });
  const bundled = await bundleCommandInto(`${stage}/dist`, { minify: true });
  gather(bundled);
  const atStart = readAtStart(bundled).reduce((sum, file) => sum + bundled.outputs[file].bytes, 0);
  keepWithin('What the command reads when it starts', atStart, most.start);
  return pack();
}

function gather(bundled) {
  const manifest = JSON.parse(readFileSync(join(command, 'package.json'), 'utf8'));
  for (const field of forBuilding) delete manifest[field];
  put('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  put('THIRD-PARTY-NOTICES.txt', noticesOf(bundled, alsoBundled));
  put(sbomName, sbomOf(bundled, alsoBundled, manifest));
  copyFileSync(join(root, 'LICENSE'), join(root, stage, 'LICENSE'));
  for (const path of contents) {
    mkdirSync(dirname(join(root, stage, path)), { recursive: true });
    cpSync(join(command, path), join(root, stage, path), { recursive: true });
  }
}

function put(name, text) {
  writeFileSync(join(root, stage, name), text);
}

function pack() {
  const { name, version } = JSON.parse(readFileSync(join(root, stage, 'package.json'), 'utf8'));
  const file = join(root, 'dist', `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  rmSync(file, { force: true });
  npm(['pack', '--offline', '--ignore-scripts', '--pack-destination', join(root, 'dist')], join(root, stage));
  if (!existsSync(file)) stop(`npm has not made ${file}.`);
  const { size } = statSync(file);
  keepWithin(file, size, most.tarball);
  keepWithin(`${file}, unpacked,`, sizeOf(join(root, stage)), most.unpacked);
  process.stderr.write(`${file}: ${Math.round(size / 1000)} kB.\n`);
  return file;
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function keepWithin(what, bytes, limit) {
  if (bytes > limit) stop(`${what} has ${bytes} bytes, where ${limit} are the most. What has grown?`);
}

if (isMain(import.meta.url)) await packageCommand();
