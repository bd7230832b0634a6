/**
 * What a check has come to, remembered with all that it looked at: as long as nothing of that has changed, the same question
 * has the same answer, and nothing has to be read or judged again. Where something has changed, what was found in the files that
 * do not rest on it is taken from there.
 */
import { type Outcome, outcomeInBytes } from '../exit-code.ts';
import { haveChanged, inBrief, type Looks, traceOf } from '../files/look.ts';
import { keptFolder } from './kept-folder.ts';
import { type Kept, readKept, writeKept } from './record.ts';
import type { Seen } from './seen.ts';
import { sumOfTexts } from './sum.ts';

/** Milliseconds: what was changed less than this before it was looked at may have changed once more without a trace. */
const TRACELESS = 2000;

/** What a command knows of the last time that it was asked the same. */
export interface Memory {
  readonly before: () => Kept | undefined;
  /** `more` is kept as JSON with the outcome. */
  readonly remember: (outcome: Outcome, looks: Looks, more?: unknown) => void;
}

/** What was asked, by whom to be read, and of which build: whatever else the answer rests on is looked at. */
export function questionOf(args: readonly string[], seen: Seen, build: string): string {
  return JSON.stringify([build, process.version, seen, args]);
}

/** The answer of the last time, if it is still the same; undefined if nobody knows. */
export function stillTrue({ exitCode, stdout, stderr, looks }: Kept): Outcome | undefined {
  return haveChanged(looks) ? undefined : outcomeInBytes(exitCode, [stdout], stderr);
}

/**
 * `began` is the moment, in milliseconds of the clock, from which on files were looked at; `before` what was kept the last time,
 * if somebody has read it already.
 */
export function memoryOf(question: string, began: number, before?: Kept): Memory {
  return {
    before: () => (before?.question === question ? before : lastTime(question)),
    remember: (outcome, looks, more) => {
      const folder = keptFolder();
      if (folder === undefined) return;
      const traced = [...looks].map(([path, look]) => {
        const trace = look.trace ?? traceOf(path, began - TRACELESS);
        return [path, trace === undefined ? look : { ...look, trace }] as const;
      });
      writeKept(folder, nameOf(question), question, outcome, inBrief(new Map(traced)), more);
    },
  };
}

/** What was kept when a question was asked the last time, whether or not it is still true. */
export function lastTime(question: string): Kept | undefined {
  const folder = keptFolder();
  if (folder === undefined) return undefined;
  try {
    return readKept(folder, nameOf(question), question);
  } catch {
    return undefined;
  }
}

function nameOf(question: string): string {
  return `outcome-${sumOfTexts(question)}`;
}
