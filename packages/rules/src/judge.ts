/** Judges a constitution by a pack: for every rule a state, and for what is not met a finding with its paragraph. */
import type {
  Constitution,
  Explanation,
  Finding,
  Fix,
  ObligationLevel,
  PackRule,
  RulePack,
  Severity,
  Span,
  Strength,
} from '@icb/language';
import { citationsOf, weakestOf } from './citations.ts';
import { outsideOfEncoding } from './encodings.ts';
import { draftFixes } from './fixes.ts';
import type { Item } from './items.ts';
import type { KnownRule, KnownRules } from './known-rules.ts';
import { isProhibition, obligationOn, strengthOf } from './obligations.ts';
import { linesWithin } from './parts-within.ts';
import type { ReadyPack, ReadyRule } from './prepare.ts';
import { hasReason } from './reasons.ts';
import { type Outcome, type Question, type Resting, type Scope, scopeOf } from './scope.ts';

export type State = 'met' | 'partly' | 'explained' | 'open' | 'not-checkable' | 'not-in-force';

export interface Judgement {
  readonly states: ReadonlyMap<string, State>;
  readonly findings: readonly Finding[];
  /** What is known of each rule, for those that rest on others. */
  readonly rules: KnownRules;
}

/** Judges by the law of a day (`YYYY-MM-DD`). Never throws for anything that a constitution or a pack says. */
export function judge(constitution: Constitution, packs: readonly ReadyPack[], day: string): Judgement {
  const known = new Map<string, KnownRule>();
  const replaced = replacedRules(packs, constitution, day);
  const { all, ordered } = rulesOf(packs);
  const verdicts = new Map<ReadyRule, Verdict>();
  for (const { each, pack } of ordered) {
    const off = replaced.has(each.id) || each.severity === 'off';
    const verdict = off ? nothingToSay : verdictOf(each, pack, constitution, day, known);
    verdicts.set(each, verdict);
    const explainable = !verdict.contradicted && !isDuty(each.rule, pack, obligationOn(each.rule, day));
    known.set(each.id, { unmet: off ? undefined : isUnmet(verdict), explainable });
  }
  const inOrder = all.map(({ each }) => ({ id: each.id, ...(verdicts.get(each) ?? nothingToSay) }));
  return {
    states: new Map(inOrder.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const]))),
    findings: inOrder.flatMap((each) => each.findings).sort((one, other) => one.span.offset - other.span.offset),
    rules: known,
  };
}

interface RuleOfPack {
  readonly each: ReadyRule;
  readonly pack: RulePack;
}

interface RulesOfPacks {
  readonly all: readonly RuleOfPack[];
  /** In the order of judging: those that rest on others come after them. */
  readonly ordered: readonly RuleOfPack[];
}

const gathered = new WeakMap<readonly ReadyPack[], RulesOfPacks>();

function rulesOf(packs: readonly ReadyPack[]): RulesOfPacks {
  const before = gathered.get(packs);
  if (before) return before;
  const all = packs.flatMap(({ pack, rules }) => rules.map((each) => ({ each, pack })));
  const ordered = [false, true].flatMap((later) => all.filter(({ each }) => each.restsOnRules === later));
  gathered.set(packs, { all, ordered });
  return { all, ordered };
}

/** What does not apply or is not in force cannot be fallen short of; of what cannot be checked, nobody can tell. */
function isUnmet({ state }: Verdict): boolean | undefined {
  return state === 'not-checkable' ? undefined : state === 'open' || state === 'partly' || state === 'explained';
}

/**
 * The rules that others stand in for on that day. A rule of an Act is replaced by none of another pack: no pack can switch
 * off what an Act requires.
 */
function replacedRules(packs: readonly ReadyPack[], { kind }: Constitution, day: string): ReadonlySet<string> {
  const acts = new Set(packs.filter(({ pack }) => pack.act).map(({ pack }) => pack.name));
  const found = packs.flatMap(({ pack, rules }) =>
    rules
      .filter(({ rule }) => rule.appliesTo.includes(kind) && inForce(rule, day))
      .flatMap(({ rule }) => rule.replaces)
      .filter((id) => id.startsWith(`${pack.name}/`) || !acts.has(id.slice(0, id.indexOf('/')))),
  );
  return new Set(found);
}

interface Verdict {
  readonly state: State | undefined;
  readonly findings: readonly Finding[];
  /** Whether the text says what the law forbids, though it need not say anything: that is explained by nothing. */
  readonly contradicted?: boolean;
}

