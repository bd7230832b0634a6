/**
 * `node test/vscode/take-pictures.mjs [FOLDER]`: pictures of the packaged extension at work, in light, dark and high
 * contrast, for people to look at: what is wrong with a hover, quick fixes, the view of conformance, and the preview.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension } from '../../scripts/package.mjs';
import { openWindow } from './interface/window.mjs';
import { setUpEditors } from './set-up.mjs';
import { traces } from './suite-in-page.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
const folder = process.argv[2] ?? join(traces, 'pictures');

setUpEditors();
process.env.ICB_VSIX ??= await packageExtension();
mkdirSync(folder, { recursive: true });
for (const [name, theme] of Object.entries(themes)) await takePictures(name, theme);
console.log(folder);

async function takePictures(name, theme) {
  const window = await openWindow({ settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false } });
  const { page } = window;
  const take = (what) => page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  try {
    await page.setViewportSize({ width: 1100, height: 640 });
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'examples' }).click();
    await window.open('deficient.icb');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.locator('.statusbar-item', { hasText: /ICB: \d+ / }).waitFor();
    // The line that says who appoints the chair.
    await window.goTo(30, 10);
    const told = await window.hover();
    await told.locator('a, .action', { hasText: 'Quick Fix' }).first().waitFor();
    await take('hover');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    await take('quick-fixes');
    await page.keyboard.press('Escape');
    await window.conformance();
    await widenSideBar(page, 480);
    await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: 'Statutory' }).click();
    const rule = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', {
      hasText: 'The chair is appointed',
    });
    await rule.click();
    await page.mouse.move(700, 500);
    await take('conformance');
    await takePreview(window, take);
    await takeDocument(window, take);
  } finally {
    await window.close();
  }
}

/** So that the titles of rules are seen whole. */
async function widenSideBar(page, width) {
  const { x, y, width: now } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + now, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + width, y + 200, { steps: 5 });
  await page.mouse.up();
}

async function takePreview({ page, command, goTo }, take) {
  await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="ICB"]') }).click();
  await page.setViewportSize({ width: 1600, height: 900 });
  await command('ICB: Open the Board Diagram to the Side');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await frame.locator('.icb-ghost').first().waitFor();
  await page.locator('.monaco-editor .view-lines').first().click();
  await goTo(35, 10);
  await frame.locator('.icb-lit').first().waitFor();
  await take('preview');
  await page.keyboard.type('nonsense {');
  await frame.locator('#note-text', { hasText: 'cannot be read' }).waitFor();
  await take('preview-note');
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Control+z');
  await frame.getByRole('button', { name: 'Governance' }).click();
  await frame.locator('.icb-box').first().waitFor();
  await frame.getByRole('button', { name: 'Pin' }).focus();
  await take('preview-governance');
  await frame.getByRole('button', { name: 'Compare…' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'northshire.icb' }).first().click();
  await frame.locator('[data-version="old"]').first().waitFor();
  await take('preview-compare');
  await page.setViewportSize({ width: 1000, height: 800 });
  await frame.getByRole('button', { name: 'Board', exact: true }).click();
  await frame.locator('.icb-ghost').first().focus();
  await take('preview-narrow');
}

async function takeDocument({ page, command, goTo, open }, take) {
  await page.setViewportSize({ width: 1500, height: 760 });
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+b');
  await open('northshire.icb');
  await page.keyboard.press('Control+b');
  await command('ICB: Open the Document to the Side');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await frame.locator('.icb-clause').first().waitFor();
  await page.locator('.monaco-editor .view-lines').first().click();
  await goTo(57, 10);
  await frame.locator('.icb-clause.icb-lit').first().waitFor();
  await take('document');
  await page.setViewportSize({ width: 1900, height: 900 });
  await frame.getByRole('button', { name: 'Side by Side' }).click();
  await frame.locator('.icb-chair.icb-lit').first().waitFor();
  await take('document-beside');
  await page.setViewportSize({ width: 1200, height: 900 });
  await take('document-below');
}
