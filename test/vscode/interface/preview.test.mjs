/** The preview, by keyboard and mouse: type a seat, see its chair; click a chair, see its line; click an empty one, see it filled. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
/** Within the picture. */
let frame;
let chair;
let chairs;
let line;
before(async () => {
  window = await openWindow({
    settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off', 'editor.autoClosingBrackets': 'never' },
  });
  writeFileSync(join(window.folder, 'hostile.icb'), hostile);
  const { page } = window;
  frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  chair = (label) => frame.locator(`.icb-chair[aria-label^="${label}"]`).first();
  chairs = () => frame.locator('.icb-chair').count();
  line = (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first();
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'examples' }).click();
});
after(() => window?.close());

/** Each is what some part of a page, a picture or an editor could take for its own. */
const names = [
  `</text><script>parent.broken = globalThis.broken = true</script>`,
  `\\"><img src=x onerror=\\"globalThis.broken = true\\">`,
  `]]></style>{{1+1}} %s [x](command:workbench.action.closeWindow)`,
  '\u202Eneerg si siht\u202C \u2066isolated\u2069',
  'W'.repeat(10_000),
];
const hostile = `icb hostile "${names[0]}" {\n  board {\n    chair {\n    }\n${names
  .map((name, index) => `    other member seat-${index} "${name}" {\n      votes\n    }\n`)
  .join('')}  }\n}\n`;

const status = (text) => window.page.locator('.statusbar-item', { hasText: text }).waitFor();
const lit = () => frame.locator('.icb-chair.icb-lit');

async function until(what, holds) {
  for (const end = Date.now() + 20_000; Date.now() < end; await window.page.waitForTimeout(50)) {
    const found = await holds();
    if (found) return found;
  }
  assert.fail(`waited in vain for ${what}`);
}

test('it opens beside the text, by the sign above it', async () => {
  const { page, open, picture } = window;
  await open('northshire.icb');
  await page.locator('.editor-actions [aria-label^="Open the Board Diagram to the Side"]').click();
  await chair('Director of Nursing').waitFor();
  assert.equal(await chairs(), 18);
  assert.equal(await page.locator('.editor-group-container').count(), 2);
  await page.locator('.tab[aria-label^="Board of northshire.icb"]').waitFor();
  await picture('preview');
});

test('a seat is typed, and its chair appears and is lit up; size and scroll stay', async () => {
  const { page, goTo } = window;
  await frame.getByRole('button', { name: 'Larger' }).click();
  await frame.getByRole('button', { name: 'Larger' }).click();
  await frame.locator('#scroll').evaluate((element) => element.scrollTo(0, 40));
  const width = await frame.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width);
  await page.locator('.monaco-editor .view-lines').first().click();
  await goTo(52, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('other member port "Member for the port" { votes }', { delay: 15 });
  await chair('Member for the port').waitFor();
  assert.equal(await chairs(), 19);
  await until('the chair to be lit', async () =>
    /Member for the port/.test((await lit().first().getAttribute('aria-label')) ?? ''),
  );
  assert.equal(await lit().count(), 1);
  assert.ok(Math.abs((await frame.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width)) - width) < 1);
  // The cursor in another seat lights up that.
  await goTo(82, 8);
  await until('another chair to be lit', async () =>
    /Director of Nursing/.test(
      (await lit()
        .first()
        .getAttribute('aria-label')
        .catch(() => '')) ?? '',
    ),
  );
  await frame.locator('button[data-do="fit"]').click();
});

test('a click on the chair selects its line', async () => {
  const { page } = window;
  await chair('Member for the port').click();
  await status(/Ln 53, Col \d+ \(\d+ selected\)/);
  await line('other member port').waitFor();
  const text = await page.locator('.monaco-editor.focused .view-lines').count();
  assert.equal(text, 1, 'the text has the keyboard');
  assert.equal(await page.locator('.editor-group-container').count(), 2, 'the picture is still there');
});

test('by keyboard alone: to the picture, from chair to chair, and to the line', async () => {
  const { page } = window;
  await page.keyboard.press('Control+2');
  await chair('Medical Director').focus();
  await page.keyboard.press('Tab');
  const focused = await frame.locator(':focus').getAttribute('aria-label');
  assert.match(focused, /^Director of Nursing/);
  await page.keyboard.press('Enter');
  await status(/Ln 81, Col \d+ \(\d+ selected\)/);
});

test('while a line cannot be read, the last good picture stays, with a note that leads there', async () => {
  const { page, goTo, picture } = window;
  await goTo(53, 1);
  await page.keyboard.press('Home');
  await page.keyboard.type('nonsense ');
  const note = frame.locator('#note-text', { hasText: 'Line 53 cannot be read' });
  await note.waitFor();
  assert.equal(await chairs(), 19);
  await picture('preview-note');
  await goTo(1, 1);
  await frame.getByRole('button', { name: 'Go there' }).click();
  await status(/Ln 53/);
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Control+z');
  await until('the note to go', async () => (await note.count()) === 0);
});

