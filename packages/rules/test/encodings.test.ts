/** What an encoding covers can be told from it; of the rest, silence says nothing. */
import type { Constitution } from '@icb/language';
import { expect, it } from 'vitest';
import { outsideOfEncoding } from '../src/encodings.ts';
import { read } from './judging.ts';

const covering = (what: string): string => `encoded from "https://x.example/x" covers ${what}`;

it.each<[lines: string, rests: (string | undefined)[], reads: string[], outside: boolean]>([
  ['', ['quorum'], ['meetings'], false],
  [covering('everything'), ['quorum'], ['meetings'], false],
  [covering('quorum'), [], [], false],
  [covering('quorum'), ['quorum'], [], false],
  [covering('quorum'), ['meetings'], [], true],
  [covering('quorum'), ['quorum', 'meetings'], [], true],
  [covering('quorum'), [undefined], [], false],
  [covering('quorum'), ['quorum'], ['meetings'], true],
  [covering('quorum, meetings'), ['quorum'], ['meetings'], false],
  [`${covering('quorum')}\n  ${covering('meetings')}`, ['quorum'], ['meetings'], false],
])('of %j, what rests on %j and reads %j is outside: %s', async (lines, rests, reads, outside) => {
  const { constitution } = await read(`icb x "X" {\n  ${lines}\n}\n`);
  const resting = rests.map((coverage) => ({ coverage, content: 'Provision' }));
  expect(outsideOfEncoding(resting, reads, constitution as Constitution)).toBe(outside);
});
