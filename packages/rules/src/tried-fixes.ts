/** Tries every fix of a pack where it would go, so that no pack offers a clause that does not read. */

import { createLanguage, type Finding, type Language } from '@icb/language';
import { edited } from './apply-fixes.ts';
import { nearestDay } from './examples.ts';
import { draftFixes } from './fixes.ts';
import { judge } from './judge.ts';
import { type ReadyPack, type ReadyRule, ruleWith } from './prepare.ts';
import { scopeOf } from './scope.ts';
import { itemsForTrial } from './trial.ts';
import type { PackProblem } from './words-of-rules.ts';

let known: Language | undefined;

/** The fixes of a pack that do not parse or link in their place. */
export async function triedFixes(ready: ReadyPack): Promise<PackProblem[]> {
  const problems: PackProblem[] = [];
  for (const each of ready.rules) problems.push(...(await tried(each, ready)));
  return problems;
}

async function tried(each: ReadyRule, pack: ReadyPack): Promise<PackProblem[]> {
  const { rule } = each;
  if (each.fixes.length === 0) return [];
  known ??= createLanguage({ load: async () => ({ problem: 'missing' }) });
  const language = known;
  const problems: PackProblem[] = [];
  for (const kind of rule.appliesTo) {
    const { text, constitution, items } = await itemsForTrial(language, kind);
    const before = errors((await language.read([{ uri: 'icb-trial:/trial.icb', text }]))[0]?.findings ?? []);
    for (const ready of each.fixes) {
      const { fix } = ready;
      const wrong: string[] = [];
      let fits = await fitsAnExample(ruleWith(each, { fixes: [ready] }), pack, language);
      for (const item of fits ? [] : items) {
        for (const { edits } of draftFixes([{ ...ready, when: undefined }], scopeOf(constitution), item)) {
          const found = await newError(edited(text, edits), before, language);
          fits ||= found === undefined;
          if (found !== undefined) wrong.push(found);
        }
        if (fits) break;
      }
      if (fits || wrong.length === 0) continue;
      const span = fix.text?.span ?? fix.span;
      if (problems.some((each) => each.span === span)) continue;
      problems.push({ span, message: `What this fix drafts does not read in its place: ${wrong[0]}` });
    }
  }
  return problems;
}

/** Whether what the fix drafts reads in an example that fails: there the fix has what it is meant for. */
async function fitsAnExample(each: ReadyRule, ready: ReadyPack, language: Language): Promise<boolean> {
  for (const { outcome, text, asAt } of each.rule.examples) {
    if (outcome === 'passes') continue;
    const [file] = await language.read([{ uri: 'icb-trial:/trial.icb', text: text.value }]);
    if (!file?.constitution) continue;
    const { findings } = judge(
      file.constitution,
      [{ ...ready, rules: [each] }],
      asAt ?? nearestDay(each.rule, '9999-12-31'),
    );
    for (const { edits } of findings.flatMap((finding) => finding.fixes)) {
      if ((await newError(edited(text.value, edits), file.findings, language)) === undefined) return true;
    }
  }
  return false;
}

/** What a draft breaks. That something is said twice is no fault of it: the trial says everything once already. */
async function newError(text: string, before: readonly Finding[], language: Language): Promise<string | undefined> {
  const [file] = await language.read([{ uri: 'icb-trial:/trial.icb', text }]);
  const known = new Set(before.map((finding) => finding.message));
  return errors(file?.findings ?? []).find(
    ({ rule, message }) => rule !== 'language/given-twice' && !known.has(message),
  )?.message;
}

function errors(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}
