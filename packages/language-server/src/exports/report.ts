/** What a check of one file has found out, as `icb check` would report it. */
import { notChecked, type Report } from '@icb/rules';
import { folderOf, isInside } from '../files.ts';
import type { JudgedFile } from '../judged-files.ts';
import type { Judging } from '../packs.ts';

/** `folders` are those that are open: paths are told from there. */
export function reportOf(judged: JudgedFile, { known, faults }: Judging, folders: readonly string[]): Report {
  const { file, constitution, findings, judgement, packs, day } = judged;
  const entry = {
    path: pathOf(file.uri, folders),
    text: file.text,
    constitution,
    asAt: packs.length > 0 ? (day ?? null) : null,
    states: judgement?.states ?? new Map(),
    findings,
  };
  const leftOut = known.filter((each) => !packs.some(({ pack }) => pack.name === each.pack.name));
  const names = faults.map(({ pack, uri }) => pack || fileNameOf(uri).replace(/\.icbrules$/, ''));
  const refused = names.filter((name) => !known.some(({ pack }) => pack.name === name));
  return {
    entries: [entry],
    packs: packs.map(({ pack }) => pack.name),
    by: packs,
    notChecked: notChecked([{ kind: constitution?.kind, leftOut, refused }]),
  };
}

/** From the folder that is open; where none is, the name alone. */
function pathOf(uri: string, folders: readonly string[]): string {
  const folder = folders.filter((each) => isInside(uri, each)).sort((one, other) => other.length - one.length)[0];
  if (folder === undefined) return fileNameOf(uri);
  return decoded(uri.slice(folder.endsWith('/') ? folder.length : folder.length + 1));
}

function fileNameOf(uri: string): string {
  return decoded(uri.slice(folderOf(uri).length)).replace(/^untitled:/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
