/** Describes terms of the vocabulary, so that nothing beyond this package needs their syntax tree. */
import * as ast from '../generated/ast.ts';
import type { TermInfo, TermSource } from './term.ts';
import { dateOf } from './values.ts';

const described = new WeakMap<ast.Term, TermInfo>();

/** The description of a term. Ancestors stop where the taxonomy runs in a circle, which is a finding of its own. */
export function termInfo(term: ast.Term): TermInfo {
  const known = described.get(term);
  if (known) return known;
  const info = describe(term);
  described.set(term, info);
  return info;
}

/** Gives a term that was described before its description. */
export function describedAs(term: ast.Term, info: TermInfo): void {
  described.set(term, info);
}

function describe(term: ast.Term): TermInfo {
  const of = <T extends ast.TermProvision>(is: (item: unknown) => item is T): T[] => term.provisions.filter(is);
  const [exists] = of(ast.isExists);
  return {
    name: term.name ?? '',
    category: term.category,
    title: term.title ?? term.name ?? '',
    definition: of(ast.isDefinition)[0]?.text,
    ancestors: ancestorsOf(term),
    aliases: of(ast.isAlso).flatMap((also) => also.aliases),
    source: of(ast.isTermSource).map(sourceOf)[0],
    registeredWith: of(ast.isRegisteredWith).flatMap((line) => line.terms.map((each) => each.ref?.$refText ?? '')),
    existsFrom: exists?.from === undefined ? undefined : dateOf(exists.from),
    existsUntil: exists?.until === undefined ? undefined : dateOf(exists.until),
    succeededBy: of(ast.isSucceededBy).flatMap((line) => line.terms.flatMap((each) => each.ref?.ref?.name ?? [])),
    statements: of(ast.isStatement).map((line) => line.text),
  };
}

function sourceOf(source: ast.TermSource): TermSource {
  return { title: source.title, address: source.address, verified: source.verified };
}

function ancestorsOf(term: ast.Term): string[] {
  const found = new Set<ast.Term>();
  let level: ast.Term[] = [term];
  while (level.length > 0) {
    level = level
      .flatMap((each) => each.parents.map((parent) => parent.ref))
      .filter((parent): parent is ast.Term => parent !== undefined && parent !== term && !found.has(parent));
    for (const parent of level) found.add(parent);
  }
  return [...found].map((each) => each.name ?? '');
}
