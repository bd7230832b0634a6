/** Judges a constitution by a pack: for every rule a state, and for what is not met a finding with its paragraph. */
import type { Around, Constitution, Explanation, Finding, Fix, ObligationLevel, PackRule, Span } from '@icb/language';
import { citationsOf } from './citations.ts';
import { outsideOfEncoding } from './encodings.ts';
import { draftFixes } from './fixes.ts';
import type { Item } from './items.ts';
import type { KnownRule, KnownRules } from './known-rules.ts';
import { isProhibition } from './obligations.ts';
import { linesWithin } from './parts-within.ts';
import type { ReadyPack, ReadyRule } from './prepare.ts';
import { hasReason } from './reasons.ts';
import { type RuleOfDay, rulesOfDay } from './rules-of-day.ts';
import { type Asking, askingOf, type Outcome, type Question, type Resting, Scope } from './scope.ts';
import { severityOf } from './severities.ts';

export type State = 'met' | 'partly' | 'explained' | 'open' | 'not-checkable' | 'not-in-force';

export interface Judgement {
  readonly states: ReadonlyMap<string, State>;
  readonly findings: readonly Finding[];
  /** What is known of each rule, for those that rest on others. */
  readonly rules: KnownRules;
}

/**
 * Judges by the law of a day (`YYYY-MM-DD`). Never throws for anything that a constitution or a pack says. `around` is put
 * around the evaluation of each rule, by its id: of those alone that are evaluated at all.
 */
export function judge(
  constitution: Constitution,
  packs: readonly ReadyPack[],
  day: string,
  around?: Around,
): Judgement {
  const { all, asked, settled, ids } = rulesOfDay(packs, constitution.kind, day);
  const judged = new Map<string, KnownRule>();
  const rules: KnownRules = { get: (id) => judged.get(id) ?? settled.get(id)?.known, ids };
  const verdicts = new Map<string, Verdict>();
  const asking = askingOf(constitution, { day, rules });
  for (const rule of asked) {
    const evaluate = (): Verdict => verdictOf(rule, asking);
    const verdict = around ? around(rule.each.id, evaluate) : evaluate();
    verdicts.set(rule.each.id, verdict);
    judged.set(rule.each.id, { unmet: isUnmet(verdict), explainable: !verdict.contradicted && !rule.duty });
  }
  const states = new Map<string, State>();
  const findings: Finding[] = [];
  for (const { id } of all) {
    const verdict = verdicts.get(id);
    const state = verdict ? verdict.state : settled.get(id)?.state;
    if (state !== undefined) states.set(id, state);
    if (verdict) findings.push(...verdict.findings);
  }
  return { states, findings: findings.sort((one, other) => one.span.offset - other.span.offset), rules };
}

/** Of what cannot be checked, nobody can tell. */
function isUnmet({ state }: Verdict): boolean | undefined {
  return state === 'not-checkable' ? undefined : state === 'open' || state === 'partly' || state === 'explained';
}

interface Verdict {
  readonly state: State | undefined;
  readonly findings: readonly Finding[];
  /** Whether the text says what the law forbids, though it need not say anything: that is explained by nothing. */
  readonly contradicted?: boolean;
}

const met: Verdict = { state: 'met', findings: [] };
const notCheckable: Verdict = { state: 'not-checkable', findings: [] };

function verdictOf(of: RuleOfDay, asking: Asking): Verdict {
  const { requirement, obligation } = of;
  const asked = ask(requirement, asking);
  if (asked.rests.some((on) => on.outOfSight)) return notCheckable;
  if (meets(asked.outcome, obligation)) return met;
  if (outsideOfEncoding(asked.rests, of.each.rule.reads, asking.constitution.part)) return notCheckable;
  const places = readablePlaces(asked, of, asking);
  return places.length === 0 ? notCheckable : unmet(of, asked, places, asking);
}

