/** How far long work has come, for whoever waits for it at a terminal. */

/** Is told that so many steps of so many are done. */
export type Progress = (done: number, all: number) => void;

export interface ProgressBar {
  readonly progress: Progress;
  /** Takes it away: what comes next may take long again. */
  readonly wipe: () => void;
}

/** In milliseconds: what is done sooner needs no bar; and how often one is drawn. */
const patience = 500;
const rest = 80;

const cells = 28;

/** `write` writes to the terminal at once; `now` tells milliseconds. */
export function progressBar(write: (text: string) => void, now: () => number): ProgressBar {
  let start = now();
  let drawn: number | undefined;
  return {
    progress: (done, all) => {
      const time = now();
      if (all === 0 || time - start < patience || (drawn !== undefined && time - drawn < rest)) return;
      drawn = time;
      const share = Math.min(done / all, 1);
      const full = Math.floor(share * cells);
      const percent = String(Math.floor(share * 100)).padStart(3);
      write(`\r  ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${percent}%`);
    },
    wipe: () => {
      if (drawn !== undefined) write('\r\u001B[2K');
      drawn = undefined;
      start = now();
    },
  };
}
