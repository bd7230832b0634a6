/** What can be said once: a second line of the kind would leave open which one counts. */
import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import { at, type CheckContext } from './context.ts';

/** Lines that may stand once in their block. */
const once: ReadonlySet<string> = new Set([
  ...[
    'InForce',
    'Published',
    'Population',
    'Area',
    'Partners',
    'Eligibility',
    'Disqualification',
    'Board',
    'Quorum',
    'Decisions',
  ],
  ...['Meetings', 'Interests', 'Variation', 'Challenge', 'Strategy'],
  ...['ListedIn', 'InPart'],
  ...[
    'Seats',
    'Votes',
    'Appointed',
    'Nominated',
    'Nomination',
    'TermOfOffice',
    'Deputies',
    'Vacancy',
    'Remuneration',
    'JobShare',
    'Rotates',
  ],
  ...['PartOf', 'Form', 'TermsOfReference'],
  ...['Consensus', 'OneVoteEach', 'Proxies', 'CastingVote', 'Disagreement'],
  ...[
    'InPublic',
    'Frequency',
    'Agenda',
    'Declared',
    'Managed',
    'VariationEffective',
    'ChallengeRaised',
    'ChallengeAnswered',
  ],
  ...['Reviewed', 'StrategyPublished', 'Definition', 'TermSource', 'Exists', 'SucceededBy'],
]);

/** Lines that may stand once for each value of a property. */
const onceForEach: Readonly<Record<string, (node: AstNode) => string | undefined>> = {
  Established: (node) => ((node as ast.Established).who.length > 0 ? 'jointly' : 'date'),
  Code: (node) => (node as ast.Code).scheme,
  Notice: (node) => (node as ast.Notice).what,
  Papers: (node) => (node as ast.Papers).what,
  Kept: (node) => ((node as ast.Kept).published ? 'published' : 'on record'),
  Explanation: (node) => (node as ast.Explanation).rule,
  Principles: (node) => (node as ast.Principles).topic?.ref?.$refText,
  Policy: (node) => (node as ast.Policy).policy?.ref?.$refText,
};

export function checkOnce(block: AstNode, lines: readonly AstNode[], context: CheckContext): void {
  const seen = new Map<string, AstNode>();
  for (const line of lines) {
    const detail = onceForEach[line.$type]?.(line);
    if (!once.has(line.$type) && detail === undefined) continue;
    const key = detail === undefined ? line.$type : `${line.$type} ${detail}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, line);
      continue;
    }
    const words = firstWords(line);
    context.report(
      'given-twice',
      firstLine(line),
      `\`${words}\` is said twice in ${nameOf(block)}, but it can be said once only.`,
      {
        related: [{ span: firstLine(first), message: `\`${words}\` is said here first, and this is what counts.` }],
      },
    );
  }
}

function firstLine(node: AstNode): { offset: number; end: number } {
  const { offset, end } = at(node);
  const text = node.$cstNode?.text ?? '';
  const length = text.search(/\s*[{\r\n]/);
  return { offset, end: length > 0 ? offset + length : end };
}

function firstWords(node: AstNode): string {
  const [first = '', second = ''] = (node.$cstNode?.text ?? '').split(/\s+/);
  return /^(by|force|public|notice|published|majority|vote|proxies|not)$/.test(second) ? `${first} ${second}` : first;
}

function nameOf(block: AstNode): string {
  const name =
    'name' in block && typeof block.name === 'string'
      ? block.name
      : (block.$cstNode?.text.split(/\s/)[0] ?? 'this block');
  return `\`${name}\``;
}
