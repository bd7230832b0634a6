/**
 * `run-web.mjs newest` or `run-web.mjs oldest`: runs the suite in VS Code for the Web, whose extension host is a worker
 * of the browser without files or processes.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { extensionFolder, suiteForWeb } from './bundle-suite.mjs';
import { freePort } from './free-port.mjs';
import { requireFromWebHost, webBuilds } from './set-up.mjs';
import { report, resultsAmong, runInPage } from './suite-in-page.mjs';
import { layOutWorkspace } from './workspace.mjs';

const which = process.argv[2] ?? 'newest';
const build = webBuilds[which];
if (!build) throw new Error(`There is no ${which} VS Code for the Web: ${Object.keys(webBuilds).join(' or ')}.`);

const home = mkdtempSync(join(tmpdir(), 'icb-web-'));
layOutWorkspace(join(home, 'workspace'));
const port = await freePort();
const [server, browser] = await Promise.all([serve(), openBrowser()]);
try {
  const { exit, said } = await runInPage(browser.context, `http://localhost:${port}/`);
  const well = report(`web ${which}`, { exit, found: resultsAmong(said), trace: () => said.join('\n') });
  process.exitCode = well ? 0 : 1;
} finally {
  await browser.close();
  await server.dispose();
  rmSync(home, { recursive: true, force: true });
}

function serve() {
  return requireFromWebHost('@vscode/test-web').open({
    browserType: 'none',
    host: 'localhost',
    port,
    ...asIfDownloaded(),
    extensionDevelopmentPath: extensionFolder,
    extensionTestsPath: suiteForWeb,
    folderPath: join(home, 'workspace'),
  });
}

/** The server would download VS Code, unless it finds a folder of this name with a file `version` in it. */
function asIfDownloaded() {
  const commit = '0'.repeat(40);
  const testRunnerDataDir = join(home, 'builds');
  mkdirSync(testRunnerDataDir);
  symlinkSync(build, join(testRunnerDataDir, `vscode-web-stable-${commit}`), 'junction');
  if (!existsSync(join(build, 'version'))) writeFileSync(join(build, 'version'), which);
  return { quality: 'stable', commit, testRunnerDataDir };
}
