/**
 * A rule of which a clause can be taken out without anything noticing would be a rule that nobody has tried. What notices
 * is an example of the rule, a complete constitution, or a witness that was found for that clause.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packNames } from '../packs/built-in.ts';
import { completeTrials, examplesOf, type Tried, trialOf, triedRules, untold } from './trials.ts';
import { type Witness, witnessesOf } from './witnesses.ts';

/**
 * Those that nothing tells apart, each under a heading that says why. The list may only become shorter: who gives a clause
 * an example or a witness takes it out (`ICB_MUTANTS=write` writes the list anew; new ones come under the first heading).
 */
const list = new URL('survivors.txt', import.meta.url);
const [first = '', ...headed] = readFileSync(list, 'utf8').trimEnd().split('\n');

/** `ICB_MUTANTS=find` looks for witnesses first: in the packs and rules `ICB_MUTANTS_OF`, or in all. */
const { ICB_MUTANTS: wish, ICB_MUTANTS_OF: of = '', ICB_MUTANTS_TEXTS: texts = '400' } = process.env;
if (wish === 'find') {
  const { findWitnesses } = await import('./finder/find.ts');
  await findWitnesses(of, Number(texts), 1);
}

const rules: readonly Tried[] = [...triedRules()];
const witnesses: readonly Witness[] = packNames.flatMap(witnessesOf);

test('every clause of every built-in rule is tried by an example or a witness', async () => {
  const complete = await completeTrials();
  const survivors: string[] = [];
  let count = 0;
  for (const tried of rules) {
    const own = witnesses.filter(({ rule }) => rule === tried.id).map(({ text }) => trialOf(tried.rule, text));
    const witnessed = (await Promise.all(own)).filter((each) => each !== undefined);
    count += tried.mutants.length;
    const near = untold(tried, tried.mutants, [...witnessed, ...(await examplesOf(tried.rule))]);
    survivors.push(...untold(tried, near, complete).map(({ name }) => name));
  }
  if (wish === 'write') write(survivors);
  const known = readFileSync(list, 'utf8')
    .trimEnd()
    .split('\n')
    .filter((each) => !each.startsWith('# '));
  expect(count).toBeGreaterThan(2000);
  expect(survivors.sort()).toEqual(known.sort());
}, 300_000);

/** Each under the heading that it has. */
function write(survivors: readonly string[]): void {
  const left = [...survivors].sort();
  const take = (name: string): boolean => {
    const index = left.indexOf(name);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
  const kept = headed.filter((each) => each.startsWith('# ') || take(each));
  writeFileSync(list, `${[first, ...left, ...kept].join('\n')}\n`);
}
