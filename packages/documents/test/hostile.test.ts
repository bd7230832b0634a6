/** Files that are damaged, far too large, encrypted or meant to do harm end in a sentence, quickly and without much memory. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../src/import/index.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentOf = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function problemOf(
  bytes: Uint8Array,
  format: 'word' | 'html' | 'text' | 'pdf' | 'markdown' = 'word',
): Promise<string | undefined> {
  const outcome = await importDocument(bytes, format, 'a');
  return 'problem' in outcome ? outcome.problem : undefined;
}

/** Milliseconds of the processor since then: a machine that is busy with something else makes no document slow. */
function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

describe('a Word file', () => {
  it('is read', async () => {
    const sound = zipSync({
      'word/document.xml': strToU8(documentOf(paragraph('The Chair is appointed by NHS England.'))),
    });
    const outcome = await importDocument(sound, 'word', 'a.docx');
    expect('text' in outcome && outcome.text).toContain('appointed by nhs-england');
  });

  it('that unpacks to far more than it is', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(bomb)).toContain('unpacks to far more');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('that says it is small and is not', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await problemOf(bomb)).toContain('unpacks to far more');
  });

  it('with entities of its own', async () => {
    const entities = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="${word}"><w:body>${paragraph('&b;')}</w:body></w:document>`;
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8(entities) }))).toContain('declares entities');
  });

  it('whose parts climb out of it', async () => {
    const climbing = { 'word/document.xml': strToU8(documentOf(paragraph('Chair'))), '../../etc/passwd': strToU8('x') };
    expect(await problemOf(zipSync(climbing))).toContain('outside of itself');
  });

  it('with macros', async () => {
    const macros = {
      'word/document.xml': strToU8(documentOf(paragraph('Chair'))),
      'word/vbaProject.bin': strToU8('x'),
    };
    expect(await problemOf(zipSync(macros))).toContain('macros');
  });

  it('that is encrypted, or of the old format', async () => {
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toContain('encrypted');
    const encrypted = zipSync({ 'word/document.xml': strToU8(documentOf(paragraph('Chair'))) });
    const view = new DataView(encrypted.buffer, encrypted.byteOffset);
    for (let at = 0; at < encrypted.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await problemOf(encrypted)).toContain('encrypted');
  });

  it('that is cut short anywhere', async () => {
    const sound = zipSync({ 'word/document.xml': strToU8(documentOf(paragraph('Chair').repeat(50))) });
    for (let length = 0; length < sound.length; length += 7)
      expect(await problemOf(sound.subarray(0, length))).toMatch(/damaged|not a Word file/);
  });

  it('with a part that is no XML, or is nested without end', async () => {
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }))).toContain('damaged');
    const deep = documentOf(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`);
    expect(await problemOf(zipSync({ 'word/document.xml': strToU8(deep) }))).toContain('deeper');
  });

  it('that is no document', async () => {
    expect(await problemOf(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toContain('has no document');
    expect(await problemOf(strToU8('Dear Sir'))).toContain('not a Word file');
  });
});

describe('other files', () => {
  it('that are too large, binary, or empty', async () => {
    expect(await problemOf(new Uint8Array(41 * 1024 * 1024), 'text')).toContain('far larger');
    expect(await problemOf(new Uint8Array([1, 2, 0, 3]), 'text')).toContain('binary');
    expect(await problemOf(strToU8(' \n '), 'text')).toContain('no words');
  });

  it('a page that is nested deeper than any', async () => {
    const started = process.cpuUsage();
    await problemOf(strToU8(`${'<div>'.repeat(20_000)}Chair`), 'html');
    expect(processorTime(started)).toBeLessThan(20_000);
  });

  it('a text made to keep patterns busy', async () => {
    const started = process.cpuUsage();
    await problemOf(strToU8(`${'the chair and the chief executive or the '.repeat(4000)}vote`), 'text');
    await problemOf(strToU8('appointed by the '.repeat(4000)), 'text');
    await problemOf(strToU8(`${'A'.repeat(100_000)} ${'Trust '.repeat(5000)}`), 'text');
    expect(processorTime(started)).toBeLessThan(30_000);
  });

  it('a PDF that is none, or is damaged', async () => {
    expect(await problemOf(strToU8('hello'), 'pdf')).toContain('not a PDF');
    expect(await problemOf(strToU8('%PDF-1.7\nnonsense'), 'pdf')).toContain('damaged');
  });
});
