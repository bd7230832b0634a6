/** What the rule and its mutants say of a text. */
import {
  builtInTerms,
  type Constitution,
  createLanguage,
  linesOf,
  type PackRule,
  type RulePack,
  readRules,
} from '@icb/language';
import { nearestDay } from '../../src/examples.ts';
import { judge, prepare, type ReadyPack, type ReadyRule } from '../../src/index.ts';
import { exampleText, loaded, packTexts, readAs, TODAY } from '../packs/built-in.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

export interface Trial {
  readonly constitution: Constitution;
  readonly day: string;
}

/** A rule in two packs: the right one, and those of its mutants. */
export interface Suspect extends Mutant {
  /** The rule's id and what was taken out. */
  readonly name: string;
  readonly packs: readonly ReadyPack[];
}

export interface Tried {
  readonly id: string;
  readonly rule: PackRule;
  /** Of the pack as its author wrote it. */
  readonly packName: string;
  readonly right: readonly ReadyPack[];
  readonly mutants: readonly Suspect[];
  readonly restsOnRules: boolean;
}

/** Every rule of every built-in pack of which a clause can be taken out. */
export function* triedRules(): Generator<Tried> {
  for (const ready of loaded.packs) {
    const { uri } = ready.pack;
    const text = packTexts.find((each) => each.uri === uri)?.text ?? '';
    // (Where the parts of a requirement stand is not kept.)
    const pack = readRules({ uri, text }).packs.find(({ name }) => name === ready.pack.name) as RulePack;
    for (const [at, { id, restsOnRules }] of ready.rules.entries()) {
      const tried = triedRule(pack, { id, rule: pack.rules[at] as PackRule, restsOnRules }, text);
      if (tried.mutants.length > 0) yield tried;
    }
  }
}

function triedRule(
  pack: RulePack,
  { id, rule, restsOnRules }: Pick<ReadyRule, 'id' | 'rule' | 'restsOnRules'>,
  text: string,
): Tried {
  const rules = (changed: PackRule): PackRule[] =>
    restsOnRules ? pack.rules.map((each) => (each.name === rule.name ? changed : each)) : [changed];
  const beside = restsOnRules ? loaded.packs.filter((each) => each.pack.name !== pack.name) : [];
  const packsOf = (changed: PackRule): ReadyPack[] => [
    prepare({ ...pack, rules: rules(changed) }, builtInTerms()).ready,
    ...beside,
  ];
  const mutants = mutantsOf(rule, text).map((each) => ({
    ...each,
    name: `${id} ${each.without}`,
    packs: packsOf(each.rule),
  }));
  return { id, rule, packName: pack.name, right: packsOf(rule), mutants, restsOnRules };
}

/** A built-in rule as it judges: alone, or if it rests on other rules, with them. */
export interface Judging {
  readonly id: string;
  readonly rule: PackRule;
  readonly right: readonly ReadyPack[];
}

export function judgingRule(id: string): Judging | undefined {
  for (const ready of loaded.packs) {
    const own = ready.rules.find((each) => each.id === id);
    if (own) return { id, rule: own.rule, right: own.restsOnRules ? loaded.packs : [{ ...ready, rules: [own] }] };
  }
  return undefined;
}

/** What is said of a rule in a text: its state, and where its findings stand. */
export function saidBy(packs: readonly ReadyPack[], id: string, { constitution, day }: Trial): string {
  const { states, findings } = judge(constitution, packs, day);
  return `${states.get(id)} ${findings.filter(({ rule }) => rule === id).map(({ span }) => span.offset)}`;
}

/** The same in words that a reader can follow: `open, line 4`. */
export function verdictOf(
  { right, id }: Pick<Judging, 'right' | 'id'>,
  { constitution, day }: Trial,
  text: string,
): string {
  const { states, findings } = judge(constitution, right, day);
  const lines = linesOf(text);
  const own = findings.filter(({ rule }) => rule === id);
  const told = own.map(({ span }) => lines.positionAt(span.offset).line + 1);
  return [states.get(id), ...told.map((line) => `line ${line}`)].join(', ');
}

/** A text as the rule judges it; nothing, where the language finds an error in it. */
export async function trialOf(rule: PackRule, text: string, day = nearestDay(rule, TODAY)): Promise<Trial | undefined> {
  const [read] = await language.read([{ uri: 'icb-example:/example.icb', text }]);
  const error = read?.findings.some(
    (finding) => finding.severity === 'error' && finding.rule !== 'language/one-constitution',
  );
  return read?.constitution && !error ? { constitution: read.constitution, day } : undefined;
}

/** The rule's own examples. */
export async function examplesOf(rule: PackRule): Promise<Trial[]> {
  const trials = await Promise.all(rule.examples.map(({ text, asAt }) => trialOf(rule, text.value, asAt)));
  return trials.filter((each) => each !== undefined);
}

/** The complete constitutions. */
export async function completeTrials(): Promise<Trial[]> {
  const complete: Trial[] = [];
  for (const file of ['northshire.icb', 'northshire-partnership.icb']) {
    const { constitution } = await readAs(file, exampleText(file));
    if (constitution) complete.push({ constitution, day: TODAY });
  }
  return complete;
}

/** The mutants that none of the trials tells from the right rule. Each is asked no longer than until one does. */
export function untold({ id, right }: Tried, mutants: readonly Suspect[], trials: readonly Trial[]): Suspect[] {
  const said = trials.map((trial) => saidBy(right, id, trial));
  return mutants.filter(({ packs }) => trials.every((trial, index) => saidBy(packs, id, trial) === said[index]));
}
