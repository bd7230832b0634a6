/** By a sum of all its files, what was kept of one build is not taken for that of another, whatever their dates and sizes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/** Of all that a command reads in a folder (absolute). */
export function sumOfFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:cjs|br|icbrules|json|told)$/.test(entry.name) && entry.name !== 'sum.json',
    )
    .map((entry) => join(entry.parentPath, entry.name));
  const sums = files.sort().map((file) => [relative(folder, file), crc32(readFileSync(file))]);
  return crc32(JSON.stringify(sums)).toString(36);
}
