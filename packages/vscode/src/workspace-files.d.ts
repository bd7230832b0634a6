export interface ReadFileParams {
  readonly uri: string;
}
/** The text as it is on disk, a byte-order mark included; or why there is none. */
export type FileText =
  | {
      readonly text: string;
    }
  | {
      readonly problem: 'missing' | 'unreadable';
      readonly detail?: string;
    };
/** Answers `icb/readFile`. */
export declare function readFile(address: string): Promise<FileText>;
/** Answers `icb/findFiles`: the addresses of all constitutions, packs and settings of the workspace. */
export declare function findFiles(): Promise<{
  readonly uris: readonly string[];
}>;
