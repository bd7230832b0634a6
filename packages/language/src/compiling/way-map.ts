/** The ways through a grammar, as Langium's parser has drawn them for its own decisions. */
import { NOTHING, RULE, type Step, type WayMap } from '../reading/far-decisions.ts';
import type { TokenTypes } from '../reading/token-types.ts';

/** A place in Langium's drawing, and its steps; the names are those of the library that draws it. */
export interface Place {
  readonly stateNumber: number;
  readonly transitions: readonly {
    readonly target: Place;
    readonly followState?: Place;
    readonly tokenType?: { readonly tokenTypeIdx?: number };
  }[];
}

export interface WayMapping {
  /** The number of a place, which is put on the map with all that can be reached from it. */
  numberOf(place: Place): number;
  map(): WayMap;
}

export function wayMapping({ all, terminals, toName, known }: TokenTypes): WayMapping {
  known();
  const places: Place[] = [];
  const numbers = new Map<Place, number>();
  const numberOf = (place: Place): number => {
    const known = numbers.get(place);
    if (known !== undefined) return known;
    const number = places.push(place) - 1;
    numbers.set(place, number);
    for (const { target, followState } of place.transitions) {
      numberOf(target);
      if (followState) numberOf(followState);
    }
    return number;
  };
  const types = new Map(all.map(({ tokenTypeIdx }, number) => [tokenTypeIdx, number]));
  const step = ({ target, followState, tokenType }: Place['transitions'][number]): Step => {
    if (tokenType) return [types.get(tokenType.tokenTypeIdx) as number, numberOf(target)];
    return followState ? [RULE, numberOf(target), numberOf(followState)] : [NOTHING, numberOf(target)];
  };
  return {
    numberOf,
    map: () => ({
      places: places.map(({ transitions }) => transitions.map(step)),
      id: terminals.get('ID') as number,
      firstName: all.length - toName,
      toName,
    }),
  };
}
