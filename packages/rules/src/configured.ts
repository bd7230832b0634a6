/** Packs as the settings of a workspace want them. */
import { nearest, type Severity } from '@icb/language';
import { fitsOption } from './options.ts';
import { type ReadyPack, type ReadyRule, ruleWith } from './prepare.ts';
import type { Setting, Settings } from './settings.ts';
import { severityOf } from './severities.ts';
import { type PackProblem, problem } from './words-of-rules.ts';

export interface Configured {
  /** All packs, with how serious their rules are as it was set. */
  readonly packs: readonly ReadyPack[];
  /** Those that are switched on, in the order in which they were loaded. */
  readonly on: readonly ReadyPack[];
  /** What the settings ask for and cannot have, at its place in them. */
  readonly problems: readonly PackProblem[];
}

/**
 * What the settings say of packs that were loaded. An error of an Act is neither lowered nor switched off: who does not want
 * to judge by it leaves out the pack, and every report says so.
 */
export function configured(packs: readonly ReadyPack[], settings: Settings): Configured {
  const problems: PackProblem[] = [];
  const set = new Map<string, Severity | 'off'>();
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, { pack, rule }] as const)));
  for (const setting of settings.severities) {
    const found = rules.get(setting.name);
    if (!found) problems.push(unknown('rule', setting, [...rules.keys()]));
    else if (lowers(setting.value, found.rule, found.pack)) problems.push(ofAnAct(setting));
    else set.set(setting.name, setting.value);
  }
  const names = packs.map(({ pack }) => pack.name);
  const use = new Map<string, boolean>();
  for (const setting of settings.use) {
    if (names.includes(setting.name)) use.set(setting.name, setting.value);
    else problems.push(unknown('pack', setting, names));
  }
  const options = packs.flatMap(({ pack }) => pack.options.map((option) => `${pack.name}/${option.name}`));
  for (const setting of settings.options) {
    const option = packs
      .flatMap(({ pack }) => pack.options.map((each) => ({ ...each, name: `${pack.name}/${each.name}` })))
      .find(({ name }) => name === setting.name);
    if (!option) problems.push(unknown('option', setting, options));
    else if (!fitsOption(option.default, setting.value)) problems.push(unfit(setting, option.default));
  }
  // (As they are, where nothing is set: what they say is resolved when it is first asked for.)
  const withSeverities =
    set.size === 0
      ? packs
      : packs.map((each) => ({
          ...each,
          rules: each.rules.map((rule): ReadyRule => {
            const severity = set.get(rule.id);
            return severity === undefined ? rule : ruleWith(rule, { severity });
          }),
        }));
  const isOn = ({ pack }: ReadyPack): boolean => use.get(pack.name) ?? !pack.offByDefault;
  return { packs: withSeverities, on: withSeverities.filter(isOn), problems };
}

/** What the settings say of the options of one pack, by the option's name. */
export function optionsFor(pack: string, { options }: Settings): ReadonlyMap<string, string> {
  return new Map(
    options
      .filter(({ name }) => name.startsWith(`${pack}/`))
      .map(({ name, value }) => [name.slice(pack.length + 1), value]),
  );
}

function unfit({ name, span, value }: Setting<string>, declared: string): PackProblem {
  const wanted = fitsOption(declared, '1') ? 'a whole number' : 'a share such as `"30%"`, no more than the whole';
  return { span, message: `\`${name}\` is ${wanted}, and cannot be \`${value}\`.` };
}

const ladder: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

function lowers(to: Severity | 'off', { rule }: ReadyRule, { pack }: ReadyPack): boolean {
  if (!pack.act) return false;
  // What it calls an error only where the contrary is said, stays one then whatever silence is called.
  if (rule.mustNotContradict && to === 'off') return severityOf(rule, false, 'must not') === 'error';
  return severityOf(rule, false) === 'error' && ladder.indexOf(to) > 0;
}

function ofAnAct({ name, span }: Setting<unknown>): PackProblem {
  const pack = name.slice(0, name.indexOf('/'));
  return {
    span,
    message: `\`${name}\` is required by an Act: it stays an error. (Leave out the pack, \`"use": { "${pack}": false }\`, and every report says that ${pack} was not checked.)`,
  };
}

function unknown(kind: string, { name, span }: Setting<unknown>, known: readonly string[]): PackProblem {
  return problem(span, `There is no ${kind} \`${name}\`.`, nearest(name, known));
}
