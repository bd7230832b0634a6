/**
 * A VS Code with the extension host of the desktop, served to a browser by code-server. Everything that it writes goes
 * to a folder of its own, which is removed with it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { codeServer, nodeOfCodeServer } from './set-up.mjs';
import { layOutWorkspace } from './workspace.mjs';

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts one. `vsix`: a packaged extension to install; `trusted`: whether the folder is, or restricted mode holds;
 * `forSuite`: whether a suite shall run in it (the product refuses otherwise); `settings`: those of its user.
 */
export async function startCodeServer({ vsix, trusted = true, forSuite = false, settings = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'icb-code-server-'));
  const copy = join(home, 'workspace');
  layOutWorkspace(copy);
  const options = layOut(home, { 'security.workspace.trust.enabled': !trusted, ...quiet, ...settings });
  const results = join(home, 'results.json');
  const environment = environmentIn(home, results);
  if (vsix) await install(vsix, options, environment);
  const port = await freePort();
  const server = run(
    [
      ...options,
      '--auth=none',
      `--bind-addr=127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(trusted ? ['--disable-workspace-trust'] : []),
      '--log=error',
      ...(forSuite ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    environment,
  );
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/healthz`, server);
  return {
    address,
    port,
    /** The folder that it shall open. */
    workspace: copy,
    /** Where the suite writes what it found. */
    results,
    log: server.log,
    async stop() {
      await server.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function layOut(home, settings) {
  const [data, extensions, config] = ['data', 'extensions', 'config.yaml'].map((name) => join(home, name));
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(settings));
  writeFileSync(config, '');
  return ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions];
}

function environmentIn(home, results) {
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    // It shall not look for a gallery of extensions.
    EXTENSIONS_GALLERY: '{}',
    ICB_TEST_RESULTS: results,
  };
}

async function install(vsix, options, environment) {
  const installer = run([...options, '--install-extension', vsix], environment);
  await installer.ended;
  if (!installer.log().includes('successfully installed')) throw new Error(`Not installed:\n${installer.log()}`);
}

function run(args, env) {
  const child = spawn(nodeOfCodeServer(), [codeServer, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      log += part;
    });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    log: () => log,
    ended,
    hasEnded: () => child.exitCode !== null,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

async function answers(address, server) {
  for (let tries = 0; tries < 400 && !server.hasEnded(); tries += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await pause(50);
  }
  await server.stop();
  throw new Error(`code-server does not answer:\n${server.log()}`);
}
