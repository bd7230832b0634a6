/** Imports, as far as they may reach: the folders that are open. */
import type { Host, Loaded } from '@icb/language';
import { addressFrom } from './addresses.ts';
import { type Files, folderOf, isInside, isReallyInside } from './files.ts';

/** `folders` are those that are open; where none is, a file sees those of its own folder and below. */
export function importsFrom(files: Files, folders: () => readonly string[]): Host {
  return {
    async load(path, from): Promise<Loaded> {
      if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path)) return { problem: 'outside' };
      if (!path.endsWith('.icb'))
        return { problem: 'unreadable', detail: `\`${path}\` is no \`.icb\` file, and only such can be imported.` };
      const uri = addressFrom(path, from);
      if (uri === undefined) return { problem: 'unreadable', detail: NO_FOLDER };
      const reach = folders().filter((folder) => isInside(from, folder));
      if (!(await isReallyInside(uri, reach.length > 0 ? reach : [folderOf(from)], files)))
        return { problem: 'outside' };
      const file = await files.read(uri);
      return 'text' in file ? { uri, text: file.text } : file;
    },
  };
}

const NO_FOLDER =
  'A text that is not saved yet lies in no folder, and can import nothing. Save it beside what it imports.';
