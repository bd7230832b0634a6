/** Turns the expression of a rule into a question that a constitution can be asked, and finds what is wrong with it first. */
import type { Expression, Items, PackOption, Span, TermInfo, Words, WordText } from '@icb/language';
import { type Asked, answer, holeIn, seatsIn } from './answers.ts';
import type { Item, ItemKind, Value } from './items.ts';
import type { Noun } from './nouns.ts';
import { all, any, atLeast, atMost, not, type Truth } from './truth.ts';
import { nounOf, type PackProblem, problem, propertyOf, spoken, termOf, unknownProperty } from './words-of-rules.ts';

/** What a question is put to. */
export interface Scope {
  readonly constitution: Item & { readonly kind: 'constitution' };
  readonly subject: Item;
  /** The thing that `it` stands for, in `for every`. */
  readonly it?: Item;
  /** Whether a placeholder counts as what will stand there. */
  readonly holesFit: boolean;
  /** Told of everything that the answer rests on. */
  readonly rests: (on: Resting) => void;
}

/** What an answer rests on: part of a constitution that has to be seen, and lines that have to be read. */
export interface Resting {
  readonly coverage: string;
  readonly content: string;
  /** Whether it is a property of a thing (and not a thing that may be there or not). */
  readonly property: boolean;
}

/** The answer, and the things because of which it is not yes; where none of them is there, where they would be. */
export interface Outcome {
  readonly truth: Truth;
  readonly offenders: readonly Item[];
  readonly place: Span | undefined;
}

export type Question = (scope: Scope) => Outcome;

export interface Compiled {
  readonly ask: Question;
  readonly problems: readonly PackProblem[];
}

/** Compiles an expression about the whole constitution. */
export function compile(
  expression: Expression,
  vocabulary: ReadonlyMap<string, TermInfo>,
  options: readonly PackOption[] = [],
): Compiled {
  const compiler = new Compiler(vocabulary, options);
  const ask = compiler.expression(expression, 'constitution');
  return { ask, problems: compiler.problems };
}

const nothing: Question = () => ({ truth: 'unknown', offenders: [], place: undefined });

class Compiler {
  readonly problems: PackProblem[] = [];
  private readonly vocabulary: ReadonlyMap<string, TermInfo>;
  private readonly options: readonly PackOption[];

  constructor(vocabulary: ReadonlyMap<string, TermInfo>, options: readonly PackOption[]) {
    this.vocabulary = vocabulary;
    this.options = options;
  }

  private fail(found: PackProblem): Question {
    this.problems.push(found);
    return nothing;
  }

  expression(expression: Expression, kind: ItemKind): Question {
    switch (expression.op) {
      case 'and':
        return combined(
          expression.operands.map((each) => this.expression(each, kind)),
          all,
        );
      case 'or':
        return combined(
          this.alternatives(expression.operands, kind).map((each) => this.expression(each, kind)),
          any,
        );
      case 'not': {
        const ask = this.expression(expression.operand, kind);
        return (scope) => {
          const outcome = ask(scope);
          return { ...outcome, truth: not(outcome.truth) };
        };
      }
      case 'some':
        return this.quantified(expression.items, (truths) => ({ truth: any(truths), offenders: [] }));
      case 'no':
        return this.quantified(expression.items, (truths, found) => ({
          truth: not(any(truths)),
          offenders: found.filter((_, index) => truths[index] !== false),
        }));
      case 'every':
      case 'for-every':
        return this.every(expression.items, expression.claim, expression.op === 'for-every', kind);
      case 'count':
        return this.count(expression);
      case 'different':
        return this.different(expression.noun, expression.conditions);
      case 'mentions':
        return (scope) => ({ ...atSubject(scope), truth: mentions(scope, expression.phrases, expression.all) });
      case 'phrase':
        return this.phrase(expression.words, kind);
    }
  }

  /** `represents lmc or lnc`: an alternative that is no property of its own is one more thing asked of the one before. */
  private alternatives(operands: readonly Expression[], kind: ItemKind): Expression[] {
    const result: Expression[] = [];
    for (const operand of operands) {
      const before = result[result.length - 1];
      if (operand.op === 'phrase' && before?.op === 'phrase' && !propertyOf(operand.words.words, kind)) {
        result[result.length - 1] = {
          ...before,
          words: { ...before.words, words: [...before.words.words, ...operand.words.words] },
        };
      } else result.push(operand);
    }
    return result;
  }

  private items(items: Items): { noun: Noun; fits: Question } | undefined {
    const found = nounOf(items.noun);
    if ('problem' in found) {
      this.problems.push(found.problem);
      return undefined;
    }
    const fits = items.where ? this.expression(items.where, found.found.kind) : undefined;
    return { noun: found.found, fits: fits ?? ((scope) => ({ ...atSubject(scope), truth: true })) };
  }

