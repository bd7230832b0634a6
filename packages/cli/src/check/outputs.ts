/** Where a report goes, and in which form: `pretty`, `sarif:out.sarif`; several at once. */
import { resolve } from 'node:path';
import type { Report } from '@icb/rules';
import { InvalidArgumentError, Option } from 'commander';
import { putFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import { type FormName, formNames, reporters } from '../reporters/reporters.ts';
import type { Surroundings } from '../surroundings.ts';

export interface Output {
  readonly form: FormName;
  /** The file to write, as it was named; standard output where none was. */
  readonly file: string | undefined;
}

export function outputOption(): Option {
  const meanings = formNames.map((name) => `"${name}" ${reporters[name].meaning}`).join(', ');
  return new Option(
    '--format <form[:file]>',
    `How to report: ${meanings}; to a file, if one is named. Can be given several times.`,
  ).argParser((text: string, before: readonly Output[] | undefined) => [
    ...(before ?? []),
    outputOf(text, before ?? []),
  ]);
}

function outputOf(text: string, before: readonly Output[]): Output {
  const [, name = '', file] = /^([a-z]+)(?::(.*))?$/is.exec(text) ?? [];
  const form = formNames.find((each) => each === name);
  if (!form) throw new InvalidArgumentError(`Allowed choices are ${formNames.join(', ')}.`);
  if (file === '') throw new InvalidArgumentError(`Name a file behind the colon: \`${form}:report\`.`);
  if (before.some((each) => each.file === file))
    throw new InvalidArgumentError(
      file === undefined
        ? 'Only one form can go to standard output: name a file for the others, as in `sarif:report.sarif`.'
        : `Two forms cannot go to the same file, \`${file}\`.`,
    );
  return { form, file };
}

/** What goes to standard output, and a sentence for each file that could not be written. */
export async function written(
  report: Report,
  outputs: readonly Output[],
  surroundings: Surroundings,
): Promise<{ readonly stdout: string; readonly errors: readonly string[] }> {
  let stdout = '';
  const errors: string[] = [];
  for (const { form, file } of outputs) {
    const text = await reporters[form].report(
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
