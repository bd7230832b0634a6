/** Imports of a file at a revision, from that same revision: as far as the repository reaches. */
import { posix } from 'node:path';
import type { Host, Loaded } from '@icb/language';
import { type Revision, textAt } from './revisions.ts';

const scheme = 'icb-revision:';

/** An address for a file at a revision; its path is from the top of the repository. */
export function revisionAddress({ commit }: Revision, path: string): string {
  return `${scheme}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

export function revisionHost(revision: Revision): Host {
  return { load: async (path, from) => load(path, from, revision) };
}

function load(path: string, from: string, revision: Revision): Loaded {
  if (posix.isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\\')) return { problem: 'outside' };
  if (!path.endsWith('.icb'))
    return { problem: 'unreadable', detail: `\`${path}\` is no \`.icb\` file, and only such can be imported.` };
  const importing = from.slice(`${scheme}/${revision.commit}/`.length).split('/').map(decodeURIComponent).join('/');
  const full = posix.join(posix.dirname(importing), path);
  if (full === '..' || full.startsWith('../')) return { problem: 'outside' };
  const read = textAt(revision, full);
  return 'text' in read
    ? { uri: revisionAddress(revision, full), text: read.text }
    : { problem: read.problem, detail: read.error };
}
