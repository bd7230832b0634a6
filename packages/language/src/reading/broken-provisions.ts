/**
 * Provisions that the compiled parser has left out of a syntax tree: Langium's own reads them, with no more around them than
 * it takes to know where they stand, and what it makes of them is put in their places. While somebody types, there is mostly
 * one, and all else is as it was.
 */
import {
  type AstNode,
  type CompositeCstNode,
  type CompositeCstNodeImpl,
  type CstNode,
  isCompositeCstNode,
  type ParseResult,
} from 'langium';
import type { Read } from './lexer.ts';
import { placeOfError } from './place-of-error.ts';
import type { Broken, Growing } from './tree-builder.ts';
import { endOfProvision, type Word } from './words.ts';

/**
 * A text of the broken provisions, the heads of the blocks around them, and the provision after each: what is told of one that
 * is not finished rests on the word that follows it.
 */
export function onlyAround(read: Read, broken: readonly Broken[]): Read {
  const { words } = read;
  const kept = new Set<number>();
  const keep = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) kept.add(at);
  };
  const blocks: { readonly head: number; readonly brace: number; holds: boolean }[] = [];
  // Of each depth, where the provision starts that is being walked: every block has a head, which starts one.
  const starts: number[] = [0];
  const byStart = new Map(broken.map((each) => [each.start, each]));
  for (const [at, word] of words.entries()) {
    if (word.starts) starts[blocks.length] = at;
    const one = byStart.get(at);
    if (one) {
      for (const block of blocks) block.holds = true;
      keep(at, words[one.end]?.starts ? endOfProvision(words, one.end) : one.end);
    }
    if (word.kind !== 'punctuation') continue;
    if (word.image === '{') blocks.push({ head: starts[blocks.length] as number, brace: at, holds: false });
    const closed = word.image === '}' ? blocks.pop() : undefined;
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

/**
 * Puts what was found of broken provisions into the tree that lacks them. Returns whether that could be done: each has to
 * begin where it did, and all that is told has to be about one of them. (Two lines that were none's neighbours can be taken
 * for one, where what stood between them is left out.)
 */
export function putBack(found: ParseResult, broken: readonly Broken[], read: Read): boolean {
  const told = found.parserErrors.map((error) => placeOfError(error).startOffset);
  const toldOf = broken.map(({ start, end }) => {
    const [from, to] = [(read.words[start] as Word).offset, (read.words[end - 1] as Word).end];
    return told.filter((offset) => offset >= from && offset < to).length;
  });
  if (toldOf.includes(0) || toldOf.reduce((sum, count) => sum + count, 0) !== told.length) return false;
  const parts = broken.map((each) => foundOf(each, found.value, read));
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
  if (!pieces?.some(({ offset }) => offset === from)) return undefined;
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
