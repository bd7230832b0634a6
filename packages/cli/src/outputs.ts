/** Where a report goes, and in which form: `pretty`, `csv:boards.csv`; several at once. */
import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { valued } from './completion/values.ts';
import { putFile } from './files/write.ts';
import { onOneLine } from './pretty/visible.ts';
import type { Surroundings } from './surroundings.ts';

export interface Output<Name extends string> {
  readonly form: Name;
  /** The file to write, as it was named; standard output where none was. */
  readonly file: string | undefined;
}

/** The forms of a report by their names, each with what it is for and how it is made. */
export type Forms<Report, Name extends string = string> = Readonly<
  Record<
    Name,
    {
      readonly meaning: string;
      /** May load what only this form needs. */
      readonly report: (report: Report, surroundings: Surroundings) => string | Promise<string>;
    }
  >
>;

export function outputOption<Name extends string>(forms: Forms<never, Name>): Option {
  const names = Object.keys(forms) as Name[];
  const meanings = names.map((name) => `"${name}" ${forms[name].meaning}`).join(', ');
  const option = new Option(
    '--format <form[:file]>',
    `How to report: ${meanings}; to a file, if one is named. Can be given several times.`,
  ).argParser((text: string, before: readonly Output<Name>[] | undefined) => [
    ...(before ?? []),
    outputOf(text, before ?? [], names),
  ]);
  return valued(option, {
    words: () => names.map((word) => ({ word, meaning: forms[word].meaning })),
    fileAfter: /^[a-z]+:/,
  });
}

function outputOf<Name extends string>(
  text: string,
  before: readonly Output<Name>[],
  names: readonly Name[],
): Output<Name> {
  const [, name = '', file] = /^([a-z]+)(?::(.*))?$/is.exec(text) ?? [];
  const form = names.find((each) => each === name);
  if (!form) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
  if (file === '') throw new InvalidArgumentError(`Name a file behind the colon: \`${form}:report\`.`);
  if (file !== undefined && /\.icb(rules)?$/.test(file))
    throw new InvalidArgumentError(
      `\`${file}\` is the name of a constitution or of rules: no report is written there. Take another, such as \`${form}:report\`.`,
    );
  if (before.some((each) => isSameFile(each.file, file)))
    throw new InvalidArgumentError(
      file === undefined
        ? `Only one form can go to standard output: name a file for the others, as in \`${form}:report\`.`
        : `Two forms cannot go to the same file, \`${file}\`.`,
    );
  return { form, file };
}

/** However each of the two is written. */
function isSameFile(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined ? one === other : resolve(one) === resolve(other);
}

/** What goes to standard output, and a sentence for each file that could not be written. */
export async function written<Report, Name extends string>(
  report: Report,
  outputs: readonly Output<Name>[],
  forms: Forms<Report, Name>,
  surroundings: Surroundings,
): Promise<{ readonly stdout: string; readonly errors: readonly string[] }> {
  let stdout = '';
  const errors: string[] = [];
  for (const { form, file } of outputs) {
    const text = await forms[form].report(
      report,
      file === undefined ? surroundings : { ...surroundings, colour: false },
    );
    if (file === undefined) {
      stdout = text;
      continue;
    }
    const error = putFile(resolve(surroundings.workingFolder, file), text);
    if (error !== undefined) errors.push(`icb: ${onOneLine(file)}: ${error}\n`);
  }
  return { stdout, errors };
}
