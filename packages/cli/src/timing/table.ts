/** What `--timing` tells: how long each stage of a check took, each pack and each rule, the slowest first. */
import { onOneLine } from '../pretty/visible.ts';
import { counted } from '../pretty/wording.ts';
import type { CheckStage } from './stages.ts';
import type { Lap } from './stopwatch.ts';

export interface Timing {
  readonly stages: ReadonlyMap<CheckStage, Lap>;
  /** By the id of the rule: those alone that were evaluated. */
  readonly rules: ReadonlyMap<string, Lap>;
  /** In milliseconds, as all that follows. */
  readonly total: number;
  readonly files: number;
}

const stageNames: Readonly<Record<CheckStage, string>> = {
  finding: 'finding the files, and their texts',
  preparing: 'settings, and packs of rules made ready',
  mending: 'mending',
  reading: 'reading texts into words and lines',
  linking: 'following names',
  checking: 'looking for slips of the language',
  judging: 'judging, beside the rules',
  reporting: 'the report, with drafts of what mends',
};

const mostRules = 25;

interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly times?: number;
}

export function timingTable({ stages, rules, total, files }: Timing): string {
  const known = [...stages].map(([stage, lap]) => ({ name: stageNames[stage], milliseconds: lap.milliseconds }));
  const packs = new Map<string, number>();
  for (const [id, { milliseconds }] of rules) {
    const pack = id.slice(0, id.indexOf('/'));
    packs.set(pack, (packs.get(pack) ?? 0) + milliseconds);
  }
  const judging = [...packs].map(([pack, milliseconds]) => ({ name: `judging by ${pack}`, milliseconds }));
  const rest = total - sumOf([...known, ...judging]);
  const parts = slowestFirst([...known, ...judging, { name: 'everything else', milliseconds: rest }]);
  const byRule = slowestFirst([...rules].map(([name, lap]) => ({ name, ...lap })));
  const [told, untold] = [byRule.slice(0, mostRules), byRule.slice(mostRules)];
  const others =
    untold.length === 0 ? [] : [{ name: `${counted(untold.length, 'rule')} more`, milliseconds: sumOf(untold) }];
  return [
    `Checking ${counted(files, 'file')} took ${inMilliseconds(total)} ms.`,
    '',
    ...lines('Stage', '', parts, total),
    ...(told.length === 0 ? [] : ['', ...lines('Rule', 'times', [...told, ...others], total)]),
    '',
    'What several rules ask about is looked for once, and counts with the first of them.',
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function lines(title: string, times: string, rows: readonly Row[], total: number): string[] {
  const first = Math.max(...rows.map(({ name }) => name.length), title.length);
  const line = (name: string, milliseconds: string, share: string, often: string): string =>
    `  ${onOneLine(name).padEnd(first)}  ${milliseconds.padStart(9)}  ${share.padStart(6)}  ${often.padStart(6)}`;
  return [
    line(title, 'ms', 'share', times),
    ...rows.map(({ name, milliseconds, times: often }) =>
      line(
        name,
        inMilliseconds(milliseconds),
        total > 0 ? `${((100 * milliseconds) / total).toFixed(1)}%` : '–',
        often === undefined ? '' : String(often),
      ),
    ),
  ];
}

function slowestFirst<T extends Row>(rows: readonly T[]): T[] {
  return rows.toSorted((one, other) => other.milliseconds - one.milliseconds);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

function inMilliseconds(milliseconds: number): string {
  return milliseconds.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
