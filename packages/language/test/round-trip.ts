/** Print and read, format and format again: for a range of random constitutions, so that test files can share the work. */
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { builtInTerms, type Constitution, format, print, type ReadFile } from '../src/index.ts';
import { scan } from '../src/reading/scanner.ts';
import { textBlockValue } from '../src/reading/values.ts';
import { plain, randomConstitution, randomFrom, roughen, seeds } from '../src/testing/index.ts';
import { readText, told } from './workspace.ts';

export function roundTrips(from: number, to: number, { all = process.env.ICB_LONG !== undefined } = {}): void {
  const vocabulary = builtInTerms();

  it(`prints constitutions ${from} to ${to} so that they read back the same, without a finding, already formatted`, async () => {
    for (const seed of seeds(from, to, { all })) {
      const constitution = randomConstitution(seed, vocabulary);
      const text = print(constitution);
      const file = await readText(text);
      expect(
        told(file).filter((message) => !message.includes('language/hides')),
        `seed ${seed}`,
      ).toEqual([]);
      expectSame(file, constitution, seed);
      expect(format(text), `seed ${seed}`).toBe(text);
    }
  }, 300_000);

  it(`formats constitutions ${from} to ${to}, laid out anyhow, once and for all, and loses no comment or word`, async () => {
    for (const seed of seeds(from, to, { all })) {
      const constitution = randomConstitution(seed, vocabulary);
      const { text, comments } = roughen(print(constitution), randomFrom(seed));
      const formatted = format(text);
      expect(format(formatted), `seed ${seed}`).toBe(formatted);
      expect(pieces(formatted).join('\n'), `seed ${seed}`).toBe(pieces(text).join('\n'));
      expect(commentsIn(formatted), `seed ${seed}`).toEqual(comments.map(inOneLine));
      expectSame(await readText(formatted), constitution, seed);
    }
  }, 300_000);
}

/** The quick comparison first: vitest's takes ten times as long, and is for saying what differs. */
function expectSame(file: ReadFile, constitution: Constitution, seed: number): void {
  const [found, wanted] = [file.constitution && plain(file.constitution), plain(constitution)];
  if (!isDeepStrictEqual(found, wanted)) expect(found, `seed ${seed}`).toEqual(wanted);
}

/** Every word, text, placeholder and comment in its order; of texts their value, as their lines may move. */
function pieces(text: string): string[] {
  return scan(text, () => false).map((piece) =>
    piece.kind === 'block'
      ? textBlockValue(piece.image)
      : piece.kind === 'comment'
        ? inOneLine(piece.image)
        : piece.image,
  );
}

function commentsIn(text: string): string[] {
  return scan(text, () => false)
    .filter((piece) => piece.kind === 'comment')
    .map((piece) => inOneLine(piece.image));
}

function inOneLine(comment: string): string {
  return comment.replace(/\s+/g, ' ').trim();
}
