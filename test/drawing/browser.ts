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

/** How high the smallest letters come out in the pictures that are seen on a page, in pixels; none where none is seen. */
export async function smallestLetters(page: Page): Promise<number | undefined> {
  const sizes = await page.evaluate<number[]>(`[...document.querySelectorAll('svg')].flatMap((svg) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    if (scale === 0) return [];
    return [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')) * scale);
  })`);
  return sizes.length === 0 ? undefined : Math.min(...sizes);
}
