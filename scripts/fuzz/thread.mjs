/** A thread that runs cases, and that is ended where a case takes longer than it may, or all the memory. */
import { Worker } from 'node:worker_threads';

const SHARED = 16 + 400_000;
const MEGABYTES = 1500;

/**
 * Starts a thread. `onTold` hears what it tells; `onBroken` gets the case that did not end, or that ended the thread, and
 * why: the thread is gone by then. The time of a case is processor time, so that a busy machine finds no hang.
 */
export function startThread(worker, root, { onTold, onBroken }) {
  const memory = new SharedArrayBuffer(SHARED);
  const numbers = new Float64Array(memory, 0, 2);
  const bytes = new Uint8Array(memory, 16);
  const thread = new Worker(worker, {
    workerData: memory,
    env: { ...process.env, ICB_FUZZ_ROOT: root },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 12 },
    stdout: false,
  });
  let over = false;
  let watched = { number: 0, began: 0 };
  const shown = () => {
    const end = bytes.indexOf(10);
    try {
      return JSON.parse(new TextDecoder().decode(bytes.slice(0, end < 0 ? bytes.length : end)));
    } catch {
      return undefined;
    }
  };
  const finish = async (property, detail) => {
    if (over) return;
    over = true;
    clearInterval(clock);
    const found = shown();
    await thread.terminate();
    onBroken?.({ ...found, property, detail });
  };
  const clock = setInterval(() => {
    const [number, seconds] = numbers;
    const { user, system } = process.cpuUsage();
    const now = (user + system) / 1e6;
    if (number !== watched.number) watched = { number, began: now };
    else if (number !== 0 && now - watched.began > seconds)
      void finish('time', `no end after ${(now - watched.began).toFixed(1)} seconds of processor time`);
  }, 250);
  thread.on('message', (told) => onTold(told));
  thread.on('error', (error) => void finish('exception', `the thread ended: ${error.stack ?? error}`));
  thread.on('exit', (code) => void finish('exception', `the thread ended with ${code}`));
  return {
    ask: (asked) => thread.postMessage(asked),
    async end() {
      over = true;
      clearInterval(clock);
      await thread.terminate();
    },
  };
}

/** Runs cases one after another in a thread of their own, and tells what became of the last. */
export async function tried(worker, root, cases) {
  const runner = runnerOf(worker, root);
  const outcome = await runner.run(cases);
  await runner.end();
  return outcome;
}

/** A thread that is asked again and again; where a case ends it, there is another for the next. */
export function runnerOf(worker, root) {
  let thread;
  let answer = () => undefined;
  let id = 0;
  const start = () =>
    new Promise((ready) => {
      thread = startThread(worker, root, {
        onTold(told) {
          if (told.tells === 'ready') ready();
          if (told.tells === 'tried') answer(told);
        },
        onBroken({ property, detail }) {
          thread = undefined;
          answer({ property, detail, digest: '' });
        },
      });
    });
  return {
    async run(cases) {
      if (!thread) await start();
      id += 1;
      const { property, detail, digest } = await new Promise((resolve) => {
        answer = resolve;
        thread.ask({ do: 'try', id, cases });
      });
      return { property, detail, digest };
    },
    end: async () => thread?.end(),
  };
}
