/** The rules of some packs as they stand on a day for a kind of constitution: known once, whatever a constitution says. */
import type { ObligationLevel, PackRule, RulePack } from '@icb/language';
import { type KnownRule, RuleIds } from './known-rules.ts';
import { isDuty, obligationOn } from './obligations.ts';
import type { ReadyPack, ReadyRule } from './prepare.ts';
import type { Question } from './scope.ts';

/** A rule that a constitution has to be asked. */
export interface RuleOfDay {
  readonly each: ReadyRule;
  readonly pack: RulePack;
  readonly requirement: Question;
  readonly obligation: ObligationLevel;
  /** What an Act asks for cannot be explained away. */
  readonly duty: boolean;
}

/** How every constitution of the kind stands to a rule: there is nothing to say, or nobody can tell. */
export interface Settled {
  readonly state: 'not-in-force' | 'not-checkable' | undefined;
  readonly known: KnownRule;
}

export interface RulesOfDay {
  readonly all: readonly ReadyRule[];
  /** By their ids, those that no constitution has to be asked. */
  readonly settled: ReadonlyMap<string, Settled>;
  /** In the order of judging: those that rest on others come after them. */
  readonly asked: readonly RuleOfDay[];
  readonly ids: RuleIds;
}

const known = new WeakMap<readonly ReadyPack[], Map<string, RulesOfDay>>();

export function rulesOfDay(packs: readonly ReadyPack[], kind: 'icb' | 'icp', day: string): RulesOfDay {
  const ofPacks = known.get(packs) ?? new Map<string, RulesOfDay>();
  known.set(packs, ofPacks);
  const before = ofPacks.get(`${kind} ${day}`);
  if (before) return before;
  const replaced = replacedRules(packs, kind, day);
  const settled = new Map<string, Settled>();
  const open: RuleOfDay[] = [];
  for (const { pack, rules } of packs)
    for (const each of rules) {
      const obligation = obligationOn(each.rule, day);
      const duty = isDuty(each.rule, pack, obligation);
      const off = replaced.has(each.id) || each.severity === 'off';
      const as = settledFor(each, { kind, day, obligation, off, explainable: !duty });
      if (as) settled.set(each.id, as);
      else if (each.requirement) open.push({ each, pack, requirement: each.requirement, obligation, duty });
    }
  const all = packs.flatMap(({ rules }) => rules);
  const found: RulesOfDay = {
    all,
    settled,
    asked: [false, true].flatMap((later) => open.filter(({ each }) => each.restsOnRules === later)),
    ids: new RuleIds(all.map(({ id }) => id)),
  };
  ofPacks.set(`${kind} ${day}`, found);
  return found;
}

/** What is off, does not apply or is not in force cannot be fallen short of; of what cannot be checked, nobody can tell. */
function settledFor(
  { rule }: ReadyRule,
  at: {
    readonly kind: 'icb' | 'icp';
    readonly day: string;
    readonly obligation: ObligationLevel;
    readonly off: boolean;
    readonly explainable: boolean;
  },
): Settled | undefined {
  const { explainable } = at;
  if (at.off) return { state: undefined, known: { unmet: undefined, explainable } };
  if (!rule.appliesTo.includes(at.kind) || at.obligation === 'background')
    return { state: undefined, known: { unmet: false, explainable } };
  if (!inForce(rule, at.day)) return { state: 'not-in-force', known: { unmet: false, explainable } };
  if (rule.notCheckable !== undefined || !rule.requirement)
    return { state: 'not-checkable', known: { unmet: undefined, explainable } };
  return undefined;
}

/**
 * The rules that others stand in for on that day. A rule of an Act is replaced by none of another pack: no pack can switch
 * off what an Act requires.
 */
function replacedRules(packs: readonly ReadyPack[], kind: 'icb' | 'icp', day: string): ReadonlySet<string> {
  const acts = new Set(packs.filter(({ pack }) => pack.act).map(({ pack }) => pack.name));
  const found = packs.flatMap(({ pack, rules }) =>
    rules
      .filter(({ rule }) => rule.appliesTo.includes(kind) && inForce(rule, day))
      .flatMap(({ rule }) => rule.replaces)
      .filter((id) => id.startsWith(`${pack.name}/`) || !acts.has(id.slice(0, id.indexOf('/')))),
  );
  return new Set(found);
}

function inForce({ inForce: { from, until } }: PackRule, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
