/** What the build keeps of the packs and of the vocabulary is what their texts say. */
import { type RulePack, readRules } from '@icb/language';
import { expect, test } from 'vitest';
import { builtInPacks, rulesIn } from '../src/built-in.ts';

/** (JSON keeps nothing where there is nothing. Where a word stands is not kept.) */
const told = (packs: readonly RulePack[]): unknown =>
  JSON.parse(
    JSON.stringify(packs, function (this: object, key, value) {
      const isOfWords = ('is' in this || 'words' in this) && !('op' in this);
      return key === 'span' && isOfWords ? undefined : value;
    }),
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
