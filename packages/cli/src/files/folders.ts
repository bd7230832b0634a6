/** Where a path lies in relation to a folder. */
import { isAbsolute, relative, sep } from 'node:path';

/** Whether an absolute path is that of the folder itself or of something in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path as reports show it: relative to the working folder, with `/`. */
export function shownFrom(workingFolder: string, path: string): string {
  return relative(workingFolder, path).split(sep).join('/') || '.';
}
