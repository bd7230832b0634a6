/** `icb check --timing`: what is told is what was measured. */
import { builtInPacks } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../src/command-line.ts';
import { stopwatch } from '../src/timing/stopwatch.ts';
import { timingTable } from '../src/timing/table.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a stopwatch', () => {
  test('counts each moment once, to the innermost part', async () => {
    let time = 0;
    const passing = (milliseconds: number): void => {
      time += milliseconds;
    };
    const watch = stopwatch<'outer' | 'inner' | 'later'>(() => time);
    passing(1);
    const result = watch.around('outer', () => {
      passing(10);
      watch.around('inner', () => passing(100));
      watch.around('inner', () => passing(100));
      passing(20);
      return 'the result';
    });
    expect(result).toBe('the result');
    await watch.around('later', async () => {
      passing(1000);
      await Promise.resolve();
      watch.around('inner', () => passing(100));
      await Promise.resolve();
      passing(2000);
    });
    expect(() =>
      watch.around('outer', () => {
        passing(5);
        throw new Error('as it happens');
      }),
    ).toThrow('as it happens');
    passing(3);
    expect(Object.fromEntries(watch.laps())).toEqual({
      outer: { milliseconds: 35, times: 2 },
      inner: { milliseconds: 300, times: 3 },
      later: { milliseconds: 3000, times: 1 },
    });
    expect(watch.total()).toBe(3339);
  });
});

test('the table adds up, the slowest first', () => {
  const lap = (milliseconds: number, times = 1) => ({ milliseconds, times });
  const rules = Array.from({ length: 30 }, (_, index) => [`ours/rule-${index}`, lap(index, 2)] as const);
  const table = timingTable({
    stages: new Map([
      ['reading', lap(1000)],
      ['judging', lap(1)],
    ]),
    rules: new Map([['statute/chair', lap(2000.04)], ...rules]),
    total: 4000,
    files: 2,
  });
  const rowsOf = (part: string): [string, number][] =>
    part
      .split('\n')
      .slice(1)
      .map((line) => /^ {2}(.*?) {2,}([\d.,]+)/.exec(line))
      .map((found) => [found?.[1] ?? '', Number(found?.[2]?.replace(',', ''))]);
  const [head, stages = '', byRule = ''] = table.trimEnd().split('\n\n');
  expect(head).toBe('Checking 2 files took 4,000.0 ms.');
  expect(rowsOf(stages)).toEqual([
    ['judging by statute', 2000],
    ['reading texts into words and lines', 1000],
    ['everything else', 564],
    ['judging by ours', 435],
    ['judging, beside the rules', 1],
  ]);
  const told = rowsOf(byRule);
  expect(told.slice(0, 3)).toEqual([
    ['statute/chair', 2000],
    ['ours/rule-29', 29],
    ['ours/rule-28', 28],
  ]);
  expect(told).toHaveLength(26);
  expect(told.at(-1)).toEqual(['6 rules more', 15]);
  expect(table).toMatch(/^ {2}ours\/rule-29 +29\.0 +0\.7% +2$/m);
});

describe('a check', () => {
  const text = 'icb x "NHS X" {\n  board { chair {} }\n}\n';
  async function checked(...args: string[]): Promise<{ stdout: string; stderr: string }> {
    const surroundings = { workingFolder: temporaryFolder({ 'x.icb': text, 'y.icb': text }), packs: builtInPacks };
    return runCommandLine(['check', ...args], { ...surroundings, today: '2026-11-21', colour: false, width: 100 });
  }

  test('tells on standard error how long each rule took that was evaluated, and no other', async () => {
    const { stdout, stderr } = await checked('--timing', '--pack', 'nhs-act');
    expect(stdout).toBe((await checked('--pack', 'nhs-act')).stdout);
    const told = [...stderr.matchAll(/^ {2}([a-z-]+\/[a-z0-9-]+) +[\d.,]+ +[\d.]+% +(\d+)$/gm)];
    expect(told.length).toBeGreaterThan(5);
    for (const [, id, times] of told) expect([id?.split('/')[0], times]).toEqual(['nhs-act', '2']);
    expect(stderr).toContain('judging by nhs-act');
    expect(stderr).not.toContain('judging by statute');
    expect((await checked('--pack', 'nhs-act')).stderr).toBe('');
  });

  test('tells nothing of rules where none judges, and how long mending took where something was mended', async () => {
    const { stderr } = await checked('--timing', '--pack', 'language');
    expect(stderr).toMatch(/^Checking 2 files took [\d.,]+ ms\.\n\n {2}Stage/);
    expect(stderr).not.toContain('Rule ');
    expect(stderr).not.toContain('mending');
    expect((await checked('--timing', '--pack', 'statute', '--fix')).stderr).toMatch(/^ {2}mending +[\d.,]+/m);
  });
});
