/** The view of conformance, by keyboard and mouse; what leads to it, and what leads away from it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../../scripts/running.mjs';
import { openWindow } from './window.mjs';

let window;
let line;
let seenLine;
before(async () => {
  window = await openWindow({ settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off' } });
  writeTasks(window.folder);
  line = (text) => window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();
  seenLine = (text) => window.page.locator('.monaco-editor .view-line', { hasText: text }).first();
});
after(() => window?.close());

const focused = (text) =>
  window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row.focused', { hasText: text });
const chair = 'The chair is appointed by NHS England';

test('without a constitution, the view says what to do', async () => {
  const { page } = window;
  await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="ICB"]') }).click();
  await page.locator('.welcome-view-content', { hasText: 'Open a constitution' }).waitFor();
  await page.locator('.welcome-view a, .welcome-view .monaco-button', { hasText: 'Choose a Constitution' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'deficient.icb' }).first().click();
  await page.locator('.tab[aria-label^="deficient.icb"]').waitFor();
  await line('Statutory minimums').waitFor();
});

test('the number at the side of the window is that of the rules that are not met', async () => {
  const { page } = window;
  const sign = page.locator('.activitybar [aria-label$="rules not met"]').first();
  const said = Number(/\d+/.exec(await sign.getAttribute('aria-label')));
  assert.ok(said > 50, `${said} rules not met`);
  await page.locator('.statusbar-item', { hasText: `ICB: ${said} not met` }).waitFor();
});

test('a click on a rule goes to its place, and the keyboard stays in the view', async () => {
  const { page, picture } = window;
  await line('Statutory minimums').click();
  await line(chair).click();
  await page.locator('.statusbar-item', { hasText: 'Ln 30, Col 7' }).waitFor();
  await picture('conformance');
  // The rule below it stands at two places, which the arrow opens; Enter goes to the first.
  await focused(chair).waitFor();
  await page.keyboard.press('ArrowDown');
  await focused('Nobody but NHS England may remove the chair').waitFor();
  await page.keyboard.press('ArrowRight');
  await line('Only NHS England may be given power to remove').waitFor();
  await page.keyboard.press('ArrowDown');
  await focused('Only NHS England may be given power to remove').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: 'Ln 31, Col 7' }).waitFor();
});

test('a rule is put right with a click, and what is open stays open', async () => {
  const { page } = window;
  await line(chair).hover();
  await line(chair).locator('.action-label[aria-label^="Put Right"]').click();
  await seenLine('appointed by nhs-england with approval of secretary-of-state').waitFor();
  await line('Nobody but NHS England may remove the chair').waitFor();
  await page
    .locator(
      '.tree-explorer-viewlet-tree-view .monaco-list-row[aria-label^="The chair is appointed by NHS England with the approval of the Secretary of State: met"]',
    )
    .waitFor();
});

test('a rule is explained with a click, and the reason is typed at once', async () => {
  const { page, command } = window;
  await command('ICB: Filter the Rules');
  await window.asked('Show the rules that are');
  // All are chosen; a click leaves one out.
  for (const state of ['partly met', 'explained', 'not checkable', 'not in force'])
    await page.locator('.quick-input-list .monaco-list-row', { hasText: state }).first().click();
  await page.locator('.quick-input-list .monaco-list-row[aria-label^="met"]').click();
  await page.keyboard.press('Enter');
  await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Filter: not met (' }).waitFor();
  await line('Statutory minimums').click();
  await line('BMA principles').click();
  const seat = 'The Local Medical Committee has a seat';
  await line(seat).hover();
  await line(seat).locator('.action-label[aria-label^="Explain"]').click();
  await seenLine('explain bma/lmc-board because').waitFor();
  await page.keyboard.type('It has declined.');
  await seenLine('explain bma/lmc-board because "It has declined."').waitFor();
  await line(seat).waitFor({ state: 'detached' });
  await window.picture('explained');
  await command('ICB: Show All Rules');
  await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'Filter' }).waitFor({ state: 'hidden' });
});

test('the code of a finding leads to the page of its rule', async () => {
  const { page } = window;
  await window.goTo(31, 10);
  const tab = page.locator('.tab[aria-label^="chair-removal.md"]');
  // (What is told is set anew when the quick fixes are known, and a key meanwhile goes nowhere.)
  for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries += 1) {
    const told = await window.hover();
    await told.locator('a', { hasText: 'statute/chair-removal' }).press('Enter');
    await tab.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('h1', { hasText: 'Nobody but NHS England may remove the chair' }).waitFor();
  // The view is still about the constitution.
  await line('BMA principles').waitFor();
  await page.keyboard.press('Control+w');
});

test('an export asks for a form and a file, and writes it', async () => {
  const { page, command } = window;
  await command('ICB: Export');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown' }).first().click();
  const file = page.locator('.quick-input-widget input[type=text]').first();
  await page.locator('.quick-input-widget', { hasText: 'Export' }).waitFor();
  for (let tries = 0; tries < 100 && !/deficient/.test(await file.inputValue()); tries += 1)
    await page.waitForTimeout(50);
  assert.match(await file.inputValue(), /examples\/deficient-conformance\.md$/);
  await page.keyboard.press('Enter');
  await page.locator('.notifications-toasts', { hasText: 'Exported: examples/deficient-conformance.md' }).waitFor();
  await page.locator('.notifications-toasts .monaco-button', { hasText: 'Open' }).click();
  await page.locator('.tab[aria-label^="deficient-conformance.md"]').waitFor();
});

test('a check by the command lists nothing twice, and one that fails takes nothing away', async () => {
  const { page, command, problems, folder } = window;
  const listed = await problems();
  for (const name of Object.keys(checks)) {
    await command('Tasks: Run Task');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await until(() => existsSync(join(folder, `${name} has ended`)));
    // What the task has said, VS Code lists a moment after its end.
    await pause(3_000);
    await until(async () => (await problems()) === listed);
  }
});

/** Tasks that leave a file behind when they have ended. */
const checks = { 'check all': join(root, 'packages/cli/bin/icb.cjs'), 'check nothing': 'no-such-command' };

function writeTasks(folder) {
  const tasks = Object.entries(checks).map(([label, command]) => {
    const script = join(folder, `${label}.sh`);
    writeFileSync(script, `#!/bin/sh\n'${command}' "$@"\ntouch '${join(folder, label)} has ended'\n`, { mode: 0o755 });
    return { type: 'icb', task: 'check', label, command: script };
  });
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/tasks.json'), JSON.stringify({ version: '2.0.0', tasks }));
}

async function until(holds) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) if (await holds()) return;
  assert.fail(`${holds} did not come to hold`);
}
