/** Makes a pack fit to judge: its words are resolved, or what is wrong with them is told. */
import type {
  Constitution,
  PackFix,
  PackGrade,
  PackMeasure,
  PackOption,
  PackRule,
  RulePack,
  Severity,
  Span,
  TermInfo,
  Words,
} from '@icb/language';
import { Compiler } from './compile.ts';
import type { Item } from './items.ts';
import { type Template, templateOf } from './messages.ts';
import { onceForEach } from './once-for-each.ts';
import { fitsOption } from './options.ts';
import type { Counting, Question, Scope } from './scope.ts';
import { problemsOf } from './sound-packs.ts';
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
  /** Where its findings stand that are about nothing in particular, if the rule says so. */
  readonly pointsAt: ((constitution: Constitution) => Span) | undefined;
  /** What a finding is about: by it, a baseline knows the finding again. */
  readonly about: (scope: Scope, offender: Item | undefined) => string;
  readonly fixes: readonly ReadyFix[];
  /** How serious its findings are to be, if the settings of a workspace say so; `off` if it is not to judge. */
  readonly severity?: Severity | 'off';
  /** Whether it asks how the constitution stands to other rules: then it is judged after them. */
  readonly restsOnRules: boolean;
}

export interface ReadyFix {
  readonly fix: PackFix;
  readonly title: Template;
  readonly clause: Template | undefined;
  /** Where it is of use, if not wherever the rule is not met. */
  readonly when: Question | undefined;
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

/**
 * Resolves the words of a pack: each rule's when it is first asked for. Its problems, if it has any, stand at their places,
 * and then it cannot judge; to tell them, all words are resolved. `options` are what options of the pack are to say instead
 * of what the pack says, by name.
 */
export function prepare(
  pack: RulePack,
  vocabulary: readonly TermInfo[],
  options: ReadonlyMap<string, string> = new Map(),
): { readonly ready: ReadyPack; readonly problems: readonly PackProblem[] } {
  const terms = new Map(vocabulary.map((term) => [term.name, term]));
  const compiler = new Compiler(terms, withValues(pack.options, options));
  const rules = pack.rules.map((rule) => readyRule(rule, pack, compiler));
  const grades = once(() => pack.grades.map((grade) => readyGrade(grade, pack, compiler)));
  const measures = once(() => pack.measures.flatMap((measure) => readyMeasure(measure, pack, compiler) ?? []));
  const ready: ReadyPack = {
    pack,
    rules,
    get grades() {
      return grades();
    },
    get measures() {
      return measures();
    },
    vocabulary: terms,
  };
  return {
    ready,
    get problems() {
      for (const part of [...rules, ready]) resolveAll(part);
      return [...problemsOf(pack), ...compiler.problems];
    },
  };
}

/** The same each time, and found the first time. */
function once<T>(find: () => T): () => T {
  let found: { readonly as: T } | undefined;
  return () => {
    found ??= { as: find() };
    return found.as;
  };
}

function resolveAll(part: ReadyRule | ReadyPack): void {
  Object.values(part);
}

function withValues(options: readonly PackOption[], values: ReadonlyMap<string, string>): PackOption[] {
  return options.map((option) => {
    const value = values.get(option.name);
    // One that means nothing is told of where it was set.
    return value !== undefined && fitsOption(option.default, value) ? { ...option, default: value } : option;
  });
}

function readyRule(rule: PackRule, pack: RulePack, compiler: Compiler): ReadyRule {
  const required = once(() => {
    compiler.restsOnRules = false;
    const requirement = rule.requirement && compiler.expression(rule.requirement, 'constitution');
    return { requirement, restsOnRules: compiler.restsOnRules };
  });
  const partly = once(() => rule.partly && compiler.expression(rule.partly.when, 'constitution'));
  const otherwise = once(() => (rule.otherwise ? templateOf(rule.otherwise, compiler) : () => rule.title));
  const saying = once(() => rule.partly?.saying && templateOf(rule.partly.saying, compiler));
  const pointsAt = once(() => rule.pointsAt && placeOf(rule.pointsAt, compiler));
  const about = once(() => aboutOf(rule.about, compiler));
  const fixes = once(() => rule.fixes.map((fix) => readyFix(fix, compiler)));
  return {
    id: `${pack.name}/${rule.name}`,
    rule,
    get requirement() {
      return required().requirement;
    },
    get restsOnRules() {
      return required().restsOnRules;
    },
    get partly() {
      return partly();
    },
    get otherwise() {
      return otherwise();
    },
    get saying() {
      return saying();
    },
    get pointsAt() {
      return pointsAt();
    },
    get about() {
      return about();
    },
    get fixes() {
      return fixes();
    },
  };
}

function readyFix(fix: PackFix, compiler: Compiler): ReadyFix {
  return {
    fix,
    title: templateOf({ ...fix, value: fix.title, raw: '', placeholders: [] }, compiler),
    clause: fix.text && templateOf(fix.text, compiler),
    when: fix.when && compiler.expression(fix.when, 'constitution'),
  };
}

function readyGrade(grade: PackGrade, pack: RulePack, compiler: Compiler): ReadyGrade {
  return {
    id: `${pack.name}/${grade.name}`,
    grade,
    categories: grade.categories.map(({ title, when }) => ({
      title,
      when: when && compiler.expression(when, 'constitution'),
    })),
  };
}

/** Of what is wrong, its name; where something is missing, nothing more than the rule itself; or what the rule names. */
function aboutOf(words: Words | undefined, compiler: Compiler): ReadyRule['about'] {
  if (!words || spoken(words.words) === 'offender')
    return ({ constitution }, offender) => (offender ? identityOf(offender, constitution.part) : '');
  const found = nounOf(words);
  if ('problem' in found) {
    compiler.problems.push(found.problem);
    return () => '';
  }
  return ({ constitution, day }) =>
    found.found
      .of(constitution.part, day)
      .map(({ name }) => name)
      .join(', ');
}

/** By its name; what has none, by the seat or body that it stands in, and its first words. */
function identityOf({ name, span }: Item, constitution: Constitution): string {
  const around = ownersIn(constitution).find((each) => each.span.offset <= span.offset && span.end <= each.span.end);
  const [words = ''] = name.split('\n');
  const owner = around?.title?.value ?? around?.name ?? '';
  return owner === '' || owner === words ? words : `${owner}: ${words}`;
}

/** The seats and bodies, seats of bodies before them. */
const ownersIn = onceForEach(({ board, bodies }: Constitution) => [
  ...bodies.flatMap((body) => [...body.seats, body]),
  ...(board?.members ?? []),
]);

/** The first thing of the kind, or where one would stand. */
function placeOf(words: Words, compiler: Compiler): (constitution: Constitution) => Span {
  const found = nounOf(words);
  if ('problem' in found) {
    compiler.problems.push(found.problem);
    return ({ block }) => block.header;
  }
  const noun = found.found;
  return (constitution) => noun.of(constitution)[0]?.header ?? noun.place(constitution);
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
