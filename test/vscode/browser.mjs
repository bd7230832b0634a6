/** A headless Chromium that shows an editor, and reaches nothing beyond this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../chromium.mjs';
import { requireFromCodeServerHost } from './set-up.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Opens a browser with a profile of its own; `close` ends it and removes that. */
export async function openBrowser() {
  const { chromium: playwright } = requireFromCodeServerHost('playwright-core');
  const profile = mkdtempSync(join(tmpdir(), 'icb-browser-'));
  allowThirdPartyCookies(profile);
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium(),
    headless: true,
    viewport: { width: 1400, height: 900 },
    args: flags,
  });
  // The editor's calls to its gallery and the like fail at once, rather than hang.
  await context.route(isElsewhere, (route) => route.abort());
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** VS Code for the Web serves webviews from a name of their own; without this their service worker is refused. */
function allowThirdPartyCookies(profile) {
  mkdirSync(join(profile, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

function isElsewhere({ protocol, hostname }) {
  return /^https?:$/.test(protocol) && !/^(127\.0\.0\.1|(.*\.)?localhost)$/.test(hostname);
}
