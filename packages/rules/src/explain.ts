/** Which part of a requirement held, for what: for a person who wants to know why. */
import {
  type Constitution,
  type Expression,
  type Items,
  type PackRule,
  type ReadRules,
  type RulePack,
  readRules,
  type Span,
} from '@icb/language';
import { Compiler } from './compile.ts';
import type { Item, ItemKind } from './items.ts';
import type { KnownRules } from './known-rules.ts';
import type { ReadyPack } from './prepare.ts';
import { type Scope, scopeOf } from './scope.ts';
import type { Truth } from './truth.ts';
import { nounOf } from './words-of-rules.ts';

/** A part of a requirement, or a thing that it speaks of, with its answer and the answers of its parts. */
export interface Explanation {
  /** The words of the pack, or the name of the thing; empty for a line, which says itself what it is. */
  readonly words: string;
  readonly truth: Truth;
  /** The first line of the thing in the constitution. */
  readonly place: Span | undefined;
  readonly parts: readonly Explanation[];
}

/**
 * Explains a rule for a constitution, by the law of a day. `text` is the text of the pack, from which the words are taken; none
 * are where it is empty.
 */
export function explain(
  ready: ReadyPack,
  name: string,
  text: string,
  part: Constitution,
  day?: string,
  rules?: KnownRules,
): Explanation | undefined {
  // (Where the words of a requirement stand is not kept of built-in packs.)
  const rule = text === '' ? ready.rules.find((each) => each.rule.name === name)?.rule : ruleIn(text, ready.pack, name);
  if (!rule?.requirement) return undefined;
  return new Explainer(ready, text).expression(
    rule.requirement,
    'constitution',
    scopeOf(part, { ...(day !== undefined && { day }), ...(rules && { rules }) }),
  );
}

/** (Mostly the same text is asked for one rule after another.) */
let last: ReadRules | undefined;

function ruleIn(text: string, { uri, name }: RulePack, rule: string): PackRule | undefined {
  if (last?.text !== text) last = readRules({ uri, text });
  return last.packs.find((pack) => pack.name === name)?.rules.find((each) => each.name === rule);
}

class Explainer {
  private readonly compiler: Compiler;
  private readonly text: string;

  constructor({ vocabulary, pack }: ReadyPack, text: string) {
    this.compiler = new Compiler(vocabulary, pack.options);
    this.text = text;
  }

  expression(expression: Expression, kind: ItemKind, scope: Scope): Explanation {
    const { truth } = this.compiler.expression(expression, kind)(scope);
    return { words: this.wordsOf(expression), truth, place: undefined, parts: this.parts(expression, kind, scope) };
  }

  private wordsOf({ span }: Expression): string {
    return this.text === '' ? '' : this.text.slice(span.offset, span.end).replace(/\s+/g, ' ');
  }

  private parts(expression: Expression, kind: ItemKind, scope: Scope): Explanation[] {
    switch (expression.op) {
      case 'and':
      case 'or':
        return expression.operands.map((each) => this.expression(each, kind, scope));
      case 'some':
      case 'no':
        return this.things(expression.items, undefined, scope);
      case 'every':
        return this.things(expression.items, expression.claim, scope);
      case 'proportion':
        return this.things(expression.counted.items, expression.claim, scope);
      case 'for-every':
        return this.thingsOf(expression.items, scope).map((it) =>
          about(it, this.expression(expression.claim, kind, scope.withIt(it))),
        );
      case 'count':
        return this.things(expression.counted.items, undefined, scope);
      case 'ratio':
        return [expression.counted, expression.against].flatMap(({ items }) => this.things(items, undefined, scope));
      default:
        return [];
    }
  }

  private thingsOf({ noun }: Items, { constitution, day, rules }: Scope): Item[] {
    const found = nounOf(noun);
    return 'found' in found ? found.found.of(constitution.part, day, rules) : [];
  }

  /** The things that a quantifier speaks of: what fits its condition, and of those, for which its claim holds. */
  private things(items: Items, claim: Expression | undefined, scope: Scope): Explanation[] {
    return this.thingsOf(items, scope).flatMap((subject) => {
      const within = scope.about(subject);
      const fits = items.where && this.expression(items.where, subject.kind, within);
      if (!claim) return about(subject, fits);
      return fits?.truth === false ? [] : about(subject, this.expression(claim, subject.kind, within));
    });
  }
}

/** What was found of a thing: one answer, or those of the parts of what was asked. */
function about({ kind, name, header }: Item, found: Explanation | undefined): Explanation {
  const parts = found && found.parts.length > 0 ? found.parts : [];
  return { words: named.has(kind) ? name : '', truth: found?.truth ?? true, place: header, parts };
}

/** The kinds of thing that have a name; of others, the line says what it is. */
const named: ReadonlySet<ItemKind> = new Set(['constitution', 'seat', 'body', 'party']);
