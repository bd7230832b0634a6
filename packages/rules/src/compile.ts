/** Turns what a rule says into questions that a constitution can be asked, and finds what is wrong with it first. */
import type {
  Bound,
  Constitution,
  Expression,
  Items,
  PackOption,
  Quantity,
  Span,
  TermInfo,
  Words,
  WordText,
} from '@icb/language';
import { fractionOf, nearest } from '@icb/language';
import { type Asked, answer, holesIn } from './answers.ts';
import { comparison, divided, type End, portion, tallyOf } from './counts.ts';
import type { Item, ItemKind, Value } from './items.ts';
import type { Noun } from './nouns.ts';
import type { Property } from './properties.ts';
import { mentions, plainText } from './prose.ts';
import type { Counted, Counting, Outcome, Question, Resting, Scope } from './scope.ts';
import { all, any, both, either, not, type Truth } from './truth.ts';
import { nounOf, type PackProblem, problem, propertyOf, spoken, termOf, unknownProperty } from './words-of-rules.ts';

// (Shared, because there is an answer for each thing of each rule.)
const nobody: readonly Item[] = [];
const noHoles: readonly Span[] = [];
const none: Counted = { least: 0, most: 0, holes: noHoles };
const nothing: Question = () => ({ truth: 'unknown', offenders: nobody, place: undefined, holes: noHoles });
const held: Outcome = { truth: true, offenders: nobody, place: undefined, holes: noHoles };

