/** PNG and PDF, by a browser without a window, which is shown one file and nothing else. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser.ts';

/** It takes a second or two; what takes longer than this hangs. */
const patience = 60_000;
/** Twice as many points as pixels, so that print is sharp; not for pictures so tall that no browser would take them. */
const sharp = 2;
const tallest = 6000;

/** The picture as a file's content, or a sentence that says why there is none. */
export async function rendered(
  picture: string,
  form: 'png' | 'pdf',
  browser: string | undefined,
): Promise<{ readonly content: Uint8Array } | { readonly error: string }> {
  const found = findBrowser(browser);
  if ('error' in found) return found;
  const folder = mkdtempSync(join(tmpdir(), 'icb-diagram-'));
  try {
    const page = join(folder, 'picture.html');
    const made = join(folder, `picture.${form}`);
    writeFileSync(page, form === 'pdf' ? picture : aroundPicture(picture));
    const ended = await run(found.path, [
      ...flags(folder),
      ...(form === 'pdf' ? toPdf(made) : toPng(made, picture)),
      pathToFileURL(page).href,
    ]);
    if (existsSync(made)) return { content: readFileSync(made) };
    return {
      error: `The browser at ${found.path} made no ${form.toUpperCase()} (${ended}). Name another with --browser or in ICB_BROWSER.`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function flags(folder: string): string[] {
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-scrollbars',
    // As root, as in a container, a browser starts in no other way.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function toPdf(made: string): string[] {
  return [`--print-to-pdf=${made}`, '--no-pdf-header-footer', '--print-to-pdf-no-header'];
}

function toPng(made: string, picture: string): string[] {
  const [, width = '1000', height = '1000'] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? [];
  return [
    `--screenshot=${made}`,
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${Number(height) > tallest ? 1 : sharp}`,
    '--default-background-color=00000000',
  ];
}

function aroundPicture(svg: string): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>body{margin:0}svg{display:block}</style>${svg}</html>`;
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const hangs = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('error', (error) => {
      clearTimeout(hangs);
      resolve(error.message);
    });
    child.once('close', (code) => {
      clearTimeout(hangs);
      resolve(code === null ? 'it did not come to an end' : `exit code ${code}`);
    });
  });
}
