/** Makes a pack fit to judge: its words are resolved, or what is wrong with them is told. */
import type { PackFix, PackGrade, PackMeasure, PackRule, RulePack, TermInfo, Words } from '@icb/language';
import { Compiler } from './compile.ts';
import type { Item } from './items.ts';
import { type Template, templateOf } from './messages.ts';
import type { Counting, Question, Scope } from './scope.ts';
import { nounOf, type PackProblem, spoken } from './words-of-rules.ts';

/** A pack that is fit to judge by: its words mean something. */
export interface ReadyPack {
  readonly pack: RulePack;
  readonly rules: readonly ReadyRule[];
  readonly grades: readonly ReadyGrade[];
  readonly measures: readonly ReadyMeasure[];
  readonly vocabulary: ReadonlyMap<string, TermInfo>;
}

export interface ReadyRule {
  /** `pack/rule`. */
  readonly id: string;
  readonly rule: PackRule;
  readonly requirement: Question | undefined;
  readonly partly: Question | undefined;
  readonly otherwise: Template;
  readonly saying: Template | undefined;
  /** What a finding is about: by it, a baseline knows the finding again. */
  readonly about: (scope: Scope, offender: Item | undefined) => string;
  readonly fixes: readonly ReadyFix[];
}

export interface ReadyFix {
  readonly fix: PackFix;
  readonly title: Template;
  readonly clause: Template | undefined;
}

export interface ReadyGrade {
  /** `pack/grade`. */
  readonly id: string;
  readonly grade: PackGrade;
  /** In order; one without a question takes what is left. */
  readonly categories: readonly { readonly title: string; readonly when: Question | undefined }[];
}

export interface ReadyMeasure {
  /** `pack/measure`. */
  readonly id: string;
  readonly measure: PackMeasure;
  readonly counted: Counting;
  readonly among: Counting | undefined;
}

/** Resolves the words of a pack. Its problems, if it has any, stand at their places, and then it cannot judge. */
export function prepare(
  pack: RulePack,
  vocabulary: readonly TermInfo[],
): { ready: ReadyPack; problems: readonly PackProblem[] } {
  const terms = new Map(vocabulary.map((term) => [term.name, term]));
  const compiler = new Compiler(terms, pack.options);
  const rules = pack.rules.map((rule) => readyRule(rule, pack, compiler));
  const grades = pack.grades.map((grade) => ({
    id: `${pack.name}/${grade.name}`,
    grade,
    categories: grade.categories.map(({ title, when }) => ({
      title,
      when: when && compiler.expression(when, 'constitution'),
    })),
  }));
  const measures = pack.measures.flatMap((measure) => readyMeasure(measure, pack, compiler) ?? []);
  return {
    ready: { pack, rules, grades, measures, vocabulary: terms },
    problems: [...namedTwice(pack), ...unfinished(pack), ...compiler.problems],
  };
}

function readyRule(rule: PackRule, pack: RulePack, compiler: Compiler): ReadyRule {
  return {
    id: `${pack.name}/${rule.name}`,
    rule,
    requirement: rule.requirement && compiler.expression(rule.requirement, 'constitution'),
    partly: rule.partly && compiler.expression(rule.partly.when, 'constitution'),
    otherwise: rule.otherwise ? templateOf(rule.otherwise, compiler) : () => rule.title,
    saying: rule.partly?.saying && templateOf(rule.partly.saying, compiler),
    about: aboutOf(rule.about, compiler),
    fixes: rule.fixes.map((fix) => ({
      fix,
      title: templateOf({ ...fix, value: fix.title, placeholders: [] }, compiler),
      clause: fix.text && templateOf(fix.text, compiler),
    })),
  };
}

/** Of what is wrong, its name; where something is missing, nothing more than the rule itself; or what the rule names. */
function aboutOf(words: Words | undefined, compiler: Compiler): ReadyRule['about'] {
  if (!words || spoken(words.words) === 'offender') return (_, offender) => offender?.name ?? '';
  const found = nounOf(words);
  if ('problem' in found) {
    compiler.problems.push(found.problem);
    return () => '';
  }
  return ({ constitution }) =>
    found.found
      .of(constitution.part)
      .map(({ name }) => name)
      .join(', ');
}

function readyMeasure(measure: PackMeasure, pack: RulePack, compiler: Compiler): ReadyMeasure | undefined {
  if (!measure.counted) return undefined;
  return {
    id: `${pack.name}/${measure.name}`,
    measure,
    counted: compiler.quantity(measure.counted),
    among: measure.among && compiler.quantity(measure.among),
  };
}

/** Rules, grades and measures share one space of names: reports and surveys call each by its own. */
function namedTwice({ rules, grades, measures }: RulePack): PackProblem[] {
  const seen = new Set<string>();
  const named = [
    ...rules.map(({ name, nameSpan: span }) => ({ name, span, kind: 'rules' })),
    ...grades.map(({ name, span }) => ({ name, span, kind: 'grades' })),
    ...measures.map(({ name, span }) => ({ name, span, kind: 'measures' })),
  ];
  return named.flatMap(({ name, span, kind }) => {
    const key = `${kind}/${name}`;
    const again = seen.has(key);
    seen.add(key);
    const way = 'Give one of them another name, or take one out.';
    return again && name !== '' ? [{ span, message: `Two ${kind} of this pack are called \`${name}\`. ${way}` }] : [];
  });
}

/** What a pack must say for its parts to mean anything. */
function unfinished({ grades, measures }: RulePack): PackProblem[] {
  return [
    ...grades.flatMap(({ span, name, categories }) =>
      categories.length > 0 && categories.at(-1)?.when === undefined
        ? []
        : [{ span, message: `The last category of the grade \`${name}\` must be for all the rest: \`otherwise\`.` }],
    ),
    ...measures.flatMap(({ span, name, counted }) =>
      counted ? [] : [{ span, message: `The measure \`${name}\` does not say what it counts: \`count of …\`.` }],
    ),
  ];
}
