/**
 * Witnesses: small constitutions that tell a rule from what it would be without one of its clauses. In a file for each
 * pack they stand one after another, each under the rule's name and the verdict: `# bma/grades-involved: open, line 3`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Witness {
  readonly rule: string;
  /** The state, and the lines of the text at which the rule's findings stand. */
  readonly verdict: string;
  readonly text: string;
}

const fileOf = (pack: string): URL => new URL(`witnesses/${pack}.txt`, import.meta.url);

export function witnessesOf(pack: string): Witness[] {
  const file = fileOf(pack);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((each) => {
      const [head = '', ...lines] = each.split('\n');
      const [rule = '', verdict = ''] = head.split(': ');
      return { rule, verdict, text: `${lines.join('\n').trim()}\n` };
    });
}

const introduction = (
  pack: string,
): string => `Small constitutions by which the clauses of the rules of the pack ${pack} are told apart: each has a state by its rule, and
would have another, or its finding elsewhere, if one of the clauses were not there. The lines named are those of the text
at which a finding stands. “(… words …)” stands for a sentence in which these words occur, “…” for words left out.
`;

export function writeWitnesses(pack: string, witnesses: readonly Witness[]): void {
  const sorted = [...witnesses].sort((one, other) => (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0));
  const texts = sorted.map(({ rule, verdict, text }) => `# ${rule}: ${verdict}\n${text.trimEnd()}\n`);
  writeFileSync(fileOf(pack), [introduction(pack), ...texts].join('\n'));
}
