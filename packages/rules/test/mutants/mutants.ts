/** A rule as it would be with one of its clauses taken out: each such rule must be told from the right one by an example. */
import type { Expression, Items, PackRule, Quantity } from '@icb/language';

export interface Mutant {
  /** What was taken out, as it stands in the pack. */
  readonly without: string;
  readonly rule: PackRule;
}

export function mutantsOf(rule: PackRule, packText: string): Mutant[] {
  const textOf = ({ offset, end }: { readonly offset: number; readonly end: number }): string =>
    packText.slice(offset, end).replace(/\s+/g, ' ');
  const of = (expression: Expression, put: (expression: Expression) => PackRule): Mutant[] =>
    reductions(expression).map((each) => ({ without: `${each.how}: ${textOf(each.at)}`, rule: put(each.expression) }));
  const { requirement, partly } = rule;
  return [
    ...(requirement ? of(requirement, (expression) => ({ ...rule, requirement: expression })) : []),
    ...(partly ? [{ without: `partly when: ${textOf(partly.when.span)}`, rule: { ...rule, partly: undefined } }] : []),
    ...(partly ? of(partly.when, (when) => ({ ...rule, partly: { ...partly, when } })) : []),
    ...(rule.reads.length > 0 ? [{ without: `reads ${rule.reads.join(', ')}`, rule: { ...rule, reads: [] } }] : []),
  ];
}

interface Reduction {
  readonly how: string;
  readonly at: { readonly offset: number; readonly end: number };
  readonly expression: Expression;
}

/** An expression with each of its parts taken out, or a denial turned round, one at a time. */
function reductions(expression: Expression): Reduction[] {
  const inside = <T>(
    parts: readonly { readonly reduction: Reduction; readonly whole: T }[],
    put: (whole: T) => Expression,
  ) => parts.map(({ reduction, whole }) => ({ ...reduction, expression: put(whole) }));
  switch (expression.op) {
    case 'and':
    case 'or': {
      const { operands } = expression;
      const fewer = operands.map((each, index) => ({
        how: `without one of ${expression.op}`,
        at: each.span,
        expression: alone({ ...expression, operands: operands.filter((_, at) => at !== index) }),
      }));
      const within = operands.flatMap((each, index) =>
        reductions(each).map((reduction) => ({
          ...reduction,
          expression: {
            ...expression,
            operands: operands.map((other, at) => (at === index ? reduction.expression : other)),
          },
        })),
      );
      return [...fewer, ...within];
    }
    case 'not':
      return [
        { how: 'without not', at: expression.span, expression: expression.operand },
        ...reductions(expression.operand).map((each) => ({
          ...each,
          expression: { ...expression, operand: each.expression },
        })),
      ];
    case 'some':
    case 'no':
      return inside(itemsReduced(expression.items), (items) => ({ ...expression, items }));
    case 'every':
    case 'for-every':
      return [
        ...inside(itemsReduced(expression.items), (items) => ({ ...expression, items })),
        ...reductions(expression.claim).map((each) => ({
          ...each,
          expression: { ...expression, claim: each.expression },
        })),
      ];
    case 'count':
      return inside(quantityReduced(expression.counted), (counted) => ({ ...expression, counted }));
    case 'proportion':
      return [
        ...inside(quantityReduced(expression.counted), (counted) => ({ ...expression, counted })),
        ...reductions(expression.claim).map((each) => ({
          ...each,
          expression: { ...expression, claim: each.expression },
        })),
      ];
    case 'ratio':
      return [
        ...inside(quantityReduced(expression.counted), (counted) => ({ ...expression, counted })),
        ...inside(quantityReduced(expression.against), (against) => ({ ...expression, against })),
      ];
    case 'different':
      return expression.conditions.flatMap((each, index) =>
        reductions(each).map((reduction) => ({
          ...reduction,
          expression: {
            ...expression,
            conditions: expression.conditions.map((other, at) => (at === index ? reduction.expression : other)),
          },
        })),
      );
    case 'mentions':
      if (expression.phrases.length < 2) return [];
      return expression.phrases.map((phrase) => ({
        how: `without “${phrase}” of mentions`,
        at: expression.span,
        expression: { ...expression, phrases: expression.phrases.filter((each) => each !== phrase) },
      }));
    default:
      return [];
  }
}

const alone = (expression: Expression & { readonly operands: readonly Expression[] }): Expression =>
  expression.operands.length === 1 ? (expression.operands[0] as Expression) : expression;

function itemsReduced(items: Items): { readonly reduction: Reduction; readonly whole: Items }[] {
  const { where } = items;
  if (!where) return [];
  const plain = { how: 'without where', at: where.span, expression: where };
  return [
    { reduction: plain, whole: { ...items, where: undefined } },
    ...reductions(where).map((reduction) => ({ reduction, whole: { ...items, where: reduction.expression } })),
  ];
}

function quantityReduced(quantity: Quantity): { readonly reduction: Reduction; readonly whole: Quantity }[] {
  return itemsReduced(quantity.items).map(({ reduction, whole }) => ({
    reduction,
    whole: { ...quantity, items: whole },
  }));
}
