/** What the language server asks of the files, where it cannot read them itself: in the browser, and on virtual file systems. */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';

export interface ReadFileParams {
  readonly uri: string;
}

/** The text as an editor counts its letters, without a byte-order mark; or why there is none. */
export type FileText =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'unreadable'; readonly detail?: string };

/** The files that the language knows. The server is not given others. */
const ours = /\.(icb|icbrules)$|(^|\/)icb\.config\.json$/;
const pattern = '{**/*.icb,**/*.icbrules,**/icb.config.json}';
const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** What is no text that a person wrote. */
const mostBytes = 5_000_000;
const mostFiles = 20_000;
/** How many folders are looked into where the file system cannot search. */
const mostFolders = 2_000;

/** Answers `icb/readFile`. */
export async function readFile(address: string): Promise<FileText> {
  const uri = Uri.parse(address);
  if (!ours.test(uri.path)) return { problem: 'unreadable', detail: 'It is no file of this language.' };
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > mostBytes) return { problem: 'unreadable', detail: 'It is too large for a constitution.' };
    const bytes = await workspace.fs.readFile(uri);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { problem: 'missing' };
    return { problem: 'unreadable', detail: error instanceof TypeError ? 'It is not text in UTF-8.' : String(error) };
  }
}

/** Answers `icb/findFiles`: the addresses of all constitutions, packs and settings of the workspace. */
export async function findFiles(): Promise<{ readonly uris: readonly string[] }> {
  const found = await workspace.findFiles(pattern, '**/{node_modules,.git}/**', mostFiles);
  const uris = found.length > 0 ? found : await walk();
  return { uris: uris.map(String).sort() };
}

/** Some virtual file systems cannot search, and then find nothing: so what they hold is looked through. */
async function walk(): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file').map(({ uri }) => uri);
  for (let at = 0; at < folders.length && at < mostFolders && found.length < mostFiles; at += 1) {
    const folder = folders[at] as Uri;
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !leftOut.has(name)) folders.push(uri);
      else if (type === FileType.File && ours.test(`/${name}`)) found.push(uri);
    }
  }
  return found;
}