const nothingToSay: Verdict = { state: undefined, findings: [] };

function verdictOf(
  each: ReadyRule,
  pack: RulePack,
  constitution: Constitution,
  day: string,
  rules: KnownRules,
): Verdict {
  const { rule } = each;
  const obligation = obligationOn(rule, day);
  if (!rule.appliesTo.includes(constitution.kind) || obligation === 'background') return nothingToSay;
  if (!inForce(rule, day)) return { state: 'not-in-force', findings: [] };
  if (rule.notCheckable !== undefined || !each.requirement) return { state: 'not-checkable', findings: [] };

  const scope = scopeOf(constitution, { day, rules });
  const asked = ask(each.requirement, scope);
  if (asked.rests.some((on) => on.outOfSight)) return { state: 'not-checkable', findings: [] };
  if (meets(asked.outcome, obligation)) return { state: 'met', findings: [] };
  if (outsideOfEncoding(asked.rests, rule.reads, constitution)) return { state: 'not-checkable', findings: [] };
  const places = readablePlaces(each.requirement, asked, each, obligation, scope);
  if (places.length === 0) return { state: 'not-checkable', findings: [] };

  const filledOut = asked.met.has('hole') ? ask(each.requirement, { ...scope, holesFit: true }).outcome : asked.outcome;
  const half = each.partly ? ask(each.partly, scope).outcome : undefined;
  // Only a thing that is there can say the contrary.
  const contradicts = (item: Item | undefined): boolean =>
    rule.mustNotContradict && item !== undefined && (asked.outcome.contradictions?.includes(item) ?? false);
  const contradicted = pack.act && places.some(({ item }) => contradicts(item));
  const explanation = contradicted ? undefined : explained(each, pack, constitution, obligation);
  const partly = meets(filledOut, obligation) || half?.truth === true;
  // Of several things that are wrong, some may lack no more than what a placeholder stands for.
  const lacksOnlyHoles = ({ item }: Place): boolean =>
    meets(filledOut, obligation) ||
    (item !== undefined && filledOut.offenders.length > 0 && !isAmong(item, filledOut.offenders));
  const findings = places.map((place): Finding => {
    const { span, item } = place;
    const holes = lacksOnlyHoles(place) ? asked.outcome.holes.filter((hole) => isWithin(hole, item)) : [];
    const message = (half?.truth === true ? each.saying : undefined) ?? each.otherwise;
    const open = lacksOnlyHoles(place);
    let fixes: readonly Fix[] | undefined;
    return {
      rule: each.id,
      severity: contradicts(item)
        ? severityOf(rule, partly || open, 'must not')
        : severityOf(rule, partly || open, obligation, each.severity),
      status: explanation ? 'explained' : partly || open ? 'partly' : 'open',
      message: open && half?.truth !== true && !isHole(item) ? toFillIn(rule, holes.length) : message(scope, item),
      about: each.about(scope, item),
      span: (open && holes[0]) || span,
      citations: citationsOf(rule),
      ...(explanation && {
        explanation: { reason: explanation.reason?.value ?? '', review: explanation.review?.date ?? null },
      }),
      // An editor shows many findings, and asks how to mend one.
      get fixes() {
        fixes ??= open ? [] : draftFixes(each.fixes, scope, item);
        return fixes;
      },
    };
  });
  return { state: explanation ? 'explained' : partly ? 'partly' : 'open', findings, contradicted };
}

/** Whether a thing is itself a placeholder. */
function isHole(item: Item | undefined): boolean {
  return item?.kind === 'line' && item.part.open && item.name.startsWith('[');
}

/** Where nothing but a placeholder stands in the way. */
function toFillIn({ title }: PackRule, holes: number): string {
  return `${title}: ${holes > 1 ? `${holes} placeholders are` : 'a placeholder is'} still to be filled in.`;
}

function isAmong(item: Item, others: readonly Item[]): boolean {
  return others.some(
    ({ kind, span }) => kind === item.kind && span.offset === item.span.offset && span.end === item.span.end,
  );
}

function isWithin(hole: Span, item: Item | undefined): boolean {
  if (hole.end === 0) return false;
  return item === undefined || (hole.offset >= item.span.offset && hole.end <= item.span.end);
}

interface Asked {
  readonly outcome: Outcome;
  readonly rests: readonly Resting[];
  /** What would be answered otherwise if it counted as what it might be: nothing has to be asked again that met none. */
  readonly met: ReadonlySet<'hole' | 'name'>;
}

