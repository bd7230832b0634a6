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
  /** `stdout` in UTF-8 and in parts, where it is at hand as that: so it need not become one string first. */
  readonly bytes?: readonly Uint8Array[];
}

/** With results that are at hand in UTF-8, in parts. They become a string when somebody asks for one. */
export function outcomeInBytes(code: ExitCode, bytes: readonly Uint8Array[], stderr: string): Outcome {
  return {
    exitCode: code,
    get stdout() {
      return Buffer.concat(bytes).toString('utf8');
    },
    stderr,
    bytes,
  };
}

/** Nothing was done, because what was asked for cannot be. */
export function wrongUsage(sentence: string): Outcome {
  return {
    exitCode: exitCode.wrongInput,
    stdout: '',
    stderr: `icb: ${sentence.split('\n').map(visible).join('\n')}\n`,
  };
}
