/** What has to be said of a picture or a document: that its text has errors, and which. */
import type { Finding, ReadFile } from '@icb/language';
import type { Range } from 'vscode-languageserver';
import { Places } from '../places.ts';

/** What the language found to be wrong in the text. */
export interface Errors {
  readonly count: number;
  readonly first: Range | null;
  /** The first by which something could not be read: the picture may lack what stands there. */
  readonly unread: Range | null;
}

/** By these, a line or a block is not read as it was meant; by all others, a line says something that cannot be. */
const unreading: ReadonlySet<string> = new Set([
  'language/syntax',
  'language/unknown-word',
  'language/unclosed-text',
  'language/brace',
]);

export function errorsOf(file: ReadFile): Errors {
  const errors = file.findings.filter(({ severity }) => severity === 'error');
  const places = new Places(file);
  const rangeOf = (finding: Finding | undefined): Range | null => (finding ? places.range(finding.span) : null);
  return {
    count: errors.length,
    first: rangeOf(errors[0]),
    unread: rangeOf(errors.find(({ rule }) => unreading.has(rule))),
  };
}
