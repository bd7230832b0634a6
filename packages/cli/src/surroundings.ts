/** Where a command runs: what it has to know of the world, read once at the edge and passed in. */
import type { SourceFile } from '@icb/language';
import type { Outcome } from './exit-code.ts';
import type { PrettyOptions } from './pretty/pretty.ts';
import type { Progress } from './progress.ts';
import type { Memory } from './start/remembered.ts';

export interface Surroundings extends PrettyOptions {
  /** The folder that paths start from, absolute. */
  readonly workingFolder: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  /** What is piped to the program, read to its end, or as far as any constitution goes. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** The packs of rules that come with the program, as text. */
  readonly packs: readonly SourceFile[];
  /** What is known of the last time that the same was asked; missing where nobody asks again. */
  readonly memory?: Memory | undefined;
  /** Told how far long work has come; missing where nobody waits at a terminal. */
  readonly progress?: Progress;
  /** Asks whoever sits at the terminal; missing where nobody does. No answer comes if it is broken off. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** For a command that goes on until somebody ends it; missing where only one answer can be given. */
  readonly standing?: Standing;
}

export interface Standing {
  /** Says something before the end. */
  readonly tell: (outcome: Outcome) => void;
  /** Takes away what was said before, at a terminal; elsewhere it stays. */
  readonly clear: () => void;
  /** As they have become meanwhile: the day, the width of the terminal. */
  readonly now: () => Surroundings;
  /** Comes when somebody ends it, with Ctrl+C, or reads no further. From then on it is for the command to end. */
  readonly ended: () => Promise<void>;
}
