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
  await picture('restricted');
});
