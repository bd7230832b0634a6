/** A document that takes too long or too much memory is given up with a sentence, and the command goes on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { bounds, readWithin } from '../src/import/bounded.ts';
import { temporaryFolder } from './temporary-folder.ts';

const asked = { bytes: new Uint8Array(), format: 'text', source: 'a.txt' } as const;

/** A thread that does this instead of reading. */
function threadThat(does: string): URL {
  const file = join(temporaryFolder(), 'thread.cjs');
  writeFileSync(file, `const { parentPort, workerData } = require('node:worker_threads');\n${does}\n`);
  return pathToFileURL(file);
}

it('gives up what takes too long', async () => {
  const outcome = await readWithin(asked, { ...bounds, seconds: 0.5 }, threadThat('for (;;);'));
  expect(outcome).toEqual({ problem: expect.stringContaining('takes far longer than any constitution does') });
});

it('gives up what takes too much memory', async () => {
  const greedy = threadThat('const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));');
  // (Each time: one that takes much at once could take the whole command with it.)
  for (let times = 0; times < 12; times += 1) {
    const outcome = await readWithin(asked, { ...bounds, megabytes: 64 }, greedy);
    expect(outcome).toEqual({ problem: expect.stringContaining('takes far more memory than any constitution does') });
  }
});

it('hands over what is asked, and what was understood', async () => {
  const echo = threadThat('parentPort.postMessage({ problem: workerData.source + ", " + workerData.format });');
  expect(await readWithin(asked, bounds, echo)).toEqual({ problem: 'a.txt, text' });
});

it('lets a fault of its own be one', async () => {
  await expect(readWithin(asked, bounds, threadThat("throw new Error('a fault');"))).rejects.toThrow('a fault');
});

it('ends where the thread ends without a word', async () => {
  await expect(readWithin(asked, bounds, threadThat('process.exit(0);'))).rejects.toThrow('without an answer');
});
