/** How messages name the line that they speak of: by the words that it opens with, or those before the term in question. */
import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** The line in which a reference stands, as messages name it. */
export function whereIs(container: AstNode): string {
  if (ast.isTerm(container)) return '`is`';
  // (A line that opens with the term is told by its block.)
  if (ast.isCondition(container) || ast.isStep(container)) return `\`${lineOf(container.$container)}\``;
  const holder = (
    ast.isTermUse(container) || ast.isWho(container) || ast.isInvolved(container) ? container.$container : container
  ) as AstNode;
  const second = further.get(`${holder.$type}.${container.$containerProperty}`);
  if (second !== undefined) return `\`${second}\``;
  return ast.isRequirement(holder) && !ast.isWho(container) ? requirementLine(holder) : `\`${lineOf(holder)}\``;
}

/** The words before a term that does not follow the first words of its line. */
const further: ReadonlyMap<string, string> = new Map([
  ['Nominated.list', 'listed in'],
  ['Form.power', 'under'],
  ['Exercises.power', 'under'],
  ['Delegation.power', 'under'],
  ['Principles.set', 'from'],
  ['Removed.terms', 'on grounds'],
  ['ActsFor.terms', 'during'],
  ['Becomes.terms', 'on'],
  ['Encoded.terms', 'covers'],
  ['Exclusion.terms', 'for'],
  ['Majority.terms', 'for'],
]);

function requirementLine(node: ast.Requirement): string {
  const verb = {
    registered: 'be registered with',
    hold: 'hold',
    knowledge: 'have knowledge of',
    experience: 'have experience of',
  };
  return `\`${node.modal} ${verb[node.what as keyof typeof verb] ?? 'be'}\``;
}

/** The first words of a line, to name it in a message. */
export function lineOf(node: AstNode): string {
  const line = ast.isWho(node) || ast.isTermUse(node) ? (node.$container as AstNode) : node;
  const words = (line.$cstNode?.text ?? '').replace(/\s+/g, ' ');
  return (opening.exec(words) ?? /^[^ ]*/.exec(words))?.[0] ?? '';
}

/** The words that a line opens with, where one alone would not say which line it is. */
const opening = new RegExp(
  `^[a-z-]+ ((${[
    ...[
      'regard',
      'person',
      'meet',
      'appointment',
      'decisions',
      'needs',
      'jointly',
      'resolved',
      'vote held',
      'in common',
    ],
    ...['be independent', 'be seconded', 'not be independent', 'not be seconded'],
  ].join('|')}) )?(by|of|for|in|with|to|from|as|on|without|grounds|majority|not count)(?= )`,
);

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

export function sentence(text: string): string {
  return text.startsWith('`') ? text : `\`${text}\``;
}
