/** What a document of our own names and another file declares. */
import type { Block } from '../reading/document.ts';
import { type Book, quoted, references } from './names.ts';
import { named } from './naming.ts';
import { phrasesIn } from './phrase-reader.ts';
import type { Piece } from './pieces.ts';
import { type Node, node } from './tree.ts';

export function forBoardIn(
  pieces: readonly Piece[],
  book: Book,
  undeclared: readonly (readonly [string, string])[],
): string[] {
  const [found] = pieces.flatMap(({ text }) => phrasesIn(text[0] ?? '').filter(({ phrase }) => phrase === 'forBoard'));
  const [name] = found ? (references(found.gaps.who ?? '', book) ?? []) : [];
  return name === undefined || undeclared.some(([each]) => each === name) ? [] : [`for ${name}`];
}

/** What a text names and does not declare: it stands in another file, which a text cannot tell. Its kind is told by its name. */
export function undeclaredIn(
  blocks: readonly Block[],
  title: string,
  taken: Set<string>,
  own: Map<string, string>,
): readonly (readonly [name: string, line: string])[] {
  const whole = blocks.map((block) => (block.as === 'table' ? '' : block.text)).join('\n');
  const found = new Map<string, string>();
  for (const [name, , of] of whole.matchAll(
    /NHS (?:\p{Lu}[\p{L}’'-]+ (?:(?:and|of|the) )*){1,6}(Integrated Care (Board|Partnership))/gu,
  ))
    if (name !== title) found.set(name, of === 'Board' ? 'integrated-care-board' : 'integrated-care-partnership');
  return [...found].flatMap(([name, of]) => {
    if (own.has(name)) return [];
    const short = named(name.replace(/integrated care (board|partnership)/i, ''), taken, 'organisation');
    own.set(name, short);
    return [[short, `${of} ${short} ${quoted(name)}`] as const];
  });
}

/** The organisations of other files that a line of the draft names. */
export function withUndeclared(
  organisations: Node[],
  undeclared: readonly (readonly [string, string])[],
  lines: readonly string[],
): Node[] {
  const all = lines.join(' , ');
  const used = undeclared.filter(([name]) => new RegExp(`(?:^|[\\s,])${name}(?:$|[\\s,])`, 'm').test(all));
  if (used.length === 0) return organisations;
  const made = organisations[0] ?? node('organisations');
  made.lines.push(...used.map(([, text]) => ({ text, source: undefined })));
  return [made];
}
