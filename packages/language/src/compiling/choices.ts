/** Decisions as code: by the types of the next words, and by nothing else. */
import type { WayMap } from '../reading/far-decisions.ts';
import type { TokenTypes } from '../reading/token-types.ts';
import type { Choice, Decision, Outcome } from './decisions.ts';
import { statesFrom } from './fewest-states.ts';
import { typeSets } from './type-sets.ts';
import { wayMapping } from './way-map.ts';

export interface ChoiceCode {
  /** An expression that is the number of the alternative that is chosen, or −1. */
  chosen(decision: Decision): string;
  /** An expression that is true where alternative 0 is chosen. */
  isFirst(decision: Decision): string;
  /** The types of word by which each alternative is chosen; undefined where one is chosen by names, or by several words. */
  plainly(decision: Decision): ReadonlyMap<number, readonly number[]> | undefined;
  /** The functions that the expressions call. */
  functions(): readonly string[];
}

/** An expression for the type of the next word. */
export const NEXT = 'types[tree.at]';

/** As many types as are compared without calling a function. */
const FEW = 4;

export function choiceCode(tokenTypes: TokenTypes): ChoiceCode {
  const { all, terminals, toName, names } = tokenTypes;
  const id = terminals.get('ID') as number;
  const firstName = all.length - toName;
  const made = new Map<string, string>();
  const ways = wayMapping(tokenTypes);
  const sets = typeSets(tokenTypes);

  /** Without the names that do what any name does. */
  const unlikeNames = (choice: Choice): [number, Outcome | undefined][] => {
    const unlike = [...names].filter((name) => choice.get(name) !== choice.get(id));
    const others = [...choice].filter(([type]) => type < firstName && type !== id);
    return [...others, ...unlike.map((name): [number, Outcome | undefined] => [name, choice.get(name)])];
  };

  const functionOf = (choice: Choice): string => {
    const states = statesFrom(choice);
    const result = (outcome: Outcome | undefined): string =>
      typeof outcome === 'object' ? `state = ${states.indexOf(outcome)}; continue;` : `return ${outcome ?? -1};`;
    const codes = states.map((state) => {
      const types = new Map<string, number[]>();
      for (const [type, outcome] of unlikeNames(state)) {
        const code = result(outcome);
        types.set(code, [...(types.get(code) ?? []), type]);
      }
      // (What comes of names comes last, and of what fits nowhere after all.)
      const nothing = result(undefined);
      if (!state.has(id)) types.delete(nothing);
      return [
        ...[...types].map(([code, each]) => `if (${sets.isOneOf(each)}) { ${code} }`),
        ...(state.has(id) ? [`if (type === ${id} || type >= ${firstName}) { ${result(state.get(id))} }`] : []),
        nothing,
      ].join('\n');
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

  const plainly = (choice: Decision): ReadonlyMap<number, readonly number[]> | undefined => {
    if ('far' in choice || choice.has(id)) return undefined;
    const types = new Map<number, number[]>();
    for (const [type, outcome] of unlikeNames(choice)) {
      if (typeof outcome === 'object') return undefined;
      if (outcome !== undefined) types.set(outcome, [...(types.get(outcome) ?? []), type]);
    }
    return types;
  };

  const chosen = (decision: Decision): string =>
    'far' in decision
      ? `chooseFar(${ways.numberOf(decision.far)}, types, tree.at)`
      : `${functionOf(decision)}(types, tree.at)`;

  return {
    plainly,
    chosen,
    isFirst(decision) {
      const types = plainly(decision)?.get(0);
      if (types && types.length <= FEW) return types.map((type) => `${NEXT} === ${type}`).join(' || ');
      return `${chosen(decision)} === 0`;
    },
    functions: () => [
      ...sets.constants(),
      ...[...made].map(([body, name]) => `function ${name}(types: Uint16Array, at: number): number {\n${body}\n}`),
      ...farCode(ways.map()),
    ],
  };
}

/** Decisions far from where they are made, where there are any. */
function farCode(map: WayMap): readonly string[] {
  if (map.places.length === 0) return [];
  return [
    `const wayMap = ${JSON.stringify(JSON.stringify(map))};`,
    'let far: FarDecisions | undefined;',
    'function chooseFar(place: number, types: Uint16Array, at: number): number {',
    '  far ??= new FarDecisions(JSON.parse(wayMap));',
    '  return far.choose(place, types, at);',
    '}',
  ];
}
