/** A pack's own tests: every example must pass, fail, or half meet the rule that it stands under. */
import { createLanguage, type Language } from '@icb/language';
import { judge, type ReadyPack, type State } from './judge.ts';

export interface ExampleResult {
  readonly rule: string;
  readonly outcome: 'fails' | 'passes' | 'partly';
  /** Where the example stands in the pack. */
  readonly offset: number;
  readonly ok: boolean;
  /** What went wrong, in a sentence. */
  readonly message: string;
  /** For one that fails: the other rules of the pack that fail with it and are not listed as entailed. */
  readonly unlisted: readonly string[];
}

/** The day by whose law an example is judged that states none: after everything that is in force today began. */
const DEFAULT_DAY = '2026-11-21';

let language: Language | undefined;

/** Runs the examples of a pack. Those of a rule that has ended are judged on its last day. */
export async function runExamples(ready: ReadyPack): Promise<ExampleResult[]> {
  language ??= createLanguage({ load: async () => ({ problem: 'missing' }) });
  const results: ExampleResult[] = [];
  for (const { id, rule } of ready.rules) {
    for (const example of rule.examples) {
      const [file] = await language.read([{ uri: 'icb-example:/example.icb', text: example.text.value }]);
      const day = example.asAt ?? rule.inForce.until ?? DEFAULT_DAY;
      const errors = (file?.findings ?? []).filter((finding) => finding.severity === 'error');
      const judged = file?.constitution && judge(file.constitution, [ready], day);
      const state = judged?.states.get(id);
      const wanted: State = example.outcome === 'passes' ? 'met' : example.outcome === 'partly' ? 'partly' : 'open';
      const ok = errors.length === 0 && state === wanted;
      results.push({
        rule: id,
        outcome: example.outcome,
        offset: example.span.offset,
        ok,
        message: ok
          ? ''
          : (errors[0]?.message ?? `The rule is ${state ?? 'without a state'} for this example, not ${wanted}.`),
        unlisted: [],
      });
    }
  }
  return results;
}
