/** What a process can see of where it was started: read once, at the edge. */
import { dayOfMoment } from '../day.ts';

export interface Seen {
  /** The folder that paths start from, absolute. */
  readonly workingFolder: string;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** `stdout` is where reports go. */
export function seenBy({ cwd, env }: Pick<NodeJS.Process, 'cwd' | 'env'>, stdout: Terminal): Seen {
  return {
    workingFolder: cwd(),
    // Only here does anything ask what day it is; a test may say that it is another.
    today: env.ICB_TODAY || dayOfMoment(new Date()),
    colour: isTerminal(env, stdout) && !env.NO_COLOR,
    width: Math.min(Math.max(stdout.columns || 100, 40), 120),
  };
}

/** Whether somebody reads it as it is written. */
export function isTerminal(env: NodeJS.ProcessEnv, stdout: Terminal): boolean {
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
