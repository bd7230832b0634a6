/** Two versions of a document are compared part by part: what one line changes is one part, and all others keep their names. */
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { documentOf, partsOf, plainText } from '../src/index.ts';
import { examples, readText } from './reading.ts';

const uri = new URL('northshire.icb', examples);
const before = readFileSync(uri, 'utf8');

async function partsByName(text: string): Promise<Map<string, string>> {
  const parts = partsOf(documentOf(await readText(text, uri.href)));
  return new Map(parts.map(({ id, words }) => [id, words.map(plainText).join(' ')]));
}

/** The parts that are not the same in both, by name. References to what has another number now are left out. */
async function changed(after: string): Promise<string[]> {
  const [old, now] = [await partsByName(before), await partsByName(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.filter((name) => old.get(name) !== now.get(name) && !name.startsWith('see/'));
}

test.each([
  ['a term of office', 'term 3 years, at most 3 terms', 'term 4 years, at most 2 terms', ['seat/chair/term']],
  [
    'a ground more',
    'non-attendance, misconduct',
    'non-attendance, incapacity, misconduct',
    ['removal/1/grounds/incapacity'],
  ],
  ['a line less', '    remuneration set by remuneration-panel\n', '', ['seat/audit-lead/remuneration']],
  ['a provision', 'The Board publishes its decisions', 'The Board tells its decisions', ['provision/transparency']],
  [
    'a member of a committee',
    'members audit-lead, people-lead, lnc-member',
    'members audit-lead, people-lead',
    ['body/audit/members/lnc-member'],
  ],
  ['how many seats', 'seats 2\n', 'seats 3\n', ['seat/general-practice/row']],
])('%s changes one part', async (_, from, to, names) => {
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  expect(await changed(after)).toEqual(names);
});

it('counts on after a clause more, and every name stays', async () => {
  const after = before.replace(
    '      must be employee\n',
    '      must be employee\n      responsible for safeguarding\n',
  );
  expect(await changed(after)).toEqual(['seat/chief-executive/responsible']);
});
