import { expect, test } from 'vitest';
import { passed, prettyTestsOf } from '../src/test-rules/pretty-tests.ts';

const example = { rule: 'ours/quorum', outcome: 'fails', line: 9, ok: true, message: '', unlisted: [] } as const;

test('an example with which rules fail that are not listed does not do what it says', () => {
  const other = { ...example, line: 20, unlisted: ['ours/chair', 'ours/area'] };
  expect([example, other].map(passed)).toEqual([true, false]);
  const packs = [{ name: 'ours', rules: 1, examples: [example, other] }];
  const file = { path: 'ours.icbrules', text: '', faults: [], packs };
  expect(prettyTestsOf(file, { colour: false, width: 200 })).toBe(
    `ours.icbrules, line 20: ours/quorum, fails: With it fail ours/chair and ours/area, which \`entails\` does not list.

ours: 2 examples of 1 rule, 1 failure.
`,
  );
});
