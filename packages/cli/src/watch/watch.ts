/** `--watch`: the same again whenever something has changed on which its answer rests. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../exit-code.ts';
import { haveChanged, type Looks } from '../files/look.ts';
import { noting } from '../files/looks.ts';
import type { Standing, Surroundings } from '../surroundings.ts';
import { foldersOf, type Wake, waking } from './wake.ts';

/** In milliseconds. */
export interface Pace {
  /** How long nothing must have changed before it is done again: a file may be half written. */
  readonly settle: number;
  /** How long it waits at most for that. */
  readonly patience: number;
  /** How often it looks where the system tells of no change, as on some drives of a network. */
  readonly look: number;
}

const usual: Pace = { settle: 100, patience: 1000, look: 2000 };

/** Every time is a first time: nothing is kept from the one before. Ends with the exit code of the last. */
export async function watched(
  work: (surroundings: Surroundings) => Promise<Outcome>,
  standing: Standing,
  pace: Pace = usual,
): Promise<Outcome> {
  const bell = doorbell();
  const wake = waking(bell.ring);
  void standing.ended().then(bell.ringForGood);
  try {
    for (;;) {
      const { result, looks } = await noting(() => work(standing.now()));
      standing.clear();
      standing.tell({ ...result, stderr: `${result.stderr}${waitingSentence(new Date())}` });
      await changed(looks, bell, wake, pace);
      if (bell.isOver()) return { exitCode: result.exitCode, stdout: '', stderr: '' };
    }
  } finally {
    wake.end();
  }
}

/** Comes when something is no longer as it looked, and for a while nothing more has changed; or when it is over. */
async function changed(looks: Looks, bell: Doorbell, wake: Wake, { settle, patience, look }: Pace): Promise<void> {
  wake.over(foldersOf(looks));
  // What changed before anybody listened is seen as well.
  while (!bell.isOver() && !haveChanged(looks)) {
    // A folder in which much happens rings often; one look is enough for all of it.
    if ((await bell.rungWithin(look)) && !bell.isOver()) await pause(settle / 2);
    // A folder may have come where there was none.
    wake.over(foldersOf(looks));
  }
  const start = Date.now();
  while (!bell.isOver() && Date.now() - start < patience && (await bell.rungWithin(settle)));
}

interface Doorbell {
  readonly ring: () => void;
  /** It is over: whoever waits has waited long enough. */
  readonly ringForGood: () => void;
  readonly isOver: () => boolean;
  /** Whether somebody rings within so many milliseconds. */
  readonly rungWithin: (time: number) => Promise<boolean>;
}

function doorbell(): Doorbell {
  let over = false;
  let answer = (): void => undefined;
  return {
    ring: () => answer(),
    ringForGood: () => {
      over = true;
      answer();
    },
    isOver: () => over,
    rungWithin: (time) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(over), over ? 0 : time);
        answer = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
  };
}

function waitingSentence(time: Date): string {
  return `icb: Checked at ${time.toTimeString().slice(0, 8)}. Waiting for a change; Ctrl+C ends this.\n`;
}
