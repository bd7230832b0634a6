/**
 * What is said of each example that does not meet its rule: the message, what it is about, and the draft that would mend it,
 * as they stand in `NAME/said.txt`. Who changes a rule reads there what becomes of it: `ICB_SAID=write` writes the files anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited } from '../../src/apply-fixes.ts';
import { nearestDay } from '../../src/examples.ts';
import { judged, loaded, pack, packNames, root, TODAY } from './built-in.ts';

const write = process.env.ICB_SAID === 'write';

describe.each(packNames)('%s', (name) => {
  const file = new URL(`packages/rules/test/packs/${name}/said.txt`, root);
  const sections = new Map(
    (write ? '' : readFileSync(file, 'utf8'))
      .split(/^# /m)
      .slice(1)
      .map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n') + 1).trimEnd()]),
  );
  const failing = pack(name).rules.filter(({ rule }) => rule.examples.some(({ outcome }) => outcome !== 'passes'));

  it('has no word of a rule that is not there', () => {
    expect([...sections.keys()].filter((id) => !failing.some((each) => each.id === id))).toEqual([]);
  });

  it.each(failing)('$id', async (each) => {
    const alone = each.restsOnRules ? loaded.packs : [{ ...pack(name), rules: [each] }];
    const said: string[] = [];
    for (const { outcome, text, asAt } of each.rule.examples) {
      if (outcome === 'passes') continue;
      const { findings } = await judged('example.icb', text.value, alone, asAt ?? nearestDay(each.rule, TODAY));
      for (const finding of findings.filter(({ rule }) => rule === each.id)) {
        said.push(
          `${finding.severity} ${finding.status}${finding.about ? `, about ${finding.about}` : ''}: ${finding.message}`,
        );
        for (const { title, edits } of finding.fixes)
          said.push(`  → ${title}`, ...changed(text.value, edited(text.value, edits)));
      }
    }
    if (write) sections.set(each.id, said.join('\n'));
    else expect(said.join('\n')).toBe(sections.get(each.id));
    if (write && each === failing.at(-1))
      writeFileSync(file, [...sections].map(([id, words]) => `# ${id}\n${words}\n`).join('\n'));
  });
});

/** The lines that are gone, and those that have come, between the first and the last that differ. */
function changed(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return [...old.map((line) => `    - ${line}`.trimEnd()), ...now.map((line) => `    + ${line}`.trimEnd())];
}
