/** Sets of types of token, as code: two decisions that go by the same types share one. */
import type { TokenTypes } from '../reading/token-types.ts';

export interface TypeSets {
  /** An expression that is true where `type` is one of these. */
  isOneOf(types: readonly number[]): string;
  /** The sets that the expressions look into. */
  constants(): readonly string[];
}

/** As many types as are compared one by one. */
const FEW = 4;

export function typeSets({ all, toName }: TokenTypes): TypeSets {
  const names = new Map<string, string>();
  const codeOf = (types: readonly number[]): string => {
    const set = new Set(types);
    const both = types.filter((type) => set.has(type + toName));
    const alone = types.filter((type) => !set.has(type + toName) && !set.has(type - toName));
    return [all.length, toName, JSON.stringify(both.join(' ')), JSON.stringify(alone.join(' '))].join(', ');
  };
  return {
    isOneOf(types) {
      if (types.length <= FEW) return types.map((type) => `type === ${type}`).join(' || ');
      const code = codeOf([...types].sort((one, other) => one - other));
      const name = names.get(code) ?? `types${names.size + 1}`;
      names.set(code, name);
      return `${name}[type]`;
    },
    constants: () => [...names].map(([code, name]) => `const ${name} = typeSet(${code});`),
  };
}
