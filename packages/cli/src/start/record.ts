/**
 * The file in which it is kept what a check has come to: a line with a sum, by which the file is known to be whole; a line of JSON
 * with all that the answer rests on, then the answer as it was said, then, as JSON, what is known of each of its files. So nobody
 * takes in more of it than is asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ExitCode, Outcome } from '../exit-code.ts';
import type { Look, Looks } from '../files/look.ts';
import { keep } from './kept-folder.ts';

export interface Kept {
  readonly question: string;
  readonly looks: Looks;
  readonly exitCode: ExitCode;
  readonly stderr: string;
  /** In UTF-8. */
  readonly stdout: Uint8Array;
  /** What was kept besides, read from JSON; undefined where nothing was. */
  readonly more: () => unknown;
}

interface Head {
  /** The question, whole: the name of the file is only a sum of it. */
  readonly question: string;
  readonly exitCode: ExitCode;
  readonly stderr: string;
  /** In bytes. */
  readonly stdout: number;
  readonly looks: readonly (readonly [path: string, of: Look['of'], as: string, trace?: string])[];
}

const LINE_END = 10;

/**
 * What was kept of a question, if anything was, and is whole. Throws where that cannot be read, or not be told: by a Node of
 * before 20.15.
 */
export function readKept(folder: string, name: string, question: string): Kept | undefined {
  const file = readFileSync(join(folder, name));
  const bytes = file.subarray(file.indexOf(LINE_END) + 1);
  if (file.toString('latin1', 0, file.length - bytes.length) !== sumLine(crc32(bytes))) return undefined;
  const end = bytes.indexOf(LINE_END);
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  if (head.question !== question) return undefined;
  const rest = end + 1 + head.stdout;
  return {
    question,
    looks: new Map(head.looks.map(([path, of, as, trace]) => [path, { of, as, ...(trace && { trace }) }])),
    exitCode: head.exitCode,
    stderr: head.stderr,
    stdout: bytes.subarray(end + 1, rest),
    more: () => (rest < bytes.length ? JSON.parse(bytes.toString('utf8', rest)) : undefined),
  };
}

/** `looks` are kept with their traces as they are; nothing is, by a Node of before 20.15. */
export function writeKept(
  folder: string,
  name: string,
  question: string,
  outcome: Outcome,
  looks: Looks,
  more: unknown,
): void {
  if (crc32 === undefined) return;
  const { exitCode, stderr } = outcome;
  const said = outcome.bytes ?? [Buffer.from(outcome.stdout)];
  const head: Head = {
    question,
    exitCode,
    stderr,
    stdout: said.reduce((bytes, part) => bytes + part.length, 0),
    looks: [...looks].map(([path, { of, as, trace }]) =>
      trace === undefined ? [path, of, as] : [path, of, as, trace],
    ),
  };
  const parts = [
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...said,
    Buffer.from(more === undefined ? '' : JSON.stringify(more)),
  ];
  const sum = parts.reduce((before, part) => crc32(part, before), 0);
  keep(folder, name, name, [sumLine(sum), ...parts]);
}

const sumLine = (sum: number): string => `${sum.toString(36)}\n`;
