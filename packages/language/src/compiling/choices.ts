/** Decisions as code: by the types of the next words, and by nothing else. */
import type { TokenTypes } from '../reading/token-types.ts';
import type { Choice, Outcome } from './decisions.ts';
import { statesFrom } from './fewest-states.ts';

export interface ChoiceCode {
  /** An expression that is the number of the alternative that is chosen, or −1. */
  chosen(choice: Choice): string;
  /** An expression that is true where alternative 0 is chosen. */
  isFirst(choice: Choice): string;
  /** The types of word by which each alternative is chosen; undefined where one is chosen by names, or by several words. */
  plainly(choice: Choice): ReadonlyMap<number, readonly number[]> | undefined;
  /** The functions that the expressions call. */
  functions(): readonly string[];
}

/** An expression for the type of the next word. */
export const NEXT = 'types[tree.at]';

/** As many types as are compared without calling a function. */
const FEW = 4;

export function choiceCode({ all, terminals, toName, names }: TokenTypes): ChoiceCode {
  const id = terminals.get('ID') as number;
  const firstName = all.length - toName;
  const made = new Map<string, string>();

  /** Without the names that do what any name does. */
  const unlikeNames = (choice: Choice): [number, Outcome | undefined][] => {
    const unlike = [...names].filter((name) => choice.get(name) !== choice.get(id));
    const others = [...choice].filter(([type]) => type < firstName && type !== id);
    return [...others, ...unlike.map((name): [number, Outcome | undefined] => [name, choice.get(name)])];
  };

  const functionOf = (choice: Choice): string => {
    const states = statesFrom(choice);
    const result = (outcome: Outcome | undefined): string =>
      outcome === 'unclear'
        ? 'throw misfit;'
        : typeof outcome === 'object'
          ? `state = ${states.indexOf(outcome)}; continue;`
          : `return ${outcome ?? -1};`;
    const codes = states.map((state) => {
      const cases = new Map<string, number[]>();
      for (const [type, outcome] of unlikeNames(state)) {
        const code = result(outcome);
        cases.set(code, [...(cases.get(code) ?? []), type]);
      }
      const ofNames = state.has(id) ? `if (type === ${id} || type >= ${firstName}) { ${result(state.get(id))} } ` : '';
      const lines = [...cases].map(([code, types]) => `${types.map((type) => `case ${type}:`).join(' ')} ${code}`);
      return `switch (type) {\n${lines.join('\n')}\ndefault: ${ofNames}return -1;\n}`;
    });
    const body =
      codes.length === 1
        ? `const type = types[at] as number;\n${codes[0]}`
        : [
            'for (let state = 0; ; at++) {\nconst type = types[at] as number;\nswitch (state) {',
            ...codes.map((code, state) => `case ${state}: ${code}`),
            '}\n}',
          ].join('\n');
    const name = made.get(body) ?? `choose${made.size + 1}`;
    made.set(body, name);
    return name;
  };

  const plainly = (choice: Choice): ReadonlyMap<number, readonly number[]> | undefined => {
    if (choice.has(id)) return undefined;
    const types = new Map<number, number[]>();
    for (const [type, outcome] of unlikeNames(choice)) {
      if (typeof outcome === 'object' || outcome === 'unclear') return undefined;
      if (outcome !== undefined) types.set(outcome, [...(types.get(outcome) ?? []), type]);
    }
    return types;
  };

  return {
    plainly,
    chosen: (choice) => `${functionOf(choice)}(types, tree.at)`,
    isFirst(choice) {
      const types = plainly(choice)?.get(0);
      if (types && types.length <= FEW) return types.map((type) => `${NEXT} === ${type}`).join(' || ');
      return `${functionOf(choice)}(types, tree.at) === 0`;
    },
    functions: () =>
      [...made].map(([body, name]) => `function ${name}(types: Uint16Array, at: number): number {\n${body}\n}`),
  };
}
