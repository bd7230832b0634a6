/** Texts of `icb.config.json`, sound and not. */

import type { Random } from '@icb/language/testing';
import { builtInPacks } from '@icb/rules';
import { kept } from './corpus.ts';
import { hostileCharacters, hostileNames, hostileTexts } from './hostile.ts';
import { tokensOf } from './parts.ts';

const packNames = builtInPacks.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1).replace(/\.icbrules$/, ''));
const ruleNames = [
  'lmc/place',
  'bma/union-role',
  'nhs-act/chair',
  'model-constitution/deputy-chair',
  'drafting/title',
  'x/y',
  '/',
  'a/',
];
const levels = ['error', 'warning', 'information', 'hint', 'off', 'Error', 1, null, {}];
const options = ['drafting/longest', 'lmc/share', 'no/option'];

export function settingsText(random: Random): string {
  const value =
    random.chance(0.3) && kept.settings.length > 0
      ? random.pick(kept.settings)
      : JSON.stringify(sound(random), null, random.pick([0, 2, 2]));
  let out = value;
  for (let left = random.integer(0, 4); left > 0; left--) out = changed(out, random);
  return out;
}

function sound(random: Random): unknown {
  const name = (known: readonly string[]): string =>
    random.chance(0.85) ? random.pick(known) : random.pick(hostileNames);
  const record = <T>(known: readonly string[], make: () => T): Record<string, T> =>
    Object.fromEntries(random.times(0, 4, () => [name(known), make()]));
  const whole: Record<string, () => unknown> = {
    $schema: () => 'https://example.org/schema.json',
    packs: () =>
      random.times(0, 3, () =>
        random.pick(['ours.icbrules', '../up.icbrules', '/etc/passwd', '', 'a.txt', 7, ...hostileTexts]),
      ),
    use: () => record(packNames, () => random.pick([true, false, true, false, 'yes', null])),
    severities: () => record(ruleNames, () => random.pick(levels)),
    options: () => record(options, () => random.pick([1, 0, -1, 1.5, '30%', '1/2', '0/0', 'x', 1e21, true])),
    asAt: () => random.pick(['2026-04-01', '2026-02-30', '0000-00-00', 20260401, 'today']),
  };
  return Object.fromEntries(random.some(Object.keys(whole), 0, 6).map((key) => [key, whole[key]?.()]));
}

function changed(text: string, random: Random): string {
  const tokens = tokensOf(text);
  const part = tokens.length > 0 ? random.pick(tokens) : { from: 0, to: 0 };
  const [before, word, after] = [text.slice(0, part.from), text.slice(part.from, part.to), text.slice(part.to)];
  return random.pick([
    () => before + after,
    () => before + word + word + after,
    () =>
      `${before}${random.pick(['[', ']', '{', '}', ',', ':', 'null', '// a\n', '/* b */', '1e999', '-', '"'])}${after}`,
    () => `${before}${JSON.stringify(random.pick([...hostileTexts, ...hostileNames]))}${after}`,
    () => before + word + random.pick(hostileCharacters) + after,
    () => text.slice(0, part.from),
    () => `${before}${'['.repeat(random.pick([1, 10, 400]))}${word}${after}`,
    () => `${before}/* c */\r\n${word}${after}`,
    () => `\uFEFF${text}`,
  ])();
}
