/** Reads references off the syntax tree and, when all parts are read, ties each to what it stands for. */
import { type AstNode, AstUtils, type Reference as LangiumReference } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Body, Party, Reference, Seat, TermReference } from './constitution.ts';
import { spanOf, spanOfProperty } from './values.ts';
import { termInfo } from './vocabulary.ts';

type Target = Party | Seat | Body;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class References {
  private readonly declared = new Map<AstNode, Target>();
  private readonly pending: { readonly reference: Mutable<Reference>; readonly to: ast.Party | ast.Seat | ast.Body }[] =
    [];
  private readonly uri: string;

  constructor(uri: string) {
    this.uri = uri;
  }

  /** Remembers the part that a node became, for references to it. */
  declare(node: AstNode, part: Target): void {
    this.declared.set(node, part);
  }

  list(nodes: readonly (ast.Who | ast.Involved | undefined)[]): Reference[] {
    return nodes.filter((node) => node !== undefined).map((node) => this.who(node));
  }

  terms(nodes: readonly (ast.TermUse | undefined)[]): TermReference[] {
    return nodes.filter((node) => node !== undefined).map((node) => this.term(node));
  }

  who(node: ast.Who | ast.Involved | undefined): Reference {
    if (!node) return { name: '', is: 'unknown', each: false, span: { offset: 0, end: 0 } };
    const span = spanOf(node);
    if (node.placeholder !== undefined) return { name: node.placeholder, is: 'placeholder', each: node.each, span };
    const target = node.ref?.ref;
    const reference: Mutable<Reference> = { name: node.ref?.$refText ?? '', is: 'unknown', each: node.each, span };
    if (ast.isTerm(target)) Object.assign(reference, { is: 'term', term: termInfo(target) });
    else if (ast.isConstitution(target)) {
      const uri = AstUtils.getDocument(target).uri.toString();
      Object.assign(reference, { is: 'constitution', constitution: { uri, name: target.name, kind: target.kind } });
    } else if (target) {
      reference.is = ast.isParty(target) ? 'party' : ast.isSeat(target) ? 'seat' : 'body';
      this.pending.push({ reference, to: target as ast.Party | ast.Seat | ast.Body });
    }
    return reference;
  }

  term(node: ast.TermUse): TermReference {
    if (node.placeholder !== undefined) return { name: node.placeholder, is: 'placeholder', span: spanOf(node) };
    return this.termByName(node, 'ref', node.ref);
  }

  termByName(node: AstNode, property: string, reference: LangiumReference<ast.Term> | undefined): TermReference {
    const target = reference?.ref;
    const name = reference?.$refText ?? '';
    const span = spanOfProperty(node, property);
    return ast.isTerm(target) ? { name, is: 'term', term: termInfo(target), span } : { name, is: 'unknown', span };
  }

  /** Ties every reference to its part. `read` reads parties that other files declare. */
  resolve(read: (party: ast.Party) => Party): void {
    for (let index = 0; index < this.pending.length; index++) {
      const { reference, to } = this.pending[index] as (typeof this.pending)[number];
      const imported = AstUtils.getDocument(to).uri.toString() !== this.uri;
      if (!this.declared.has(to) && imported && ast.isParty(to)) this.declare(to, read(to));
      const target = this.declared.get(to);
      if (reference.is === 'party') reference.party = target as Party;
      else if (reference.is === 'seat') reference.seat = target as Seat;
      else reference.body = target as Body;
    }
  }
}
