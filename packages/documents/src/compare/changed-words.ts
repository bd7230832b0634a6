/** One paragraph as two versions have it: the words that stay, those that go, and those that come. */
import { diffArrays } from 'diff';
import type { Change, CrossReference, Piece, PlainPiece, Words } from '../document/document.ts';
import { changedTo, plainPiece, textOf } from '../document/document.ts';
import { clean } from '../wording/clean.ts';

/** The name that the new version has for what a reference of the old one leads to. */
export type NameNow = (id: string) => string;

/** A word, a blank, a sign, a placeholder or a reference: what stays or changes as one. */
interface Token {
  readonly piece: PlainPiece;
  /** Two tokens with the same key are the same. */
  readonly key: string;
  readonly isWord: boolean;
}

interface Run {
  readonly change: Change | undefined;
  readonly tokens: readonly Token[];
}

export function changedWords(old: Words, now: Words, nameNow: NameNow): Words {
  const before = tokensOf(old, nameNow);
  const after = tokensOf(now, (id) => id);
  const runs = runsBetween(before, after);
  if (!runs) return replaced(before, after);
  const readable = withoutIslands(runs);
  return isMostlyOther(readable) ? replaced(before, after) : readable.flatMap(piecesOf);
}

/** Words that only one version has. */
export function wordsOfOne(words: Words, change: Change, nameNow: NameNow): Words {
  return changedTo(
    change,
    joined(tokensOf(words, change === 'removed' ? nameNow : (id) => id).map(({ piece }) => piece)),
  );
}

function tokensOf(words: Words, nameNow: NameNow): Token[] {
  return words.flatMap((each): Token[] => {
    const piece = plainPiece(each);
    if (typeof piece === 'string')
      return (clean(piece).match(token) ?? []).map((text) => ({ piece: text, key: text, isWord: letter.test(text) }));
    if ('placeholder' in piece) return [{ piece, key: `[ ${piece.placeholder}`, isWord: true }];
    const to: CrossReference = { ...piece, to: nameNow(piece.to) };
    return [{ piece: to, key: `-> ${to.to} ${to.words}`, isWord: true }];
  });
}

const token = /\s+|[\p{L}\p{N}\p{M}]+(?:[’'.,-][\p{L}\p{N}\p{M}]+)*|./gu;
const letter = /[\p{L}\p{N}]/u;

/** So many words apart, two texts have nothing to do with each other. */
const farApart = 2000;

function runsBetween(before: readonly Token[], after: readonly Token[]): Run[] | undefined {
  const found = diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: farApart },
  );
  if (!found) return undefined;
  let [at, there] = [0, 0];
  return found.map(({ added, removed, value }) => {
    const change = added ? 'added' : removed ? 'removed' : undefined;
    const tokens = removed ? before.slice(at, at + value.length) : after.slice(there, there + value.length);
    if (!added) at += value.length;
    if (!removed) there += value.length;
    return { change, tokens };
  });
}

/** What stays between two changes and is no more than a word or two is read more easily as a part of one change. */
function withoutIslands(runs: readonly Run[]): Run[] {
  const regions = regionsOf(runs);
  const merged: Region[] = [];
  for (const [index, region] of regions.entries()) {
    const last = merged[merged.length - 1];
    const next = regions[index + 1];
    const isIsland = 'stays' in region && last && next && !('stays' in last) && !('stays' in next);
    if (isIsland && isSmall(region.stays, last, next))
      merged[merged.length - 1] = {
        removed: [...last.removed, ...region.stays],
        added: [...last.added, ...region.stays],
      };
    else if (last && !('stays' in last) && !('stays' in region))
      merged[merged.length - 1] = {
        removed: [...last.removed, ...region.removed],
        added: [...last.added, ...region.added],
      };
    else merged.push(region);
  }
  return merged.flatMap((region) =>
    'stays' in region ? [{ change: undefined, tokens: region.stays }] : runsOf(region),
  );
}

/** What both begin and end with has not changed. */
function runsOf({ removed, added }: Changed): Run[] {
  const same = (one: Token | undefined, other: Token | undefined): boolean => one?.key === other?.key;
  const least = Math.min(removed.length, added.length);
  let start = 0;
  while (start < least && same(removed[start], added[start])) start += 1;
  let end = 0;
  while (end < least - start && same(removed.at(-1 - end), added.at(-1 - end))) end += 1;
  const inner = (tokens: readonly Token[]): readonly Token[] => tokens.slice(start, tokens.length - end);
  return [
    { change: undefined, tokens: added.slice(0, start) },
    { change: 'removed', tokens: inner(removed) },
    { change: 'added', tokens: inner(added) },
    { change: undefined, tokens: added.slice(added.length - end) },
  ];
}

type Region =
  | { readonly stays: readonly Token[] }
  | { readonly removed: readonly Token[]; readonly added: readonly Token[] };

function regionsOf(runs: readonly Run[]): Region[] {
  const regions: Region[] = [];
  for (const { change, tokens } of runs) {
    const last = regions[regions.length - 1];
    if (change === undefined) regions.push({ stays: tokens });
    else if (last && !('stays' in last))
      regions[regions.length - 1] = { ...last, [change]: [...last[change], ...tokens] };
    else regions.push({ removed: [], added: [], [change]: tokens });
  }
  return regions;
}

type Changed = Exclude<Region, { readonly stays: readonly Token[] }>;

/** Blanks and signs, or fewer words than change on either side of them. Where nothing goes, or nothing comes, all stays. */
function isSmall(stays: readonly Token[], before: Changed, after: Changed): boolean {
  const words = wordsIn(stays);
  const isBothWays = before.removed.length + after.removed.length > 0 && before.added.length + after.added.length > 0;
  if (!isBothWays) return false;
  const most = (region: Changed): number => Math.max(wordsIn(region.removed), wordsIn(region.added));
  return words === 0 || (words <= 2 && words < most(before) && words < most(after));
}

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(({ isWord }) => isWord).length;

/** Where hardly a word stays, the whole is another one. */
function isMostlyOther(runs: readonly Run[]): boolean {
  const count = (change: Run['change']): number =>
    wordsIn(runs.filter((run) => run.change === change).flatMap(({ tokens }) => tokens));
  const [stays, most] = [count(undefined), Math.max(count('added'), count('removed'))];
  return stays > 0 && most > 3 && stays < 0.25 * (stays + most);
}

function replaced(before: readonly Token[], after: readonly Token[]): Words {
  return [...piecesOf({ change: 'removed', tokens: before }), ...piecesOf({ change: 'added', tokens: after })];
}

function piecesOf({ change, tokens }: Run): readonly Piece[] {
  const pieces = joined(tokens.map(({ piece }) => piece));
  return change ? changedTo(change, pieces) : pieces;
}

/** Neighbours that are both text become one. */
function joined(pieces: readonly PlainPiece[]): PlainPiece[] {
  const found: PlainPiece[] = [];
  for (const piece of pieces) {
    const last = found[found.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

/** Whether any of the words is another one. */
export function isChanged(words: Words): boolean {
  return words.some((piece) => typeof piece === 'object' && 'change' in piece && textOf(piece.piece) !== '');
}
