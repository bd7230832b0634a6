/** The packaged extension in a folder that nobody has said they trust. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow({ trusted: false });
});
after(() => window?.close());

test('it works in restricted mode', async () => {
  const { page, open, picture } = window;
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await open('slips.icb');
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /ICB constitution/);
  // The preview too, opened by its keys.
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'harbour.icb' }).first().dblclick();
  await page.locator('.tab[aria-label^="harbour.icb"]').waitFor();
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('.icb-chair').first().waitFor();
  await preview.getByRole('button', { name: 'Document' }).click();
  await preview.locator('.icb-clause').first().waitFor();
  await picture('restricted');
});
