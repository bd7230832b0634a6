/** The files of this computer, as far as an import may reach: the workspace of the importing file. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host, Loaded } from '@icb/language';
import { isInside } from './folders.ts';
import { lookedAt, noteFile } from './looks.ts';
import { isMissing, readText, whyNotRead } from './text-file.ts';

/** Either of them in a folder makes it a workspace. */
const workspaceMarks = ['icb.config.json', '.git'];

/** Told of each import, by absolute paths: where it stands, which files were looked at, and the one that it means. */
export type ImportSeen = (from: string, files: readonly string[], imported: string | undefined) => void;

/** A host whose workspaces end at the nearest mark, or where there is none, at the working folder. */
export function workspaceHost(workingFolder: string, seen?: ImportSeen): Host {
  return {
    load: async (path, from) => {
      const importing = fileURLToPath(from);
      if (!seen) return load(path, importing, workingFolder);
      const { result, files } = await lookedAt(() => load(path, importing, workingFolder));
      seen(importing, files, 'uri' in result ? fileURLToPath(result.uri) : undefined);
      return result;
    },
  };
}

function load(path: string, importingFile: string, workingFolder: string): Loaded {
  if (isAbsolute(path) || isAddress(path)) return { problem: 'outside' };
  if (!path.endsWith('.icb'))
    return { problem: 'unreadable', detail: `\`${path}\` is no \`.icb\` file, and only such can be imported.` };
  const folder = dirname(importingFile);
  const workspace = workspaceOf(folder, workingFolder);
  const file = resolve(folder, path);
  // Asked first, so that an import cannot even find out what exists outside.
  if (!isInside(file, workspace)) return { problem: 'outside' };
  noteFile(file);
  try {
    // A link inside may lead outside.
    const realPath = realpathSync(file);
    if (!isInside(realPath, realpathSync(workspace))) return { problem: 'outside' };
    const read = readText(realPath);
    if ('problem' in read) return { problem: read.problem, detail: read.error };
    return { uri: pathToFileURL(realPath).href, text: read.text };
  } catch (error) {
    return isMissing(error) ? { problem: 'missing' } : { problem: 'unreadable', detail: whyNotRead(error) };
  }
}

/** `https:…`, `file:…`, and the drive letters and shares of Windows on whatever system. */
function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('\\') || path.startsWith('//');
}

function workspaceOf(folder: string, workingFolder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    for (const mark of workspaceMarks) noteFile(join(at, mark));
    if (workspaceMarks.some((mark) => existsSync(join(at, mark)))) return at;
    if (at === dirname(at)) return workingFolder;
  }
}
