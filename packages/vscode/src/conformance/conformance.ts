/** How a constitution stands to each rule, as the server answers to `icb/conformance`. */
import type { CodeAction, Range } from 'vscode-languageclient';

export interface Conformance {
  readonly uri: string;
  /** `null` where the file holds none. */
  readonly constitution: { readonly name: string; readonly kind: 'icb' | 'icp' } | null;
  /** The day by whose law it was judged, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** How many errors the language found: of what such a line says, no rule can tell. */
  readonly slips: number;
  readonly packs: readonly Pack[];
}

export interface Pack {
  readonly name: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

export interface Rule {
  /** `pack/rule`. */
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly range: Range | null;
  readonly reason: string | null;
  readonly places: readonly Place[];
  /** Any one of them mends it. */
  readonly fixes: readonly CodeAction[];
  readonly explain: CodeAction | null;
}

/** Where a rule is not met. */
export interface Place {
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly CodeAction[];
}

export type State = 'open' | 'partly' | 'explained' | 'not-checkable' | 'met' | 'not-in-force';

/** From what wants to be seen to what is well. */
export const states: readonly State[] = ['open', 'partly', 'explained', 'not-checkable', 'met', 'not-in-force'];

export const stateWords: Readonly<Record<State, string>> = {
  open: 'not met',
  partly: 'partly met',
  explained: 'explained',
  'not-checkable': 'not checkable',
  met: 'met',
  'not-in-force': 'not in force',
};

/** How many rules are in each state. */
export function tally(packs: readonly Pack[]): Readonly<Record<State, number>> {
  const rules = packs.flatMap((pack) => pack.rules);
  const count = (state: State): number => rules.filter((rule) => rule.state === state).length;
  return Object.fromEntries(states.map((state) => [state, count(state)])) as Record<State, number>;
}

const severities: readonly Rule['severity'][] = ['error', 'warning', 'information', 'hint'];

/** In the order of `states`; what is not met, the worst first; else as the pack has them. */
export function inOrder(rules: readonly Rule[]): Rule[] {
  const rank = ({ state, severity }: Rule): number =>
    states.indexOf(state) * severities.length +
    (state === 'open' || state === 'partly' ? severities.indexOf(severity) : 0);
  return [...rules].sort((one, other) => rank(one) - rank(other));
}
