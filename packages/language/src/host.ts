/** What the language needs of the world around it. */

/** One `.icb` file. `uri` is absolute (`file:///…`); `text` as it stands on disk, a byte-order mark included. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** What became of an import: the file, or why there is none. */
export type Loaded = SourceFile | { readonly problem: 'missing' | 'unreadable' | 'outside'; readonly detail?: string };

/** What the language needs of the world around it. Effects stay with whoever provides it. */
export interface Host {
  /**
   * The file that `path` means in an import of the file `from`. Refuses what lies outside the workspace of `from`: the
   * folder of the nearest `icb.config.json` or `.git`, else the working folder.
   */
  load(path: string, from: string): Promise<Loaded>;
}
