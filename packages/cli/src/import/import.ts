/** `icb import`: from a document that people read to a draft, and a list of what to look at in it. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Imported, Statement } from '@icb/documents/import';
import { formatOf, largest } from '@icb/documents/import/formats';
import { jsonText } from '@icb/rules';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { whyNotRead } from '../files/text-file.ts';
import { newFile } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { readWithin } from './bounded.ts';

export interface ImportOptions {
  readonly output?: string;
  readonly report: 'text' | 'json';
}

export async function importFile(
  path: string,
  { output, report }: ImportOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { workingFolder } = surroundings;
  const shown = onOneLine(path);
  const format = formatOf(path);
  if (!format) return wrongUsage(`${shown}: Its name must end in one of .docx, .html, .md, .txt, .pdf.`);
  const bytes = bytesOf(resolve(workingFolder, path));
  if (typeof bytes === 'string') return wrongUsage(`${shown}: ${bytes}`);
  const imported = await readWithin({ bytes, format, source: onOneLine(basename(path)) });
  if ('problem' in imported) return wrongUsage(`${shown}: ${imported.problem}`);
  if (output !== undefined) {
    const problem = newFile(resolve(workingFolder, output), imported.text);
    if (problem !== undefined)
      return wrongUsage(
        `${onOneLine(output)}: ${problem === 'there already' ? 'There is a file of this name already, and it was left as it is.' : problem}`,
      );
  }
  const said = report === 'json' ? asJson(imported, basename(path), output) : asText(imported);
  return {
    exitCode: exitCode.fine,
    stdout: output === undefined ? imported.text : report === 'json' ? said : '',
    stderr:
      output === undefined || report === 'text'
        ? `${output === undefined ? '' : `Drafted: ${onOneLine(output)}\n`}${said}`
        : '',
  };
}

function bytesOf(file: string): Uint8Array | string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return 'This is not a file that can be read.';
    if (stats.size > largest.file)
      return `This file is far larger than any constitution (${Math.round(stats.size / 1024 / 1024)} MB). It was not read.`;
    return readFileSync(file);
  } catch (error) {
    return whyNotRead(error);
  }
}

function asText({ statements, left }: Imported): string {
  const unsure = statements.filter(({ sure }) => sure !== 'certain');
  const certain = statements.length - unsure.length;
  return [
    `${certain} ${certain === 1 ? 'line is' : 'lines are'} certain, ${unsure.length} ${unsure.length === 1 ? 'is' : 'are'} not; ${left.length} ${left.length === 1 ? 'passage was' : 'passages were'} not understood or left out.`,
    ...(unsure.length > 0 ? ['', 'To be looked at, by line of the draft:', ...unsure.map(inWords)] : []),
    ...(left.length > 0
      ? [
          '',
          'Not in the draft, by paragraph of the document:',
          ...left.map(({ place, why, quote }) => `  ${place.paragraph}  ${why} “${short(quote)}”`),
        ]
      : []),
    '',
  ].join('\n');
}

function inWords({ line, says, sure, quote }: Statement): string {
  return `  ${line}  ${sure}: ${onOneLine(says)}, from “${short(quote)}”`;
}

function short(text: string): string {
  const line = onOneLine(text.replace(/\s+/g, ' '));
  return line.length > 100 ? `${line.slice(0, 97).replace(/\s\S*$/, '')} …` : line;
}

function asJson({ statements, left }: Imported, document: string, draft: string | undefined): string {
  return jsonText({
    document,
    draft: draft ?? null,
    statements: statements.map(({ line, says, sure, quote, place }) => ({
      line,
      says,
      confidence: sure,
      quote,
      ...place,
    })),
    left: left.map(({ quote, why, place }) => ({ quote, why, ...place })),
  });
}
