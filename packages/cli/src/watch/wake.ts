/** Wakes whoever waits when something may have changed in one of some folders. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Looks } from '../files/look.ts';

export interface Wake {
  /** From now on, what matters is in these folders; what is not in them, no more. */
  readonly over: (folders: ReadonlySet<string>) => void;
  readonly end: () => void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it is: another one may come to stand at its path. */
  readonly identity: bigint;
}

/** Where the system does not tell of changes, nobody is woken. */
export function waking(wake: () => void): Wake {
  const watched = new Map<string, Watched>();
  const leave = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const join = (folder: string): void => {
    try {
      const identity = identityOf(folder);
      if (identity === undefined) return;
      const watcher = watch(folder, wake).on('error', () => leave(folder));
      watched.set(folder, { watcher, identity });
    } catch {
      // It went away, or there are more folders than the system watches.
    }
  };
  return {
    over: (folders) => {
      for (const [folder, { identity }] of watched)
        if (!folders.has(folder) || identityOf(folder) !== identity) leave(folder);
      for (const folder of folders) if (!watched.has(folder)) join(folder);
    },
    end: () => {
      for (const folder of [...watched.keys()]) leave(folder);
    },
  };
}

function identityOf(folder: string): bigint | undefined {
  try {
    return statSync(folder, { bigint: true }).ino;
  } catch {
    return undefined;
  }
}

/** The folders in which one would see that something is not as it was: of what is missing, the nearest that is there. */
export function foldersOf(looks: Looks): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const [path, { of }] of looks) {
    let folder = of === 'folder' ? path : dirname(path);
    while (identityOf(folder) === undefined && dirname(folder) !== folder) folder = dirname(folder);
    folders.add(folder);
  }
  return folders;
}
