/** Words of rules that mean nothing or too much, names that are taken, and sentences that nobody wrote for a reader. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { withFreshNames } from '../src/fresh-names.ts';
import { kindNames, loadPacks, mayFollow, nouns, properties } from '../src/index.ts';
import { piecesOf } from '../src/long-sentences.ts';
import { plainText } from '../src/prose.ts';
import { packOf, read } from './judging.ts';

describe('what can follow a property', () => {
  it.each([
    ['seat votes', 'nothing: it is so or not'],
    ['seat term in years', '`at least` or `at most`, and a number'],
    ['seat appointed by', 'names of kinds, of organisations or of terms; or nothing, for whether it is said'],
    [
      'seat appointed only by',
      'names of kinds, of organisations or of terms; all must be among them; or nothing, for whether it is said',
    ],
    ['seat knowledge of', 'terms for a knowledge or service; or nothing, for whether it is said'],
  ])('%s: %s', (words, told) => {
    const property = properties.find((each) => `${each.of} ${each.words}` === words);
    expect(property && mayFollow(property)).toBe(told);
  });
});

it('no words stand for two things', () => {
  const words = nouns.flatMap((noun) => [...new Set(noun.words)]);
  expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual([]);
});

it('every kind of thing that a word stands for is called something', () => {
  const kinds = [...nouns.map(({ kind }) => kind), ...properties.map(({ of }) => of)];
  expect(new Set(Object.keys(kindNames))).toEqual(new Set(kinds));
  for (const kind of kinds) expect(kindNames[kind]).toMatch(/^[a-z]+( [a-z]+)*$/);
  expect(new Set(Object.values(kindNames)).size).toBe(Object.keys(kindNames).length);
});

describe('words that mean nothing', () => {
  it.each([
    ['some audit', '`audit` is nothing that a constitution has. Did you mean `audit chair`?', 'audit chair', 'audit'],
    [
      'some committes',
      '`committes` is nothing that a constitution has. Did you mean `committee`?',
      'committee',
      'committes',
    ],
    ['some zzzzzzzzz', '`zzzzzzzzz` is nothing that a constitution has.', undefined, undefined],
    [
      'every chair has apointed by nhs-england',
      'Nothing like `apointed by nhs-england` can be asked of a seat. Did you mean `appointed by`?',
      'appointed by',
      'apointed by',
    ],
    [
      'every authority has chair',
      'Nothing like `chair` can be asked of an organisation. (`some chair` asks whether there is one.)',
      undefined,
      undefined,
    ],
    [
      'every committee has zzzz',
      'Nothing like `zzzz` can be asked of a committee or other body.',
      undefined,
      undefined,
    ],
    [
      'every member has is docter',
      '`docter` is not a term of the vocabulary. Did you mean `doctor`?',
      'doctor',
      'docter',
    ],
    [
      'some voting membr',
      '`voting membr` is nothing that a constitution has. Did you mean `voting member`?',
      'voting member',
      'voting membr',
    ],
    [
      'some chair\n points at quorrum rule',
      '`quorrum rule` is nothing that a constitution has. Did you mean `quorum rule`?',
      'quorum rule',
      'quorrum rule',
    ],
    [
      'some chair\n about audt chair',
      '`audt chair` is nothing that a constitution has. Did you mean `audit chair`?',
      'audit chair',
      'audt chair',
    ],
    [
      'some director',
      '`director` is nothing that a constitution has. Did you mean `medical director`?',
      'medical director',
      'director',
    ],
    [
      'every chair has apointed',
      'Nothing like `apointed` can be asked of a seat. Did you mean `appointed`?',
      'appointed',
      'apointed',
    ],
    ['every member has knowledge of chair', '`chair` is no term that `knowledge of` takes.', undefined, undefined],
  ])('%s', async (required, message, meant, wrong) => {
    const text = `pack p "P" language 1 {\n  source l "L" no public address\n  rule r "R" {\n    cites l "1" verified source\n    require ${required}\n  }\n}\n`;
    const { faults } = await loadPacks([{ uri: 'file:///p.icbrules', text }]);
    expect(faults.map((each) => each.message)).toEqual([message]);
    const [fault] = faults;
    expect(fault?.meant?.newText).toBe(meant);
    expect(fault?.meant && text.slice(fault.meant.span.offset, fault.meant.span.end)).toBe(wrong);
  });
});

describe('a pack', () => {
  const twice = (kind: string, name: string): string =>
    `Two ${kind} of this pack are called \`${name}\`. Give one of them another name, or take one out.`;
  it.each<[head: string, problems: string[]]>([
    ['source law "Again" no public address', [twice('sources', 'law')]],
    ['option a "A" default 1\n  option a "A" default 2', [twice('options', 'a')]],
    ['measure m "M" { count of chairs } measure m "M" { count of partners }', [twice('measures', 'm')]],
    ['grade g "G" { category "A" otherwise } grade g "G" { category "A" otherwise }', [twice('grades', 'g')]],
    // what is of another kind may have the same name
    ['option rule "A" default 1\n  measure rule "M" { count of chairs }', []],
    ['grade g "G" {}', ['The last category of the grade `g` must be for all the rest: `otherwise`.']],
    ['measure m "M" {}', ['The measure `m` does not say what it counts: `count of …`.']],
    [
      'measure m "M" { count of chairs\n cites laww "1" verified source }',
      ['The pack has no source `laww`. Did you mean `law`?'],
    ],
  ])('%s', (head, problems) =>
    expect(packOf('require some chair', head).problems.map((each) => each.replace(/^-?\d+: /, ''))).toEqual(problems),
  );

  it.each([
    ['entails a/chair', []],
    ['entails a/chiar', ['There is no rule `a/chiar`. Did you mean `a/chair`?']],
    ['entails c/chair', []],
    ['replaces a/chair', ['`a/chair` is a rule of an Act: no other pack can replace it.']],
    ['replaces b/other', []],
  ])('that %s', async (clause, messages) => {
    const packText = (name: string, more: string, head = ''): string =>
      `pack ${name} "P" language 1 {\n${head}\nsource l "L" no public address\nrule ${more}\n}`;
    const rule = (clauses = ''): string => `{\ncites l "1" verified source\nrequire some chair\n${clauses}\n}`;
    const texts = [
      packText('a', `chair "R" ${rule()}`, 'act'),
      packText('b', `r "R" ${rule(clause)}\nrule other "O" ${rule()}`),
    ];
    const { faults } = await loadPacks(texts.map((text, index) => ({ uri: `file:///${index}.icbrules`, text })));
    expect(faults.map(({ message }) => message)).toEqual(messages);
  });
});

it.each([
  ['partner p {}', 'partner p-3 {}'],
  ['partner fresh {}', 'partner fresh {}'],
  ['partner fresh {}\npartner fresh {}', 'partner fresh-2 {}\npartner fresh-2 {}'],
  ['committee audit "audit [audit]" { chaired by audit }', 'committee audit-2 "audit [audit]" { chaired by audit-2 }'],
  ['other member a {}', 'other member a-2 {}'],
  ['executive x {}', 'executive x-2 {}'],
  ['members p, q', 'members p, q'],
  ['sub-committee inner {}', 'sub-committee inner-2 {}'],
])('a draft brings no name that is taken: %j is %j', async (clause, fresh) => {
  const text =
    'icb x "NHS X" {\n  partners { trust a "A Trust" }\n  board {\n    partner p {}\n    partner p-2 {}\n  }\n  committee audit "Audit" {\n    other member inner {}\n  }\n}\n';
  const { constitution } = await read(text);
  expect(withFreshNames(clause, constitution as Constitution)).toBe(fresh);
});

describe('a sentence', () => {
  it('of a reader’s length is one piece', () => {
    expect(piecesOf('One.')).toEqual([{ text: 'One.', offset: 0 }]);
    expect(piecesOf('x'.repeat(3000))).toHaveLength(1);
  });

  it('longer than that is parted between words, or where there are none, anywhere; nothing of it is lost', () => {
    const words = 'word '.repeat(1500);
    const pieces = piecesOf(words);
    expect(pieces.map(({ text }) => text).join('')).toBe(words);
    expect(pieces.slice(1).map(({ text }) => text.slice(0, 5))).toEqual([' word', ' word']);
    expect(pieces.map(({ offset }) => offset)).toEqual([0, 2999, 5999]);
    expect(piecesOf('x'.repeat(6001)).map(({ text }) => text.length)).toEqual([3000, 3000, 1]);
  });

  it.each([
    ['The  Chair’s\n“own”  ‘word`', `the chair's "own" 'word'`],
    [' a – b — c ‐ d ', 'a - b - c - d'],
  ])('made plain, %j is %j', (text, plain) => expect(plainText(text)).toBe(plain));
});
