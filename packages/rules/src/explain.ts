/** Which part of a requirement held, for what: for a person who wants to know why. */
import type { Constitution, Expression } from '@icb/language';
import { compile, type Scope } from './compile.ts';
import type { ReadyPack } from './judge.ts';
import type { Truth } from './truth.ts';

/** A part of a requirement, in the words of the pack, with its answer and the answers of its parts. */
export interface Explanation {
  readonly words: string;
  readonly truth: Truth;
  /** What stands in the way, by name. */
  readonly because: readonly string[];
  readonly parts: readonly Explanation[];
}

/** Explains a rule for a constitution. `text` is the text of the pack, from which the words are taken. */
export function explain(ready: ReadyPack, name: string, text: string, part: Constitution): Explanation | undefined {
  const rule = ready.rules.find((each) => each.rule.name === name)?.rule;
  if (!rule?.requirement) return undefined;
  const constitution: Scope['constitution'] = {
    kind: 'constitution',
    part,
    span: part.span,
    header: part.block.header,
    name: part.title?.value ?? part.name,
  };
  const scope: Scope = { constitution, subject: constitution, holesFit: false, rests: () => undefined };
  const visit = (expression: Expression): Explanation => {
    const { truth, offenders } = compile(expression, ready.vocabulary, ready.pack.options).ask(scope);
    return {
      words: text.slice(expression.span.offset, expression.span.end).replace(/\s+/g, ' '),
      truth,
      because: offenders.map((item) => item.name),
      parts: expression.op === 'and' || expression.op === 'or' ? expression.operands.map(visit) : [],
    };
  };
  return visit(rule.requirement);
}
