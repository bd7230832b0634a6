/** The folder that the editors open: each has a copy of its own, with two of the examples. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/running.mjs';

const workspace = join(dirname(fileURLToPath(import.meta.url)), 'workspace');
const examples = ['deficient.icb', 'northshire.icb'];

export function layOutWorkspace(folder) {
  cpSync(workspace, folder, { recursive: true });
  mkdirSync(join(folder, 'examples'));
  for (const name of examples) cpSync(join(root, 'examples', name), join(folder, 'examples', name));
}
