/** Word files as a program of somebody else opens them: LibreOffice reads them, counts as we do, and prints them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compare } from '@icb/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordOf } from '../packages/documents/src/formats/word/word.ts';
import { type Content, documentAgainst, documentOf, plainText } from '../packages/documents/src/index.ts';
import { picture } from '../packages/documents/test/picture.ts';
import { readExample } from '../packages/documents/test/reading.ts';
import { libreOffice, noLibreOffice } from './libreoffice.mjs';
import { decide } from './libreoffice-changes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'icb-word-'));
let office = '';

beforeAll(() => {
  const found = libreOffice();
  if (!found) throw new Error(noLibreOffice);
  office = found;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice opens Word files, numbers their clauses as we do, and prints them', async () => {
  const documents = {
    board: documentOf(await readExample('northshire.icb')),
    partnership: documentOf(await readExample('northshire-partnership.icb')),
  };
  for (const [name, document] of Object.entries(documents))
    writeFileSync(join(folder, `${name}.docx`), await wordOf(document, { picture }));
  converted('txt:Text', 'board.docx', 'partnership.docx');
  converted('pdf', 'board.docx');
  for (const [name, document] of Object.entries(documents)) {
    const text = textIn(`${name}.txt`).replace(/\s+/g, ' ');
    const clauses = document.sections.flatMap(clausesIn);
    expect(clauses.length).toBeGreaterThan(50);
    expect(clauses.filter((clause) => !text.includes(clause))).toEqual([]);
  }
  const pdf = readFileSync(join(folder, 'board.pdf'), 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pagesIn(pdf)).toBeGreaterThan(15);
});

test('LibreOffice accepts our tracked changes and has the new document, and rejects them and has the old one', async () => {
  const [old, now] = [await readExample('westmere.icb'), await readExample('northshire.icb')];
  const application = { title: 'Application', lines: [], note: 'A note.' };
  const against = documentAgainst(documentOf(old), documentOf(now), { same: compare(old, now), application });
  const author = { author: 'The Board', day: '2026-04-01' };
  const files = {
    now: await wordOf(documentOf(now), { picture }),
    old: await wordOf(documentOf(old), { picture }),
    changes: await wordOf(against, { picture, author, table: false }),
    application: await wordOf(against, { picture, author }),
  };
  for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), file);
  converted('txt:Text', 'now.docx', 'old.docx');
  converted('pdf', 'application.docx');
  decide(office, folder, 'changes.docx', 'Accept', 'accepted.txt');
  decide(office, folder, 'changes.docx', 'Reject', 'rejected.txt');
  expect(clausesOf('now.txt').length).toBeGreaterThan(200);
  expect(clausesOf('accepted.txt')).toEqual(clausesOf('now.txt'));
  expect(clausesOf('rejected.txt')).toEqual(clausesOf('old.txt'));
  expect(pagesIn(readFileSync(join(folder, 'application.pdf'), 'latin1'))).toBeGreaterThan(20);
});

const textIn = (name: string): string => readFileSync(join(folder, name), 'utf8');

const pagesIn = (pdf: string): number => Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(pdf)?.[1] ?? 0);

/**
 * The lines with their numbers, as LibreOffice counts them, from where the table of contents ends. Where a table goes and the
 * clause before it does, too, LibreOffice leaves that clause's number on an empty line: such lines are left out.
 */
function clausesOf(name: string): string[] {
  const lines = textIn(name)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const introduction = lines.findIndex((line) => /^1\s+Introduction$/.test(line));
  return lines.slice(introduction).filter((line) => !/^[\d.]*$/.test(line));
}

function converted(to: string, ...files: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
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
