/** Tries every fix of a pack where it would go, so that no pack offers a clause that does not read. */

import type { PackRule } from '@icb/language';
import { createLanguage, type Finding, type Language } from '@icb/language';
import { edited } from './apply-fixes.ts';
import { draftFixes } from './fixes.ts';
import type { ReadyPack } from './judge.ts';
import { itemsForTrial } from './trial.ts';
import type { PackProblem } from './words-of-rules.ts';

let language: Language | undefined;

/** The fixes of a pack that do not parse or link in their place. */
export async function triedFixes({ pack }: ReadyPack): Promise<PackProblem[]> {
  const problems: PackProblem[] = [];
  for (const rule of pack.rules) problems.push(...(await tried(rule)));
  return problems;
}

async function tried(rule: PackRule): Promise<PackProblem[]> {
  if (rule.fixes.length === 0) return [];
  language ??= createLanguage({ load: async () => ({ problem: 'missing' }) });
  const problems: PackProblem[] = [];
  for (const kind of rule.appliesTo) {
    const { text, constitution, items } = await itemsForTrial(language, kind);
    const before = errors((await language.read([{ uri: 'icb-trial:/trial.icb', text }]))[0]?.findings ?? []);
    for (const fix of rule.fixes) {
      const one = { ...rule, fixes: [fix] };
      const drafts = items.flatMap((item) => draftFixes(one, constitution, item));
      for (const draft of drafts.slice(0, 8)) {
        const [file] = await language.read([{ uri: 'icb-trial:/trial.icb', text: edited(text, draft.edits) }]);
        const wrong = errors(file?.findings ?? []).find(
          (finding) => !before.some((known) => known.message === finding.message),
        );
        if (!wrong || draft.kind === 'review') continue;
        problems.push({
          span: fix.text?.span ?? fix.span,
          message: `What this fix drafts does not read in its place: ${wrong.message}`,
        });
        break;
      }
    }
  }
  return problems;
}

function errors(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}
