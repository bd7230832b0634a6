/** `icb survey`: from paths to counts over all the constitutions that lie there. */
import { createLanguage, type ReadFile } from '@icb/language';
import type { UnreadPath } from '@icb/rules';
import { isText, type Source, sourceOf } from '../check/source.ts';
import { judgingsOf } from '../config/judgings.ts';
import { exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { findFiles } from '../files/find.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { type Output, written } from '../outputs.ts';
import { faultSentences } from '../packs/faults.ts';
import { onOneLine } from '../pretty/visible.ts';
import { counted } from '../pretty/wording.ts';
import type { Surroundings } from '../surroundings.ts';
import { stagesOf } from '../timing/stages.ts';
import { type FormName, forms } from './forms.ts';
import { type PublishedTable, publishedTable, unknownIn } from './published.ts';
import { surveyed } from './surveyed.ts';

export interface SurveyOptions {
  readonly outputs: readonly Output<FormName>[];
  /** The names of the packs whose grades and measures are taken; none means those that are on. */
  readonly packs: readonly string[];
  /** Published tables, by name or by path. */
  readonly compare: readonly string[];
}

export async function survey(
  paths: readonly string[],
  options: SurveyOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { workingFolder } = surroundings;
  const published: PublishedTable[] = [];
  for (const named of options.compare) {
    const found = publishedTable(named, workingFolder);
    if ('error' in found) return wrongUsage(`${onOneLine(named)}: ${found.error}`);
    published.push(found.table);
  }
  const sources = (await findFiles(paths, workingFolder)).map(sourceOf);
  const files = sources.filter(isText);
  const stages = stagesOf(false, surroundings.progress);
  stages.files(files.length, false);
  const judgings = await judgingsOf(
    files.map(({ realPath }) => realPath),
    options,
    surroundings,
  );
  if ('error' in judgings) return wrongUsage(judgings.error);
  const read = await createLanguage(workspaceHost(workingFolder), stages.around).read(files);
  const subjects = files.flatMap(({ path, realPath }, index) => {
    const { constitution } = read[index] as ReadFile;
    return constitution ? [{ path, constitution, packs: judgings.of(realPath).packs }] : [];
  });
  const unread = sources.filter(isUnread);
  const faults = faultSentences(judgings.faults);
  if (subjects.length === 0) {
    const why = unread.length > 0 ? unreadSentences(unread) : 'icb: There is no constitution in these files.\n';
    return { exitCode: exitCode.wrongInput, stdout: '', stderr: faults + why };
  }
  const result = surveyed(subjects, unread, published, stages.around);
  for (const table of published) {
    const unknown = unknownIn(table, result.grades);
    if (unknown !== undefined) return wrongUsage(`${onOneLine(table.title)}: ${unknown}`);
  }
  const out = await written(result, options.outputs, forms, surroundings);
  const failed = judgings.faults.length > 0 || unread.length > 0 || out.errors.length > 0;
  return {
    exitCode: failed ? exitCode.wrongInput : exitCode.fine,
    stdout: out.stdout,
    stderr: [
      faults,
      ...out.errors,
      unreadSentences(unread),
      slipsSentence(files.filter((_, index) => hasErrors(read[index] as ReadFile)).map(({ path }) => path)),
    ].join(''),
  };
}

function isUnread(source: Source): source is UnreadPath {
  return 'error' in source;
}

function hasErrors({ findings }: ReadFile): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

const MOST_UNREAD = 10;

/** Which files are not among those that were counted, and why. */
function unreadSentences(unread: readonly UnreadPath[]): string {
  const told = unread.slice(0, MOST_UNREAD).map(({ path, error }) => `icb: ${onOneLine(`${path}: ${error}`)}\n`);
  const more = unread.length - told.length;
  return [...told, ...(more > 0 ? [`icb: ${counted(more, 'path')} more could not be read.\n`] : [])].join('');
}

/** A count of a text with errors counts what could be read. */
function slipsSentence(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const shown = paths.slice(0, 3).map((path) => `“${onOneLine(path)}”`);
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
  const [are, them] = paths.length === 1 ? ['There are errors in', 'it'] : ['There are errors in', 'them'];
  return `icb: ${are} ${shown.join(', ')}${more}, and what could be read of ${them} was counted. \`icb check\` tells more.\n`;
}
