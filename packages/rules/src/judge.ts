/** Judges a constitution by a pack: for every rule a state, and for what is not met a finding with its paragraph. */
import type {
  Constitution,
  Explanation,
  Finding,
  ObligationLevel,
  PackRule,
  RulePack,
  Severity,
  Span,
} from '@icb/language';
import { citationOf, weakestOf } from './citations.ts';
import { outsideOfEncoding } from './encodings.ts';
import { draftFixes } from './fixes.ts';
import type { Item } from './items.ts';
import type { ReadyPack, ReadyRule } from './prepare.ts';
import { type Outcome, type Question, type Resting, scopeOf } from './scope.ts';

export type State = 'met' | 'partly' | 'explained' | 'open' | 'not-checkable' | 'not-in-force';

export interface Judgement {
  readonly states: ReadonlyMap<string, State>;
  readonly findings: readonly Finding[];
}

/** Judges by the law of a day (`YYYY-MM-DD`). Never throws for anything that a constitution or a pack says. */
export function judge(constitution: Constitution, packs: readonly ReadyPack[], day: string): Judgement {
  const states = new Map<string, State>();
  const findings: Finding[] = [];
  for (const { pack, rules } of packs) {
    for (const each of rules) {
      const verdict = verdictOf(each, pack, constitution, day);
      if (verdict.state !== undefined) states.set(each.id, verdict.state);
      findings.push(...verdict.findings);
    }
  }
  return { states, findings: findings.sort((one, other) => one.span.offset - other.span.offset) };
}

interface Verdict {
  readonly state: State | undefined;
  readonly findings: readonly Finding[];
}

function verdictOf(each: ReadyRule, pack: RulePack, constitution: Constitution, day: string): Verdict {
  const { rule } = each;
  if (!rule.appliesTo.includes(constitution.kind) || rule.obligation === 'background')
    return { state: undefined, findings: [] };
  if (!inForce(rule, day)) return { state: 'not-in-force', findings: [] };
  if (rule.notCheckable !== undefined || !each.requirement) return { state: 'not-checkable', findings: [] };

  const asked = ask(each.requirement, constitution, false);
  if (meets(asked.outcome, rule)) return { state: 'met', findings: [] };
  if (outsideOfEncoding(asked.rests, rule.reads, constitution)) return { state: 'not-checkable', findings: [] };
  const places = readablePlaces(asked, constitution);
  if (places.length === 0) return { state: 'not-checkable', findings: [] };

  const withHoles = ask(each.requirement, constitution, true).outcome;
  const half = each.partly ? ask(each.partly, constitution, false).outcome : undefined;
  const partly = withHoles.truth === true || half?.truth === true;
  const explanation = explained(each, pack, constitution);
  // Of several things that are wrong, some may lack no more than what a placeholder stands for.
  const still = new Set(withHoles.offenders.map((item) => JSON.stringify([item.kind, item.span])));
  const filledOut = (item: Item | undefined): boolean =>
    item !== undefined && still.size > 0 && !still.has(JSON.stringify([item.kind, item.span]));
  const state = explanation ? 'explained' : partly ? 'partly' : 'open';
  const status = state === 'explained' ? 'explained' : partly ? 'partly' : 'open';
  const message = (half?.truth === true ? each.saying : undefined) ?? each.otherwise;
  const scope = scopeOf(constitution);
  return {
    state,
    findings: places.map(({ span, item }) => ({
      rule: each.id,
      severity: severityOf(rule, partly || filledOut(item)),
      status: status === 'open' && filledOut(item) ? 'partly' : status,
      message: message(constitution, item),
      about: each.about(scope, item),
      span,
      citations: rule.citations.map(citationOf),
      ...(explanation && {
        explanation: { reason: explanation.reason?.value ?? '', review: explanation.review?.date ?? null },
      }),
      fixes: withHoles.truth === true || filledOut(item) ? [] : draftFixes(each.fixes, constitution, item),
    })),
  };
}

interface Asked {
  readonly outcome: Outcome;
  readonly rests: readonly Resting[];
}

function ask(question: Question, part: Constitution, holesFit: boolean): Asked {
  const rests: Resting[] = [];
  const outcome = question(scopeOf(part, { holesFit, rests: (on) => rests.push(on) }));
  return { outcome, rests };
}

/** What must be said is not met by silence; what must not be said is. */
function meets({ truth }: Outcome, { obligation }: PackRule): boolean {
  return truth === true || (truth === 'unknown' && obligation === 'must not');
}

interface Place {
  readonly span: Span;
  readonly item: Item | undefined;
}

/**
 * Where the rule is not met, as far as the text could be read: what is missing in one thing may stand in the unread lines
 * of that thing, and what is missing altogether in any unread line that could hold it.
 */
function readablePlaces({ outcome, rests }: Asked, constitution: Constitution): Place[] {
  const { unread } = constitution;
  if (outcome.offenders.length > 0) {
    return outcome.offenders
      .filter(({ span }) => !unread.some((each) => each.span.offset >= span.offset && each.span.end <= span.end))
      .map((item) => ({ span: item.header, item }));
  }
  const contents = new Set(['Document', ...rests.map((each) => each.content)]);
  if (rests.some((each) => !each.property)) contents.add('Provision');
  if (unread.some(({ within }) => contents.has(within[within.length - 1] ?? ''))) return [];
  return [{ span: outcome.place ?? constitution.block.header, item: undefined }];
}

function explained({ id, rule }: ReadyRule, pack: RulePack, { explanations }: Constitution): Explanation | undefined {
  if (pack.act || rule.obligation === 'must' || rule.obligation === 'must not') return undefined;
  return explanations.find((each) => each.rule === id && each.reason !== undefined);
}

function inForce({ inForce: { from, until } }: PackRule, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

const severities: Readonly<Record<ObligationLevel, Severity>> = {
  must: 'error',
  'must not': 'error',
  should: 'warning',
  policy: 'warning',
  ask: 'information',
  may: 'hint',
  background: 'hint',
};

const ladder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** By obligation; lower where nobody has checked the words, and one step lower where the ask is half met. */
export function severityOf(rule: PackRule, partly: boolean): Severity {
  const flags = rule.citations.flatMap((each) => each.verified);
  const weakest = weakestOf(flags);
  const ceiling =
    flags.length > 0 && flags.every((each) => each === 'memory')
      ? 'hint'
      : weakest === 'memory' || weakest === 'secondary'
        ? 'warning'
        : 'error';
  const step = Math.max(ladder.indexOf(severities[rule.obligation]), ladder.indexOf(ceiling)) + (partly ? 1 : 0);
  return ladder[Math.min(step, ladder.length - 1)] as Severity;
}
