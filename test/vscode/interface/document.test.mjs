/** The document beside the text, by keyboard and mouse: type a line, read its clause; scroll the one, see the other follow. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { openWindow } from './window.mjs';

let window;
/** Within the preview. */
let frame;
let clause;
before(async () => {
  window = await openWindow({
    settings: {
      'editor.minimap.enabled': false,
      'editor.stickyScroll.enabled': false,
      'editor.mouseWheelScrollSensitivity': 8,
      'files.autoSave': 'off',
      'editor.autoClosingBrackets': 'never',
    },
  });
  const { page } = window;
  frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  clause = (words) => frame.locator('.icb-clause', { hasText: words }).first();
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'examples' }).click();
});
after(() => window?.close());

const status = (text, timeout = 30_000) =>
  window.page.locator('.statusbar-item', { hasText: text }).waitFor({ timeout });

async function until(what, holds) {
  for (const end = Date.now() + 30_000; Date.now() < end; await window.page.waitForTimeout(50)) {
    const found = await holds().catch(() => false);
    if (found) return found;
  }
  assert.fail(`waited in vain for ${what}`);
}

/** How far below the top of the document a part of it begins, in pixels. */
const below = async (part) => {
  const [pane, box] = await Promise.all([frame.locator('#document').boundingBox(), part.boundingBox()]);
  return box.y - pane.y;
};
const down = () => frame.locator('#document').evaluate(({ scrollTop }) => scrollTop);
/** The number of the line at the top of the text, as its margin tells it. */
const topLine = () =>
  window.page
    .locator('.monaco-editor')
    .first()
    .evaluate((editor) => {
      const top = editor.getBoundingClientRect().top;
      const seen = [...editor.querySelectorAll('.line-numbers')].filter(
        (each) => each.getBoundingClientRect().bottom > top + 4,
      );
      return Math.min(...seen.map((each) => Number(each.textContent)).filter((line) => line > 0));
    });
/** (Without looking whether it is at rest: what is scrolled is not.) */
const pointAt = async (part) => {
  const { x, y, width, height } = await part.boundingBox();
  await window.page.mouse.move(x + width / 2, y + Math.min(height, 400) / 2);
};
/** Turns the wheel over the text or the document until something holds. */
const wheel = async (over, by, what, holds) => {
  await pointAt(over);
  await until(what, async () => {
    if (await holds()) return true;
    await window.page.mouse.wheel(0, by);
    await window.page.waitForTimeout(100);
    return holds();
  });
};
const editor = () => window.page.locator('.monaco-editor').first();
const text = () => window.page.locator('.monaco-editor .view-lines').first();

test('it opens beside the text, with a clause for every line, and what is not said stands out', async () => {
  const { page, open, command, picture } = window;
  await open('northshire.icb');
  await command('ICB: Open the Document to the Side');
  await clause('The Chair is appointed by NHS England').waitFor();
  await page.locator('.tab[aria-label^="Document of northshire.icb"]').waitFor();
  assert.equal(await page.locator('.editor-group-container').count(), 2);
  assert.equal(await frame.locator('#title').textContent(), 'NHS Northshire Integrated Care Board');
  await frame.locator('mark.icb-placeholder', { hasText: 'Still to be written' }).first().waitFor();
  await picture('document');
});

test('a line is typed, and its clause changes, is marked, and all else stays where it is', async () => {
  const { page, goTo } = window;
  await text().click();
  await goTo(57, 10);
  const term = clause('term of office is three years, for at most three terms');
  await until('the clause of the cursor to be marked', async () => /icb-lit/.test(await term.getAttribute('class')));
  await until('it to be in view', async () => (await below(term)) > 0);
  await frame.locator('.icb-clause').evaluateAll((all) => {
    for (const each of all) each.isOld = true;
  });
  const before = await below(term);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('term 4 years, at most 2 terms', { delay: 15 });
  const changed = clause('term of office is four years, for at most two terms');
  await changed.waitFor();
  assert.ok(Math.abs((await below(changed)) - before) < 2, 'the document has moved');
  const replaced = await frame.locator('.icb-clause').evaluateAll((all) => all.filter((each) => !each.isOld).length);
  assert.ok(replaced <= 1, `${replaced} clauses were made anew`);
  await until('it to be marked', async () => /icb-lit/.test(await changed.getAttribute('class')));
});

test('the text is scrolled, and the document follows; and nothing goes round in circles', async () => {
  const { goTo } = window;
  await goTo(1, 1);
  const quorum = clause('No business is done');
  await wheel(editor(), 600, 'the quorum to be at the top of the text', async () => (await topLine()) >= 262);
  await until('the quorum not to be above the text', async () => {
    if ((await topLine()) <= 262) return true;
    await window.page.keyboard.press('Control+ArrowUp');
    return false;
  });
  await until('the document to be at the quorum', async () => Math.abs(await below(quorum)) < 500);
  const at = [await topLine(), await down()];
  await window.page.waitForTimeout(500);
  assert.deepEqual([await topLine(), await down()], at);
  await wheel(editor(), -3_000, 'the beginning of the text', async () => (await topLine()) === 1);
  await until('the beginning of the document', async () => (await down()) === 0);
});

test('the document is scrolled, and the text follows', async () => {
  const remuneration = frame.locator('section[id="d-body_remuneration"]');
  await wheel(
    frame.locator('#document'),
    1_500,
    'the committee to come up',
    async () => (await below(remuneration)) < 60,
  );
  await until('the text to be at a committee', async () => (await topLine()) > 150);
  const at = [await topLine(), await down()];
  await window.page.waitForTimeout(500);
  assert.deepEqual([await topLine(), await down()], at);
  await wheel(frame.locator('#document'), -5_000, 'its beginning', async () => (await down()) === 0);
  await until('the beginning of the text', async () => (await topLine()) === 1);
});

