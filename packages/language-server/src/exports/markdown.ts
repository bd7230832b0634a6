/** A judgement as a page to read: the sum by pack, then each pack with its rules, what is not met first. */
import type { Citation, Finding } from '@icb/language';
import {
  checkedFiles,
  nameOf,
  placeCited,
  type RangeOf,
  type ReadyPack,
  type ReadyRule,
  rangesIn,
  type State,
  states,
  stateWords,
  summaryOf,
} from '@icb/rules';
import { inReadingOrder } from '../pack-order.ts';
import type { Subject } from './exports.ts';
import { plain, quoted } from './markdown-text.ts';

export function markdownOf(subject: Subject): string {
  const { judged } = subject;
  const parts = [...headOf(subject), ...tableOf(subject), ...slipsOf(subject)];
  const packs = inReadingOrder(judged.packs).flatMap((pack) => packParts(pack, subject));
  return `${[...parts, ...packs, 'Nothing here is legal advice.'].join('\n\n')}\n`;
}

function headOf({ judged: { constitution, day }, report }: Subject): string[] {
  const path = checkedFiles(report)[0]?.path ?? '';
  const title = constitution ? nameOf(constitution) : path;
  const law = day === undefined ? '' : `, by the law of ${day}`;
  return [`# ${plain(title)}`, `How \`${path}\` stands with the rules${law}.`];
}

function tableOf({ judged: { packs }, report }: Subject): string[] {
  const { packs: tallies, notChecked } = summaryOf(report);
  const rows = inReadingOrder(packs).flatMap(({ pack }) => {
    const tally = tallies[pack.name];
    if (!tally || states.every((state) => tally[state] === 0)) return [];
    return [`| ${plain(pack.title)} | ${states.map((state) => tally[state]).join(' | ')} |`];
  });
  const head = `| Pack | ${states.map((state) => capital(stateWords[state])).join(' | ')} |`;
  const line = `|:---|${states.map(() => '---:|').join('')}`;
  return [
    ...(rows.length > 0 ? [[head, line, ...rows].join('\n')] : ['No pack of rules applies to this file.']),
    ...(notChecked.length > 0 ? [`Not checked: ${notChecked.map(plain).join(', ')}.`] : []),
  ];
}

/** What the language found: of what such a line says, no rule can tell. */
function slipsOf({ judged: { file } }: Subject): string[] {
  if (file.findings.length === 0) return [];
  const rangeOf = rangesIn(file.text);
  const lines = file.findings.map((each) => `- Line ${rangeOf(each.span).start.line}: ${plain(each.message)}`);
  return ['## Slips in the text', lines.join('\n')];
}

/** From what wants to be seen to what is well. */
const inOrder: readonly State[] = ['open', 'partly', 'explained', 'not-checkable', 'not-in-force', 'met'];

function packParts({ pack, rules }: ReadyPack, { judged: { file, judgement } }: Subject): string[] {
  const rangeOf = rangesIn(file.text);
  const parts = inOrder.flatMap((state) => {
    const ofState = rules.filter(({ id }) => judgement?.states.get(id) === state);
    if (ofState.length === 0) return [];
    const findings = (rule: ReadyRule): readonly Finding[] =>
      judgement?.findings.filter((each) => each.rule === rule.id) ?? [];
    const told = ofState.map((rule) => ruleText(rule, findings(rule), rangeOf));
    return [`### ${capital(stateWords[state])}`, told.join('\n')];
  });
  return parts.length > 0 ? [`## ${plain(pack.title)}`, ...parts] : [];
}

function ruleText({ id, rule }: ReadyRule, findings: readonly Finding[], rangeOf: RangeOf): string {
  const [first] = findings;
  const severity = first && first.status !== 'explained' ? `, ${first.severity}` : '';
  return [
    `- **${plain(rule.title)}** (\`${id}\`${severity})`,
    ...findings.map((each) => `  - Line ${rangeOf(each.span).start.line}: ${plain(each.message)}`),
    ...(first?.explanation ? [`  - Explained: ${quoted(first.explanation.reason)}`] : []),
    ...(first ? first.citations.map((each) => `  - ${citationText(each)}`) : []),
  ].join('\n');
}

function citationText(citation: Citation): string {
  const source = plain(placeCited(citation));
  const linked = citation.url === null ? source : `[${source}](<${citation.url}>)`;
  const remark = citation.verified === 'memory' ? ' (from memory; not yet checked)' : '';
  return `${linked}${citation.quote === null ? '' : `: ${quoted(citation.quote)}`}${remark}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
