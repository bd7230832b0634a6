/** How a constitution stands to each rule: what the view of conformance shows, and where it leads. */
import type { Constitution, Finding, Severity, Span } from '@icb/language';
import {
  explain,
  nameOf,
  obligationOn,
  type ReadyPack,
  type ReadyRule,
  type State,
  severityOf,
  type Trace,
} from '@icb/rules';
import type { CodeAction, Range } from 'vscode-languageserver';
import { explanationOf, fixAllOfRule, quickFixesOf, type Where } from './code-actions.ts';
import type { JudgedFile } from './judged-files.ts';
import { inReadingOrder } from './pack-order.ts';
import { Places } from './places.ts';

/** What the server answers to `icb/conformance`. */
export interface Conformance {
  readonly uri: string;
  /** `null` for a file of organisations or terms only, and where nothing could be made out. */
  readonly constitution: { readonly name: string; readonly kind: Constitution['kind'] } | null;
  /** The day by whose law it was judged, `YYYY-MM-DD`; `null` where nothing was. */
  readonly day: string | null;
  /** How many errors the language found: of what such a line says, no rule can tell. */
  readonly slips: number;
  /** Those of which a rule applies, as one reads them. */
  readonly packs: readonly PackConformance[];
}

export interface PackConformance {
  readonly name: string;
  readonly title: string;
  /** In the order of the pack. */
  readonly rules: readonly RuleConformance[];
}

export interface RuleConformance {
  /** `pack/rule`. */
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** How serious the worst of its findings is; without one, how serious it would be not to meet the rule. */
  readonly severity: Severity;
  /** Where it is not met, or where the constitution explains that; `null` where it is met, or nobody can tell. */
  readonly range: Range | null;
  /** Why the constitution does not meet it, as it says itself; or why nobody can tell from it. */
  readonly reason: string | null;
  /** Each place where it is not met, with what mends that place alone. */
  readonly places: readonly PlaceConformance[];
  /** What mends the rule as a whole: one of these. To be resolved like any code action. */
  readonly fixes: readonly CodeAction[];
  /** What explains the deviation, where that is admissible. */
  readonly explain: CodeAction | null;
}

export interface PlaceConformance {
  readonly range: Range;
  readonly message: string;
  readonly fixes: readonly CodeAction[];
}

/** `version` is that of the text that the editor has, if it has one; fixes are for that version alone. */
export function conformanceOf(judged: JudgedFile, version: number | null): Conformance {
  const { file, constitution, day } = judged;
  return {
    uri: file.uri,
    constitution: constitution ? { name: nameOf(constitution), kind: constitution.kind } : null,
    day: day ?? null,
    slips: file.findings.filter(({ severity }) => severity === 'error').length,
    packs: packsOf(judged, { uri: file.uri, version }),
  };
}

function packsOf(judged: JudgedFile, where: Where): PackConformance[] {
  return inReadingOrder(judged.packs).flatMap(({ pack, rules }) => {
    const standing = rules.flatMap((rule) => ruleOf(rule, judged, where) ?? []);
    return standing.length > 0 ? [{ name: pack.name, title: pack.title, rules: standing }] : [];
  });
}

/** `undefined` for a rule that does not apply. */
function ruleOf(ready: ReadyRule, judged: JudgedFile, where: Where): RuleConformance | undefined {
  const { id, rule } = ready;
  const { file, constitution, judgement, day } = judged;
  const state = judgement?.states.get(id);
  if (state === undefined || !constitution || day === undefined) return undefined;
  const findings = judgement?.findings.filter((each) => each.rule === id) ?? [];
  const [first] = findings;
  const explanation = state === 'explained' ? constitution.explanations.find((each) => each.rule === id) : undefined;
  const places = new Places(file);
  const span = explanation?.span ?? first?.span;
  return {
    id,
    title: rule.title,
    state,
    severity: worstOf(findings) ?? severityIfNotMet(ready, day),
    range: span ? places.range(span) : null,
    reason: first?.explanation?.reason ?? (state === 'not-checkable' ? whyNotCheckable(rule, constitution) : null),
    places: findings.map((finding) => placeOf(finding, places, where)),
    fixes: state === 'explained' ? [] : fixesOf(findings, where),
    explain: (first && explanationOf(first, judged, where)) ?? null,
  };
}

function whyNotCheckable({ notCheckable }: ReadyRule['rule'], { unread, encodings }: Constitution): string {
  if (notCheckable !== undefined) return notCheckable;
  if (unread.length > 0) return 'A line that could not be read may say it.';
  return encodings.length > 0 ? 'What is encoded here does not cover it.' : 'The text leaves open whether it is met.';
}

function placeOf(finding: Finding, places: Places, where: Where): PlaceConformance {
  const { span, message, status } = finding;
  return { range: places.range(span), message, fixes: status === 'explained' ? [] : quickFixesOf(finding, where) };
}

/** All places at once where there are several to mend; else the ways to mend the one. */
function fixesOf(findings: readonly Finding[], where: Where): CodeAction[] {
  const [finding] = findings.filter(({ fixes }) => fixes.length > 0);
  if (!finding) return [];
  const all = fixAllOfRule(finding.rule, findings, where);
  return all ? [all] : quickFixesOf(finding, where);
}

const fromWorst: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function worstOf(findings: readonly Finding[]): Severity | undefined {
  return fromWorst.find((each) => findings.some(({ severity }) => severity === each));
}

function severityIfNotMet({ rule, severity }: ReadyRule, day: string): Severity {
  return severityOf(rule, false, obligationOn(rule, day), severity);
}

/** Where a constitution meets a rule: the first line for which its requirement held. `undefined` where no line is it. */
export function whereMet(id: string, { file, constitution, judgement, packs, day }: JudgedFile): Range | undefined {
  const found = ruleIn(packs, id);
  if (!found || !constitution || !judgement) return undefined;
  // (The words of the pack are not shown here.)
  const trace = explain(found.pack, found.rule.rule.name, '', constitution, day, judgement.rules);
  const place = trace && firstThatHeld(trace);
  return place && new Places(file).range(place);
}

function ruleIn(
  packs: readonly ReadyPack[],
  id: string,
): { readonly pack: ReadyPack; readonly rule: ReadyRule } | undefined {
  for (const pack of packs) {
    const rule = pack.rules.find((each) => each.id === id);
    if (rule) return { pack, rule };
  }
  return undefined;
}

function firstThatHeld({ truth, place, parts }: Trace): Span | undefined {
  if (truth !== true) return undefined;
  for (const part of parts) {
    const found = firstThatHeld(part);
    if (found) return found;
  }
  return place;
}
