/** What the server needs of the world around it: the files of the workspace, wherever they lie. */

export type FileText =
  | { readonly text: string }
  | { readonly problem: 'missing' | 'unreadable'; readonly detail?: string };

export interface Files {
  /** The text of a file, by its address. */
  read(uri: string): Promise<FileText>;
  /** The addresses of all constitutions, packs and settings in folders. */
  find(folders: readonly string[]): Promise<readonly string[]>;
  /** Where a file, or a folder, lies when links are followed; `undefined` where that is not known. Without it, there are no links. */
  real?(uri: string): Promise<string | undefined>;
}

/** The settings of a folder and of those below it. */
export const CONFIG_NAME = 'icb.config.json';

export const isConstitution = (uri: string): boolean => uri.endsWith('.icb');
export const isRules = (uri: string): boolean => uri.endsWith('.icbrules');
/** Texts that come with the program: an editor may open them, and nobody changes them. */
export const isBuiltIn = (uri: string): boolean => /^icb-(vocabulary|pack):/.test(uri);
export const isConfig = (uri: string): boolean => uri.endsWith(`/${CONFIG_NAME}`);

/** The address of the folder of a file, with a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** Whether a file lies in one of the folders or below it, also when links are followed: a link inside may lead outside. */
export async function isReallyInside(uri: string, folders: readonly string[], files: Files): Promise<boolean> {
  if (!folders.some((folder) => isInside(uri, folder))) return false;
  const real = await files.real?.(uri);
  if (real === undefined) return true;
  const reals = await Promise.all(folders.map(async (folder) => (await files.real?.(folder)) ?? folder));
  return reals.some((folder) => isInside(real, folder));
}

/** Whether a file lies in a folder or below it. */
export const isInside = (uri: string, folder: string): boolean =>
  uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
