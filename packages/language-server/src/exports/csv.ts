/** A judgement as a table for spreadsheets: a line for each rule, or for each place where it is not met. */
import type { Finding } from '@icb/language';
import { checkedFiles, csvTable, placeCited, type RangeOf, rangesIn, stateWords } from '@icb/rules';
import { inReadingOrder } from '../pack-order.ts';
import type { Subject } from './exports.ts';

const columns = [
  'file',
  'pack',
  'rule',
  'title',
  'state',
  'severity',
  'line',
  'column',
  'message',
  'explained',
  'source',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

export function csvOf(subject: Subject): string {
  const rows = [...slipRows(subject), ...ruleRows(subject)];
  const path = checkedFiles(subject.report)[0]?.path ?? '';
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => ({ file: path, ...row })[column] ?? '')),
  );
}

/** What the language found belongs to no pack. */
function slipRows({ judged: { file } }: Subject): Row[] {
  const rangeOf = rangesIn(file.text);
  return file.findings.map((finding) => ({ state: 'slip', rule: finding.rule, ...found(finding, rangeOf) }));
}

function ruleRows({ judged: { file, judgement, packs } }: Subject): Row[] {
  const rangeOf = rangesIn(file.text);
  return inReadingOrder(packs).flatMap(({ pack, rules }) =>
    rules.flatMap(({ id, rule }): Row[] => {
      const state = judgement?.states.get(id);
      if (state === undefined) return [];
      const row = { pack: pack.name, rule: id, title: rule.title, state: stateWords[state] };
      const findings = judgement?.findings.filter((each) => each.rule === id) ?? [];
      return findings.length > 0 ? findings.map((each) => ({ ...row, ...found(each, rangeOf) })) : [row];
    }),
  );
}

function found({ severity, span, message, explanation, citations }: Finding, rangeOf: RangeOf): Row {
  return {
    severity,
    ...rangeOf(span).start,
    message,
    explained: explanation?.reason ?? '',
    source: citations.map(placeCited).join('; '),
  };
}
