/** The files of this computer. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spelled } from './addresses.ts';
import { type Files, type FileText, isConfig, isConstitution, isRules } from './files.ts';

/** What is no text that a person wrote. */
const MOST_BYTES = 5_000_000;
const MOST_FILES = 20_000;
const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git']);

export const nodeFiles: Files & Required<Pick<Files, 'real'>> = { read, find, real };

async function read(uri: string): Promise<FileText> {
  if (!uri.startsWith('file:')) return { problem: 'missing' };
  try {
    const path = fileURLToPath(uri);
    const about = await stat(path);
    // (A pipe or a device could be read without end.)
    if (!about.isFile()) return { problem: 'unreadable', detail: 'It is no file that can be read.' };
    const { size } = about;
    if (size > MOST_BYTES) return { problem: 'unreadable', detail: 'It is too large for a constitution.' };
    // (Without a byte-order mark: an editor does not count it as a letter of the first line.)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing' };
    return { problem: 'unreadable', detail: error instanceof TypeError ? 'It is not text in UTF-8.' : String(code) };
  }
}

async function real(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const found = spelled(pathToFileURL(await realpath(fileURLToPath(uri))).href);
    return uri.endsWith('/') && !found.endsWith('/') ? `${found}/` : found;
  } catch {
    return undefined;
  }
}

async function find(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  const walk = async (folder: string): Promise<void> => {
    if (found.length >= MOST_FILES) return;
    // A link that leads back in a circle is followed once.
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined || seen.has(real)) return;
    seen.add(real);
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      const uri = spelled(pathToFileURL(path).href);
      if (entry.isDirectory() && !leftOut.has(entry.name)) await walk(path);
      else if (entry.isFile() && (isConstitution(uri) || isRules(uri) || isConfig(uri))) found.push(uri);
    }
  };
  for (const folder of folders) if (folder.startsWith('file:')) await walk(fileURLToPath(folder));
  return found;
}