/** Compiles what the rules of one pack say, and gathers what is wrong with it. */
export class Compiler {
  readonly problems: PackProblem[] = [];
  /** Whether anything compiled so far asks how a constitution stands to other rules. */
  restsOnRules = false;
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
          true,
        );
      case 'or':
        return combined(
          this.alternatives(expression.operands, kind).map((each) => this.expression(each, kind)),
          false,
        );
      case 'not': {
        const ask = this.expression(expression.operand, kind);
        return (scope) => {
          const outcome = ask(scope);
          return { ...outcome, truth: not(outcome.truth) };
        };
      }
      case 'some':
        return this.some(expression.items);
      case 'no':
        return this.quantified(expression.items, (truths, found) => {
          const truth = not(any(truths));
          if (truth === true) return { truth, offenders: nobody };
          return {
            truth,
            offenders: found.filter((_, index) => truths[index] !== false),
            contradictions: found.filter((_, index) => truths[index] === true),
          };
        });
      case 'every':
      case 'for-every':
        return this.every(expression.items, expression.claim, expression.op === 'for-every', kind);
      case 'count':
        return this.count(expression);
      case 'proportion':
        return this.proportion(expression);
      case 'ratio':
        return this.ratio(expression);
      case 'different':
        return this.different(expression.noun, expression.conditions);
      case 'mentions': {
        const phrases = expression.phrases.map(plainText);
        return (scope) => atSubject(scope, mentions(scope, phrases, expression.all));
      }
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
    this.restsOnRules ||= found.found.restsOnRules === true;
    const fits = items.where ? this.expression(items.where, found.found.kind) : undefined;
    return { noun: found.found, fits: fits ?? ((scope) => atSubject(scope, true)) };
  }

  /** One that surely fits is enough: what the others are changes nothing. */
  private some(items: Items): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    return (scope) => {
      const outcomes: Outcome[] = [];
      let truth: Truth = false;
      for (const subject of thingsOf(noun, scope)) {
        const outcome = whole(subject, fits(scope.about(subject)), scope);
        truth = either(truth, outcome.truth);
        if (truth === true) break;
        outcomes.push(outcome);
      }
      const place = noun.place(scope.constitution.part);
      return { truth, offenders: nobody, place, holes: truth === 'unknown' ? holesOf(outcomes) : noHoles };
    };
  }

  private quantified(
    items: Items,
    decide: (
      truths: readonly Truth[],
      found: readonly Item[],
    ) => Pick<Outcome, 'truth' | 'offenders' | 'contradictions'>,
  ): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    return (scope) => {
      const found = thingsOf(noun, scope);
      const outcomes = found.map((subject) => whole(subject, fits(scope.about(subject)), scope));
      const { truth, offenders, contradictions } = decide(
        outcomes.map((each) => each.truth),
        found,
      );
      const place = noun.place(scope.constitution.part);
      return { truth, offenders, contradictions, place, holes: holesOf(outcomes) };
    };
  }

  private every(items: Items, claim: Expression, forEvery: boolean, kind: ItemKind): Question {
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    const holds = this.expression(claim, forEvery ? kind : noun.kind);
    return (scope) => {
      const offenders: Item[] = [];
      const contradictions: Item[] = [];
      const holes: Span[] = [];
      let place: Span | undefined;
      const truths = thingsOf(noun, scope).map((subject) => {
        const applies = fits(scope.about(subject));
        if (applies.truth === false) return true;
        const outcome = holds(forEvery ? scope.withIt(subject) : scope.about(subject));
        const truth = any([not(applies.truth), outcome.truth]);
        if (truth === true) return true;
        offenders.push(subject);
        if (truth === false) contradictions.push(subject);
        place ??= outcome.place;
        holes.push(...holesOf([applies, outcome]));
        return truth;
      });
      return {
        truth: all(truths),
        offenders: forEvery ? nobody : offenders,
        contradictions: forEvery ? nobody : contradictions,
        place: place ?? noun.place(scope.constitution.part),
        holes,
      };
    };
  }

  /** How many there are: a question with a number for an answer. */
  quantity({ seats, items }: Quantity): Counting {
    const asked = this.items(items);
    if (!asked) return { tally: () => none, stated: () => none, things: () => [], place: () => undefined };
    const { noun, fits } = asked;
    const things = (scope: Scope): Item[] =>
      thingsOf(noun, scope).filter((subject) => fits(scope.about(subject)).truth === true);
    const stated = (scope: Scope, end: End): number =>
      tallyOf(things(scope), seats, { end, it: scope.it }, () => true).least;
    return {
      tally: (scope, end) =>
        tallied(thingsOf(noun, scope), seats, { end, it: scope.it }, (subject) =>
          whole(subject, fits(scope.about(subject)), scope),
        ),
      stated: (scope) => ({ least: stated(scope, 'least'), most: stated(scope, 'most') }),
      things,
      place: (scope) => noun.place(scope.constitution.part),
    };
  }

  private count({ bound, counted }: Expression & { op: 'count' }): Question {
    const value = this.bound(bound);
    const { tally, place } = this.quantity(counted);
    return (scope) => decided(bound.how, value, (end) => tally(scope, end), place(scope));
  }

  private proportion({ bound, counted: { seats, items }, claim }: Expression & { op: 'proportion' }): Question {
    const value = this.bound(bound);
    const asked = this.items(items);
    if (!asked) return nothing;
    const { noun, fits } = asked;
    const holds = this.expression(claim, noun.kind);
    return (scope) => {
      const things = thingsOf(noun, scope);
      const count = (end: End, claimed: (truth: Truth) => Truth): Counted =>
        tallied(things, seats, { end, it: scope.it }, (subject) => {
          const [one, other] = [fits(scope.about(subject)), holds(scope.about(subject))];
          return { ...other, truth: all([one.truth, claimed(other.truth)]), holes: holesOf([one, other]) };
        });
      const share = (end: End): Counted => {
        const part = count(end, (truth) => truth);
        return { ...portion(part, count(end === 'least' ? 'most' : 'least', not)), holes: part.holes };
      };
      return decided(bound.how, value, share, noun.place(scope.constitution.part));
    };
  }

  private ratio({ bound, counted, against }: Expression & { op: 'ratio' }): Question {
    const value = this.bound(bound);
    const [one, other] = [this.quantity(counted), this.quantity(against)];
    return (scope) => {
      const ratio = (end: End): Counted => {
        const [part, whole] = [one.tally(scope, end), other.tally(scope, end === 'least' ? 'most' : 'least')];
        return { ...divided(part, whole), holes: [...part.holes, ...whole.holes] };
      };
      return decided(bound.how, value, ratio, one.place(scope));
    };
  }

  private bound({ value, option, span }: Bound): number {
    return value ?? fractionOf(this.optionNamed(option ?? '', span) ?? '0');
  }

  /** What an option says. */
  optionNamed(name: string, span: Span): string | undefined {
    const found = this.options.find((each) => each.name === name);
    const names = this.options.map((each) => each.name);
    if (!found) this.problems.push(problem(span, `The pack has no option \`${name}\`.`, nearest(name, names)));
    return found?.default;
  }

  /** A noun, in the singular and the plural. */
  wordsFor(words: Words): readonly string[] {
    const found = nounOf(words);
    return 'found' in found ? found.found.words : [];
  }

  /** Whether each condition can be met by a thing of its own. */
  private different(words: Words, conditions: readonly Expression[]): Question {
    const found = nounOf(words);
    if ('problem' in found) return this.fail(found.problem);
    const noun = found.found;
    const asks = conditions.map((each) => this.expression(each, noun.kind));
    return (scope) => {
      const things = thingsOf(noun, scope);
      const outcomes = asks.map((ask) => things.map((subject) => ask(scope.about(subject))));
      const table = outcomes.map((row) => row.map(({ truth }) => truth));
      const possible = (needs: (truth: Truth) => boolean): boolean => assign(table, needs, new Set(), 0);
      const truth = possible((each) => each === true) ? true : possible((each) => each !== false) ? 'unknown' : false;
      return { truth, offenders: nobody, place: noun.place(scope.constitution.part), holes: holesOf(outcomes.flat()) };
    };
  }

  private phrase(words: Words, kind: ItemKind): Question {
    const found = propertyOf(words.words, kind);
    if (!found) return this.fail(unknownProperty(words, kind));
    const { property, rest } = found;
    const asked = this.asked(rest, words);
    const misasked = askedAmiss(property, asked, words);
    if (misasked) return this.fail(misasked);
    for (const word of asked.words) {
      if (word.text === 'it') continue;
      const term = termOf(word, property, this.vocabulary);
      if ('problem' in term) this.problems.push(term.problem);
    }
    const resting = { coverage: property.coverage, content: property.content };
    return (scope) => {
      scope.asking.rests(resting);
      const { subject } = scope;
      const { truth, holes } = answer(
        property.read(subject.part as never) as Value | undefined,
        asked,
        property,
        scope,
      );
      return { truth, offenders: nobody, place: scope.isWhole ? undefined : subject.header, holes };
    };
  }

  /** What is asked of a property: names, or a number; nothing, for whether it is said at all. */
  private asked(words: readonly WordText[], all: Words): Asked & { readonly words: readonly WordText[] } {
    const said = spoken(words);
    const compared = /^(at least|at most|exactly) (?:(option) )?(\S+)$/.exec(said);
    if (!compared) return { names: words.map((word) => word.text), words };
    const [, how = '', option, amount = ''] = compared;
    const value = option || !/^\d/.test(amount) ? undefined : fractionOf(amount);
    const bound = { how: how.replace(' ', '-') as Bound['how'], value, option: amount, span: all.span };
    return { names: [], words: [], bound: { how: bound.how, number: this.bound(bound) } };
  }
}

