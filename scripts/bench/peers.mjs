/**
 * What else people check such texts with: ajv and Spectral on the same constitutions as YAML, with rules of equal meaning, and
 * LikeC4 on a model of equal size. Each is installed into a folder of its own when it is to be measured.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryToInstallOnce } from '../install-once.mjs';
import { root } from '../running.mjs';
import { writeWorkspace } from './corpus.mjs';
import { run } from './node.mjs';
import { ajvSchema, spectralRuleset } from './peers/rules.mjs';

const folderOf = (peer) => join(root, 'scripts/bench/peers', peer);

const programs = {
  ajvScript: ['ajv', 'check.mjs'],
  ajvCli: ['ajv', 'node_modules/ajv-cli/dist/index.js'],
  spectral: ['spectral', 'node_modules/@stoplight/spectral-cli/dist/index.js'],
  likec4: ['likec4', 'node_modules/likec4/bin/likec4.mjs'],
};

/** The path of a peer's program. Throws a sentence where it could not be installed. */
export function peer(name) {
  const [folder, program] = programs[name];
  const wrong = tryToInstallOnce(folderOf(folder));
  if (wrong) throw new Error(`It could not be installed. ${wrong.split('\n')[0]}`);
  return join(folderOf(folder), program);
}

/** Writes what the peers judge by into a folder, and returns the paths. */
export function writeRules(folder) {
  const [schema, ruleset] = [join(folder, 'schema.json'), join(folder, 'ruleset.json')];
  writeFileSync(schema, JSON.stringify(ajvSchema()));
  writeFileSync(ruleset, JSON.stringify(spectralRuleset()));
  return { schema, ruleset };
}

/** The arguments with which each peer checks files of YAML (or, LikeC4, the folder that it is in). */
export const asked = {
  ajvScript: (files, { schema }) => [peer('ajvScript'), schema, ...files],
  ajvCli: (files, { schema }) => [
    peer('ajvCli'),
    ...['validate', '--spec=draft7', '--strict=false', '--all-errors', '-s', schema],
    ...files.flatMap((file) => ['-d', file]),
  ],
  spectral: (files, { ruleset }) => [peer('spectral'), 'lint', '--ruleset', ruleset, ...files],
  likec4: () => [peer('likec4'), 'validate', '--no-layout', '.'],
};

const rows = {
  'ajv-script-1': ['ajvScript', 'yaml', 1],
  'ajv-script-42': ['ajvScript', 'yaml', 42],
  'ajv-cli-42': ['ajvCli', 'yaml', 42],
  'spectral-1': ['spectral', 'yaml', 1],
  'spectral-42': ['spectral', 'yaml', 42],
  'likec4-1': ['likec4', 'likec4', 1],
  'likec4-42': ['likec4', 'likec4', 42],
};

/** For each row, what makes its rounds ready: the constitutions of other rounds of icb's, in the peer's form. */
export const peerRounds = Object.fromEntries(
  Object.entries(rows).map(([id, [name, form, boards]]) => [
    id,
    (folder) => {
      const rules = writeRules(folder);
      const contents = async () => {
        const cwd = join(folder, 'round');
        rmSync(cwd, { recursive: true, force: true });
        await writeWorkspace(cwd, { boards, form, ...(boards === 1 && { lines: [150, 160] }) });
        const files = Array.from({ length: boards }, (_, index) => `board-${String(index).padStart(4, '0')}.yaml`);
        return { args: asked[name](files, rules), cwd };
      };
      return warmed(contents);
    },
  ]),
);

/** A first run that is not counted: the disk has read the program then. */
async function warmed(contents) {
  const { args, ...at } = await contents();
  run(args, at);
  return contents;
}
