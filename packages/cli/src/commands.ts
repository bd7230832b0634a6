/** What the commands have in common. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay, noSuchDay } from './day.ts';
import type { Outcome } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';

/** Adds a command to the program; it calls `done` with what it has come to. */
export type Define = (program: Command, surroundings: Surroundings, done: (outcome: Outcome) => void) => void;

export const pathsMeaning =
  'files, folders or patterns such as "boards/**/*.icb"; the current folder if you name none. In folders, what git ignores is left out.';

/** The current folder, if none is named. */
export function named(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['.'];
}

export function formatOption(): Option {
  return new Option('--format <form>', 'How to report: "pretty" for people, "json" for other programs.')
    .choices(['pretty', 'json'])
    .default('pretty');
}

export function packOption(meaning: string): Option {
  return new Option('--pack <name>', `${meaning} Can be given several times.`).argParser(
    (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
  );
}

export function asAtOption(): Option {
  return new Option(
    '--as-at <date>',
    'Judge by the law of this day (year, month, day: 2026-04-01). Otherwise by that of today, or of the day from which or until which the constitution is in force.',
  ).argParser((text: string) => {
    if (!isDay(text)) throw new InvalidArgumentError(noSuchDay);
    return text;
  });
}
