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
  /** What a clause goes into, or what is removed: `offender`, or the words of a block or a noun. */
  readonly where: string;
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
  const terms = byName(vocabulary);
  const compiler = new Compiler(terms, withValues(pack.options, options));
  const rules = pack.rules.map((rule) => new RuleOfPack(rule, pack, compiler));
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
      for (const rule of rules) rule.resolve();
      grades();
      measures();
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

/** (The vocabulary is the same for all packs.) */
const byName = onceForEach(
  (vocabulary: readonly TermInfo[]): ReadonlyMap<string, TermInfo> =>
    new Map(vocabulary.map((term) => [term.name, term])),
);

function withValues(options: readonly PackOption[], values: ReadonlyMap<string, string>): PackOption[] {
  return options.map((option) => {
    const value = values.get(option.name);
    // One that means nothing is told of where it was set.
    return value !== undefined && fitsOption(option.default, value) ? { ...option, default: value } : option;
  });
}

/** A rule whose words are resolved when somebody asks for what they mean: there are hundreds, and few are asked for all. */
class RuleOfPack implements ReadyRule {
  readonly id: string;
  readonly rule: PackRule;
  private readonly compiler: Compiler;
  private required: { readonly requirement: Question | undefined; readonly restsOnRules: boolean } | undefined;
  private readonly known: { [K in Resolved]?: { readonly as: ReadyRule[K] } } = {};

  constructor(rule: PackRule, pack: RulePack, compiler: Compiler) {
    this.id = `${pack.name}/${rule.name}`;
    this.rule = rule;
    this.compiler = compiler;
  }

  get requirement(): Question | undefined {
    return this.requires().requirement;
  }

  get restsOnRules(): boolean {
    return this.requires().restsOnRules;
  }

  get partly(): Question | undefined {
    return this.once('partly', ({ partly }) => partly && this.compiler.expression(partly.when, 'constitution'));
  }

  get otherwise(): Template {
    return this.once('otherwise', ({ otherwise, title }) =>
      otherwise ? templateOf(otherwise, this.compiler) : () => title,
    );
  }

  get saying(): Template | undefined {
    return this.once('saying', ({ partly }) => partly?.saying && templateOf(partly.saying, this.compiler));
  }

  get pointsAt(): ReadyRule['pointsAt'] {
    return this.once('pointsAt', ({ pointsAt }) => pointsAt && placeOf(pointsAt, this.compiler));
  }

  get about(): ReadyRule['about'] {
    return this.once('about', ({ about }) => aboutOf(about, this.compiler));
  }

  get fixes(): readonly ReadyFix[] {
    return this.once('fixes', ({ fixes }) => fixes.map((fix) => readyFix(fix, this.compiler)));
  }

  /** The problems of its words come to be known. */
  resolve(): void {
    this.requires();
    for (const name of resolved) this[name];
  }

  private requires(): { readonly requirement: Question | undefined; readonly restsOnRules: boolean } {
    if (this.required) return this.required;
    this.compiler.restsOnRules = false;
    const { requirement: asked } = this.rule;
    const requirement = asked && this.compiler.expression(asked, 'constitution');
    this.required = { requirement, restsOnRules: this.compiler.restsOnRules };
    return this.required;
  }

  private once<K extends Resolved>(name: K, find: (rule: PackRule) => ReadyRule[K]): ReadyRule[K] {
    const before = this.known[name] as { readonly as: ReadyRule[K] } | undefined;
    if (before) return before.as;
    const as = find(this.rule);
    Object.assign(this.known, { [name]: { as } });
    return as;
  }
}

/** The rule as it would be with something else in it. (A copy of one would resolve all its words.) */
export function ruleWith(rule: ReadyRule, changes: Partial<ReadyRule>): ReadyRule {
  return Object.defineProperties(
    Object.create(rule),
    Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, { value, enumerable: true }])),
  );
}

const resolved = ['partly', 'otherwise', 'saying', 'pointsAt', 'about', 'fixes'] as const;
type Resolved = (typeof resolved)[number];

function readyFix(fix: PackFix, compiler: Compiler): ReadyFix {
  return {
    fix,
    title: templateOf({ ...fix, value: fix.title, raw: '', placeholders: [] }, compiler),
    clause: fix.text && templateOf(fix.text, compiler),
    where: fix.where?.words.map((word) => word.text).join(' ') ?? '',
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
