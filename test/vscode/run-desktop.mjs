/**
 * Runs the suite in the extension host of the desktop, as every extension does: by @vscode/test-electron. In VS Code
 * itself where VSCODE_EXECUTABLE names it; else in code-server, by a program that stands in for VS Code's.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extensionFolder, suiteForDesktop } from './bundle-suite.mjs';
import { requireFromCodeServerHost } from './set-up.mjs';
import { report } from './suite-in-page.mjs';
import { layOutWorkspace } from './workspace.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { runTests } = await import(pathToFileURL(requireFromCodeServerHost.resolve('@vscode/test-electron')).href);
const desktop = process.env.VSCODE_EXECUTABLE;

process.exitCode = await (desktop ? inDesktop(desktop) : inCodeServer());

async function inCodeServer() {
  return run(join(here, 'run-in-code-server.mjs'), []);
}

/** Where VS Code has a window of its own, the results are read here. */
async function inDesktop(program) {
  const home = mkdtempSync(join(tmpdir(), 'icb-desktop-'));
  try {
    layOutWorkspace(join(home, 'workspace'));
    const results = join(home, 'results.json');
    const folders = [`--user-data-dir=${join(home, 'data')}`, `--extensions-dir=${join(home, 'extensions')}`];
    const args = [join(home, 'workspace'), '--disable-workspace-trust', ...folders];
    const exit = await run(program, args, { ICB_TEST_RESULTS: results });
    const found = read(results);
    return report('desktop', { exit, found, trace: () => '' }) ? 0 : 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function run(vscodeExecutablePath, launchArgs, extensionTestsEnv = {}) {
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extensionFolder,
      extensionTestsPath: suiteForDesktop,
      launchArgs,
      extensionTestsEnv,
    });
  } catch (error) {
    console.error(String(error));
    return 1;
  }
}
