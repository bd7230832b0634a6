/** The branches and tags of the repository that one is in, for whoever presses Tab. */
import { spawnSync } from 'node:child_process';
import type { Values, Word } from './values.ts';

export const revisions: Values = { words: (_, { workingFolder }) => namedIn(workingFolder) };

export const revisionsAndConstitutions: Values = { ...revisions, files: ['.icb'] };

/** None where there is no repository, or no git. */
function namedIn(folder: string): Word[] {
  const kinds = ['refs/heads', 'refs/remotes', 'refs/tags'];
  const { status, stdout } = spawnSync('git', ['for-each-ref', '--format=%(refname:short)', ...kinds], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return [];
  const names = stdout.split('\n').filter((name) => name !== '');
  return ['HEAD', ...names].map((word) => ({ word, meaning: '' }));
}
