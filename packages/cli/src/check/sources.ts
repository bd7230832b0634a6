/** What a check is of: the files that paths mean, those of them that have changed, or what is piped in. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { changedSince, touchedBy } from '../files/changed.ts';
import { findFiles } from '../files/find.ts';
import { shownFrom } from '../files/folders.ts';
import { pipedText } from '../files/piped.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Source, sourceOf } from './source.ts';

export interface Wanted {
  readonly stdinPath?: string | undefined;
  readonly changedSince?: string | undefined;
}

export async function sourcesOf(
  paths: readonly string[],
  wanted: Wanted,
  { workingFolder, stdin }: Surroundings,
): Promise<{ readonly sources: readonly Source[] } | { readonly error: string }> {
  if (wanted.stdinPath !== undefined) {
    const realPath = resolve(workingFolder, wanted.stdinPath);
    const path = shownFrom(workingFolder, realPath);
    const piped = pipedText((await stdin?.()) ?? new Uint8Array());
    return {
      sources: [
        'error' in piped
          ? { path, error: piped.error }
          : { path, realPath, uri: pathToFileURL(realPath).href, text: piped.text },
      ],
    };
  }
  const found = await findFiles(paths, workingFolder);
  if (wanted.changedSince === undefined) return { sources: found.map(sourceOf) };
  const changed = changedSince(wanted.changedSince, workingFolder);
  if ('error' in changed) return { error: onOneLine(changed.error) };
  const touched = touchedBy(
    found.filter((each) => 'realPath' in each),
    changed,
  );
  return { sources: touched.map(sourceOf) };
}
