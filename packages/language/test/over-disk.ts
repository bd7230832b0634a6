/** An editor's workspace over a disk of a few files. */
import { createWorkspace, type Workspace } from '@icb/language/editing';
import type { Loaded, SourceFile } from '../src/index.ts';

export const at = (name: string): string => `file:///w/${name}`;
export const file = (name: string, text: string): SourceFile => ({ uri: at(name), text });
export const councils = 'organisations {\n  county-council county "County"\n}\n';
export const icb = (name: string, ...lines: string[]): string =>
  `${lines.map((each) => `import "${each}"\n`).join('')}icb ${name} "${name}" {\n  area covers county\n}\n`;

/** A workspace over a disk, and what was looked for on it. */
export function over(disk: Record<string, string>): {
  workspace: Workspace;
  loads: string[];
  disk: Record<string, string>;
} {
  const loads: string[] = [];
  const workspace = createWorkspace({
    load: async (path): Promise<Loaded> => {
      loads.push(path);
      const text = disk[path];
      return text === undefined ? { problem: 'missing' } : file(path, text);
    },
  });
  return { workspace, loads, disk };
}
