/** The names of packs and rules, those of a team's own included, for whoever presses Tab. */
import type { LoadedPacks } from '@icb/rules';
import { configuredPacks } from '../config/configured-packs.ts';
import { configOf } from '../config/find-config.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Values, Word } from './values.ts';

export const packNames: Values = {
  words: async (_, surroundings) => [...(await packsHere(surroundings)), { word: 'language', meaning: 'No pack' }],
};

export const packNamesAndFiles: Values = {
  words: (_, surroundings) => packsHere(surroundings),
  files: ['.icbrules'],
};

/** The packs first, since all rules would be too many to look through. */
export const ruleIds: Values = {
  words: async (typed, surroundings) => {
    if (!typed.includes('/'))
      return (await packsHere(surroundings)).map((each) => ({ ...each, word: `${each.word}/`, open: true }));
    return (await loadedHere(surroundings)).packs.flatMap(({ rules, grades, measures }) => [
      ...rules.map(({ id, rule }) => ({ word: id, meaning: rule.title })),
      ...grades.map(({ id, grade }) => ({ word: id, meaning: grade.title })),
      ...measures.map(({ id, measure }) => ({ word: id, meaning: measure.title })),
    ]);
  },
};

async function packsHere(surroundings: Surroundings): Promise<Word[]> {
  return (await loadedHere(surroundings)).packs.map(({ pack }) => ({ word: pack.name, meaning: pack.title }));
}

function loadedHere({ packs, workingFolder }: Surroundings): Promise<LoadedPacks> {
  return configuredPacks(packs, configOf(workingFolder));
}