/** What cannot be asked of a property: a number where it has none, or names where it is only so or not. */
function askedAmiss({ words, asks }: Property, { names, bound }: Asked, { span }: Words): PackProblem | undefined {
  const said = `\`${words}\``;
  if (asks === 'number') {
    if (bound) return undefined;
    return problem(span, `${said} is a number: say \`at least\` or \`at most\`, and how much.`);
  }
  if (bound) return problem(span, `${said} is no number, and cannot be compared.`);
  if (asks === 'whether' && names.length > 0)
    return problem(
      span,
      `${said} is so or not: nothing can be asked of it beyond that, and \`${names.join(' ')}\` is left over.`,
    );
  return undefined;
}

/** Several questions as one: whether `every` one of them is answered with yes, or any. */
function combined(asks: readonly Question[], every: boolean): Question {
  return (scope) => {
    let truth: Truth = every;
    let first: Outcome | undefined;
    let several: Outcome[] | undefined;
    for (const ask of asks) {
      const outcome = ask(scope);
      truth = every ? both(truth, outcome.truth) : either(truth, outcome.truth);
      if (outcome.truth === true) continue;
      if (first === undefined) first = outcome;
      else if (several) several.push(outcome);
      else several = [first, outcome];
    }
    if (!first || truth === true) return held;
    if (!several) return first;
    return {
      truth,
      offenders: itemsOf(several, ({ offenders }) => offenders),
      contradictions: itemsOf(several, ({ contradictions }) => contradictions ?? nobody),
      place: several.find((outcome) => outcome.place)?.place,
      holes: holesOf(several),
    };
  };
}

