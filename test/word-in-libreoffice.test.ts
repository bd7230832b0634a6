/** Word files as a program of somebody else opens them: LibreOffice reads them, counts as we do, and prints them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type Content, documentOf, plainText, wordOf } from '../packages/documents/src/index.ts';
import { picture } from '../packages/documents/test/picture.ts';
import { readExample } from '../packages/documents/test/reading.ts';
import { libreOffice, noLibreOffice } from './libreoffice.mjs';

const office = libreOffice();

// (A skipped test is a line of the report; what it is for is said with it.)
test.skipIf(!office)(
  office ? 'LibreOffice opens Word files, numbers their clauses as we do, and prints them' : noLibreOffice,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'icb-word-'));
    try {
      const documents = {
        board: documentOf(await readExample('northshire.icb')),
        partnership: documentOf(await readExample('northshire-partnership.icb')),
      };
      for (const [name, document] of Object.entries(documents))
        writeFileSync(join(folder, `${name}.docx`), await wordOf(document, { picture }));
      converted(folder, 'txt:Text', 'board.docx', 'partnership.docx');
      converted(folder, 'pdf', 'board.docx');
      for (const [name, document] of Object.entries(documents)) {
        const text = readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\s+/g, ' ');
        const clauses = document.sections.flatMap(clausesIn);
        expect(clauses.length).toBeGreaterThan(50);
        expect(clauses.filter((clause) => !text.includes(clause))).toEqual([]);
      }
      const pdf = readFileSync(join(folder, 'board.pdf'), 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(pdf)?.[1] ?? 0)).toBeGreaterThan(15);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function converted(folder: string, to: string, ...files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(office as string, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 120_000,
  });
}

/** The number of each clause and the words that follow it, on one line; references within are fields of their own. */
function clausesIn(content: Content): string[] {
  if (content.kind === 'section') return content.content.flatMap(clausesIn);
  if (content.kind !== 'clause') return [];
  const { number, heading, paragraphs } = content;
  const words = `${heading ? `${plainText(heading)}. ` : ''}${plainText(paragraphs[0] ?? [])}`;
  return [`${number} ${words}`.replace(/\s+/g, ' ').trim()];
}