  private quantified(
    items: Items,
    decide: (truths: readonly Truth[], found: readonly Item[]) => { truth: Truth; offenders: readonly Item[] },
  ): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    return (scope) => {
      scope.rests({ coverage: noun.coverage, content: noun.content, property: false });
      const found = noun.of(scope.constitution.part);
      const truths = found.map((subject) => whole(subject, fits({ ...scope, subject }).truth, scope));
      return { ...decide(truths, found), place: noun.place(scope.constitution.part) };
    };
  }

  private every(items: Items, claim: Expression, forEvery: boolean, kind: ItemKind): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    const holds = this.expression(claim, forEvery ? kind : noun.kind);
    return (scope) => {
      scope.rests({ coverage: noun.coverage, content: noun.content, property: false });
      const offenders: Item[] = [];
      let place: Span | undefined;
      const truths = noun.of(scope.constitution.part).map((subject) => {
        const applies = fits({ ...scope, subject }).truth;
        if (applies === false) return true;
        const outcome = holds(forEvery ? { ...scope, it: subject } : { ...scope, subject });
        const truth = any([not(applies), outcome.truth]);
        if (truth !== true) offenders.push(subject);
        if (truth !== true) place ??= outcome.place;
        return truth;
      });
      return {
        truth: all(truths),
        offenders: forEvery ? [] : offenders,
        place: place ?? noun.place(scope.constitution.part),
      };
    };
  }

  private count({ how, amount, seats, items }: Expression & { op: 'count' }): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    return (scope) => {
      scope.rests({ coverage: noun.coverage, content: noun.content, property: false });
      let least = 0;
      let most = 0;
      for (const subject of noun.of(scope.constitution.part)) {
        const truth = fits({ ...scope, subject }).truth;
        const [min, max] = seats ? seatsIn(subject, scope.it) : [1, 1];
        if (truth === true) least += min;
        if (truth !== false) most += max;
      }
      const truth = {
        'at-least': atLeast(amount, least, most),
        'at-most': atMost(amount, least, most),
        exactly: all([atLeast(amount, least, most), atMost(amount, least, most)]),
      }[how];
      return { truth, offenders: [], place: noun.place(scope.constitution.part) };
    };
  }

  /** Whether each condition can be met by a thing of its own. */
  private different(words: Words, conditions: readonly Expression[]): Question {
    const found = nounOf(words);
    if ('problem' in found) return this.fail(found.problem);
    const noun = found.found;
    const asks = conditions.map((each) => this.expression(each, noun.kind));
    return (scope) => {
      scope.rests({ coverage: noun.coverage, content: noun.content, property: false });
      const things = noun.of(scope.constitution.part);
      const table = asks.map((ask) => things.map((subject) => ask({ ...scope, subject }).truth));
      const possible = (needs: (truth: Truth) => boolean): boolean => assign(table, needs, new Set(), 0);
      const truth = possible((each) => each === true) ? true : possible((each) => each !== false) ? 'unknown' : false;
      return { truth, offenders: [], place: noun.place(scope.constitution.part) };
    };
  }

  private phrase(words: Words, kind: ItemKind): Question {
    const found = propertyOf(words.words, kind);
    if (!found) return this.fail(unknownProperty(words, kind));
    const { property, rest } = found;
    const asked = this.asked(rest, words);
    if (asked.names.length > 0) {
      for (const word of asked.words) {
        if (word.text === 'it') continue;
        const term = termOf(word, property, this.vocabulary);
        if ('problem' in term) this.problems.push(term.problem);
      }
    }
    return (scope) => {
      scope.rests({ coverage: property.coverage, content: property.content, property: kind !== 'constitution' });
      const value = property.read(scope.subject.part as never) as Value | undefined;
      return { ...atSubject(scope), truth: answer(value, asked, property, scope.it, scope.holesFit) };
    };
  }

  /** What is asked of a property: names, or a number; nothing, for whether it is said at all. */
  private asked(words: readonly WordText[], all: Words): Asked & { readonly words: readonly WordText[] } {
    const said = spoken(words);
    const compared = /^(at least|at most|exactly) (\S+)/.exec(said);
    if (compared) {
      const option = this.options.find((each) => each.name === compared[2]);
      const number = Number(option?.default ?? compared[2]);
      if (Number.isNaN(number))
        this.problems.push(problem(all.span, `\`${compared[2]}\` is neither a number nor an option of the pack.`));
      return { names: [], words: [], compare: compared[1] as 'at least', number };
    }
    return { names: words.map((word) => word.text), words };
  }
}

function combined(asks: readonly Question[], join: (truths: readonly Truth[]) => Truth): Question {
  return (scope) => {
    const outcomes = asks.map((ask) => ask(scope));
    const failing = outcomes.filter((outcome) => outcome.truth !== true);
    return {
      truth: join(outcomes.map((outcome) => outcome.truth)),
      offenders: [...new Set(failing.flatMap((outcome) => outcome.offenders))],
      place: failing.find((outcome) => outcome.place)?.place,
    };
  };
}

/** A thing that fits counts as there only if nothing in it is left open. */
function whole(subject: Item, truth: Truth, scope: Scope): Truth {
  return truth === true && !scope.holesFit && holeIn(subject) ? 'unknown' : truth;
}

function atSubject({ subject, constitution }: Scope): Omit<Outcome, 'truth'> {
  return { offenders: [], place: subject === constitution ? undefined : subject.header };
}

function mentions({ subject, constitution }: Scope, phrases: readonly string[], every: boolean): Truth {
  const own =
    subject.kind === 'provision'
      ? [subject.part.text.value]
      : subject.kind === 'condition'
        ? [subject.part.text?.value]
        : undefined;
  const texts = own ?? constitution.part.provisions.map((each) => each.text.value);
  const given = texts.filter((text) => text !== undefined);
  if (given.length === 0) return 'unknown';
  const prose = plainText(given.join('\n'));
  const found = phrases.map((phrase) => prose.includes(plainText(phrase)));
  return every ? found.every(Boolean) : found.some(Boolean);
}

/** Case, line breaks and the kind of apostrophe and quotation mark do not matter. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function assign(
  table: readonly (readonly Truth[])[],
  needs: (truth: Truth) => boolean,
  taken: Set<number>,
  row: number,
): boolean {
  if (row === table.length) return true;
  return (table[row] as readonly Truth[]).some((truth, index) => {
    if (!needs(truth) || taken.has(index)) return false;
    taken.add(index);
    const rest = assign(table, needs, taken, row + 1);
    taken.delete(index);
    return rest;
  });
}
