/** What the build keeps of the packs and of the vocabulary is what their texts say. */
import { type PackRule, type RulePack, readRules, type SourceFile } from '@icb/language';
import { describe, expect, it, test } from 'vitest';
import { builtInPack, builtInPacks, rulesIn } from '../src/built-in.ts';
import { type Kept, keepPacks, keptPacks } from '../src/kept-packs.ts';
import { quantitiesRead } from '../src/quantities.ts';

const ofRules = Object.keys(
  readRules({ uri: '', text: 'pack p "P" language 1 { rule r "R" {} }' }).packs[0]?.rules[0] ?? {},
);
const isOfWords = (each: object): boolean => ['is', 'words', 'op', 'noun'].some((name) => name in each);

/** (JSON keeps nothing where there is nothing. Where a word of a requirement stands is not kept.) */
const told = (packs: readonly RulePack[]): unknown =>
  JSON.parse(
    JSON.stringify(
      packs.map((pack) => ({
        ...pack,
        rules: pack.rules.map((rule) =>
          Object.fromEntries(ofRules.map((name) => [name, rule[name as keyof PackRule]])),
        ),
      })),
      function (this: object, key, value) {
        return key === 'span' && isOfWords(this) ? undefined : value;
      },
    ),
  );

test.each(builtInPacks)('$uri', (file) => {
  const kept = rulesIn(file);
  expect(told(kept.packs)).toEqual(told(readRules(file).packs));
  for (const { citations } of kept.packs.flatMap(({ rules }) => rules))
    for (const { source, sourceName } of citations) expect(source?.name).toBe(sourceName);
});

test('a pack of the same address with another text is read', () => {
  const [file] = builtInPacks;
  const changed = { uri: file?.uri ?? '', text: 'pack p "P" language 1 {}' };
  expect(rulesIn(changed).packs.map(({ name }) => name)).toEqual(['p']);
});

describe('what is kept of a file', () => {
  const text = `pack p "P – ‘’ é" language 1 {
  source l "L" no public address
  option most "Most" default 2
  rule r "R" {
    cites l "1" verified source
    require at least 1 ordinary member where (appointed by chair or votes)
    otherwise "There are \${count of seats of partners}: “few”."
    fix "Add one" insert in board """
      executive {}
    """
    passes """
      icb x "X" { board { executive {} } }
    """
  }
}
`;
  const file = { uri: 'file:///p.icbrules', text };
  const all = (of = text): Kept => {
    const outcome = keepPacks(file.uri, of);
    return 'kept' in outcome ? outcome : { kept: `fault: ${outcome.fault}`, told: '' };
  };
  const kept = (of?: string): string => all(of).kept;
  const packsOf = ({ kept, told }: Kept): readonly RulePack[] => keptPacks({ kept, told: () => told }, file);

  it('says what the file says, examples, quotations and sources too', () => {
    const read = readRules(file).packs;
    const packs = packsOf(all());
    expect(told(packs)).toEqual(told(read));
    const [rule] = packs[0]?.rules ?? [];
    expect(rule?.examples).toHaveLength(1);
    expect(rule?.otherwise?.raw).toBe(read[0]?.rules[0]?.otherwise?.raw);
    expect(rule?.citations[0]?.source).toBe(packs[0]?.sources[0]);
    expect(packs[0]?.title).toBe(read[0]?.title);
  });

  it('has neither what stands in the text, nor where words stand that mean something', () => {
    const found: Record<string, unknown>[] = [];
    const { kept, told } = all();
    const { packs } = JSON.parse(kept, (key, value) => {
      const said = key === 'told' ? JSON.parse(told.slice(value[0], value[1])) : value;
      for (const each of key === 'told' ? [said, ...said.fixes, said.otherwise, ...said.citations] : [said])
        if (typeof each === 'object' && each !== null && !Array.isArray(each)) found.push(each);
      return said;
    });
    expect(packs).toHaveLength(1);
    for (const each of found) for (const name of ['source', 'raw', 'examples']) expect(each).not.toHaveProperty(name);
    const ofWords = found.filter(isOfWords);
    expect(ofWords.length).toBeGreaterThan(4);
    const whole = packs[0].rules[0].requirement;
    for (const each of ofWords) expect('span' in each).toBe(each.span === whole.span);
    expect(packs[0].rules[0]).toHaveProperty('span');
    expect(packs[0].rules[0].told.otherwise).toHaveProperty('span');
  });

  it('is of characters of one byte', () => {
    const { kept, told } = all();
    for (const each of [kept, told]) expect(Buffer.byteLength(each)).toBe(each.length);
    expect(kept).toContain('P \\u2013 \\u2018\\u2019 \\u00e9');
    expect(told).toContain('\\u201cfew\\u201d');
  });

  it('has those quantities that nobody has read before', () => {
    quantitiesRead.delete('seats of partners');
    const words = (of: string): string[] => Object.keys(JSON.parse(of).quantities);
    const first = all();
    expect(words(first.kept)).toEqual(['seats of partners']);
    expect(words(kept())).toEqual([]);
    const read = quantitiesRead.get('seats of partners');
    quantitiesRead.delete('seats of partners');
    packsOf(first);
    expect(quantitiesRead.get('seats of partners')?.items.noun.words.map((each) => each.text)).toEqual(['partners']);
    expect(read?.items.noun.words.map((each) => each.text)).toEqual(['partners']);
  });

  it.each([
    ['what does not read', text.replace('require', 'reqire')],
    ['what means nothing', text.replace('ordinary member', 'ordnary member')],
  ])('is nothing of a file with %s, but its first fault with some of the text there', (_, wrong) => {
    const outcome = keepPacks(file.uri, wrong);
    const [message = '', ...rest] = ('fault' in outcome ? outcome.fault : '').split('\n');
    expect(message).toMatch(/Did you mean/);
    const there = rest.join('\n');
    expect(there).toMatch(/^(reqire|ordnary member)/);
    expect(wrong).toContain(there);
    expect(there).toHaveLength(80);
  });
});

describe('a built-in pack', () => {
  it.each(builtInPacks)('$uri is read once, and from what was kept', (file) => {
    const read = rulesIn(file);
    expect(read.findings).toEqual([]);
    expect([read.uri, read.text]).toEqual([file.uri, file.text]);
    expect(rulesIn({ uri: file.uri, text: file.text })).toBe(read);
    expect(rulesIn(file)).toBe(read);
    const [rule] = read.packs.flatMap(({ rules }) => rules);
    expect(Object.keys(rule ?? {})).toEqual(expect.not.arrayContaining(['examples', 'fixes']));
    expect(rule?.examples).toEqual(readRules(file).packs[0]?.rules[0]?.examples);
  });

  it('is known by its text at its address', () => {
    const [first, second] = builtInPacks as readonly [SourceFile, SourceFile];
    expect(builtInPack(second)).toBe(second);
    expect(builtInPack({ uri: second.uri, text: second.text })).toBe(second);
    expect(builtInPack({ uri: second.uri, text: first.text })).toBeUndefined();
    expect(builtInPack({ uri: 'file:///mine.icbrules', text: second.text })).toBeUndefined();
  });
});
