/** What is to be checked: texts, and paths that lead to none. */
import { pathToFileURL } from 'node:url';
import type { SourceFile } from '@icb/language';
import type { UnreadPath } from '@icb/rules';
import type { Found } from '../files/find.ts';
import { readText } from '../files/text-file.ts';

/** A file as it stands on disk, by the path that is shown. */
export interface ShownFile extends SourceFile {
  readonly path: string;
  /** Absolute, links followed. */
  readonly realPath: string;
}

export type Source = ShownFile | UnreadPath;

export function sourceOf(found: Found): Source {
  if ('error' in found) return found;
  const { path, realPath } = found;
  const content = readText(realPath);
  return 'error' in content
    ? { path, error: content.error }
    : { path, realPath, uri: pathToFileURL(realPath).href, text: content.text };
}

export function isText(source: Source): source is ShownFile {
  return 'uri' in source;
}
