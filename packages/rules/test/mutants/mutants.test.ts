/** A rule of which a clause can be taken out without an example of it noticing would be a rule that nobody has tried. */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtInTerms, type Constitution, createLanguage } from '@icb/language';
import { expect, test } from 'vitest';
import { nearestDay } from '../../src/examples.ts';
import { judge, prepare, type ReadyPack } from '../../src/index.ts';
import { exampleText, loaded, packTexts, readAs, TODAY } from '../packs/built-in.ts';
import { mutantsOf } from './mutants.ts';

/**
 * Those that no example tells apart yet. The list may only become shorter: who gives a rule an example that tries one of
 * these clauses, takes it out (`ICB_MUTANTS=write` writes the list anew).
 */
const list = new URL('survivors.txt', import.meta.url);

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

interface Trial {
  readonly constitution: Constitution;
  readonly day: string;
}

/** What is said of a rule in each of the texts: its state, and where its findings stand. */
function saidBy(packs: readonly ReadyPack[], id: string, trials: readonly Trial[]): string {
  return trials
    .map(({ constitution, day }) => {
      const { states, findings } = judge(constitution, packs, day);
      return `${states.get(id)} ${findings.filter(({ rule }) => rule === id).map(({ span }) => span.offset)}`;
    })
    .join('; ');
}

test('every clause of every built-in rule is tried by an example', async () => {
  const complete: Trial[] = [];
  for (const file of ['northshire.icb', 'northshire-partnership.icb']) {
    const { constitution } = await readAs(file, exampleText(file));
    if (constitution) complete.push({ constitution, day: TODAY });
  }
  const survivors: string[] = [];
  let tried = 0;
  for (const ready of loaded.packs) {
    const text = packTexts.find(({ uri }) => uri === ready.pack.uri)?.text ?? '';
    for (const { id, rule, restsOnRules } of ready.rules) {
      const mutants = mutantsOf(rule, text);
      if (mutants.length === 0) continue;
      const trials = [...complete];
      for (const example of rule.examples) {
        const [read] = await language.read([{ uri: 'icb-example:/example.icb', text: example.text.value }]);
        if (read?.constitution)
          trials.push({ constitution: read.constitution, day: example.asAt ?? nearestDay(rule, TODAY) });
      }
      const packOf = (changed: typeof rule): ReadyPack =>
        prepare(
          {
            ...ready.pack,
            rules: restsOnRules
              ? ready.pack.rules.map((each) => (each.name === rule.name ? changed : each))
              : [changed],
          },
          builtInTerms(),
        ).ready;
      const beside = restsOnRules ? loaded.packs.filter(({ pack }) => pack.name !== ready.pack.name) : [];
      const right = saidBy([packOf(rule), ...beside], id, trials);
      for (const mutant of mutants) {
        tried += 1;
        if (saidBy([packOf(mutant.rule), ...beside], id, trials) === right) survivors.push(`${id} ${mutant.without}`);
      }
    }
  }
  survivors.sort();
  if (process.env.ICB_MUTANTS === 'write') writeFileSync(list, survivors.map((each) => `${each}\n`).join(''));
  const known = readFileSync(list, 'utf8').trimEnd().split('\n');
  expect(tried).toBeGreaterThan(2000);
  expect(survivors.filter((each) => !known.includes(each))).toEqual([]);
  expect(known.filter((each) => !survivors.includes(each))).toEqual([]);
}, 300_000);
