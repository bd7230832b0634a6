/**
 * Truth has three values: what a constitution does not say is neither true nor false. The tables are Kleene's: `and` is
 * the least of its operands, `or` the greatest, with false < unknown < true.
 */
export type Truth = true | false | 'unknown';

export function not(one: Truth): Truth {
  return one === 'unknown' ? 'unknown' : !one;
}

export function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false;
  return one === true ? other : one;
}

export function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true;
  return one === false ? other : one;
}

export function all(operands: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const operand of operands) {
    if (operand === false) return false;
    if (operand === 'unknown') result = 'unknown';
  }
  return result;
}

export function any(operands: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const operand of operands) {
    if (operand === true) return true;
    if (operand === 'unknown') result = 'unknown';
  }
  return result;
}

/** At least so many: sure if the least of them suffices, impossible if the most of them does not. */
export function atLeast(amount: number, least: number, most: number): Truth {
  return least >= amount ? true : most < amount ? false : 'unknown';
}

export function atMost(amount: number, least: number, most: number): Truth {
  return most <= amount ? true : least > amount ? false : 'unknown';
}
