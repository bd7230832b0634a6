import type { Asked, Case, Told } from '../../test/fuzz/running/messages.ts';

export interface Thread {
  ask(asked: Asked): void;
  end(): Promise<void>;
}
export interface Outcome {
  readonly property: string | undefined;
  readonly detail: string;
  readonly digest: string;
}
export function startThread(
  worker: string,
  root: string,
  hear: { readonly onTold: (told: Told) => void; readonly onBroken?: (broken: never) => void },
): Thread;
export function tried(worker: string, root: string, cases: readonly Case[]): Promise<Outcome>;

export interface Runner {
  run(cases: readonly Case[]): Promise<Outcome>;
  end(): Promise<void>;
}
export function runnerOf(worker: string, root: string): Runner;
