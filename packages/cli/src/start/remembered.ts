/**
 * What a check has come to, remembered with all that it looked at: as long as nothing of that has changed, the same question
 * has the same answer, and nothing has to be read or judged again.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Outcome } from '../exit-code.ts';
import { haveChanged, type Look, type Looks } from '../files/looks.ts';
import { keep, keptFolder } from './kept-folder.ts';
import type { Seen } from './seen.ts';

/** Milliseconds: what was changed less than this before it was looked at may have changed once more without a trace. */
const TRACELESS = 2000;

interface Kept {
  /** The question, whole: its name is only a sum of it. */
  readonly question: string;
  readonly outcome: Outcome;
  readonly looks: readonly (readonly [path: string, look: Look, trace: string | undefined])[];
}

/** What was asked, by whom to be read, and of which build: whatever else the answer rests on is looked at. */
export function questionOf(args: readonly string[], seen: Seen, build: string): string {
  return JSON.stringify([build, process.version, seen, args]);
}

/** The answer to a question, if it is still the same; undefined if nobody knows. */
export function rememberedOutcome(question: string): Outcome | undefined {
  const folder = keptFolder();
  if (folder === undefined) return undefined;
  try {
    const kept = JSON.parse(readFileSync(join(folder, nameOf(question)), 'utf8')) as Kept;
    if (kept.question !== question) return undefined;
    const unsure = kept.looks.filter(([path, , trace]) => trace === undefined || trace !== traceOf(path));
    return haveChanged(new Map(unsure.map(([path, look]) => [path, look]))) ? undefined : kept.outcome;
  } catch {
    return undefined;
  }
}

/** `began` is the moment, in milliseconds of the clock, from which on files were looked at. */
export function remember(question: string, outcome: Outcome, looks: Looks, began: number): void {
  const folder = keptFolder();
  if (folder === undefined) return;
  const kept: Kept = {
    question,
    outcome,
    looks: [...looks].map(([path, look]) => [path, look, traceOf(path, began - TRACELESS)]),
  };
  const name = nameOf(question);
  keep(folder, name, name, JSON.stringify(kept));
}

function nameOf(question: string): string {
  return `outcome-${crc32(question).toString(36)}`;
}

/**
 * What would not be the same if a file or a folder had changed; undefined where a change might leave no trace, because the
 * last one came after `before`, or because nothing is there.
 */
function traceOf(path: string, before = Number.POSITIVE_INFINITY): string | undefined {
  try {
    const { dev, ino, size, ctimeNs, ctimeMs, mtimeNs, mtimeMs } = statSync(path, { bigint: true });
    if (Number(ctimeMs) > before || Number(mtimeMs) > before) return undefined;
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
  } catch {
    return undefined;
  }
}
