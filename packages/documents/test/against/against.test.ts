/**
 * A Word file of a document against an older one: all changes accepted, it is the new one; all rejected, it is the old one. So
 * it is for every two examples, and for random constitutions that are edited by chance.
 */
import { type Constitution, compare, print } from '@icb/language';
import { randomConstitution, randomEdits, seeds } from '@icb/language/testing';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordOf } from '../../src/formats/word/word.ts';
import { documentAgainst, documentOf } from '../../src/index.ts';
import { picture } from '../picture.ts';
import { randomText, readExample, readText, vocabulary } from '../reading.ts';
import { bodyOf, decided, hasChanges, seenIn } from './word-changes.ts';

/** (All of them: `npm run test:long`.) */
const all = process.env.ICB_LONG !== undefined;

const application = { title: 'Application', lines: [], note: 'A note.' };
const author = { author: 'The Board', day: '2026-04-01' };

async function wordAgainst(old: Constitution, now: Constitution, table = false): Promise<Uint8Array> {
  const against = documentAgainst(documentOf(old), documentOf(now), { same: compare(old, now), application });
  return wordOf(against, { picture, author, table });
}

/** Each once: many are set against several others. */
const known = new Map<Constitution, Promise<string[]>>();

function seenAlone(constitution: Constitution): Promise<string[]> {
  const seen =
    known.get(constitution) ?? wordOf(documentOf(constitution), { picture }).then((file) => seenIn(bodyOf(file)));
  known.set(constitution, seen);
  return seen;
}

const read = new Map<string, Promise<Constitution>>();

function example(name: string): Promise<Constitution> {
  const constitution = read.get(name) ?? readExample(`${name}.icb`);
  read.set(name, constitution);
  return constitution;
}

/** Both ways, with a sentence for whoever reads a failing test. */
async function expectBoth(old: Constitution, now: Constitution, what: string): Promise<void> {
  const body = bodyOf(await wordAgainst(old, now));
  expect(seenIn(decided(body, 'accept')), `${what}, accepted`).toEqual(await seenAlone(now));
  expect(seenIn(decided(body, 'reject')), `${what}, rejected`).toEqual(await seenAlone(old));
  expect(hasChanges(decided(body, 'accept'))).toBe(false);
}

const boards = ['northshire', 'bare', 'deficient', 'three-rivers', 'westmere'];
const partnerships = ['northshire-partnership', 'westmere-partnership'];
const pairs = [boards, partnerships].flatMap((names) =>
  names.flatMap((old, at) => names.slice(at + 1).map((now) => ({ old, now }))),
);

describe('a Word file with tracked changes', () => {
  it.each(pairs)('leads from $old to $now, and back', async ({ old, now }) => {
    await expectBoth(await example(old), await example(now), `${old} to ${now}`);
  });

  it('leads from any constitution to any other of its kind, and back', async () => {
    for (const seed of seeds(1, 8, { all })) {
      const old = randomConstitution(seed, vocabulary);
      const now = randomConstitution(seed + 1000, vocabulary, { kind: old.kind });
      await expectBoth(await readText(print(old)), await readText(print(now)), `seed ${seed}`);
    }
  }, 240_000);

  it('leads from any constitution to what a few edits make of it, and back', async () => {
    let tried = 0;
    for (const seed of seeds(1, 12, { all })) {
      const before = randomConstitution(seed, vocabulary);
      const after = randomEdits(before, seed, 5, vocabulary).reduce((each, edit) => edit.apply(each), before);
      if (print(after) === print(before)) continue;
      tried += 1;
      await expectBoth(await readText(print(before)), await readText(print(after)), `seed ${seed}`);
    }
    expect(tried).toBeGreaterThan(all ? 8 : 4);
  }, 240_000);

  it('tracks nothing where nothing has changed', async () => {
    for (const name of [...boards, ...partnerships]) {
      const constitution = await example(name);
      expect(hasChanges(bodyOf(await wordAgainst(constitution, constitution))), name).toBe(false);
    }
    const text = randomText(7);
    expect(hasChanges(bodyOf(await wordAgainst(await readText(text), await readText(text))))).toBe(false);
  });

  it('knows the page of each section, and its author and day', async () => {
    const file = await wordAgainst(await example('westmere'), await example('northshire'), true);
    const xml = strFromU8(unzipSync(file)['word/document.xml'] as Uint8Array);
    const entries = [
      ...xml.matchAll(/PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(?:<w:t[^>]*>(\d*))?/g),
    ];
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter(([, page = '']) => page === '')).toEqual([]);
    expect(new Set(xml.match(/w:author="[^"]*" w:date="[^"]*"/g))).toEqual(
      new Set(['w:author="The Board" w:date="2026-04-01T00:00:00Z"']),
    );
  });

  it('is the same each time', async () => {
    const [old, now] = [await example('northshire'), await example('deficient')];
    expect(Buffer.compare(await wordAgainst(old, now, true), await wordAgainst(old, now, true))).toBe(0);
  });
});
