/** Compares two readings of a text, and their syntax trees to the last piece of text. */
import {
  type AstNode,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
  isRootCstNode,
  type ParseResult,
} from 'langium';
import type { ReadingReport } from '../src/reading/lexer.ts';
import { placeOfError } from '../src/reading/place-of-error.ts';

/** In what two readings differ: in what is told of what does not fit, in what is said to be unread, or in the tree. */
export function whatReadingsDiffer(one: ParseResult, other: ParseResult): string | undefined {
  const [told, toldByOther] = [one, other].map(whatIsTold);
  return told === toldByOther ? whatDiffers(one.value, other.value) : `${told} and ${toldByOther}`;
}

function whatIsTold({ parserErrors, lexerReport }: ParseResult): string {
  const errors = parserErrors.map((error) => [placeOfError(error).startOffset, error.message]);
  const { problems, unread } = lexerReport as ReadingReport;
  return JSON.stringify({ errors, problems, unread });
}

/** The first thing in which the trees are not the same, and where; undefined where there is none. */
export function whatDiffers(one: AstNode, other: AstNode): string | undefined {
  const texts = one.$cstNode || other.$cstNode;
  return node(one, other, 'root') ?? (texts ? piece(one.$cstNode, other.$cstNode, [one, other], 'root') : undefined);
}

function node(one: AstNode, other: AstNode, at: string): string | undefined {
  const [names, otherNames] = [one, other].map((each) => Object.keys(each).filter((name) => name !== '$document'));
  // (When an empty list was made does not matter to anybody.)
  const [order, otherOrder] = [one, other].map((each) =>
    Object.keys(each).filter((name) => name !== '$document' && !isEmptyList(propertyOf(each, name))),
  );
  if (order?.join() !== otherOrder?.join() || names?.sort().join() !== otherNames?.sort().join())
    return `${at}: properties ${names} and ${otherNames}`;
  for (const name of names as string[]) {
    if (name === '$container' || name === '$cstNode') continue;
    const differs = value(propertyOf(one, name), propertyOf(other, name), { one, other }, `${at}.${name}`);
    if (differs) return differs;
  }
  return undefined;
}

function value(one: unknown, other: unknown, within: { one: AstNode; other: AstNode }, at: string): string | undefined {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${at}: ${one.length} and ${other.length}`;
    for (const [index, each] of one.entries()) {
      const differs = value(each, other[index], within, `${at}[${index}]`);
      if (differs) return differs;
    }
    return undefined;
  }
  if (isAstNode(one) && isAstNode(other)) {
    if (one.$container !== within.one || other.$container !== within.other) return `${at}: its container`;
    return node(one, other, at);
  }
  if (isReference(one) && isReference(other)) {
    if (one.$refText !== other.$refText) return `${at}: ${one.$refText} and ${other.$refText}`;
    if (!one.$refNode || !other.$refNode)
      return one.$refNode === other.$refNode ? undefined : `${at}: a reference's piece`;
    return place(one.$refNode, other.$refNode, at);
  }
  return Object.is(one, other) ? undefined : `${at}: ${String(one)} and ${String(other)}`;
}

type Pair = readonly [AstNode, AstNode];

/** Pieces of text, and which node each belongs to. */
function piece(
  one: CstNode | undefined,
  other: CstNode | undefined,
  [node, otherNode]: Pair,
  at: string,
): string | undefined {
  if (!one || !other) return `${at}: no piece of text`;
  const differs = place(one, other, at);
  if (differs) return differs;
  const [of, otherOf] = [one.astNode, other.astNode];
  if ((of === node) !== (otherOf === otherNode)) return `${at}: the node of the piece`;
  if ((of.$cstNode === one) !== (otherOf.$cstNode === other)) return `${at}: the piece of the node`;
  const [parts, otherParts] = [one, other].map((each) => (isCompositeCstNode(each) ? each.content : []));
  if (parts?.length !== otherParts?.length) return `${at}: ${parts?.length} and ${otherParts?.length} pieces`;
  for (const [index, each] of (parts as CstNode[]).entries()) {
    if (each.container !== one) return `${at}/${index}: its container`;
    const within = piece(each, otherParts?.[index], [of, otherOf], `${at}/${index}`);
    if (within) return within;
  }
  return undefined;
}

function place(one: CstNode, other: CstNode, at: string): string | undefined {
  const [found, wanted] = [one, other].map((each) => ({
    is: [isRootCstNode, isCompositeCstNode, isLeafCstNode].map((isSuch) => isSuch(each)),
    ...{ offset: each.offset, end: each.end, length: each.length, hidden: each.hidden, text: each.text },
    range: each.range,
    type: isLeafCstNode(each) ? each.tokenType.name : '',
  }));
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    return `${at}: ${JSON.stringify(found)} and ${JSON.stringify(wanted)}`;
  return one.grammarSource === other.grammarSource ? undefined : `${at}: what of the grammar it is`;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const propertyOf = (of: AstNode, name: string): unknown => (of as unknown as Record<string, unknown>)[name];
