/** The packaged extension, installed and used by keyboard and mouse. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
before(async () => {
  window = await openWindow();
});
after(() => window?.close());

test('a file has its colours, and what is wrong in it is underlined and listed', async () => {
  const { page, open, picture } = window;
  await open('slips.icb');
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  assert.match(await page.locator('#status\\.editor\\.mode').innerText(), /ICB constitution/);
  const colours = await page
    .locator('.monaco-editor .view-lines .view-line span > span')
    .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).color)).size);
  assert.ok(colours >= 3, `${colours} colours, where a comment, a keyword and a text have one each`);
  await page.keyboard.press('Control+Shift+M');
  // Of a long list, only what fits is there.
  const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'moderator' }).first();
  // (A panel that has only just come up may forget what is typed into it.)
  for (let tries = 0; tries < 10 && !(await row.isVisible()); tries += 1) {
    await page.locator('.panel input[placeholder^="Filter"]').fill('');
    await page.locator('.panel input[placeholder^="Filter"]').fill('moderator');
    await row.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await row.waitFor();
  // The verdict of the server, in the status bar.
  await page.locator('.statusbar-item', { hasText: /ICB: \d+ / }).waitFor();
  await picture('problems');
  await page.keyboard.press('Control+Shift+M');
});

test('a new constitution is asked for, question by question', async () => {
  const { page, command, asked, seen, picture } = window;
  await command('ICB: New Constitution');
  await asked('Integrated Care Partnership');
  await page.keyboard.press('Enter');

  await asked('The name of the board');
  await page.keyboard.press('Enter');
  // Nothing is no name: the question stays, and says so.
  await asked('Please type something');
  await picture('question');
  await page.keyboard.type('NHS Harbour Integrated Care Board');
  await page.keyboard.press('Enter');
  await asked('Its area');
  await page.keyboard.type('The county of Harbour');
  await page.keyboard.press('Enter');
  await asked('Its local authorities');
  await page.keyboard.type('Harbour County Council; Port Council');
  await page.keyboard.press('Enter');
  await asked('Its NHS trusts');
  await page.keyboard.press('Enter');

  await page.locator('.tab[aria-label^="Untitled"]').waitFor();
  await page.locator('.monaco-editor .view-line', { hasText: 'harbour-icb' }).waitFor();
  const text = await seen();
  for (const part of [
    'icb harbour-icb "NHS Harbour Integrated Care Board"',
    'local-authority harbour-la "Harbour County Council"',
    'local-authority port-la "Port Council"',
  ])
    assert.ok(text.includes(part), `${part} is not in\n${text}`);
  await picture('new-constitution');
});

test('a question that is cancelled opens nothing', async () => {
  const { page, command, asked } = window;
  const tabs = await page.locator('.tab').count();
  await command('ICB: New Constitution');
  await asked('Integrated Care Partnership');
  await page.keyboard.press('Enter');
  await asked('The name of the board');
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('.tab').count(), tabs);
});

test('the page of a rule is chosen by its title, and shown', async () => {
  const { page, command, asked, picture } = window;
  await command('ICB: Show a Rule');
  await asked('The pages of the rules');
  await page.keyboard.type('statute/chair-appointer');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'statute/chair-appointer' }).first().click();
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('h1', { hasText: 'The chair is appointed by NHS England' }).waitFor();
  await picture('rule');
});
