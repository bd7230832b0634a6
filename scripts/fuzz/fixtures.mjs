/** Finds as files: `test/regression/` holds one for each, and a test runs them all again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const regressions = 'test/regression';

/** Writes a find, under a name that says where it was found. Returns the path of the file. */
export function writeFixture(folder, { target, property, detail, input, before }) {
  mkdirSync(folder, { recursive: true });
  const mark = createHash('sha256')
    .update(JSON.stringify([target, property, input]))
    .digest('hex')
    .slice(0, 6);
  const path = join(folder, `${target.toLowerCase().replaceAll(' ', '-')}-${mark}.json`);
  const found = { target, property, said: detail, ...(before?.length > 0 && { before }), input };
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  return path;
}

/** All of them, by the names of their files. */
export function fixturesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}
