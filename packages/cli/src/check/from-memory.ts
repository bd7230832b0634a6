/** A check that may have been made before, and is remembered for the next time. */
import type { Outcome } from '../exit-code.ts';
import { noting } from '../files/looks.ts';
import type { Memory } from '../start/remembered.ts';
import type { Surroundings } from '../surroundings.ts';
import { type ByPieces, canBeByPieces, checkByPieces } from './by-pieces.ts';
import { type CheckOptions, check } from './check.ts';
import { keptPieces, piecesOf } from './pieces.ts';

export async function checkFromMemory(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
  memory: Memory,
): Promise<Outcome> {
  const before = memory.before();
  const { result, looks } = await noting(async (): Promise<ByPieces> => {
    const byPieces = canBeByPieces(options)
      ? await checkByPieces(paths, options, surroundings, piecesOf(before))
      : undefined;
    return byPieces ?? { outcome: await check(paths, options, surroundings), pieces: undefined };
  }, before?.looks);
  const { outcome, pieces } = result;
  memory.remember(outcome, looks, pieces && keptPieces(pieces, looks));
  return outcome;
}
