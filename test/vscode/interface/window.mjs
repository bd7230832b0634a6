/** A window of an editor in which the packaged extension is installed, and what a person does in it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../browser.mjs';
import { startCodeServer } from '../code-server.mjs';
import { traces } from '../suite-in-page.mjs';

/** Opens one, with the folder `workspace` in it. `ICB_VSIX` names the package. */
export async function openWindow({ trusted = true, settings = {} } = {}) {
  const vsix = process.env.ICB_VSIX;
  if (!vsix) throw new Error('ICB_VSIX has to name the packaged extension.');
  const [server, browser] = await Promise.all([startCodeServer({ vsix, trusted, settings }), openBrowser()]);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/?folder=${encodeURIComponent(server.workspace)}`);
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'slips.icb' }).waitFor();
  return {
    page,
    /** The folder that is open. */
    folder: server.workspace,
    ...hands(page),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

function hands(page) {
  return {
    /** Opens a file of the explorer, to stay. */
    async open(name) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
      await page.locator(`.tab[aria-label^="${name}"]`).waitFor();
    },
    /** Puts the cursor into a line and column, counted from 1. */
    async goTo(line, column) {
      const box = page.locator('.quick-input-widget input[type=text]').first();
      const there = page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
      const asked = page.locator('.quick-input-list .monaco-list-row', { hasText: String(line) }).first();
      const attempt = async () => {
        await page.keyboard.press('Control+g');
        await box.fill(`:${line}:${column}`, { timeout: 5_000 });
        await asked.waitFor({ timeout: 8_000 });
        await page.keyboard.press('Enter');
        await there.waitFor({ timeout: 10_000 });
      };
      // An editor on a busy machine may not hear a key, or may not have worked out what was asked when Enter comes.
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt();
        } catch (error) {
          if (tries === 4) throw error;
          await page.keyboard.press('Escape');
          await page.keyboard.press('Control+1');
        }
      }
    },
    /** What is told of the place of the cursor, once it is there. */
    async hover() {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const told = page.locator('.monaco-hover:not(.hidden)').first();
      await told.waitFor();
      return told;
    },
    /** Opens the view of conformance, by its sign at the side of the window. */
    async conformance() {
      // (The number on it takes the click as well.)
      await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="ICB"]') }).click();
      await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
    },
    /** How many problems are listed in all: errors, warnings and infos. */
    async problems() {
      const said = await page.locator('#status\\.problems').getAttribute('aria-label');
      return said ?? (await page.locator('#status\\.problems').innerText());
    },
    /** Does what a command of the palette does. */
    async command(title) {
      const palette = page.locator('.quick-input-widget input[type=text]').first();
      // An editor that has only just come up does not hear every key.
      for (let tries = 0; tries < 10 && !(await palette.isVisible()); tries += 1) {
        await page.keyboard.press('F1');
        await palette.waitFor({ timeout: 2_000 }).catch(() => undefined);
      }
      await palette.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    /** The box that asks something, once it asks this. */
    async asked(question) {
      await page.locator('.quick-input-widget', { hasText: question }).waitFor();
    },
    /** The text of the editor that is seen, as it stands on the screen. */
    async seen() {
      const text = await page.locator('.monaco-editor .view-lines').first().innerText();
      return text.replace(/\u00a0/g, ' ');
    },
    async picture(name) {
      mkdirSync(traces, { recursive: true });
      await page.screenshot({ path: join(traces, `${name}.png`) });
    },
  };
}
