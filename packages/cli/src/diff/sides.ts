/** What two constitutions are meant: files, or files at a revision, named as git names them. */
import { existsSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { createLanguage, type Language, type ReadFile } from '@icb/language';
import { isText, sourceOf } from '../check/source.ts';
import { isInside, shownFrom } from '../files/folders.ts';
import { realPathOf } from '../files/real-path.ts';
import { workspaceHost } from '../files/workspace-host.ts';
import { revisionAddress, revisionHost } from '../git/revision-host.ts';
import { type Revision, revisionIn, textAt } from '../git/revisions.ts';

/** One of the two, read. */
export interface Side {
  /** As reports show it: `northshire.icb`, `HEAD~1:northshire.icb`. */
  readonly name: string;
  /** Where the file is, or would be, on this computer: the settings there hold. */
  readonly realPath: string;
  readonly file: ReadFile;
  /** What has read it, and knows where its imports are. */
  readonly language: Language;
}

/** Where a side is to be taken from. */
type Place =
  | { readonly is: 'file'; readonly path: string }
  | { readonly is: 'at'; readonly revision: string; readonly path: string }
  | { readonly is: 'revision'; readonly revision: string };

type Failed = { readonly error: string };

/**
 * `old new`, each a file or `REVISION:PATH`; `REVISION new`, for the same file at a revision; or a file alone, against what
 * was last committed.
 */
export async function sidesOf(
  first: string,
  second: string | undefined,
  workingFolder: string,
): Promise<{ readonly old: Side; readonly now: Side } | Failed> {
  const [old, now] =
    second === undefined
      ? [{ is: 'revision', revision: 'HEAD' } as const, placeOf(first, workingFolder)]
      : [placeOf(first, workingFolder), placeOf(second, workingFolder)];
  if (now.is === 'revision') return { error: `${now.revision}: There is no file at this path.` };
  if (second === undefined && now.is === 'at')
    return { error: `Name what to compare \`${first}\` with: \`icb diff ${first} ${now.path}\`.` };
  if (second === undefined && now.is === 'file') {
    const isInGit = revisionIn(workingFolder, 'HEAD');
    if ('error' in isInGit)
      return {
        error: `${first}: There is nothing to compare this with. ${isInGit.error} Name two files: \`icb diff OLD NEW\`.`,
      };
  }
  const before = await sideAt(old.is === 'revision' ? besides(old.revision, now, workingFolder) : old, workingFolder);
  if ('error' in before) return before;
  const after = await sideAt(now, workingFolder);
  return 'error' in after ? after : { old: before, now: after };
}

/** What a file is set against: another file, `REVISION:PATH`, or a revision, for the same file there. */
export async function sideAgainst(named: string, path: string, workingFolder: string): Promise<Side | Failed> {
  const place = placeOf(named, workingFolder);
  if (place.is === 'revision') {
    const revision = revisionIn(workingFolder, place.revision);
    if ('error' in revision)
      return { error: `${named}: There is no file at this path, and no revision of that name. ${revision.error}` };
    return sideAt(besides(place.revision, { is: 'file', path }, workingFolder), workingFolder);
  }
  const isSame =
    place.is === 'file' && realPathOf(resolve(workingFolder, place.path)) === realPathOf(resolve(workingFolder, path));
  if (isSame)
    return {
      error: `${named}: This is the file itself. Name an older version of it: another file, or a revision such as HEAD~1.`,
    };
  return sideAt(place, workingFolder);
}

/** A file that is there is meant, whatever its name looks like. */
function placeOf(named: string, workingFolder: string): Place {
  if (existsSync(resolve(workingFolder, named))) return { is: 'file', path: named };
  const [, revision, path] = /^([^:]+):(.+)$/s.exec(named) ?? [];
  if (revision !== undefined && path !== undefined) return { is: 'at', revision, path };
  return named.endsWith('.icb') ? { is: 'file', path: named } : { is: 'revision', revision: named };
}

/** The same file at another revision. */
function besides(revision: string, now: Exclude<Place, { is: 'revision' }>, workingFolder: string): Place {
  if (now.is === 'at') return { is: 'at', revision, path: now.path };
  const path = relative(realPathOf(workingFolder), realPathOf(resolve(workingFolder, now.path)));
  return { is: 'at', revision, path: `./${path.split(sep).join('/')}` };
}

async function sideAt(place: Place, workingFolder: string): Promise<Side | Failed> {
  if (place.is === 'file') return fileSide(place.path, workingFolder);
  if (place.is === 'revision') return { error: `Name a file at \`${place.revision}\`: \`${place.revision}:PATH\`.` };
  const named = `${place.revision}:${place.path.replace(/^\.\//, '')}`;
  const revision = revisionIn(workingFolder, place.revision);
  if ('error' in revision) return { error: `${named}: ${revision.error}` };
  return revisionSide(place.path, named, revision, workingFolder);
}

async function fileSide(path: string, workingFolder: string): Promise<Side | Failed> {
  const full = resolve(workingFolder, path);
  const realPath = realPathOf(full);
  const source = sourceOf({ path: shownFrom(workingFolder, full), realPath });
  if (!isText(source)) return { error: `${source.path}: ${source.error}` };
  const language = createLanguage(workspaceHost(workingFolder));
  const [file] = await language.read([source]);
  return { name: source.path, realPath, file: file as ReadFile, language };
}

/** As git has it, a path starts at the top of the repository, and with `./` or `../` in the folder that one is in. */
async function revisionSide(
  path: string,
  name: string,
  revision: Revision,
  workingFolder: string,
): Promise<Side | Failed> {
  const { root } = revision;
  const isRelative = /^\.\.?\//.test(path);
  const from = relative(root, realPathOf(workingFolder)).split(sep).join('/');
  const full = isRelative ? posix.join(from, path) : posix.normalize(path);
  if (!isInside(join(root, full), root)) return { error: `${name}: This path leads out of the repository.` };
  const read = textAt(revision, full);
  if (!('text' in read)) {
    const beneath = posix.join(from, path);
    const hint =
      !isRelative && from !== '' && 'text' in textAt(revision, beneath)
        ? ` From the folder that you are in, it is \`${revision.name}:./${path}\`.`
        : '';
    return { error: `${name}: ${read.error}${hint}` };
  }
  const uri = revisionAddress(revision, full);
  const language = createLanguage(revisionHost(revision));
  const [file] = await language.read([{ uri, text: read.text }]);
  return { name, realPath: join(root, full), file: file as ReadFile, language };
}
