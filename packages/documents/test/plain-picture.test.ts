/** The picture that needs no browser: a PNG that others read, with a chair for each seat. */
import { unzlibSync } from 'fflate';
import { expect, it } from 'vitest';
import { plainPicture } from '../src/index.ts';
import { readText } from './reading.ts';

it('has a chair for each seat, filled where it votes', async () => {
  const board = 'board { chair {} executive finance {} executive medical {} observer healthwatch {} }';
  const [width, height] = [1088, 400];
  const png = plainPicture(await readText(`icb x "NHS X" { ${board} }`), width, height);
  expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
  const data = unzlibSync(png.subarray(8 + 25 + 8, 8 + 25 + 8 + view.getUint32(33)));
  const at = (x: number, y: number): string =>
    [...data.subarray(y * (width * 3 + 1) + 1 + x * 3, y * (width * 3 + 1) + 4 + x * 3)].join();
  // Three rows of 64 in the middle: the chair, two executives, and the observer, who has no vote.
  const row = (which: number): number => 104 + 64 * which + 24;
  expect([at(544 - 31, row(0)), at(544, row(0)), at(544 + 17, row(0))]).toEqual([
    '0,48,135',
    '0,48,135',
    '255,255,255',
  ]);
  expect([at(481, row(1)), at(534, row(1)), at(545, row(1))]).toEqual(['0,94,184', '255,255,255', '0,94,184']);
  expect([at(513, row(2)), at(544 - 8, row(2))]).toEqual(['66,85,99', '255,255,255']);
});
