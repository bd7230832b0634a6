/**
 * What Langium's parser decides, and by which words: each of its decisions (which alternative, whether once more) is asked
 * what it would choose for every word that could come, and where it wants to see another word first, for those as well. So
 * the compiled parser decides as Langium's does, because it was told by it.
 */
import { createLangiumParser, type LangiumCoreServices } from 'langium';
import type { TokenTypes } from '../reading/token-types.ts';
import { withFewestStates } from './fewest-states.ts';
import type { Place } from './way-map.ts';

/** What is chosen by one word: for each type of token, by its number, what comes of it. */
export type Choice = ReadonlyMap<number, Outcome>;

/** The number of an alternative (0 is also “read it” of what can be left out), or what the next word says. */
export type Outcome = number | Choice;

/** A decision that no number of words settles for good, as in sentences within sentences: the place where it is made. */
export interface FarDecision {
  readonly far: Place;
}

export type Decision = Choice | FarDecision;

export type DecisionKind = 'alternatives' | 'optional' | 'many' | 'atLeastOne';

export type Decisions = (rule: string, kind: DecisionKind, occurrence: number) => Decision;

/** How many ways of going on one decision tells apart. One that has more is decided far from where it is made. */
const MOST_STATES = 300;

/** The parts of Chevrotain's parser that know its decisions; the names are Chevrotain's. */
interface Deciding {
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  readonly lookAheadFuncsCache: readonly (readonly LookAhead[])[];
  readonly lookaheadStrategy: {
    readonly atn: { readonly decisionMap: Readonly<Record<string, Place & { readonly decision: number }>> };
    readonly dfas: readonly ((predicates: string) => { readonly start?: State })[];
  };
}

type LookAhead = (this: { LA_FAST(at: number): Probe; LA(at: number): Probe }) => number | boolean | undefined;

/** What has been seen so far; two ways to the same state have the same future. */
interface State {
  readonly edges: Readonly<Record<number, State>>;
}

interface Probe {
  readonly tokenTypeIdx: number;
  readonly tokenType: object;
}

const kinds: Readonly<Record<DecisionKind, { readonly key: number; readonly production: string }>> = {
  alternatives: { key: 1 << 8, production: 'Alternation' },
  optional: { key: 2 << 8, production: 'Option' },
  many: { key: 3 << 8, production: 'Repetition' },
  atLeastOne: { key: 4 << 8, production: 'RepetitionMandatory' },
};

class AnotherWord extends Error {}

/** Throws for a decision that Langium does not know. */
export function decisionsOf(services: LangiumCoreServices, types: TokenTypes): Decisions {
  const { wrapper } = createLangiumParser(services) as unknown as { wrapper: Deciding };
  const { lookaheadStrategy } = wrapper;
  const words = wordsThatCome(types);
  return (rule, kind, occurrence) => {
    // (Langium marks the names of its rules with a space of no width.)
    const name = `${rule}\u200B`;
    const { key, production } = kinds[kind];
    const decide = wrapper.lookAheadFuncsCache[wrapper.fullRuleNameToShort[name] as number]?.[key | occurrence];
    if (!decide) throw new Error(`${rule} has no decision ${kind} ${occurrence}.`);
    const place = lookaheadStrategy.atn.decisionMap[`${name}_${production}_${occurrence}`];
    if (!place) throw new Error(`${rule} has no place for ${kind} ${occurrence}.`);
    const first = new Map<number, Outcome>();
    const choices = new Map<State, Map<number, Outcome>>();
    const queue = [
      { choice: first, path: [] as readonly Probe[], state: () => lookaheadStrategy.dfas[place.decision]?.('').start },
    ];
    for (const { choice, path, state } of queue) {
      for (const [number, word] of words) {
        const outcome = ask(decide, [...path, word]);
        if (outcome === undefined) continue;
        if (outcome !== 'another') {
          choice.set(number, outcome);
          continue;
        }
        const after = state()?.edges[word.tokenTypeIdx] as State;
        // (A list can come back to a state that it has been in.)
        let known = choices.get(after);
        if (!known) {
          if (choices.size === MOST_STATES) return { far: place };
          known = new Map();
          choices.set(after, known);
          queue.push({ choice: known, path: [...path, word], state: () => after });
        }
        choice.set(number, known);
      }
    }
    return withFewestStates(first);
  };
}

/** A word of each type that can come, by its number. */
function wordsThatCome(types: TokenTypes): ReadonlyMap<number, Probe> {
  types.known();
  const firstName = types.all.length - types.toName;
  return new Map(
    types.all.flatMap((tokenType, number): [number, Probe][] =>
      number >= firstName && !types.names.has(number)
        ? []
        : [[number, { tokenTypeIdx: tokenType.tokenTypeIdx as number, tokenType }]],
    ),
  );
}

function ask(decide: LookAhead, path: readonly Probe[]): number | undefined | 'another' {
  const beyond: Probe = {
    get tokenTypeIdx(): number {
      throw new AnotherWord();
    },
    tokenType: { name: 'beyond' },
  };
  const word = (at: number): Probe => path[at - 1] ?? beyond;
  try {
    const outcome = decide.call({ LA_FAST: word, LA: word });
    return typeof outcome === 'boolean' ? (outcome ? 0 : undefined) : outcome;
  } catch (error) {
    if (error instanceof AnotherWord) return 'another';
    throw error;
  }
}
