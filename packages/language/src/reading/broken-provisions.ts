/**
 * Provisions that the compiled parser has left out of a syntax tree: Langium's own reads them, with no more around them than
 * it takes to know where they stand, and what it makes of them is put in their places. While somebody types, one line in
 * three is not finished, and all others are as they were.
 */
import {
  type AstNode,
  type CompositeCstNode,
  type CompositeCstNodeImpl,
  type CstNode,
  isCompositeCstNode,
} from 'langium';
import type { Read } from './lexer.ts';
import type { Broken, Growing } from './tree-builder.ts';
import { endOfProvision, type Word } from './words.ts';

/** With more broken provisions than this, the whole is read as quickly: each is looked for by itself. */
export const FEW_BROKEN = 20;

/** The text without what stands beside the broken provisions, those after each excepted: where one ends, the next word tells. */
export function onlyAround(read: Read, broken: readonly Broken[]): Read {
  const { words } = read;
  const kept = new Set<number>();
  const keep = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) kept.add(at);
  };
  const open: { readonly head: number; readonly brace: number; holds: boolean }[] = [];
  const starts: number[] = [0];
  const first = new Map(broken.map((each) => [each.start, each]));
  for (const [at, word] of words.entries()) {
    if (word.starts) starts[open.length] = at;
    const each = first.get(at);
    if (each) {
      for (const around of open) around.holds = true;
      keep(at, words[each.end]?.starts ? endOfProvision(words, each.end) : each.end);
    }
    if (word.kind !== 'punctuation') continue;
    if (word.image === '{') open.push({ head: starts[open.length] ?? at, brace: at, holds: false });
    const closed = word.image === '}' ? open.pop() : undefined;
    if (!closed?.holds) continue;
    keep(closed.head, closed.brace + 1);
    kept.add(at);
  }
  return {
    ...read,
    // (What is told of this part must not be told of the whole, if that has to be read after all.)
    report: { ...read.report },
    words: words.filter((_, at) => kept.has(at)),
    comments: broken.flatMap(({ comments }) => read.comments.slice(...comments)),
  };
}

/** Puts what was found of broken provisions into the tree that lacks them. Returns whether that could be done. */
export function putBack(found: AstNode, broken: readonly Broken[], read: Read): boolean {
  const parts = broken.map((each) => foundOf(each, found, read));
  if (parts.some((each) => each === undefined)) return false;
  // The last first, so that the places of the others stay what they are.
  for (const [index, each] of [...broken.entries()].reverse()) putOne(each, parts[index] as Found);
  return true;
}

interface Found {
  readonly nodes: readonly AstNode[];
  readonly pieces: readonly CstNode[];
}

function foundOf(broken: Broken, found: AstNode, { words, comments }: Read): Found | undefined {
  const { start, end, node, property, piece } = broken;
  const [from, to] = [(words[start] as Word).offset, (words[end - 1] as Word).end];
  const container = sameAs(node, found, from);
  if (!container?.$cstNode) return undefined;
  const first = Math.min(from, comments[broken.comments[0]]?.offset ?? from);
  const within = (each: CstNode | undefined): boolean => each !== undefined && each.offset >= first && each.offset < to;
  const nodes = ((container as Growing)[property] as AstNode[]).filter(({ $cstNode }) => within($cstNode));
  const pieces = samePiece(piece, container.$cstNode, from)?.content.filter(within);
  if (!pieces) return undefined;
  const commented = broken.comments[1] - broken.comments[0];
  if (commented > 0 && hiddenIn(pieces) !== commented) return undefined;
  return [...nodes.map(({ $cstNode }) => $cstNode), ...pieces].some((each) => (each as CstNode).end > to)
    ? undefined
    : { nodes, pieces };
}

/** How many comments there are in pieces of text. (One that no word follows stands outside of them all.) */
function hiddenIn(pieces: readonly CstNode[]): number {
  let count = 0;
  for (const each of pieces) count += isCompositeCstNode(each) ? hiddenIn(each.content) : Number(each.hidden);
  return count;
}

/** The node of the other tree that begins where this one does, and is of its type; around an offset. */
function sameAs(node: Growing, other: AstNode, offset: number): AstNode | undefined {
  for (let at: AstNode | undefined = other; at; at = childAround(at, offset))
    if (at.$type === node.$type && at.$cstNode?.offset === node.$cstNode.offset) return at;
  return undefined;
}

function childAround(of: AstNode, offset: number): AstNode | undefined {
  const parts = Object.entries(of).flatMap(([name, value]) => (name.startsWith('$') ? [] : value)) as Growing[];
  return parts.find((part) => part?.$cstNode && part.$cstNode.offset <= offset && part.$cstNode.end > offset);
}

/** Several rules may have read one node, each with a piece of its own. */
function samePiece(piece: CompositeCstNodeImpl, among: CstNode, offset: number): CompositeCstNode | undefined {
  for (let at: CstNode | undefined = among; at && isCompositeCstNode(at); )
    if (at.grammarSource === piece.grammarSource) return at;
    else at = at.content.find((each) => isCompositeCstNode(each) && each.offset <= offset && each.end > offset);
  return undefined;
}

function putOne({ node, property, index, piece }: Broken, { nodes, pieces }: Found): void {
  const list = node[property] as Growing[];
  list.splice(index, 0, ...nodes);
  for (const [at, each] of list.entries()) {
    each.$container = node;
    each.$containerIndex = at;
  }
  const offset = pieces[0]?.offset;
  if (offset === undefined) return;
  const after = piece.content.findIndex((each) => each.offset > offset);
  piece.content.splice(after < 0 ? piece.content.length : after, 0, ...pieces);
  for (const each of pieces) (each as Growing).container = piece;
}