/** What to say of a rule that is not met, at each place where it is not. */
function unmet(
  { each, pack, requirement, obligation, duty }: RuleOfDay,
  asked: Asked,
  places: readonly Place[],
  asking: Asking,
): Verdict {
  const { rule } = each;
  const scope = new Scope(asking);
  const filledOut = asked.met.has('hole') ? ask(requirement, { ...asking, holesFit: true }).outcome : asked.outcome;
  const half = each.partly ? ask(each.partly, asking).outcome : undefined;
  // Only a thing that is there can say the contrary.
  const contradicts = (item: Item | undefined): boolean =>
    rule.mustNotContradict && item !== undefined && (asked.outcome.contradictions?.includes(item) ?? false);
  const contradicted = pack.act && places.some(({ item }) => contradicts(item));
  const explanation = contradicted || duty ? undefined : explained(each, asking.constitution.part);
  const partly = meets(filledOut, obligation) || half?.truth === true;
  // Of several things that are wrong, some may lack no more than what a placeholder stands for.
  const lacksOnlyHoles = ({ item }: Place): boolean =>
    meets(filledOut, obligation) ||
    (item !== undefined && filledOut.offenders.length > 0 && !isAmong(item, filledOut.offenders));
  const holesWithin = withinItems(asked.outcome.holes);
  const findings = places.map((place): Finding => {
    const { span, item } = place;
    const open = lacksOnlyHoles(place);
    const holes = open ? holesWithin(item) : [];
    const message = (half?.truth === true ? each.saying : undefined) ?? each.otherwise;
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

/** One after another is asked whether it is among the same others, of which there may be thousands. */
function isAmong(item: Item, others: readonly Item[]): boolean {
  if (others.length < FEW) return others.some((other) => isSame(item, other));
  const known = placesKnown.get(others) ?? new Set(others.map(placeOf));
  placesKnown.set(others, known);
  return known.has(placeOf(item));
}

const FEW = 8;

const isSame = (one: Item, other: Item): boolean =>
  one.span.offset === other.span.offset && one.span.end === other.span.end && one.kind === other.kind;

const placesKnown = new WeakMap<readonly Item[], ReadonlySet<string>>();

const placeOf = ({ kind, span }: Item): string => `${kind} ${span.offset} ${span.end}`;

/** Those of the placeholders that stand in a thing. There may be thousands of both. */
function withinItems(all: readonly Span[]): (item: Item | undefined) => readonly Span[] {
  const holes = all.filter(({ end }) => end !== 0);
  let sorted: readonly { readonly hole: Span; readonly index: number }[] | undefined;
  return (item) => {
    if (item === undefined || holes.length === 0) return holes;
    sorted ??= holes.map((hole, index) => ({ hole, index })).sort((one, other) => one.hole.offset - other.hole.offset);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.hole.offset ?? 0) < item.span.offset) low = middle + 1;
      else high = middle;
    }
    const found: { hole: Span; index: number }[] = [];
    for (let at = low; (sorted[at]?.hole.offset ?? Number.POSITIVE_INFINITY) <= item.span.end; at += 1) {
      const each = sorted[at];
      if (each && each.hole.end <= item.span.end) found.push(each);
    }
    return found.sort((one, other) => one.index - other.index).map(({ hole }) => hole);
  };
}

interface Asked {
  readonly outcome: Outcome;
  readonly rests: readonly Resting[];
  /** What would be answered otherwise if it counted as what it might be: nothing has to be asked again that met none. */
  readonly met: ReadonlySet<'hole' | 'name'>;
}

const nothingMet: ReadonlySet<'hole' | 'name'> = new Set();

function ask(question: Question, asking: Asking): Asked {
  const rests: Resting[] = [];
  let met = nothingMet;
  const { constitution, rules, day, holesFit, namesFit } = asking;
  const outcome = question(
    new Scope({
      constitution,
      rules,
      day,
      holesFit,
      namesFit,
      rests: (on) => {
        // (The same is asked of one thing after another.)
        if (rests[rests.length - 1] !== on && !rests.includes(on)) rests.push(on);
      },
      met: (what) => {
        if (!met.has(what)) met = new Set([...met, what]);
      },
    }),
  );
  return { outcome, rests, met };
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
  { outcome, rests, met }: Asked,
  { each, requirement, obligation }: RuleOfDay,
  asking: Asking,
): Place[] {
  const constitution = asking.constitution.part;
  const { unread } = constitution;
  const understood = met.has('name') ? ask(requirement, { ...asking, namesFit: true }).outcome : outcome;
  if (meets(understood, obligation) || rests.some(({ doubtful }) => doubtful)) return [];
  if (outcome.offenders.length > 0) {
    return outcome.offenders
      .filter(
        (item) =>
          (understood === outcome || understood.offenders.length === 0 || isAmong(item, understood.offenders)) &&
          !unread.some(({ span }) => mayHold(span, item, constitution)),
      )
      .map((item) => ({ span: item.header, item }));
  }
  if (unread.length > 0) {
    const contents = new Set(['Document', 'Provision', ...rests.map((each) => each.content)]);
    if (unread.some(({ within }) => contents.has(within[within.length - 1] ?? ''))) return [];
  }
  return [{ span: each.pointsAt?.(constitution) ?? outcome.place ?? constitution.block.header, item: undefined }];
}

/** Whether lines that could not be read belong to a thing: they stand within it, or follow it before anything else does. */
function mayHold(unread: Span, { span, header }: Item, constitution: Constitution): boolean {
  const [start, end] = [Math.min(span.offset, header.offset), Math.max(span.end, header.end)];
  if (unread.offset < end && unread.end > start) return true;
  const next =
    linesWithin(constitution).find((line) => line.span.offset >= end)?.span.offset ?? Number.POSITIVE_INFINITY;
  return unread.offset >= end && unread.offset <= next;
}

function explained({ id }: ReadyRule, { explanations }: Constitution): Explanation | undefined {
  return explanations.find((each) => each.rule === id && hasReason(each));
}
