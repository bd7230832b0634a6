/**
 * Slips of the keyboard: a text with one gains no finding of absence that the lines that could not be read may hold, and
 * keeps every other finding.
 */

import { damagesTo, oneOf } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleText, judged, on } from './packs/built-in.ts';

/** The findings of a text, each by its rule and what it is about. */
async function findingsOf(file: string, text: string): Promise<{ found: Set<string>; errors: readonly string[] }> {
  const { findings, errors } = await judged(file, text, on);
  return { found: new Set(findings.map(({ rule, about }) => `${rule} ${about ?? ''}`.trim())), errors };
}

describe.each(['northshire.icb', 'northshire-partnership.icb'])('%s with one slip', (file) => {
  it('is not said to lack what it has', async () => {
    const gained: string[] = [];
    const { found: before } = await findingsOf(file, exampleText(file));
    // (All of them: `npm run test:long`.)
    const all = process.env.ICB_LONG !== undefined;
    for (const { what, line, text } of oneOf(3, damagesTo(exampleText(file)), { all })) {
      const { found, errors } = await findingsOf(file, text);
      const more = [...found].filter((each) => !before.has(each));
      // (A slip that leaves a text without an error has left another text.)
      if (more.length > 0 && errors.length > 0) gained.push(`line ${line + 1} ${what}: ${more.join('; ')}`);
    }
    expect(gained).toEqual([]);
  }, 300_000);
});
