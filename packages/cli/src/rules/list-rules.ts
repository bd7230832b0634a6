/** `icb rules`: every rule, by pack. */
import { jsonText } from '@icb/rules';
import { configuredPacks } from '../config/configured-packs.ts';
import { configOf } from '../config/find-config.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { choosePacks } from '../packs/choose.ts';
import { faultSentences } from '../packs/faults.ts';
import type { Surroundings } from '../surroundings.ts';
import { type DescribedPack, describedPack } from './described-rule.ts';
import { prettyRulesOf } from './pretty-rules.ts';

export interface RulesOptions {
  /** The names of the packs to list; none means all, those that are off by default as well. */
  readonly packs: readonly string[];
  readonly format: 'pretty' | 'json';
}

export async function listRules(options: RulesOptions, surroundings: Surroundings): Promise<Outcome> {
  const loaded = await configuredPacks(surroundings.packs, configOf(surroundings.workingFolder));
  const chosen = choosePacks(loaded, options.packs);
  if ('error' in chosen) return wrongUsage(chosen.error);
  const packs = (options.packs.length === 0 ? loaded.packs : chosen.packs).map(describedPack);
  if (packs.length === 0 && loaded.faults.length === 0) return wrongUsage('There is no rule to list.');
  return {
    exitCode: loaded.faults.length > 0 ? exitCode.wrongInput : exitCode.fine,
    stdout: options.format === 'json' ? jsonOf(packs) : prettyRulesOf(packs, surroundings),
    stderr: faultSentences(loaded.faults),
  };
}

/** As `schema/rules.schema.json` describes it. */
function jsonOf(packs: readonly DescribedPack[]): string {
  return jsonText({ version: 1, packs });
}
