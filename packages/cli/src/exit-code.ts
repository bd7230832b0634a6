/** What the exit code of `icb` says to the shell, or to continuous integration. */
import { visible } from './pretty/unprintable.ts';

export const exitCode = {
  /** Nothing at or above the threshold; for `icb format`, nothing left to do. */
  fine: 0,
  /** Findings at or above the threshold; for `icb format --check`, files that would change. */
  findings: 1,
  /** Wrong usage, no `.icb` file found, or something that could not be read. Outranks findings. */
  wrongInput: 2,
  /** A fault of the program's own. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a command has to say, and to whom: results to standard output, everything else to standard error. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing was done, because what was asked for cannot be. */
export function wrongUsage(sentence: string): Outcome {
  return {
    exitCode: exitCode.wrongInput,
    stdout: '',
    stderr: `icb: ${sentence.split('\n').map(visible).join('\n')}\n`,
  };
}
