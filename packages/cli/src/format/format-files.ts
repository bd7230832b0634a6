/** `icb format`: gives files the one layout that the language has, or says which do not have it. */
import { format, formatRules } from '@icb/language';
import { type ExitCode, exitCode, type Outcome } from '../exit-code.ts';
import { constitutionsAndPacks, type Found, findFiles } from '../files/find.ts';
import { readText } from '../files/text-file.ts';
import { replaceText } from '../files/write.ts';
import { onOneLine } from '../pretty/visible.ts';
import { counted } from '../pretty/wording.ts';

export interface FormatOptions {
  /** Only say which files would change. */
  readonly check: boolean;
}

type Result = { readonly path: string; readonly changed: boolean } | { readonly path: string; readonly error: string };

export async function formatFiles(
  paths: readonly string[],
  options: FormatOptions,
  workingFolder: string,
): Promise<Outcome> {
  const results = (await findFiles(paths, workingFolder, constitutionsAndPacks)).map((found) =>
    formatFile(found, options),
  );
  const failed = results.filter((result) => 'error' in result);
  const formatted = results.filter((result) => 'changed' in result);
  const changed = formatted.filter((result) => result.changed);
  const sentences = [
    ...failed.map(({ path, error }) => `icb: ${onOneLine(path)}: ${error}`),
    ...(formatted.length > 0 ? [closingSentence(changed.length, formatted.length, options)] : []),
  ];
  return {
    exitCode: exitCodeOf(failed.length, changed.length, options),
    stdout: changed.map(({ path }) => `${onOneLine(path)}\n`).join(''),
    stderr: sentences.map((sentence) => `${sentence}\n`).join(''),
  };
}

function formatFile(found: Found, { check }: FormatOptions): Result {
  if ('error' in found) return found;
  const { path, realPath } = found;
  const content = readText(realPath);
  if ('error' in content) return { path, error: content.error };
  const formatted = realPath.endsWith('.icbrules') ? formatRules(content.text) : format(content.text);
  if (formatted === content.text) return { path, changed: false };
  const error = check ? undefined : replaceText(realPath, content.text, formatted);
  return error === undefined ? { path, changed: true } : { path, error };
}

function closingSentence(changed: number, all: number, { check }: FormatOptions): string {
  const files = counted(all, 'file');
  if (changed === 0) return all === 1 ? 'The file is already formatted.' : `All ${files} are already formatted.`;
  if (check)
    return `${changed} of ${files} would change. Run \`icb format\` to format ${changed === 1 ? 'it' : 'them'}.`;
  return `Formatted ${changed} of ${files}.`;
}

function exitCodeOf(failed: number, changed: number, { check }: FormatOptions): ExitCode {
  if (failed > 0) return exitCode.wrongInput;
  return check && changed > 0 ? exitCode.findings : exitCode.fine;
}
