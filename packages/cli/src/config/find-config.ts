/** Where the settings of a file stand: in the nearest `icb.config.json` of its folder or one above. */
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noteFile } from '../files/looks.ts';

export const configName = 'icb.config.json';

/** The path of the settings that hold in a folder, if there are any. */
export function configOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, configName);
    if (isFile(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}

function isFile(path: string): boolean {
  noteFile(path);
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
