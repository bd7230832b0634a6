/** A pack's own tests: every example must pass, fail, or half meet the rule that it stands under. */
import { createLanguage, type Language, type PackRule } from '@icb/language';
import { judge, type State } from './judge.ts';
import type { ReadyPack } from './prepare.ts';

export interface ExampleResult {
  readonly rule: string;
  readonly outcome: 'fails' | 'passes' | 'partly';
  /** Where the example stands in the pack. */
  readonly offset: number;
  readonly ok: boolean;
  /** What went wrong, in a sentence; empty if nothing did. */
  readonly message: string;
}

let language: Language | undefined;

/**
 * Runs the examples of a pack by the law of a day (`YYYY-MM-DD`) that each may state for itself; those of a rule that is
 * not in force then, on the day nearest to it on which it was. Those of a rule that rests on how a constitution stands to
 * others are judged with the rules of `others`.
 */
export async function runExamples(
  ready: ReadyPack,
  day: string,
  others: readonly ReadyPack[] = [],
): Promise<ExampleResult[]> {
  language ??= createLanguage({ load: async () => ({ problem: 'missing' }) });
  const results: ExampleResult[] = [];
  for (const { id, rule, restsOnRules } of ready.rules) {
    const beside = restsOnRules ? others.filter(({ pack }) => pack.name !== ready.pack.name) : [];
    for (const { outcome, asAt, text, span } of rule.examples) {
      const [file] = await language.read([{ uri: 'icb-example:/example.icb', text: text.value }]);
      // An example may hold the constitution of a neighbour, which otherwise would stand in a file of its own.
      const error = (file?.findings ?? []).find(
        (finding) => finding.severity === 'error' && finding.rule !== 'language/one-constitution',
      );
      const judged = file?.constitution && judge(file.constitution, [ready, ...beside], asAt ?? nearestDay(rule, day));
      const message = error
        ? `The example does not read: ${error.message}`
        : whatIsWrong(outcome, judged?.states.get(id));
      results.push({ rule: id, outcome, offset: span.offset, ok: message === '', message });
    }
  }
  return results;
}

/** The day, or if the rule is not in force then, its first or last. */
export function nearestDay({ inForce: { from, until } }: PackRule, day: string): string {
  if (from !== undefined && day < from) return from;
  return until !== undefined && until < day ? until : day;
}

const wanted: Readonly<Record<ExampleResult['outcome'], State>> = { passes: 'met', fails: 'open', partly: 'partly' };

const words: Readonly<Record<State, string>> = {
  met: 'meets the rule',
  partly: 'half meets the rule',
  explained: 'explains a deviation from the rule',
  open: 'does not meet the rule',
  'not-checkable': 'cannot be checked by the rule',
  'not-in-force': 'is judged on a day on which the rule is not in force',
};

function whatIsWrong(outcome: ExampleResult['outcome'], state: State | undefined): string {
  if (state === wanted[outcome]) return '';
  const is = state ? words[state] : 'is of a kind to which the rule does not apply';
  return `The example ${is}; it should be one that ${words[wanted[outcome]]}.`;
}
