/** The names that a document declares. Parties, seats and committees share one namespace; terms have their own. */
import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';

/** A node that can be referred to by name. */
export type Named = ast.Party | ast.Seat | ast.Body | ast.Constitution;

export interface Symbols {
  /** Everything that has a name, in the order of the text; a name given twice has two. */
  readonly names: ReadonlyMap<string, readonly Named[]>;
  /** Seats without a name of their own, by the name of their kind. */
  readonly kinds: ReadonlyMap<string, readonly ast.Seat[]>;
  readonly terms: ReadonlyMap<string, readonly ast.Term[]>;
}

const cache = new WeakMap<AstNode, Symbols>();

export function symbolsOf(document: LangiumDocument): Symbols {
  const root = document.parseResult.value as ast.Document;
  const known = cache.get(root);
  if (known) return known;
  const symbols = collect(root);
  cache.set(root, symbols);
  return symbols;
}

function collect(root: ast.Document): Symbols {
  const names = new Map<string, Named[]>();
  const kinds = new Map<string, ast.Seat[]>();
  const terms = new Map<string, ast.Term[]>();

  const party = (each: ast.Party): void => add(names, each.name, each);
  const seat = (each: ast.Seat, ofBoard: boolean): void => {
    if (each.name !== undefined) add(names, each.name, each);
    else if (ofBoard) add(kinds, kindName(each), each);
  };

  for (const item of root.items) {
    if (ast.isOrganisations(item)) item.parties.forEach(party);
    else if (ast.isTerm(item)) add(terms, item.name, item);
    else if (ast.isConstitution(item)) {
      add(names, item.name, item);
      for (const provision of item.provisions) {
        if (ast.isArea(provision) || ast.isPartners(provision)) provision.parties.forEach(party);
        else if (ast.isBoard(provision)) {
          for (const member of provision.members) if (ast.isSeat(member)) seat(member, true);
        } else if (ast.isBody(provision)) {
          add(names, provision.name, provision);
          for (const inner of provision.provisions) if (ast.isSeat(inner)) seat(inner, false);
        }
      }
    }
  }
  return { names, kinds, terms };
}

/** How a seat's kind is called in references: `other member` is `other-member`. */
export function kindName(seat: ast.Seat): string {
  return seat.other ? 'other-member' : seat.kind;
}

function add<T>(to: Map<string, T[]>, name: string | undefined, node: T): void {
  if (!name || name.startsWith('[')) return;
  const found = to.get(name);
  if (found) found.push(node);
  else to.set(name, [node]);
}

const together = new WeakMap<readonly LangiumDocument[], ReadonlyMap<string, readonly ast.Term[]>>();

/** The terms of several files: of two of one name, the first. Gathered once for each list of files. */
export function termsTogether(documents: readonly LangiumDocument[]): ReadonlyMap<string, readonly ast.Term[]> {
  const before = together.get(documents);
  if (before) return before;
  const found = new Map<string, readonly ast.Term[]>();
  for (const document of documents)
    for (const [name, nodes] of symbolsOf(document).terms) if (!found.has(name)) found.set(name, nodes);
  together.set(documents, found);
  return found;
}
