/** What a run of mutants says of each file, and when it is worse than what was reached. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../running.mjs';
import { tablesOf } from './page.mjs';
import { reachedIn, readReached, worse } from './reached.mjs';

const [a, b] = ['packages/rules/src/a.ts', 'packages/rules/src/nouns/b.ts'];

test('what no test comes by, or none notices, is not noticed; what cannot run does not count', () => {
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'CompileError', 'Ignored'];
  const results = [...statuses.map((status) => ({ fileName: a, status })), { fileName: b, status: 'Killed' }];
  expect(reachedIn(results)).toEqual({ [a]: { mutants: 4, unnoticed: 2 }, [b]: { mutants: 1, unnoticed: 0 } });
});

test('a file is worse with more mutants that no test notices, whatever its share; a new one is not', () => {
  const before = { [a]: { mutants: 10, unnoticed: 2 } };
  expect(worse({ [a]: { mutants: 100, unnoticed: 3 }, [b]: { mutants: 1, unnoticed: 1 } }, before)).toEqual([
    `${a}: 3 mutants that no test notices; it was 2.`,
  ]);
  expect(worse({ [a]: { mutants: 5, unnoticed: 2 } }, before)).toEqual([]);
});

test('tables have a row for each package and folder', () => {
  const reached = { [a]: { mutants: 3, unnoticed: 1 }, [b]: { mutants: 1997, unnoticed: 0 } };
  expect(tablesOf(reached).split('\n').slice(2)).toEqual([
    '| **rules** | 2 | 2,000 | 1,999 | 1 | 100.0 % |',
    '| `rules/src` | 1 | 3 | 2 | 1 | 66.7 % |',
    '| `rules/src/nouns` | 1 | 1,997 | 1,997 | 0 | 100.0 % |',
  ]);
});

describe('what was reached', () => {
  test('is of files that are there', () => {
    expect(Object.keys(readReached()).filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});
