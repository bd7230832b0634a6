/** A short run of `npm run fuzz`: every target, with one seed, so that it finds today what it finds tomorrow. */
import { describe, expect, it } from 'vitest';
import { runFuzz } from '../../scripts/fuzz/run.mjs';
import { startThread } from '../../scripts/fuzz/thread.mjs';
import { bundled, root } from './running/bundled.ts';
import { targets } from './targets/targets.ts';

const made = bundled();

describe('fuzzing', () => {
  const seed = 11;
  it('finds nothing in a short run', async () => {
    const { finds, cases } = await runFuzz({ worker: made.worker, cases: 1600, seed, life: 400, minutes: 5 });
    const told = finds.map(({ target, property, detail, input }) => ({ target, property, detail, input }));
    expect(told, `npm run fuzz -- --cases 1600 --seed ${seed} tells more`).toEqual([]);
    expect(cases).toBe(1600);
  }, 300_000);

  it('knows each target by another name', () => {
    expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
  });

  it('ends a case that does not end, and tells which', async () => {
    const found = await new Promise<{ property: string; target: string }>((resolve) => {
      const thread = startThread(made.worker, root, {
        onTold: ({ tells }) => {
          if (tells === 'ready') thread.ask({ do: 'try', id: 1, cases: [{ target: 'never ends', input }] });
        },
        onBroken: resolve,
      });
    });
    expect(found).toMatchObject({ property: 'time', target: 'never ends', input });
  }, 60_000);

  it('tells of an exception, and of what does not hold', async () => {
    expect(await made.runner.run([{ target: 'throws', input }])).toMatchObject({ property: 'exception' });
    expect(await made.runner.run([{ target: 'breaks', input }])).toMatchObject({
      property: 'same',
      detail: 'it is broken',
    });
    expect(await made.runner.run([{ target: 'lexer', input }])).toMatchObject({ property: undefined });
  }, 60_000);
});

const input = { texts: ['icb a {\n}\n'], chance: 1 };