test('it is pinned, and comes back with its size when the window is loaded anew', async () => {
  const { page, open } = window;
  await frame.getByRole('button', { name: 'Pin' }).click();
  await page.locator('.tab[aria-label^="Board of northshire.icb (pinned)"]').waitFor();
  await frame.getByRole('button', { name: 'Larger' }).click();
  const size = await frame.locator('#size').textContent();
  // (The text is saved, so that the reload asks nothing.)
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  const loaded = page.waitForEvent('load');
  await window.command('Developer: Reload Window');
  await loaded;
  await page.locator('.tab[aria-label^="Board of northshire.icb (pinned)"]').waitFor();
  await chair('Member for the port').waitFor();
  assert.equal(await frame.locator('#size').textContent(), size);
  assert.equal(await frame.getByRole('button', { name: 'Pin' }).getAttribute('aria-pressed'), 'true');
  // It stays with its file, until it is let go.
  await page.locator('.monaco-editor .view-lines').first().click();
  await open('deficient.icb');
  await page.waitForTimeout(500);
  assert.equal(await chair('Member for the port').count(), 1);
  await frame.getByRole('button', { name: 'Pin' }).click();
  await page.locator('.tab', { hasText: 'northshire.icb' }).first().click();
  await page.locator('.tab[aria-label^="deficient.icb"]').click();
  await frame.locator('.icb-ghost').first().waitFor();
  await page.locator('.tab[aria-label^="Board of deficient.icb"]').waitFor();
});

test('a click on an empty chair writes its clause into the text, and the picture keeps the keyboard', async () => {
  const { page, picture } = window;
  await frame.locator('button[data-do="fit"]').click();
  const ghost = frame.locator('.icb-ghost[aria-label^="Missing seat: Medical director"]');
  await ghost.waitFor();
  const [before, all] = [await frame.locator('.icb-ghost').count(), await chairs()];
  assert.equal(await line('medical-director').count(), 0);
  await ghost.focus();
  await page.keyboard.press('Enter');
  await until('a chair in its place', async () => (await ghost.count()) === 0);
  await line('Medical').waitFor();
  assert.ok((await frame.locator('.icb-ghost').count()) < before);
  assert.ok((await chairs()) - all <= 0);
  assert.equal(await frame.locator('.icb-spot:focus').count(), 1);
  await picture('preview-filled');
  // By mouse as well; and what is done can be undone.
  const other = frame.locator('.icb-ghost').first();
  const label = await other.getAttribute('aria-label');
  await other.click();
  await until(
    'the next to be filled',
    async () => (await frame.locator(`.icb-ghost[aria-label="${label}"]`).count()) === 0,
  );
  await page.locator('.monaco-editor .view-lines').first().click();
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Control+z');
  await until('both to be missing again', async () => (await frame.locator('.icb-ghost').count()) === before);
});

test('governance, a comparison and back', async () => {
  const { page, picture } = window;
  await frame.getByRole('button', { name: 'Governance' }).click();
  await frame.locator('.icb-box').first().waitFor();
  await picture('preview-governance');
  await frame.getByRole('button', { name: 'Compare…' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'northshire.icb' }).first().click();
  await frame.locator('[data-version="old"]').first().waitFor();
  await page.locator('.tab[aria-label^="deficient.icb compared with northshire.icb"]').waitFor();
  await picture('preview-compare');
  await frame.getByRole('button', { name: 'Board', exact: true }).click();
  await frame.locator('.icb-ghost').first().waitFor();
});

test('it is exported in a form of its own list, and copied', async () => {
  const { page, folder } = window;
  await frame.getByRole('button', { name: 'Export…' }).click();
  await window.asked('this picture');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Board, as a picture (SVG)' }).first().click();
  const file = page.locator('.quick-input-widget input[type=text]').first();
  await until('the name', async () => /deficient-board\.svg$/.test(await file.inputValue()));
  await page.keyboard.press('Enter');
  await page.locator('.notifications-toasts', { hasText: 'Exported: examples/deficient-board.svg' }).waitFor();
  const written = join(folder, 'examples/deficient-board.svg');
  await until('the file', () => existsSync(written));
  assert.match(readFileSync(written, 'utf8'), /^<svg .*<style>/s);
  await frame.getByRole('button', { name: 'Copy SVG' }).click();
  await status('The picture is copied');
});

test('names that are to be feared do nothing, and are shown', async () => {
  const { page, open, picture } = window;
  await page.locator('.monaco-editor .view-lines').first().click();
  await open('hostile.icb');
  await until(
    'its chairs',
    async () => (await frame.locator('.icb-chair:not(.icb-ghost)').count()) === names.length + 1,
  );
  await chair('</text><script>').waitFor();
  assert.equal(await frame.locator('#sheet script, #sheet img, #sheet a').count(), 0);
  assert.equal(await frame.locator('body').evaluate(() => globalThis.broken), undefined);
  assert.equal(await page.evaluate(() => globalThis.broken), undefined);
  await frame.locator('.icb-chair[aria-label^="WWWW"]').click();
  await status(/Ln 17, Col/);
  await picture('preview-hostile');
});
