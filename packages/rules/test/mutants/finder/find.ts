/**
 * Looks for witnesses for the mutants that none tells apart yet, and writes them beside those that are there
 * (`ICB_MUTANTS=find`, `ICB_MUTANTS_OF` a pack or a rule, `ICB_MUTANTS_TEXTS` how many texts at least are tried for each rule).
 */
import {
  completeTrials,
  examplesOf,
  type Suspect,
  type Tried,
  trialOf,
  triedRules,
  untold,
  verdictOf,
} from '../trials.ts';
import { type Witness, witnessesOf, writeWitnesses } from '../witnesses.ts';
import { witnessesFor } from './finder.ts';
import { simpler } from './simpler.ts';
import { textOf, treeOf } from './tree.ts';

export async function findWitnesses(of: string, texts: number, seed: number): Promise<void> {
  const complete = await completeTrials();
  const rules = [...triedRules()];
  for (const pack of new Set(rules.map(({ packName }) => packName))) {
    const ofPack = rules.filter(({ packName }) => packName === pack);
    const wanted = ofPack.filter(
      ({ id, mutants }) => mutants.length > 0 && `${id}/`.startsWith(of === '' ? '' : `${of}/`),
    );
    for (const tried of wanted) {
      const all = witnessesOf(pack);
      const own = all.filter(({ rule }) => rule === tried.id);
      const witnessed = (await Promise.all(own.map(({ text }) => trialOf(tried.rule, text)))).filter(
        (each) => each !== undefined,
      );
      const survivors = untold(tried, tried.mutants, [...witnessed, ...(await examplesOf(tried.rule)), ...complete]);
      if (survivors.length === 0 && texts > 0) continue;
      const began = performance.now();
      const { found, left } = await witnessesFor(tried, survivors, own, {
        texts: tried.restsOnRules ? texts / 8 : texts,
        seed,
      });
      const kept = await fewest(tried, [...own, ...found]);
      writeWitnesses(pack, [...all.filter(({ rule }) => rule !== tried.id), ...kept]);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(
        `${tried.id}: ${survivors.length} -> ${left.length}, ${kept.length} witnesses, ${seconds} s\n`,
      );
    }
  }
}

/** So few of the witnesses that they still tell apart what all of them do. */
async function fewest(tried: Tried, witnesses: readonly Witness[]): Promise<Witness[]> {
  const told: { readonly witness: Witness; readonly tells: readonly Suspect[] }[] = [];
  for (const witness of witnesses) {
    const trial = await trialOf(tried.rule, witness.text);
    if (!trial) continue;
    const still = new Set(untold(tried, tried.mutants, [trial]));
    told.push({ witness, tells: tried.mutants.filter((each) => !still.has(each)) });
  }
  const kept: Witness[] = [];
  const done = new Set<unknown>();
  for (;;) {
    const gain = ({ tells }: { readonly tells: readonly Suspect[] }): number =>
      tells.filter((each) => !done.has(each)).length;
    const [best] = told.toSorted(
      (one, other) => gain(other) - gain(one) || one.witness.text.length - other.witness.text.length,
    );
    if (!best || gain(best) === 0) return kept;
    const fresh = best.tells.filter((each) => !done.has(each));
    kept.push(await plainly(tried, best.witness, fresh));
    for (const each of best.tells) done.add(each);
  }
}

/** As small and plain as a witness can be that tells these apart. */
async function plainly(tried: Tried, witness: Witness, tells: readonly Suspect[]): Promise<Witness> {
  const nodes = await simpler(treeOf(witness.text), async (each) => {
    const trial = await trialOf(tried.rule, textOf(each));
    return trial !== undefined && untold(tried, tells, [trial]).length === 0;
  });
  const text = textOf(nodes);
  const trial = await trialOf(tried.rule, text);
  return trial ? { rule: witness.rule, verdict: verdictOf(tried, trial, text), text } : witness;
}
