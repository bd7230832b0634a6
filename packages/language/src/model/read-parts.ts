/** Reads what recurs in many parts of a constitution, and holds what their readers share. */
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type * as model from './constitution.ts';
import type { BlockReader } from './lines-of-block.ts';
import type { References } from './references.ts';
import { amountOf, optionalAmount, optionalText, spanOf, textOf } from './values.ts';

/** The lines of a block by what they say. */
export type Lines<P extends AstNode> = <T extends P['$type']>(type: T) => readonly Extract<P, { readonly $type: T }>[];

/** Sorts the lines of a block once, for readers that ask for every kind there is. */
export function linesByType<P extends AstNode>(provisions: readonly P[]): Lines<P> {
  const byType = new Map<string, P[]>();
  for (const each of provisions) {
    const same = byType.get(each.$type);
    if (same) same.push(each);
    else byType.set(each.$type, [each]);
  }
  return (type) => (byType.get(type) ?? []) as never;
}

/** What the readers of the parts share. */
export interface Reading {
  readonly references: References;
  readonly block: BlockReader;
  /** The lines of a block without those that could not be read. */
  readonly readable: <T extends AstNode>(provisions: readonly T[]) => readonly T[];
  /** Whether silence in this field says that the default applies: not so in what an encoding does not cover. */
  readonly defaultsApply: (field: string) => boolean;
}

export function readProvisions(provisions: readonly AstNode[], reading: Reading): model.Provision[] {
  return provisions
    .filter(ast.isProse)
    .filter(has('topic'))
    .map((each) => ({
      topic: reading.references.term(each.topic),
      text: textOf(each, 'text', each.text ?? ''),
      span: spanOf(each),
    }));
}

export function readCondition(node: ast.Condition | ast.Step, reading: Reading): model.Condition {
  return {
    term: reading.references.termByName(node, 'term', node.term),
    text: optionalText(node, 'text', node.text),
    span: spanOf(node),
  };
}

export function readAppointment(
  node: { readonly who: ast.Who[]; readonly approvedBy: ast.Who[]; readonly prior: boolean } & AstNode,
  reading: Reading,
): model.Appointment {
  return {
    by: reading.references.list(node.who),
    withApprovalOf: reading.references.list(node.approvedBy),
    prior: node.prior,
    span: spanOf(node),
  };
}

export function readMembersOf(node: ast.MembersOf, reading: Reading): model.MembersOf {
  return { voting: node.voting, of: reading.references.who(node.of), span: spanOf(node) };
}

export function readPopulation(node: ast.Population): model.Population {
  return {
    count: amountOf(node, 'count', node.count ?? ''),
    most: optionalAmount(node, 'most', node.most),
    span: spanOf(node),
  };
}

export function readCode(node: ast.Code): model.Code {
  return { scheme: node.scheme, code: node.code ?? '', span: spanOf(node) };
}

/** Broken lines may lack what the grammar promises: they are left out of the model, and reported as unread. */
export function has<K extends string>(property: K): <T extends AstNode>(node: T) => boolean {
  return (node) => (node as unknown as Record<string, unknown>)[property] !== undefined;
}
