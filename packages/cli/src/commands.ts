/** What the commands have in common. */
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { packNames } from './completion/packs-and-rules.ts';
import { constitutionFiles, ownWords, type Values, valued } from './completion/values.ts';
import { isDay, noSuchDay } from './day.ts';
import type { Outcome } from './exit-code.ts';
import type { Surroundings } from './surroundings.ts';

/** Adds a command to the program; it calls `done` with what it has come to. */
export type Define = (program: Command, surroundings: Surroundings, done: (outcome: Outcome) => void) => void;

/** The files that a command is about; `values` are those that it takes. */
export function pathsArgument(values: Values = constitutionFiles): Argument {
  return valued(new Argument('[paths...]', pathsMeaning), values);
}

const pathsMeaning =
  'files, folders or patterns such as "boards/**/*.icb"; the current folder if you name none. In folders, what git ignores is left out.';

/** The current folder, if none is named. */
export function named(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['.'];
}

/** The forms of a report, and for whom each is. */
const formats = {
  pretty: '"pretty" for people',
  json: '"json" for other programs',
};

export type Format = keyof typeof formats;

/** The first of the forms is taken where none is named. */
export function formatOption(...forms: readonly Format[]): Option {
  const meanings = forms.map((form) => formats[form]).join(', ');
  return new Option('--format <form>', `How to report: ${meanings}.`).choices(forms).default(forms[0]);
}

export function packOption(meaning: string): Option {
  const option = new Option('--pack <name>', `${meaning} Can be given several times.`).argParser(
    (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
  );
  return valued(option, packNames);
}

export function asAtOption(): Option {
  const option = new Option(
    '--as-at <date>',
    'Judge by the law of this day (year, month, day: 2026-04-01). Otherwise by that of today, or of the day from which or until which the constitution is in force.',
  ).argParser((text: string) => {
    if (!isDay(text)) throw new InvalidArgumentError(noSuchDay);
    return text;
  });
  return valued(option, ownWords);
}
