/** The stages of a check or a survey, as whoever waits for it sees them pass, and whoever asks is told how long each took. */
import type { Around, Stage } from '@icb/language';
import type { Progress } from '../progress.ts';
import { stopwatch } from './stopwatch.ts';
import { timingTable } from './table.ts';

export type CheckStage = Stage | 'finding' | 'preparing' | 'mending' | 'judging' | 'reporting';

export interface Stages {
  readonly around: Around<CheckStage>;
  /** Around the evaluation of a rule; nothing where nobody asks how long it takes. */
  readonly rule: Around | undefined;
  /** From now on it is known how many files there are, and whether they are mended first. */
  readonly files: (count: number, mending: boolean) => void;
  /** What `--timing` tells; empty where nobody asks. */
  readonly told: () => string;
}

/** Those that pass once for each file, and in them most of the time; how long one takes, against the others. */
const weights: Partial<Readonly<Record<CheckStage, number>>> = { mending: 20, reading: 2, linking: 1, judging: 3 };

export function stagesOf(timing: boolean, progress: Progress | undefined): Stages {
  const watch = timing ? stopwatch<CheckStage | `rule ${string}`>() : undefined;
  const passed = new Map<CheckStage, number>();
  let known = { files: 0, all: 0 };
  const pass = (stage: CheckStage): void => {
    const weight = weights[stage];
    // Of one file there is nothing to count.
    if (!progress || weight === undefined || known.files < 2) return;
    // (What a file imports is read as well.)
    passed.set(stage, Math.min((passed.get(stage) ?? 0) + 1, known.files));
    const done = [...passed].reduce((sum, [each, times]) => sum + times * (weights[each] ?? 0), -weight);
    progress(Math.max(done, 0), known.all);
  };
  return {
    around: (stage, work) => {
      pass(stage);
      return watch ? watch.around(stage, work) : work();
    },
    rule: watch && ((id, work) => watch.around(`rule ${id}`, work)),
    files: (count, mending) => {
      const each = Object.entries(weights).filter(([stage]) => mending || stage !== 'mending');
      known = { files: count, all: count * each.reduce((sum, [, weight]) => sum + weight, 0) };
    },
    told: () => {
      if (!watch) return '';
      const stages = [...watch.laps()].flatMap(([what, lap]) =>
        what.startsWith('rule ') ? [] : [[what as CheckStage, lap] as const],
      );
      const rules = [...watch.laps()].flatMap(([what, lap]) =>
        what.startsWith('rule ') ? [[what.slice(5), lap] as const] : [],
      );
      return timingTable({ stages: new Map(stages), rules: new Map(rules), total: watch.total(), files: known.files });
    },
  };
}
