/** Where a path leads. */
import { realpathSync } from 'node:fs';

/** Links followed; where that cannot be done, the path itself, so that reading it says why. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
