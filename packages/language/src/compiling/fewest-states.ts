/** A decision with no more states than it takes: those from which everything goes on alike are one. */
import type { Choice, Outcome } from './decisions.ts';

export function withFewestStates(first: Choice): Choice {
  const states = statesFrom(first);
  let groups = new Map<Choice, number>(states.map((state) => [state, 0]));
  for (let count = 1; ; ) {
    const found = new Map<string, number>();
    const next = new Map<Choice, number>();
    for (const state of states) {
      const likeness = [
        groups.get(state),
        ...[...state].map(([type, to]) => `${type}:${typeof to === 'object' ? `g${groups.get(to)}` : to}`),
      ].join();
      if (!found.has(likeness)) found.set(likeness, found.size);
      next.set(state, found.get(likeness) as number);
    }
    groups = next;
    if (found.size === count) return joined(states, groups, first);
    count = found.size;
  }
}

function joined(states: readonly Choice[], groups: ReadonlyMap<Choice, number>, first: Choice): Choice {
  const made = new Map<number, Map<number, Outcome>>();
  for (const state of states) made.set(groups.get(state) as number, new Map());
  const of = (state: Choice): Map<number, Outcome> => made.get(groups.get(state) as number) as Map<number, Outcome>;
  for (const state of states) for (const [type, to] of state) of(state).set(type, typeof to === 'object' ? of(to) : to);
  return of(first);
}

/** What can be asked next, by the words that came before; first what is asked first. */
export function statesFrom(choice: Choice): readonly Choice[] {
  const found = new Set([choice]);
  for (const each of found) for (const outcome of each.values()) if (typeof outcome === 'object') found.add(outcome);
  return [...found];
}
