/** Builds the extension for VS Code, and with it the language server, each for the desktop and for the browser. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { isMain, root, stop } from './running.mjs';

const extension = join(root, 'packages/vscode');
const built = join(extension, 'dist');

/** What is bundled: for each host the extension, and the server that it starts; what writes Word files; the page of the preview. */
const bundles = [
  { from: 'packages/vscode/src/desktop.ts', to: 'extension.cjs', ...forNode() },
  { from: 'packages/language-server/src/node.ts', to: 'server.cjs', ...server(forNode()) },
  { from: 'packages/vscode/src/web.ts', to: 'extension-web.js', ...forBrowser('cjs') },
  { from: 'packages/language-server/src/worker.ts', to: 'server-web.js', ...server(forBrowser('iife')) },
  { from: 'packages/documents/src/formats/word/word.ts', to: 'word.js', ...forBrowser('iife'), ...asGlobal('icbWord') },
  { from: 'packages/vscode/src/preview/page/main.ts', to: 'preview/preview.js', ...forBrowser('iife') },
];

/**
 * Builds into packages/vscode/dist whatever the extension runs from: the bundles, the colours from syntaxes/, the style
 * sheet of the preview, the pages of the rules from docs/rules/. With `minify`, as it is shipped: small, and without source maps.
 * Returns esbuild's account of what came from where.
 */
export async function buildExtension({ minify = false } = {}) {
  await build();
  const all = await Promise.all(
    bundles.map(({ from, to, ...options }) => bundle(from, join(built, to), { minify, ...options })),
  );
  mkdirSync(join(built, 'syntaxes'), { recursive: true });
  for (const file of readdirSync(join(root, 'syntaxes')))
    copyFileSync(join(root, 'syntaxes', file), join(built, 'syntaxes', file));
  writeFileSync(join(built, 'preview/preview.css'), await previewStyle());
  writeFileSync(join(built, 'rule-pages.json'), JSON.stringify(rulePages()));
  return { outputs: Object.assign({}, ...all.map(({ outputs }) => outputs)) };
}

/** Bundles one file and returns esbuild's account of it, or stops the program. Also for what the tests run in VS Code. */
export async function bundle(from, to, options) {
  const { build: run } = await import('esbuild');
  try {
    const { metafile } = await run({
      metafile: true,
      absWorkingDir: root,
      entryPoints: [from],
      outfile: to,
      bundle: true,
      external: ['vscode'],
      legalComments: 'eof',
      logLevel: 'warning',
      sourcemap: options.minify ? false : 'linked',
      ...options,
    });
    return metafile;
  } catch {
    stop(`${from} could not be bundled; what is wrong stands above.`);
  }
}

/** VS Code 1.91 has Node 20. */
export function forNode() {
  // (jsonc-parser's other form requires its parts in a way that no bundler follows.)
  return { platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
}

export function forBrowser(format) {
  return { platform: 'browser', format, target: 'es2022', mainFields: ['browser', 'module', 'main'] };
}

/** A server reads what writes Word files when somebody wants one: one file for both of them. */
function server(options) {
  return { ...options, external: ['@icb/documents/word'] };
}

/** Whoever reads it, as a script or as a module, finds what it exports under that name. */
function asGlobal(name) {
  return { globalName: name, footer: { js: `globalThis.${name} = ${name};` } };
}

/** By the classes that VS Code gives to the body of a page. (What is of high contrast and light has both of the last.) */
const themesOfPages = [
  ['body.vscode-light', 'light'],
  ['body.vscode-dark', 'dark'],
  ['body.vscode-high-contrast', 'dark'],
  ['body.vscode-high-contrast-light', 'high-contrast'],
];

/** Of the picture, the document, and the page around them. Also for what tests that page without an editor. */
export async function previewStyle() {
  const { styleSheetBy } = await imported('packages/drawing/src/index.ts');
  const { documentStyle } = await imported('packages/documents/src/formats/html.ts');
  const page = join(extension, 'src/preview/page');
  const around = ['preview.css', 'document.css'].map((file) => readFileSync(join(page, file), 'utf8'));
  return [styleSheetBy(themesOfPages), documentStyle, ...around].join('\n');
}

/** What a file of the sources exports. */
async function imported(file) {
  const { build: run } = await import('esbuild');
  const { outputFiles } = await run({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    ...forNode(),
    format: 'esm',
    logLevel: 'warning',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The pages by the ids of their rules: `statute/chair`. */
function rulePages() {
  const folder = join(root, 'docs/rules');
  const packs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    packs.flatMap(({ name: pack }) =>
      readdirSync(join(folder, pack))
        .filter((file) => file.endsWith('.md') && file !== 'README.md')
        .map((file) => [`${pack}/${file.replace(/\.md$/, '')}`, readFileSync(join(folder, pack, file), 'utf8')]),
    ),
  );
}

if (isMain(import.meta.url)) await buildExtension({ minify: process.argv.includes('--minify') });