function ask(question: Question, scope: Scope): Asked {
  const rests = new Set<Resting>();
  const met = new Set<'hole' | 'name'>();
  const outcome = question({ ...scope, rests: (on) => rests.add(on), met: (what) => met.add(what) });
  return { outcome, rests: [...rests], met };
}

/** What must be said is not met by silence; what must not be said is. */
function meets({ truth }: Outcome, obligation: ObligationLevel): boolean {
  return truth === true || (truth === 'unknown' && isProhibition(obligation));
}

interface Place {
  readonly span: Span;
  readonly item: Item | undefined;
}

/**
 * Where the rule is not met, as far as the text could be read: what is missing in one thing may stand in the unread lines
 * of that thing, and what is missing altogether in any unread line that could hold it. A name that stands for nothing may
 * mean what is asked for: that it does not is not certain, and the language says already what is wrong with it.
 */
function readablePlaces(
  requirement: Question,
  { outcome, rests, met }: Asked,
  { pointsAt }: ReadyRule,
  obligation: ObligationLevel,
  scope: Scope,
): Place[] {
  const constitution = scope.constitution.part;
  const { unread } = constitution;
  const understood = met.has('name') ? ask(requirement, { ...scope, namesFit: true }).outcome : outcome;
  if (meets(understood, obligation) || rests.some(({ doubtful }) => doubtful)) return [];
  if (outcome.offenders.length > 0) {
    return outcome.offenders
      .filter((item) => understood.offenders.length === 0 || isAmong(item, understood.offenders))
      .filter((item) => !unread.some(({ span }) => mayHold(span, item, constitution)))
      .map((item) => ({ span: item.header, item }));
  }
  const contents = new Set(['Document', ...rests.map((each) => each.content)]);
  if (rests.some((each) => !each.property)) contents.add('Provision');
  if (unread.some(({ within }) => contents.has(within[within.length - 1] ?? ''))) return [];
  return [{ span: pointsAt?.(constitution) ?? outcome.place ?? constitution.block.header, item: undefined }];
}

/** Whether lines that could not be read belong to a thing: they stand within it, or follow it before anything else does. */
function mayHold(unread: Span, { span, header }: Item, constitution: Constitution): boolean {
  const [start, end] = [Math.min(span.offset, header.offset), Math.max(span.end, header.end)];
  if (unread.offset < end && unread.end > start) return true;
  const next =
    linesWithin(constitution).find((line) => line.span.offset >= end)?.span.offset ?? Number.POSITIVE_INFINITY;
  return unread.offset >= end && unread.offset <= next;
}

function explained(
  { id, rule }: ReadyRule,
  pack: RulePack,
  { explanations }: Constitution,
  obligation: ObligationLevel,
): Explanation | undefined {
  if (isDuty(rule, pack, obligation)) return undefined;
  return explanations.find((each) => each.rule === id && hasReason(each));
}

/** What an Act asks for cannot be explained away; what only guidance asks for, or what the Act leaves open, can. */
function isDuty({ citations }: PackRule, { act }: RulePack, obligation: ObligationLevel): boolean {
  const strength = strengthOf(obligation);
  if (strength === 'must') return true;
  return act && strength === 'should' && citations.some(({ source }) => !source?.guidance);
}

function inForce({ inForce: { from, until } }: PackRule, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

const severities: Readonly<Record<Strength, Severity>> = {
  must: 'error',
  should: 'warning',
  policy: 'warning',
  ask: 'information',
  may: 'hint',
  background: 'hint',
};

const ladder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/**
 * By obligation (that with which the rule began, if no other is given), or as it was `set`; lower where nobody has checked the words, and one
 * step lower where the ask is half met.
 */
export function severityOf(
  rule: PackRule,
  partly: boolean,
  obligation = rule.obligation,
  set?: Severity | 'off',
): Severity {
  const flags = rule.citations.flatMap((each) => each.verified);
  const weakest = weakestOf(flags);
  const ceiling =
    flags.length > 0 && flags.every((each) => each === 'memory')
      ? 'hint'
      : weakest === 'memory' || weakest === 'secondary'
        ? 'warning'
        : 'error';
  const step =
    Math.max(ladder.indexOf(set && set !== 'off' ? set : severities[strengthOf(obligation)]), ladder.indexOf(ceiling)) +
    (partly ? 1 : 0);
  return ladder[Math.min(step, ladder.length - 1)] as Severity;
}
