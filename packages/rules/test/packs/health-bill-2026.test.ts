import { expect, it } from 'vitest';
import { exampleText, on, pack } from './built-in.ts';
import { breaks } from './health-bill-2026/breaks.ts';
import { lines } from './health-bill-2026/lines.ts';
import { testPack } from './pack-tests.ts';

testPack('health-bill-2026', {
  breaks,
  lines,
  mends: [
    ['northshire.icb', exampleText('northshire.icb')],
    ['northshire-partnership.icb', exampleText('northshire-partnership.icb')],
    ['mayor.icb', 'icb x "X" {\n  area {\n    mayoral-strategic-authority m "M"\n  }\n}\n'],
  ],
});

it('is off unless it is asked for, replaces no rule of the law, and is never an error', () => {
  const bill = pack('health-bill-2026');
  expect(on).not.toContain(bill);
  for (const { rule } of bill.rules) {
    expect(rule.replaces).toEqual([]);
    expect(['should', 'may', 'background']).toContain(rule.obligation);
    expect(rule.inForce.from).toBeUndefined();
  }
});
