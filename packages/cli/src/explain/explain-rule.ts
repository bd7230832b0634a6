/** `icb explain`: a rule as a lawyer would want it, and how a constitution stands to it. */
import { dirname, resolve } from 'node:path';
import { createLanguage, type SourceFile } from '@icb/language';
import { type CheckedFile, explain, judge, type ReadyPack } from '@icb/rules';
import { type Judging, judged } from '../check/judged.ts';
import { isText, type ShownFile, sourceOf } from '../check/source.ts';
import { configuredPacks } from '../config/configured-packs.ts';
import { configOf } from '../config/find-config.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { shownFrom } from '../files/folders.ts';
import { realPathOf } from '../files/real-path.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { faultSentences } from '../packs/faults.ts';
import { painting } from '../pretty/colour.ts';
import { paragraphsOf } from '../pretty/pretty.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { findRule } from './find-rule.ts';
import { ruleParagraphs } from './pretty-rule.ts';
import { standingParagraphs } from './pretty-standing.ts';
import { surveyLine, surveyParagraphs } from './pretty-survey.ts';

export interface ExplainOptions {
  /** The day by whose law to judge the file, `YYYY-MM-DD`. */
  readonly asAt?: string | undefined;
}

export async function explainRule(
  id: string,
  path: string | undefined,
  { asAt }: ExplainOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const folder = path === undefined ? surroundings.workingFolder : dirname(resolve(surroundings.workingFolder, path));
  const loaded = await configuredPacks(surroundings.packs, configOf(folder));
  const faults = faultSentences(loaded.faults);
  const found = findRule(id, loaded);
  if ('error' in found) return withMore(wrongUsage(found.error), faults);
  const packText = textOf(found.pack, loaded.files);
  const page = { paint: painting(surroundings.colour), width: surroundings.width };
  const about = found.rule ? ruleParagraphs(found.rule, packText, page) : surveyParagraphs(found, packText, page);
  if (path === undefined) return outcome(paragraphsOf(about), faults);

  const file = sourceAt(path, surroundings.workingFolder);
  if (!isText(file)) return withMore(wrongUsage(`${onOneLine(file.path)}: ${file.error}`), faults);
  // A rule that rests on others is judged with them.
  const others = found.rule?.restsOnRules ? loaded.packs.filter(({ pack }) => !pack.offByDefault) : [];
  const packs = [...new Set([...others, found.pack])];
  const judging: Judging = { packs, today: surroundings.today, asAt: asAt ?? loaded.asAt };
  const checked = await judgedFile(file, judging, surroundings.workingFolder);
  const { constitution } = checked;
  if (!constitution) {
    return withMore(wrongUsage(`${onOneLine(file.path)}: There is no constitution in this file.`), faults);
  }
  const day = checked.asAt ?? surroundings.today;
  const { rules } = judge(constitution, packs, day);
  const standing = found.rule
    ? standingParagraphs(
        found.rule,
        checked,
        explain(found.pack, found.rule.rule.name, packText, constitution, day, rules),
        page,
      )
    : [[surveyLine(found, checked.path, constitution, page)]];
  return outcome(paragraphsOf([...about, ...standing]), faults);
}

function outcome(stdout: string, faults: string): Outcome {
  return { exitCode: faults === '' ? exitCode.fine : exitCode.wrongInput, stdout, stderr: faults };
}

function withMore(wrong: Outcome, more: string): Outcome {
  return { ...wrong, stderr: wrong.stderr + more };
}

function textOf({ pack }: ReadyPack, packs: readonly SourceFile[]): string {
  return packs.find(({ uri }) => uri === pack.uri)?.text ?? '';
}

function sourceAt(path: string, workingFolder: string): ReturnType<typeof sourceOf> {
  const full = resolve(workingFolder, path);
  return sourceOf({ path: shownFrom(workingFolder, full), realPath: realPathOf(full) });
}

async function judgedFile(file: ShownFile, judging: Judging, workingFolder: string): Promise<CheckedFile> {
  const [read] = await createLanguage(workspaceHost(workingFolder)).read([file]);
  if (!read) throw new Error(`The language has not read ${file.uri}.`);
  return judged(file.path, read, judging);
}
