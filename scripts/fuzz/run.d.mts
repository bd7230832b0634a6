import type { Find } from '../../test/fuzz/running/messages.ts';

export interface Run {
  readonly worker: string;
  readonly from?: string;
  readonly cases: number;
  readonly seed: number;
  readonly only?: readonly string[];
  readonly minutes?: number;
  readonly processes?: number;
  readonly life?: number;
}
export function runFuzz(run: Run): Promise<{ readonly finds: readonly Find[]; readonly cases: number }>;
