/** Boards to draw: of a given size, out of the seats of random constitutions; and the examples. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  builtInTerms,
  type Constitution,
  createLanguage,
  type Finding,
  print,
  type ReadFile,
  type Seat,
} from '@icb/language';
import { randomConstitution, randomFrom } from '@icb/language/testing';
import { builtInPacks, judge, loadPacks, type ReadyPack } from '@icb/rules';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const vocabulary = builtInTerms();

const language = createLanguage({
  async load(path, from) {
    const file = resolve(dirname(fileURLToPath(from)), path);
    return existsSync(file)
      ? { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') }
      : { problem: 'missing' };
  },
});

export async function readText(
  text: string,
  name = 'test.icb',
): Promise<ReadFile & { readonly constitution: Constitution }> {
  const [file] = await language.read([{ uri: pathToFileURL(join(root, 'examples', name)).href, text }]);
  if (!file?.constitution) throw new Error('There is no constitution in this text.');
  return { ...file, constitution: file.constitution };
}

export async function readExample(name: string): Promise<ReadFile & { readonly constitution: Constitution }> {
  return readText(readFileSync(join(root, 'examples', name), 'utf8'), name);
}

let packs: Promise<readonly ReadyPack[]> | undefined;

export async function readyPacks(): Promise<readonly ReadyPack[]> {
  packs ??= loadPacks(builtInPacks).then((loaded) => loaded.packs.filter(({ pack }) => !pack.offByDefault));
  return packs;
}

export async function findingsIn(constitution: Constitution): Promise<readonly Finding[]> {
  return judge(constitution, await readyPacks(), '2026-11-21').findings;
}

/** A random constitution whose board has exactly so many seats. */
export function boardOf(size: number, seed: number): Constitution {
  const random = randomFrom(seed * 1000 + size);
  const around = randomConstitution(seed, vocabulary);
  const seats: Seat[] = [];
  let left = size;
  for (let donor = 1; left > 0; donor++) {
    const { board } = randomConstitution(seed * 100 + donor, vocabulary, { kind: around.kind });
    for (const [index, seat] of (board?.members ?? []).entries()) {
      if (left === 0) break;
      const most = Math.min(left, random.pick([1, 1, 1, 1, 2, 3, 12]));
      const least = random.chance(0.15) ? random.integer(0, most) : most;
      seats.push({ ...seat, name: `${seat.name}-${donor}-${index}`, count: counted(least, most) });
      left -= most;
    }
  }
  const block = around.block;
  const kind = around.kind === 'icb' ? 'board' : 'members';
  return {
    ...around,
    board: { kind, members: seats, membersOf: around.board?.membersOf ?? [], block, span: { offset: 0, end: 0 } },
  };
}

function counted(min: number, max: number): Seat['count'] {
  const amount = (value: number): NonNullable<Seat['count']['stated']>['least'] => ({
    text: String(value),
    value,
    span: { offset: 0, end: 0 },
  });
  return {
    min,
    max,
    stated: {
      form: min === max ? 'exactly' : 'range',
      least: amount(min),
      most: min === max ? undefined : amount(max),
      forEach: undefined,
      forBodies: undefined,
      perEach: undefined,
      span: { offset: 0, end: 0 },
    },
  };
}

export function randomBoard(seed: number, kind?: 'icb' | 'icp'): Constitution {
  return randomConstitution(seed, vocabulary, kind ? { kind } : {});
}

export function printed(constitution: Constitution): string {
  return print(constitution);
}

/** How often a pattern is found. */
export function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
