/** Constitutions to measure with, decided by a seed: as icb reads them, and as its peers do. */
import { builtInTerms, type Constitution, createLanguage, print } from '../../packages/language/src/index.ts';
import { randomConstitution } from '../../packages/language/src/testing/index.ts';

export { asDocument } from './as-data.ts';
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

/** The constitution in a text that needs no other file. Throws if there is none. */
export async function constitutionIn(text: string): Promise<Constitution> {
  const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
  const [file] = await language.read([{ uri: 'file:///board.icb', text }]);
  if (!file?.constitution) throw new Error('The board was not read.');
  return file.constitution;
}
