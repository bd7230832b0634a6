import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText, whyNotRead } from '../src/files/text-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

function reading(content: string | Uint8Array): ReturnType<typeof readText> {
  return readText(join(temporaryFolder({ 'a.icb': content }), 'a.icb'));
}

test('a text is read as it stands on disk', () => {
  expect(reading('\uFEFFicb northshire {\r\n\t// Ångström\r\n}')).toEqual({
    text: '\uFEFFicb northshire {\r\n\t// Ångström\r\n}',
  });
  expect(reading('')).toEqual({ text: '' });
});

test.each([
  ['a file of Latin-1', Uint8Array.of(0x63, 0xe9), 'This file is not text in UTF-8. Save it as UTF-8 and try again.'],
  [
    'a file of UTF-16',
    Uint8Array.of(0xff, 0xfe, 0x63, 0),
    'This file is saved as UTF-16. Save it as UTF-8 and try again.',
  ],
  ['a file of binary data', Uint8Array.of(0x50, 0x4b, 0, 3), 'This file holds binary data, not text.'],
])('%s is not read', (_, bytes, error) => {
  expect(reading(bytes)).toEqual({ problem: 'unreadable', error });
});

test('a file of more than 4 MB is not read', () => {
  const limit = 4 * 1024 * 1024;
  expect(reading('x'.repeat(limit))).toHaveProperty('text');
  expect(reading('x'.repeat(limit + 1))).toHaveProperty('problem', 'unreadable');
  expect(reading('x'.repeat(10 * 1024 * 1024))).toHaveProperty(
    'error',
    'This file is too large (10 MB): no constitution needs more than 4 MB, so it was not read.',
  );
});

test('what is not a file is not read', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a.icb'));
  expect(readText(join(folder, 'a.icb'))).toEqual({
    problem: 'unreadable',
    error: 'This is not a file that can be read.',
  });
  expect(readText(join(folder, 'b.icb'))).toEqual({
    problem: 'missing',
    error: 'There is no file or folder at this path.',
  });
});

test('a system error is said in words', () => {
  const error = (code: string): Error => Object.assign(new Error(), { code });
  expect(whyNotRead(error('EACCES'))).toBe('You do not have permission to read this.');
  expect(whyNotRead(error('EIO'))).toBe('This cannot be read (the system says EIO).');
});
