/** Sentences that count things, and the words for states. */
import type { Severity } from '@icb/language';
import type { CheckedFile, Measure, Summary, UnreadPath } from '@icb/rules';
import { onOneLine } from './visible.ts';

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inFigures(count)} ${count === 1 ? one : many}`;
}

/** `12`, `1,234`, `2.5`: to one place. */
function inFigures(value: number): string {
  // (To ask how English writes a number takes milliseconds, and whole ones are soon written.)
  if (Number.isSafeInteger(value) && value >= 0) return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

/** The last line of a report: what was found, in how many files. */
export function closingSentence(summary: Summary, filesWithFindings: number, least?: Severity): string {
  const found = [
    summary.errors > 0 && counted(summary.errors, 'error'),
    summary.warnings > 0 && counted(summary.warnings, 'warning'),
    summary.information > 0 && counted(summary.information, 'piece of information', 'pieces of information'),
    summary.hints > 0 && counted(summary.hints, 'hint'),
    summary.explained > 0 && counted(summary.explained, 'explained finding'),
  ].filter((part) => part !== false);
  const files = counted(summary.files, 'file');
  const where = filesWithFindings === summary.files ? files : `${inFigures(filesWithFindings)} of ${files}`;
  const unread = summary.unreadable > 0 ? ` ${counted(summary.unreadable, 'path')} could not be checked.` : '';
  if (summary.files === 0) return unread.trimStart();
  const known = summary.known > 0 ? ` ${counted(summary.known, 'finding')} known before.` : '';
  const none = nothing(least, summary.known > 0).replace(/^n/, 'N');
  return `${found.length > 0 ? `${listed(found)} in ${where}.` : `${none} in ${files}.`}${known}${unread}`;
}

/** `no findings`, `no new findings`; of those that were wanted only. */
export function nothing(least: Severity | undefined, isNew = false): string {
  const what = {
    error: 'errors',
    warning: 'errors or warnings',
    information: 'errors, warnings or pieces of information',
    hint: 'findings',
  };
  return `no ${isNew ? 'new ' : ''}${what[least ?? 'hint']}`;
}

/** Of a file whose findings are not all told; nothing where they are. */
export function leftOutSentence({ leftOut = [] }: CheckedFile): string | undefined {
  return leftOut.length === 0 ? undefined : `${counted(leftOut.length, 'finding')} more, left out.`;
}

/** What goes to standard error when something could not be checked. */
export function unreadSentence(unread: readonly UnreadPath[]): string {
  const shown = unread.slice(0, 3).map(({ path }) => `“${onOneLine(path)}”`);
  const more = unread.length - shown.length;
  const names = listed(more > 0 ? [...shown, `${more} more`] : shown);
  return `icb: ${counted(unread.length, 'path')} could not be checked: ${names}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `25% (2 of 8)`, `1.5 (3 against 2)`, `4`; a range where the constitution leaves it open. */
export function measureValue({ kind, value, counted: part, among }: Measure): string {
  if (!value) return 'not checkable';
  if (kind === 'count' || !among) return range(value);
  const [said, joined] =
    kind === 'share'
      ? [range({ least: value.least * 100, most: Math.min(value.most, 1) * 100 }, '%'), 'of']
      : [range(value), 'against'];
  return `${said} (${range(part)} ${joined} ${range(among)})`;
}

function range({ least, most }: { readonly least: number; readonly most: number }, unit = ''): string {
  if (least === most) return `${inFigures(least)}${unit}`;
  return most === Number.POSITIVE_INFINITY
    ? `at least ${inFigures(least)}${unit}`
    : `${inFigures(least)} to ${inFigures(most)}${unit}`;
}
