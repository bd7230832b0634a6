/** A text that is left open: where it ends, and that it is read in time that grows with its length alone. */
import { describe, expect, it } from 'vitest';
import { scan } from '../src/reading/scanner.ts';
import { readText } from './workspace.ts';

it.each(['"', '“', '['])('%s and a hundred thousand blanks', (mark) => {
  const from = performance.now();
  const [first] = scan(`${mark}a${' '.repeat(100_000)}b {\n}`, () => false);
  expect(first?.image.endsWith('b')).toBe(true);
  expect(performance.now() - from).toBeLessThan(1000);
});

describe('a text block that is left open', () => {
  const text = async (line: string): Promise<string | undefined> => {
    const { constitution } = await readText(
      `icb x "X" {\n  provision transparency """\n    One.\n  ${line}\n  ons E1\n}\n`,
    );
    return constitution?.provisions[0]?.text.value;
  };

  it.each([
    'committee audit "Audit" {',
    'committee "Audit"',
    'quorum {',
    'policy standing-orders published',
    'in force from 2026-04-01',
    'in public',
    '   in public',
    'area covers each council',
    'area "A"',
    'area {',
    'board {',
    'chair {',
    'provision accounts "A"',
    'established by order',
    'decisions {',
    'meetings { in public }',
    'published at "https://x.example"',
    '  }',
  ])('ends before `%s`', async (line) => expect(await text(line)).toBe('One.'));

  it.each([
    'committee members',
    'policy standing-orders',
    'policy of the board',
    'provision of care',
    'provision accounts',
    'area is large',
    'audit {',
    'board',
    'board meets',
    'ods XYZ',
    'in',
    'established',
    'varied widely',
    'explain the rules',
    'members are paid',
    'decisions "are taken"',
    'published by the board',
    '} {',
    'ods {',
    'votes {',
    'area (all of it)',
    'in the public',
    'in the force from',
    'board - meets',
    'the board {',
    '"A"',
  ])('goes on with `%s`', async (line) => expect(await text(line)).toBe(`  One.\n${line}\nons E1`));
});
