/** Where a command runs: what it has to know of the world, read once at the edge and passed in. */
import type { SourceFile } from '@icb/language';
import type { PrettyOptions } from './pretty/pretty.ts';

export interface Surroundings extends PrettyOptions {
  /** The folder that paths start from, absolute. */
  readonly workingFolder: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  /** What is piped to the program, read to its end. */
  readonly stdin?: () => Promise<string>;
  /** The packs of rules that come with the program, as text. */
  readonly packs: readonly SourceFile[];
}
