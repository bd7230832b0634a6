/** The bar that shows how far long work has come: at a terminal, and only there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { progressBar } from '../packages/cli/src/progress.ts';
import { temporaryFolder } from '../packages/cli/test/temporary-folder.ts';
import { saidAtTerminal } from './at-terminal.ts';

describe('a bar', () => {
  function drawn(): { written: string[]; bar: ReturnType<typeof progressBar>; at: (time: number) => void } {
    let time = 0;
    const written: string[] = [];
    const bar = progressBar(
      (text) => void written.push(text),
      () => time,
    );
    return {
      written,
      bar,
      at: (now) => {
        time = now;
      },
    };
  }

  test('comes after half a second, is drawn now and then, and goes away', () => {
    const { written, bar, at } = drawn();
    for (let step = 0; step <= 1000; step++) {
      at(step);
      bar.progress(step, 1000);
    }
    expect(written[0]).toBe(`\r  ${'█'.repeat(14)}${'░'.repeat(14)}  50%`);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(15);
    bar.wipe();
    expect(written.at(-1)).toBe('\r\u001B[2K');
    // What comes next may be quick.
    const before = written.length;
    at(1400);
    bar.progress(1, 2);
    bar.wipe();
    expect(written).toHaveLength(before);
  });

  test('does not come for what is done soon, or for nothing', () => {
    const { written, bar, at } = drawn();
    at(499);
    bar.progress(1, 2);
    at(600);
    bar.progress(0, 0);
    bar.wipe();
    expect(written).toEqual([]);
  });
});

describe('at a terminal', () => {
  const northshire = readFileSync(join(import.meta.dirname, '../examples/northshire.icb'), 'utf8');
  const boards = Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`boards/${at}.icb`, northshire]));
  const icb = `'${process.execPath}' '${join(import.meta.dirname, '../packages/cli/bin/icb.cjs')}'`;
  const many = (): string => temporaryFolder(boards);
  const bar = /\r {2}█*░* +\d+%/g;

  test.each(['check boards', 'survey boards', 'check --fix boards --pack drafting'])('icb %s', (command) => {
    const said = saidAtTerminal(`${icb} ${command} > report.txt`, { cwd: many() });
    const percents = [...said.matchAll(bar)].map(([each]) => Number(/\d+/.exec(each)?.[0]));
    expect(percents.length).toBeGreaterThan(2);
    expect(percents).toEqual(percents.toSorted((one, other) => one - other));
    expect(percents.at(-1)).toBeGreaterThan(percents[0] as number);
    expect(percents.at(-1)).toBeLessThanOrEqual(100);
    // Nothing of it is left where the words of the command stand.
    const lines = said.split('\u001B[2K');
    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toMatch(bar);
  });

  test.each([
    ['where nobody looks', `${icb} check boards 2> said.txt; cat said.txt`, {}],
    ['in continuous integration', `${icb} check boards > report.txt`, { CI: 'true' }],
    ['at a terminal that cannot', `${icb} check boards > report.txt`, { TERM: 'dumb' }],
    ['for one file', `${icb} check boards/1.icb > report.txt`, {}],
  ])('there is none %s', (_, command, env) => {
    const said = saidAtTerminal(command, { cwd: many(), env });
    for (const part of ['█', '░', '\u001B[2K']) expect(said).not.toContain(part);
  });

  test('it is there without colours', () => {
    const said = saidAtTerminal(`${icb} check boards`, { cwd: many(), env: { NO_COLOR: '1' } });
    expect(said).toMatch(bar);
    expect(said.replaceAll('\u001B[2K', '')).not.toContain('\u001B');
  });
});
