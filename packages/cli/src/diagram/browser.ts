/** Finds the browser that makes PNG and PDF: one that is installed, for none is brought along. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'chromium-headless-shell',
  'chrome',
  'msedge',
];

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].map((path) => `${process.env[folder] ?? 'C:'}\\${path}`),
  ),
};

/** The path of a browser, or a sentence that says why there is none. */
export function findBrowser(asked: string | undefined): { readonly path: string } | { readonly error: string } {
  const named = asked ?? process.env.ICB_BROWSER;
  if (named) {
    return isProgram(named)
      ? { path: named }
      : { error: `There is no browser at ${named}. Name one by its path, with --browser or in ICB_BROWSER.` };
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const byName = names.flatMap((name) => onPath.filter((path) => path.endsWith(name)));
  const path = [...byName, ...(places[process.platform] ?? [])].find(isProgram);
  return path
    ? { path }
    : {
        error:
          'PNG and PDF are made by a browser, and none was found. Install Chromium, Chrome or Edge, or name one with --browser or in ICB_BROWSER. SVG, HTML and Mermaid need none.',
      };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
