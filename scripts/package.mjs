/**
 * `npm run package`: makes dist/icb-vscode-VERSION.vsix, the extension as it is installed. What goes in is named here,
 * and nothing else goes in; a file that is too large fails.
 */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rowOf } from './bench/table.mjs';
import { noticesOf } from './build/notices.mjs';
import { sbomName, sbomOf } from './build/sbom.mjs';
import { buildExtension } from './build-vscode.mjs';
import { installOnce } from './install-once.mjs';
import { alsoBundled } from './package-cli.mjs';
import { isMain, root, runNode, stop } from './running.mjs';
import { nodeToBuildWith } from './setup.mjs';

const extension = join(root, 'packages/vscode');
const packaging = join(root, 'scripts/packaging');
const mostBytes = rowOf('vsix').budget.kilobytes * 1000;

/** Files of packages/vscode, or folders with all that is in them. */
const contents = [
  'README.md',
  'CHANGELOG.md',
  'images/icon.png',
  'languages',
  'snippets',
  'icons',
  'walkthrough',
  'dist/syntaxes',
  'dist/extension.cjs',
  'dist/extension-web.js',
  'dist/server.cjs',
  'dist/server-web.js',
  'dist/word.js',
  'dist/preview/preview.js',
  'dist/preview/preview.css',
  'dist/rule-pages.json',
];

/** Of package.json, what is for those who build it, and not for VS Code. */
const forBuilding = ['private', 'dependencies', 'devDependencies'];

/** Builds and packs the extension, and returns the file. Stops the program where it cannot. */
export async function packageExtension() {
  const bundled = await buildExtension({ minify: true });
  installOnce(packaging);
  const stage = mkdtempSync(join(tmpdir(), 'icb-package-'));
  try {
    gather(stage, bundled);
    return pack(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function gather(stage, bundled) {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  for (const field of forBuilding) delete manifest[field];
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // (vsce warns if nothing says what to leave out. There is nothing to leave out.)
  writeFileSync(join(stage, '.vscodeignore'), '');
  copyFileSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
  writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesOf(bundled, alsoBundled));
  writeFileSync(join(stage, sbomName), sbomOf(bundled, alsoBundled, manifest));
  for (const path of contents) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    cpSync(join(extension, path), join(stage, path), { recursive: true });
  }
}

function pack(stage) {
  const { name, version } = JSON.parse(readFileSync(join(stage, 'package.json'), 'utf8'));
  const file = join(root, 'dist', `${name}-${version}.vsix`);
  mkdirSync(dirname(file), { recursive: true });
  const vsce = join(packaging, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--out', file];
  const status = runNode(nodeToBuildWith(), vsce, ['package', ...options], { cwd: stage, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('The extension could not be packed; what is wrong stands above.');
  const { size } = statSync(file);
  if (size > mostBytes) stop(`${file} has ${size} bytes, where ${mostBytes} are the most. What has grown?`);
  process.stderr.write(`${file}: ${Math.round(size / 1000)} kB.\n`);
  return file;
}

if (isMain(import.meta.url)) await packageExtension();
