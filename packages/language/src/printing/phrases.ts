/** Small pieces of a constitution as text: names, lists, texts, dates, lengths of time. */
import type { Appointment, Duration, Exercise, Reference, TermReference, Text } from '../model/constitution.ts';

/** One provision: its line, and the lines of its block if it has one. */
export type Printed = readonly string[];

export function line(...words: (string | false | undefined)[]): Printed {
  return [words.filter((word) => word !== undefined && word !== false && word !== '').join(' ')];
}

/** A head with its block; an empty block stays on the line. */
export function block(head: string, inner: readonly Printed[]): Printed {
  const lines = inner.flat();
  if (lines.length === 0) return [`${head} {}`];
  return [`${head} {`, ...lines.map(indent), '}'];
}

function indent(text: string): string {
  return text === '' ? '' : `  ${text}`;
}

/** `"…"`, or a text block if it has several lines. */
export function textLines(before: string, text: Text, after = ''): Printed {
  const { value } = text;
  if (!/[\r\n]/.test(value)) return [join(before, quoted(value), after)];
  const longest = Math.max(2, ...[...value.matchAll(/"+/g)].map((run) => run[0].length));
  const fence = '"'.repeat(longest + 1);
  return [`${before} ${fence}`, ...value.split(/\r\n|\r|\n/).map(indent), join(fence, after)];
}

function join(...words: string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

export function references(list: readonly Reference[]): string {
  return list.map((each) => `${each.each ? 'each ' : ''}${each.name}`).join(', ');
}

export function terms(list: readonly TermReference[], separator = ', '): string {
  return list.map((each) => each.name).join(separator);
}

export function duration({ amount, quality, unit }: Duration): string {
  const plural = amount.text === '1' ? unit : `${unit}s`;
  return [amount.text, quality, plural].filter(Boolean).join(' ');
}

export function approval({ withApprovalOf, prior }: Appointment): string {
  return withApprovalOf.length === 0 ? '' : `with ${prior ? 'prior ' : ''}approval of ${references(withApprovalOf)}`;
}

/** `… under POWER up to "limit"`. */
export function exercise(before: string, { under, limit }: Exercise): Printed {
  const start = under ? `${before} under ${under.name}` : before;
  return limit ? textLines(`${start} up to`, limit) : [start];
}
