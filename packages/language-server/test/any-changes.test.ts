/** After whatever has happened to a workspace, each file is told what a server tells that is started now. */

import { randomFrom } from '@icb/language/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, type Change, changes, happen } from './changes/changes.ts';
import { type Published, type Standing, start } from './changes/workspace.ts';

/** `ICB_SEQUENCES` asks for more of them. */
const numRuns = Number(process.env.ICB_SEQUENCES ?? 40);

test(
  `the findings are those of a cold start, after any of ${numRuns} sequences of changes`,
  async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (sequence, seed) => {
        const { warm, cold } = await compared(sequence, seed);
        expect(warm).toEqual(cold);
      }),
      { numRuns },
    );
  },
  numRuns * 10_000,
);

async function compared(sequence: readonly Change[], seed: number): Promise<{ warm: Published; cold: Published }> {
  const standing = beginning();
  const random = randomFrom(seed);
  const server = await start(standing, () => random.integer(0, 3));
  try {
    for (const change of sequence) await happen(change, standing, server);
    return { warm: await server.settled(), cold: await fromCold(standing) };
  } finally {
    server.end();
  }
}

async function fromCold(standing: Standing): Promise<Published> {
  const server = await start(standing);
  try {
    return await server.settled();
  } finally {
    server.end();
  }
}
