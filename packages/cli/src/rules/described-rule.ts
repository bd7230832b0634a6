/** What there is to know about a rule before any constitution is judged by it. */
import type { Citation, ObligationLevel, PackGrade, PackMeasure, RulePack, Severity } from '@icb/language';
import { citationOf, type ReadyPack, type ReadyRule, severityOf } from '@icb/rules';

export interface DescribedPack {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Whether an Act stands behind it. */
  readonly act: boolean;
  readonly offByDefault: boolean;
  readonly rules: readonly DescribedRule[];
  readonly grades: readonly DescribedGrade[];
  readonly measures: readonly DescribedMeasure[];
}

export interface DescribedGrade extends Pick<DescribedRule, 'id' | 'title' | 'appliesTo' | 'citations'> {
  /** The first that fits counts. */
  readonly categories: readonly string[];
}

export interface DescribedMeasure extends Pick<DescribedRule, 'id' | 'title' | 'appliesTo' | 'citations'> {
  readonly kind: 'share' | 'count' | 'ratio';
}

export interface DescribedRule {
  /** `pack/rule`. */
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly obligation: ObligationLevel;
  /** How serious it is not to meet it; `null` for what is never a finding: background, and what no document can show. */
  readonly severity: Severity | null;
  /** How serious it is to say the contrary, where that is graver than silence; else `null`. */
  readonly severityIfContradicted: Severity | null;
  /** What becomes of both, in the order of time: each holds from the day after `until`. */
  readonly obligationChanges: readonly {
    readonly until: string;
    readonly unverified: boolean;
    readonly obligation: ObligationLevel;
    readonly severity: Severity | null;
  }[];
  readonly appliesTo: readonly RulePack['rules'][number]['appliesTo'][number][];
  readonly inForce: {
    readonly from: string | null;
    readonly fromUnverified: boolean;
    readonly until: string | null;
    readonly untilUnverified: boolean;
  };
  readonly citations: readonly Citation[];
  /** Whether a document can show it, and if not, why. */
  readonly checkable: boolean;
  readonly notCheckable: string | null;
  /** The rules that fail with it. */
  readonly entails: readonly string[];
  /** Constitutions that meet it, half meet it or do not; `icb test-rules` judges each by it. */
  readonly examples: readonly {
    readonly outcome: 'passes' | 'partly' | 'fails';
    /** By the law of which day, where not today's. */
    readonly asAt: string | null;
    readonly text: string;
  }[];
  /** How many clauses it can draft. */
  readonly fixes: number;
}

export function describedPack({ pack, rules, grades, measures }: ReadyPack): DescribedPack {
  const { name, title, description, act, offByDefault } = pack;
  const about = <T extends PackGrade | PackMeasure>({ title, appliesTo, citations }: T) => ({
    title,
    appliesTo,
    citations: citations.map(citationOf),
  });
  return {
    name,
    title,
    description,
    act,
    offByDefault,
    rules: rules.map(describedRule),
    grades: grades.map(({ id, grade }) => ({
      id,
      ...about(grade),
      categories: grade.categories.map((each) => each.title),
    })),
    measures: measures.map(({ id, measure }) => ({ id, ...about(measure), kind: measure.kind })),
  };
}

export function describedRule({ id, rule }: ReadyRule): DescribedRule {
  const { title, obligation, obligationChanges, appliesTo, inForce } = rule;
  const checkable = rule.requirement !== undefined && rule.notCheckable === undefined;
  const severity = (level: ObligationLevel): Severity | null =>
    level === 'background' || !checkable ? null : severityOf(rule, false, level);
  return {
    id,
    title,
    description: rule.description ?? null,
    obligation,
    severity: severity(obligation),
    severityIfContradicted: rule.mustNotContradict ? severity('must not') : null,
    obligationChanges: obligationChanges.map((each) => ({
      until: each.until,
      unverified: each.unverified,
      obligation: each.obligation,
      severity: severity(each.obligation),
    })),
    appliesTo,
    inForce: {
      from: inForce.from ?? null,
      fromUnverified: inForce.fromUnverified,
      until: inForce.until ?? null,
      untilUnverified: inForce.untilUnverified,
    },
    citations: rule.citations.map(citationOf),
    checkable,
    notCheckable: rule.notCheckable ?? null,
    entails: rule.entails,
    examples: rule.examples.map(({ outcome, asAt, text }) => ({ outcome, asAt: asAt ?? null, text: text.value })),
    fixes: rule.fixes.length,
  };
}