test('a double click leads from a clause to its line', async () => {
  const { page } = window;
  const chair = clause('The Chair is appointed by NHS England');
  await chair.scrollIntoViewIfNeeded();
  await chair.dblclick();
  await status(/Ln 54, Col \d+ \(\d+ selected\)/);
  await until(
    'the text to have the keyboard',
    async () => (await page.locator('.monaco-editor.focused').count()) === 1,
  );
});

test('by keyboard alone: along the contents to a clause, on to the next, and to its line', async () => {
  const { page } = window;
  await page.keyboard.press('Control+2');
  await frame.getByRole('link', { name: '3.3 Chair' }).focus();
  await page.keyboard.press('Enter');
  const focused = () => frame.locator(':focus').innerText();
  await until('the heading to have the keyboard', async () => /3\.3\s+Chair/.test(await focused()));
  await page.keyboard.press('ArrowDown');
  await until('the next to have it', async () => /The Chair is appointed/.test(await focused()));
  // (On a machine that is busy, a key may come while the view is being shown: then one presses it again.)
  await until('its line to be selected', async () => {
    await page.keyboard.press('Enter');
    await status(/Ln 54, Col \d+ \(\d+ selected\)/, 5000);
    return true;
  });
});

test('while a line cannot be read, the last good document stays, with a note that leads there', async () => {
  const { page, goTo, picture } = window;
  await goTo(54, 1);
  await page.keyboard.press('Home');
  await page.keyboard.type('nonsense ');
  const note = frame.locator('#note-text', {
    hasText: 'Line 54 cannot be read: the document is that of the text before.',
  });
  await note.waitFor();
  assert.equal(await clause('The Chair is appointed by NHS England').count(), 1);
  await picture('document-note');
  await goTo(1, 1);
  await frame.getByRole('button', { name: 'Go there' }).click();
  await status(/Ln 54/);
  await text().click();
  await goTo(54, 1);
  await page.keyboard.press('Home');
  for (let letters = 0; letters < 'nonsense '.length; letters += 1) await page.keyboard.press('Delete');
  await until('the note to go', async () => (await note.count()) === 0);
});

test('it stands beside the picture, and each follows', async () => {
  const { page, goTo, picture } = window;
  await frame.getByRole('button', { name: 'Side by Side' }).click();
  await page.locator('.tab[aria-label^="Document of northshire.icb, with the board"]').waitFor();
  await frame.locator('.icb-chair').first().waitFor();
  await text().click();
  await goTo(82, 8);
  await until('the chair to be lit', async () =>
    /Director of Nursing/.test(await frame.locator('.icb-chair.icb-lit').first().getAttribute('aria-label')),
  );
  await until('the heading to be marked', async () =>
    /Director of nursing/.test(await frame.locator('h3.icb-lit').innerText()),
  );
  await picture('document-beside');
  await frame.getByRole('button', { name: 'Governance' }).click();
  await frame.locator('.icb-box').first().waitFor();
  await clause('The Chair is appointed by NHS England').waitFor();
  await frame.getByRole('button', { name: 'Document', exact: true }).click();
  await frame.getByRole('button', { name: 'Side by Side' }).click();
  await until('the document to be alone', async () => !(await frame.locator('#scroll').isVisible()));
});

test('scrolling in step is switched off by its setting, and on again', async () => {
  const { page, goTo, folder } = window;
  await text().click();
  await goTo(1, 1);
  const settings = join(folder, '.vscode/settings.json');
  mkdirSync(dirname(settings), { recursive: true });
  let by = 400;
  /** Whether the document is elsewhere after the text has been scrolled. */
  const follows = async () => {
    const [line, at] = [await topLine(), await down()];
    await pointAt(editor());
    await page.mouse.wheel(0, by);
    by = -by;
    await until('the text to be scrolled', async () => (await topLine()) !== line);
    await page.waitForTimeout(300);
    return (await down()) !== at;
  };
  await until('the document to follow', follows);
  writeFileSync(settings, '{ "icb.preview.scrollInStep": false }');
  await until('the document not to follow', async () => !(await follows()));
  writeFileSync(settings, '{}');
  await until('the document to follow again', follows);
});

test('it is exported as Word, and copied as Markdown', async () => {
  const { page, folder } = window;
  await frame.getByRole('button', { name: 'Export…' }).click();
  await window.asked('this document');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Document, as Word' }).first().click();
  const file = page.locator('.quick-input-widget input[type=text]').first();
  await until('the name', async () => /northshire-document\.docx$/.test(await file.inputValue()));
  await page.keyboard.press('Enter');
  await page
    .locator('.notifications-toasts', { hasText: 'Exported: examples/northshire-document.docx' })
    .waitFor({ timeout: 60_000 });
  const written = join(folder, 'examples/northshire-document.docx');
  await until('the file', async () => existsSync(written));
  assert.equal(readFileSync(written).subarray(0, 2).toString(), 'PK');
  await frame.getByRole('button', { name: 'Copy Markdown' }).click();
  await status('The document is copied');
});

test('it comes back where it was when the window is loaded anew', async () => {
  const { page, command } = window;
  await frame.getByRole('button', { name: 'Larger' }).click();
  await text().click();
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  const loaded = page.waitForEvent('load');
  await command('Developer: Reload Window');
  await loaded;
  await page.locator('.tab[aria-label^="Document of northshire.icb"]').waitFor();
  await clause('The Chair is appointed by NHS England').waitFor();
  assert.equal(await frame.locator('#size').textContent(), '120%');
});
