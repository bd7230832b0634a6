/** How the status bar says it. */
import { describe, expect, it } from 'vitest';
import { shortVerdict, type Verdict, verdictTable } from '../src/verdict.ts';

const verdict = (open: number, partly: number): Verdict => ({
  uri: 'file:///harbour.icb',
  packs: [
    { name: 'statute', met: 40, partly, explained: 0, open },
    { name: 'bma', met: 12, partly: 0, explained: 2, open: 0 },
  ],
});

describe('the verdict', () => {
  it('says first what is not met', () => {
    expect(shortVerdict(verdict(3, 2))).toBe('3 not met, 2 partly met');
    expect(shortVerdict(verdict(0, 2))).toBe('2 partly met');
    expect(shortVerdict(verdict(0, 0))).toBe('52 met');
    expect(shortVerdict({ ...verdict(0, 0), packs: [] })).toBe('no rules apply');
  });

  it('has a line for each pack', () => {
    expect(verdictTable(verdict(3, 2))).toContain('| statute | 40 | 2 | 0 | 3 |\n| bma | 12 | 0 | 2 | 0 |');
  });
});
