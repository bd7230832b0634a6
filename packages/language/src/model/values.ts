/** Reads the small things off the syntax tree: texts, dates, numbers, and where they stand. */
import type { AstNode, CstNode } from 'langium';
import type { Span } from '../finding.ts';
import type * as ast from '../generated/ast.ts';
import { pieceOfKeyword, pieceOfProperty } from '../reading/pieces.ts';
import { placeholdersIn } from '../reading/values.ts';
import type { Amount, Duration, Share, Text, TimeUnit, When } from './constitution.ts';

export function spanOf(node: { readonly $cstNode?: CstNode | undefined }): Span {
  const cst = node.$cstNode;
  return cst ? { offset: cst.offset, end: cst.end } : { offset: 0, end: 0 };
}

/** The place of a property's value; of the whole node, if the property has none. */
export function spanOfProperty(node: AstNode, property: string, index = 0): Span {
  const found = pieceOfProperty(node, property, index);
  return found ? { offset: found.offset, end: found.end } : spanOf(node);
}

export function spanOfKeyword(node: AstNode, keyword: string): Span | undefined {
  const found = pieceOfKeyword(node, keyword);
  return found && { offset: found.offset, end: found.end };
}

export function textOf(node: AstNode, property: string, value: string, index = 0): Text {
  const piece = pieceOfProperty(node, property, index);
  const span = piece ? { offset: piece.offset, end: piece.end } : spanOf(node);
  const raw = piece?.text ?? '';
  const placeholders = placeholdersIn(raw).map(({ text, offset }) => ({
    text,
    span: { offset: span.offset + offset, end: span.offset + offset + text.length },
  }));
  return { value, raw, span, placeholders };
}

export function optionalText(node: AstNode, property: string, value: string | undefined): Text | undefined {
  return value === undefined ? undefined : textOf(node, property, value);
}

export function whenOf(node: AstNode, property: string, text: string): When {
  return { text, date: dateOf(text), span: spanOfProperty(node, property) };
}

export function optionalWhen(node: AstNode, property: string, text: string | undefined): When | undefined {
  return text === undefined ? undefined : whenOf(node, property, text);
}

/** `YYYY-MM-DD` if the text is such a day of the calendar. */
export function dateOf(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? text : undefined;
}

export function amountOf(node: AstNode, property: string, text: string): Amount {
  const value = /^[\d.]+$/.test(text) ? Number(text) : undefined;
  return { text, value, span: spanOfProperty(node, property) };
}

export function optionalAmount(node: AstNode, property: string, text: string | undefined): Amount | undefined {
  return text === undefined ? undefined : amountOf(node, property, text);
}

export function shareOf(node: AstNode, property: string, text: string): Share {
  return { text, value: fractionOf(text), span: spanOfProperty(node, property) };
}

/** `1/3`, `30%` or `2` as a number. */
export function fractionOf(text: string): number {
  if (text.endsWith('%')) return Number.parseFloat(text) / 100;
  const [part = 0, whole = 1] = text.split('/').map(Number);
  return part / whole;
}

export function durationOf(node: ast.Duration): Duration {
  return {
    amount: amountOf(node, 'amount', node.amount ?? '0'),
    quality: node.quality,
    unit: (node.unit ?? 'days').replace(/s$/, '') as TimeUnit,
    span: spanOf(node),
  };
}

export function optionalDuration(node: ast.Duration | undefined): Duration | undefined {
  return node && durationOf(node);
}
