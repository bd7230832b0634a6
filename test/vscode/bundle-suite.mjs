/** Bundles the suite for each extension host. */
import { join } from 'node:path';
import { bundle, forBrowser, forNode } from '../../scripts/build-vscode.mjs';
import { isMain, root } from '../../scripts/running.mjs';

export const extensionFolder = join(root, 'packages/vscode');

/** They lie below the extension, since VS Code for the Web serves nothing else. */
export const suiteForDesktop = join(extensionFolder, 'dist/test/desktop.cjs');
export const suiteForWeb = join(extensionFolder, 'dist/test/web.js');

export async function bundleSuite() {
  await Promise.all([
    bundle('test/vscode/suite/desktop.ts', suiteForDesktop, {
      ...forNode(),
      external: ['vscode', 'mocha'],
      define: { HOST: '"desktop"' },
    }),
    bundle('test/vscode/suite/web.ts', suiteForWeb, {
      ...forBrowser('iife'),
      define: { HOST: '"web"', global: 'globalThis' },
      // mocha's own bundle would otherwise take itself for what this file exports.
      globalName: 'suite',
      footer: { js: 'module.exports = suite;' },
      banner: { js: 'globalThis.process ??= { env: {}, platform: "browser", nextTick: (f) => queueMicrotask(f) };' },
    }),
  ]);
}

if (isMain(import.meta.url)) await bundleSuite();
