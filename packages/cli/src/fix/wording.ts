/** What goes to standard error about the fixes that were made, or would be. */
import type { FixKind } from '@icb/rules';
import { counted } from '../pretty/wording.ts';
import type { MendedFile } from './mend.ts';

export function mendedSentence(mended: readonly MendedFile[]): string {
  return mended.length === 0 ? 'No fix was made.\n' : `Made ${fixesIn(mended)}.\n`;
}

export function dryRunSentence(mended: readonly MendedFile[], kind: FixKind): string {
  const option = kind === 'all' ? '--fix=all' : '--fix';
  return mended.length === 0
    ? 'No fix would be made.\n'
    : `\`${option}\` would make ${fixesIn(mended)}. Nothing was written.\n`;
}

function fixesIn(mended: readonly MendedFile[]): string {
  const fixes = mended.reduce((sum, { applied }) => sum + applied.length, 0);
  return `${counted(fixes, 'fix', 'fixes')} in ${counted(mended.length, 'file')}`;
}