/** What some outcomes name, each once: mostly nothing. */
function itemsOf(outcomes: readonly Outcome[], named: (outcome: Outcome) => readonly Item[]): readonly Item[] {
  if (outcomes.every((outcome) => named(outcome).length === 0)) return nobody;
  return [...new Set(outcomes.flatMap(named))];
}

/** The things that a noun stands for, which an answer then rests on. */
function thingsOf(noun: Noun, { asking: { constitution, day, rules, rests } }: Scope): Item[] {
  const { things, resting } = foundOf(noun, constitution.part, day, rules);
  rests(resting);
  return things;
}

interface Found {
  readonly day: string | undefined;
  readonly things: Item[];
  /** What an answer rests on that speaks of them. */
  readonly resting: Resting;
}

const known = new WeakMap<Constitution, Map<Noun, Found>>();

/** Found once for each constitution and day: many rules speak of the same things, and each is asked more than once. */
function foundOf(noun: Noun, part: Constitution, day: Scope['day'], rules: Scope['rules']): Found {
  let all = known.get(part);
  if (!all) {
    all = new Map();
    known.set(part, all);
  }
  const before = all.get(noun);
  if (before && before.day === day && !noun.restsOnRules) return before;
  const found: Found = {
    day,
    things: noun.of(part, day, rules),
    resting: {
      coverage: noun.coverage,
      content: noun.content,
      doubtful: noun.doubt?.(part) ?? false,
      outOfSight: noun.inSight?.(part) === false,
    },
  };
  all.set(noun, found);
  return found;
}

/** A thing that fits counts as there only if nothing in it is left open. */
function whole(subject: Item, outcome: Outcome, { asking: { holesFit, met } }: Scope): Outcome {
  if (outcome.truth !== true || holesFit) return outcome;
  const holes = holesIn(subject);
  if (holes.length === 0) return outcome;
  met('hole');
  return { ...outcome, truth: 'unknown', holes };
}

/** The placeholders that keep these from being told. */
function holesOf(outcomes: readonly Outcome[]): readonly Span[] {
  if (outcomes.every(({ holes }) => holes.length === 0)) return noHoles;
  return outcomes.flatMap(({ truth, holes }) => (truth === 'unknown' ? holes : noHoles));
}

function tallied(
  things: readonly Item[],
  seats: boolean,
  to: { readonly end: End; readonly it: Item | undefined },
  fits: (thing: Item) => Outcome,
): Counted {
  const outcomes = new Map(things.map((thing) => [thing, fits(thing)]));
  const tally = tallyOf(things, seats, to, (thing) => outcomes.get(thing)?.truth ?? false);
  return { ...tally, holes: holesOf([...outcomes.values()]) };
}

function decided(how: Bound['how'], value: number, tally: (end: End) => Counted, place: Span | undefined): Outcome {
  const truth = comparison(how, value, tally);
  return { truth, offenders: nobody, place, holes: truth === 'unknown' ? tally('least').holes : noHoles };
}

function atSubject({ subject, isWhole }: Scope, truth: Truth): Outcome {
  return { truth, offenders: nobody, place: isWhole ? undefined : subject.header, holes: noHoles };
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
