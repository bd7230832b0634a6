/** On a page and in Markdown, too: without what has gone it says what the new document says, and without what has come, the old one. */
import { visible } from '@icb/drawing';
import { type Constitution, compare, print } from '@icb/language';
import { randomConstitution, randomEdits } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { type Document, documentAgainst, documentOf, htmlOf, markdownOf } from '../../src/index.ts';
import { readExample, readText, vocabulary } from '../reading.ts';

const application = { title: 'Application', lines: [], note: 'A note.' };

const forms: readonly [string, (document: Document) => string][] = [
  ['Markdown', (document) => markdownOf(document, { table: false })],
  ['a page', (document) => htmlOf(document, { table: false }).replace(/<nav[\s\S]*?<\/nav>/, '')],
];

/** The words alone: what is numbered is counted anew, and what is empty is not there. */
function said(text: string, gone: 'ins' | 'del'): string {
  const words = text
    .replace(/<span class="nhsuk-u-visually-hidden">.*?<\/span>/g, '')
    .replace(new RegExp(`<${gone}>.*?</${gone}>`, 'gs'), '')
    .replace(/<span class="icb-number">.*?<\/span>/g, '')
    .replace(/<(?:\/?)(?:ins|del|span|strong|a|mark)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/^#* ?(?:(?:\d+(?:\.\d+)*|Appendix \d+) )?(?:\d+\. )?/gm, '')
    .replace(/\*\*|\|(?: --- \|)*/g, '');
  return visible(words);
}

async function pair(seed: number): Promise<[Constitution, Constitution]> {
  const before = randomConstitution(seed, vocabulary);
  const after = randomEdits(before, seed, 6, vocabulary).reduce((each, edit) => edit.apply(each), before);
  return [await readText(print(before)), await readText(print(after))];
}

describe.each(forms)('in %s', (_, formOf) => {
  it('both versions can be read', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const [old, now] = await pair(seed);
      const both = formOf(documentAgainst(documentOf(old), documentOf(now), { same: compare(old, now), application }));
      expect(said(both, 'del'), `seed ${seed}, new`).toBe(said(formOf(documentOf(now)), 'del'));
      expect(said(both, 'ins'), `seed ${seed}, old`).toBe(said(formOf(documentOf(old)), 'ins'));
    }
  });

  it('who hears the text hears where a change begins and ends', async () => {
    const [old, now] = [await readExample('westmere.icb'), await readExample('northshire.icb')];
    const both = formOf(documentAgainst(documentOf(old), documentOf(now), { application }));
    const marks = both.match(/<(?:ins|del)>/g)?.length ?? 0;
    expect(marks).toBeGreaterThan(100);
    if (both.includes('icb-document')) expect(both.match(/\[start of (?:insertion|deletion)\]/g)).toHaveLength(marks);
  });
});
