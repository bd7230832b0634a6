/**
 * A check that keeps what it finds in each file, and takes from the last time what still holds: only what has changed since, and
 * what rests on that, is read, judged and shown anew. What it says is what `check` says.
 */
import { createLanguage } from '@icb/language';
import { countsOf, summed, type UnreadPath } from '@icb/rules';
import { isInForce } from '../baseline/use.ts';
import { type Judgings, judgingsOf } from '../config/judgings.ts';
import { exitCode, type Outcome, outcomeInBytes, wrongUsage } from '../exit-code.ts';
import { type Found, findFiles } from '../files/find.ts';
import { isAsBefore } from '../files/looks.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { faultSentences } from '../packs/faults.ts';
import { type PrettyFile, prettyFileOf, prettyParts } from '../pretty/pretty.ts';
import { unreadSentence } from '../pretty/wording.ts';
import { expectFiles, stayModest } from '../start/quick.ts';
import type { Surroundings } from '../surroundings.ts';
import { stagesOf } from '../timing/stages.ts';
import type { CheckOptions } from './check.ts';
import { kindOf, packsFor } from './checked.ts';
import { importsSeen } from './imports-seen.ts';
import { judged } from './judged.ts';
import { type Piece, type PlacedPiece, placed } from './pieces.ts';
import { type ShownFile, type Source, sourceOf } from './source.ts';
import { exitCodeFor } from './threshold.ts';

export interface ByPieces {
  readonly outcome: Outcome;
  /** In the order of the report; undefined where they must not be kept. */
  readonly pieces: readonly PlacedPiece[] | undefined;
}

/** Whether what is asked for can be put together from pieces: the report for people, whole, and nothing besides. */
export function canBeByPieces(options: CheckOptions): boolean {
  const { outputs, baseline, fix, stdinPath, changedSince, quiet, max, timing } = options;
  const isPretty = outputs.every(({ form, file }) => form === 'pretty' && file === undefined);
  return isPretty && !(baseline.write || fix || stdinPath || changedSince || quiet || timing || max !== undefined);
}

/** `before` are the pieces of the last time, by path. Undefined where it turns out that the findings themselves are needed. */
export async function checkByPieces(
  paths: readonly string[],
  options: CheckOptions,
  surroundings: Surroundings,
  before: ReadonlyMap<string, () => Piece>,
): Promise<ByPieces | undefined> {
  const { workingFolder } = surroundings;
  if (isInForce(options.baseline, workingFolder)) return undefined;
  const found = (await findFiles(paths, workingFolder)).map((each) => pieceThatHolds(each, before) ?? sourceOf(each));
  const realPaths = found.flatMap((each) => ('realPath' in each ? [each.realPath] : []));
  if (!realPaths.every(isNamedAsRead)) return undefined;
  const judgings = await judgingsOf(realPaths, options, surroundings);
  if ('error' in judgings) return { outcome: wrongUsage(judgings.error), pieces: undefined };
  const texts = found.flatMap((each) => ('uri' in each ? [each] : []));
  const { pieces: anew, imported } = await piecesAnew(texts, judgings, surroundings);
  const parts = found.map((each) => ('uri' in each ? (anew.get(each.path) as Piece) : each));
  const { outcome, pieces } = putTogether(parts, judgings, options, surroundings);
  return { outcome, pieces: imported.every(isNamedAsRead) ? pieces : undefined };
}

function pieceThatHolds(found: Found, before: ReadonlyMap<string, () => Piece>): Piece | undefined {
  const piece = 'realPath' in found ? before.get(found.path)?.() : undefined;
  if (!piece || !('realPath' in found) || piece.realPath !== found.realPath) return undefined;
  return piece.restsOn.every(isAsBefore) ? piece : undefined;
}

/** (Behind a link may be a file of another name, which the language would take for one that has the ending as well.) */
function isNamedAsRead(realPath: string): boolean {
  return realPath.endsWith('.icb');
}

const isPiece = (part: Piece | Source): part is Piece => 'shown' in part;
const isUnread = (part: Piece | UnreadPath): part is UnreadPath => 'error' in part;

/** By path; and what was imported on the way. What has been shown is let go. */
async function piecesAnew(
  files: readonly ShownFile[],
  judgings: Judgings,
  surroundings: Surroundings,
): Promise<{ readonly pieces: ReadonlyMap<string, Piece>; readonly imported: readonly string[] }> {
  // (With nothing to read, the language need not be made ready.)
  if (files.length === 0) return { pieces: new Map(), imported: [] };
  expectFiles(files);
  const stages = stagesOf(false, surroundings.progress);
  stages.files(files.length, false);
  const imports = importsSeen();
  const language = createLanguage(workspaceHost(surroundings.workingFolder, imports.seen), stages.around);
  const byUri = new Map(files.map((file) => [file.uri, file]));
  const found = await language.readInParts(files, (part) => {
    const files = part.map((read) => {
      stayModest();
      const { path, realPath } = byUri.get(read.uri) as ShownFile;
      return { realPath, file: stages.around('judging', () => judged(path, read, judgings.of(realPath))) };
    });
    return files.map(({ realPath, file }) => {
      const shown = inBytes(prettyFileOf(file, surroundings));
      return { shown, realPath, kind: kindOf(file), counts: countsOf(file) };
    });
  });
  const pieces = found.map((each): [string, Piece] => {
    const rests = [each.realPath, ...imports.behind(each.realPath), ...judgings.restsOn(each.realPath)];
    return [each.shown.path, { ...each, restsOn: [...new Set(rests)] }];
  });
  return { pieces: new Map(pieces), imported: imports.imported() };
}

function inBytes(shown: PrettyFile): Piece['shown'] {
  return { ...shown, findings: Buffer.from(shown.findings) };
}

function putTogether(
  parts: readonly (Piece | UnreadPath)[],
  judgings: Judgings,
  { failOn }: CheckOptions,
  surroundings: Surroundings,
): { readonly outcome: Outcome; readonly pieces: readonly PlacedPiece[] } {
  const pieces = parts.filter(isPiece);
  const unread = parts.filter(isUnread);
  const { packs, notChecked } = packsFor(pieces, judgings);
  const counts = pieces.map((piece) => piece.counts);
  const summary = summed(counts, { unreadable: unread.length, packs, notChecked });
  const files = pieces.map(({ shown }) => shown);
  const report = prettyParts({ files, unread, summary, least: undefined }, surroundings).map((part) =>
    typeof part === 'string' ? Buffer.from(part) : part,
  );
  const code = judgings.faults.length > 0 ? exitCode.wrongInput : exitCodeFor(summary, failOn);
  const unreadSaid = unread.length > 0 ? `${unreadSentence(unread)}\n` : '';
  return {
    outcome: outcomeInBytes(code, report, `${faultSentences(judgings.faults)}${unreadSaid}`),
    pieces: placed(pieces, report),
  };
}
