/** A page of a real browser without a window, in which pictures are measured. It can reach nothing. */
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { chromium, noChromium } from '../chromium.mjs';

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromium();
  if (!executablePath) throw new Error(noChromium);
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

/** A page with scripts of its own only; whatever it shows asks for is refused, and noted. */
export async function openPage(
  browser: Browser,
  { width = 1200, height = 900, colorScheme = 'light', forcedColors }: Look = {},
): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    ...(forcedColors && { forcedColors }),
    bypassCSP: true,
  });
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  return { page, asked };
}
