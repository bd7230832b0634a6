/** A check of which something may be remembered, and that is remembered for the next time. */
import type { Outcome } from '../exit-code.ts';
import { noting } from '../files/looks.ts';
import type { Kept } from '../start/record.ts';
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
  const { result, looks } = await noting(() => done(paths, options, surroundings, before), before?.looks);
  const { outcome, pieces } = result;
  memory.remember(outcome, looks, pieces && keptPieces(pieces, looks));
  return outcome;
}

/** Where nothing is remembered. Where it can be, each file is let go of when it has been shown. */
export async function checkAnew(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  return (await done(paths, options, surroundings)).outcome;
}

async function done(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
  before?: Kept,
): Promise<ByPieces> {
  const byPieces = canBeByPieces(options)
    ? await checkByPieces(paths, options, surroundings, piecesOf(before))
    : undefined;
  return byPieces ?? { outcome: await check(paths, options, surroundings), pieces: undefined };
}
