#!/usr/bin/env node
/**
 * Stands in for the program of VS Code's desktop: takes what @vscode/test-electron gives it, runs the suite in an editor
 * that code-server serves, and ends with exit code 0 if every test has passed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { startCodeServer } from './code-server.mjs';
import { report, runInPage } from './suite-in-page.mjs';

const given = (name) => {
  const start = `--${name}=`;
  return process.argv.find((each) => each.startsWith(start))?.slice(start.length);
};

const [server, browser] = await Promise.all([startCodeServer({ forSuite: true }), openBrowser()]);
try {
  const { exit, said } = await runInPage(browser.context, addressOf(server));
  const found = existsSync(server.results) ? JSON.parse(readFileSync(server.results, 'utf8')) : undefined;
  const trace = () => [...said, '— the server', server.log()].join('\n');
  process.exitCode = report('code-server', { exit, found, trace }) ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}

function addressOf({ address, port, workspace }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(given('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(given('extensionTestsPath'))],
    ['skipWelcome', 'true'],
  ]);
  return `${address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`;
}
