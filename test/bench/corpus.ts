/** Constitutions to measure with, decided by a seed: as icb reads them, and as its peers do. */
import { builtInTerms, type Constitution, print } from '../../packages/language/src/index.ts';
import { randomConstitution } from '../../packages/language/src/testing/index.ts';

export { asData } from './as-data.ts';
export { asLikeC4, likeC4Words } from './as-likec4.ts';
export { longBoard } from './long-board.ts';

export interface Board {
  readonly constitution: Constitution;
  readonly text: string;
}

/** So many constitutions, each of so many lines at least and at most. Two seeds have none in common. */
export function boardsOf(count: number, seed: number, [least, most] = [150, 250]): Board[] {
  const vocabulary = builtInTerms();
  const boards: Board[] = [];
  for (let next = seed * 1_000_000; boards.length < count; next++) {
    const constitution = randomConstitution(next, vocabulary);
    const text = print(constitution);
    const lines = text.split('\n').length;
    if (lines >= least && lines <= most) boards.push({ constitution, text });
  }
  return boards;
}
