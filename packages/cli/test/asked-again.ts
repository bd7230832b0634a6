/** Checks within a test that remember one another, as those of processes do. */
import { join } from 'node:path';
import { builtInPacks } from '@icb/rules';
import { vi } from 'vitest';
import { canBeByPieces } from '../src/check/by-pieces.ts';
import { runCommandLine } from '../src/command-line.ts';
import type { Outcome } from '../src/exit-code.ts';
import { lastTime, memoryOf, questionOf, stillTrue } from '../src/start/remembered.ts';
import type { Seen } from '../src/start/seen.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** From now on, what is kept is kept in a folder of the test's own. */
export function keepingApart(): void {
  vi.stubEnv('ICB_CACHE', join(temporaryFolder(), 'kept'));
}

export const seenFrom = (workingFolder: string): Seen => ({
  workingFolder,
  today: '2026-11-21',
  colour: false,
  width: 100,
});

/** As a process would answer; `began` is when it says to have begun, in milliseconds of the clock. */
export async function asked(args: readonly string[], seen: Seen, began = Date.now()): Promise<Outcome> {
  const question = questionOf(args, seen, 'this build');
  const before = lastTime(question);
  const memory = memoryOf(question, began, before);
  const { exitCode, stdout, stderr } =
    (before && stillTrue(before)) ?? (await runCommandLine(args, { ...seen, packs: builtInPacks, memory }));
  return { exitCode, stdout, stderr };
}

/** What a check says that remembers nothing, and makes the whole report at once. For tests that mock `by-pieces.ts`. */
export function anew(args: readonly string[], seen: Seen): Promise<Outcome> {
  vi.mocked(canBeByPieces).mockReturnValueOnce(false);
  return runCommandLine([...args, '--no-cache'], { ...seen, packs: builtInPacks });
}
