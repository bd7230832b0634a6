/** What imports have led to while files were read: so it is known what each of the files rests on. */
import type { ImportSeen } from '../files/workspace-host.ts';

export interface ImportsSeen {
  readonly seen: ImportSeen;
  /** All files that were looked at for what a file imports, directly or not. Paths are absolute. */
  readonly behind: (path: string) => readonly string[];
  /** The files that were imported. */
  readonly imported: () => readonly string[];
}

interface Imports {
  readonly lookedAt: Set<string>;
  readonly imported: Set<string>;
}

export function importsSeen(): ImportsSeen {
  const byFile = new Map<string, Imports>();
  return {
    seen: (from, files, imported) => {
      const imports = byFile.get(from) ?? { lookedAt: new Set(), imported: new Set() };
      byFile.set(from, imports);
      for (const file of files) imports.lookedAt.add(file);
      if (imported !== undefined) imports.imported.add(imported);
    },
    behind: (path) => {
      const lookedAt = new Set<string>();
      const reached = new Set([path]);
      // (What is added on the way is gone through as well.)
      for (const each of reached) {
        const imports = byFile.get(each);
        for (const file of imports?.lookedAt ?? []) lookedAt.add(file);
        for (const file of imports?.imported ?? []) reached.add(file);
      }
      return [...lookedAt];
    },
    imported: () => [...byFile.values()].flatMap(({ imported }) => [...imported]),
  };
}
