/** The page of a preview in a browser, under its own policy, with something that stands in for the editor around it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../packages/vscode/src/preview/messages.ts';
import { pageHtml } from '../../packages/vscode/src/preview/page-html.ts';
import { forBrowser, previewStyle } from '../../scripts/build-vscode.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = 'http://preview.test';

const style = await previewStyle();
const script = await build({
  absWorkingDir: root,
  entryPoints: ['packages/vscode/src/preview/page/main.ts'],
  bundle: true,
  write: false,
  ...forBrowser('iife'),
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');

export type ThemeOfEditor = 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';

/** Some of the colours of the editor's own themes. */
const colours: Readonly<Record<ThemeOfEditor, Readonly<Record<string, string>>>> = {
  'vscode-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    focusBorder: '#005fb8',
    'inputOption-activeBackground': '#bed6ed',
    'inputOption-activeForeground': '#000000',
    'inputValidation-warningBackground': '#f6f5d2',
  },
  'vscode-dark': {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    focusBorder: '#0078d4',
    'inputOption-activeBackground': '#2489db82',
    'inputOption-activeForeground': '#ffffff',
    'inputValidation-warningBackground': '#352a05',
  },
  'vscode-high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
    focusBorder: '#f38518',
    'inputValidation-warningBackground': '#000000',
  },
  'vscode-high-contrast-light': {
    'editor-background': '#ffffff',
    'editor-foreground': '#292929',
    contrastBorder: '#0f4a85',
    focusBorder: '#006bbd',
    'inputValidation-warningBackground': '#ffffff',
  },
};

export interface PreviewPage {
  readonly page: Page;
  /** Addresses that the page asked for, beside its own script and style sheet. */
  readonly asked: string[];
  /** What was refused, or went wrong in it. */
  readonly wrong: string[];
  tell(message: ToPage | object): Promise<void>;
  /** What the page has said since it was last asked. */
  said(): Promise<FromPage[]>;
  state(): Promise<unknown>;
  close(): Promise<void>;
}

export interface Options {
  readonly theme?: ThemeOfEditor;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before. */
  readonly state?: unknown;
  readonly forcedColors?: 'active';
}

export async function openPreviewPage(
  browser: Browser,
  { theme = 'vscode-light', width = 1100, height = 700, state, forcedColors }: Options = {},
): Promise<PreviewPage> {
  const page = await browser.newPage({ viewport: { width, height }, ...(forcedColors && { forcedColors }) });
  page.setDefaultTimeout(10_000);
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  const html = pageHtml({
    script: `${address}/preview.js`,
    style: `${address}/preview.css`,
    source: address,
    nonce: 'abc123',
  });
  const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html; charset=utf-8', html],
    '/preview.js': ['text/javascript; charset=utf-8', script],
    '/preview.css': ['text/css; charset=utf-8', style],
  };
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const found = url.origin === address ? served[url.pathname] : undefined;
    if (found) return route.fulfill({ contentType: found[0], body: found[1] });
    asked.push(url.href);
    return route.abort();
  });
  await page.addInitScript(standIn, { state, theme, colours: colours[theme] });
  await page.goto(`${address}/`);
  return {
    page,
    asked,
    wrong,
    // (A frame that was laid out in between is what a person sees.)
    tell: (message) =>
      page.evaluate(
        `(postMessage(${JSON.stringify(message)}, '*'), new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))))`,
      ),
    said: () => page.evaluate(() => (globalThis as unknown as { said: FromPage[] }).said.splice(0)),
    state: () => page.evaluate(() => (globalThis as unknown as { state: unknown }).state),
    close: () => page.close(),
  };
}

/** Runs in the page, before all else. */
function standIn({
  state,
  theme,
  colours,
}: {
  readonly state: unknown;
  readonly theme: string;
  readonly colours: Readonly<Record<string, string>>;
}): void {
  const here = globalThis as unknown as { said: unknown[]; state: unknown; acquireVsCodeApi: () => object };
  here.said = [];
  here.state = state;
  here.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => here.said.push(message),
    getState: () => here.state,
    setState: (next: unknown) => {
      here.state = next;
    },
  });
  const { document } = globalThis as unknown as {
    document: {
      addEventListener(event: string, heard: () => void): void;
      documentElement: { style: { setProperty(name: string, value: string): void } };
      body: { classList: { add(...names: string[]): void } };
    };
  };
  document.addEventListener('DOMContentLoaded', () => {
    const both = theme === 'vscode-high-contrast-light' ? ['vscode-high-contrast', theme] : [theme];
    document.body.classList.add(...both);
    for (const [name, value] of Object.entries(colours))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
  });
}
