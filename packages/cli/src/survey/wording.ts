/** A survey's numbers and sentences, the same in every form for people. */
import type { Measure } from '@icb/rules';
import { counted, listed } from '../pretty/wording.ts';
import type { PublishedTable } from './published.ts';
import type { Range } from './seats.ts';
import type { Survey } from './surveyed.ts';

/** `42 boards and 1 partnership: 6 grades and 7 measures.` */
export function surveySentence({ boards, grades, measures }: Survey): string {
  const count = (kind: 'icb' | 'icp'): number => boards.filter((board) => board.kind === kind).length;
  const who = [
    ...(count('icb') > 0 ? [counted(count('icb'), 'board')] : []),
    ...(count('icp') > 0 ? [counted(count('icp'), 'partnership')] : []),
  ];
  return `${listed(who)}: ${counted(grades.length, 'grade')} and ${counted(measures.length, 'measure')}.`;
}

/** Of how many boards each of the two counts tells; nothing where they are as many. */
export function boardsSentence(table: PublishedTable, { boards }: Survey): string | undefined {
  const here = boards.filter(({ kind }) => kind === 'icb').length;
  return here === table.boards
    ? undefined
    : `That count was of ${counted(table.boards, 'board')}; here ${here === 1 ? 'is' : 'are'} ${here}.`;
}

/** `25%`, `1.5`, `4`; a dash where there is none. */
export function measureNumber(kind: Measure['kind'], value: number | undefined): string {
  if (value === undefined) return '–';
  const shown = kind === 'share' ? value * 100 : value;
  return `${shown.toLocaleString('en-GB', { maximumFractionDigits: 1 })}${kind === 'share' ? '%' : ''}`;
}

/** The same of one board, with a range where its constitution leaves it open. */
export function measureShort({ kind, value }: Measure): string {
  if (!value) return '–';
  const most = kind === 'share' ? Math.min(value.most, 1) : value.most;
  if (value.least === most) return measureNumber(kind, most);
  return Number.isFinite(most)
    ? `${measureNumber(kind, value.least).replace('%', '')}–${measureNumber(kind, most)}`
    : `${measureNumber(kind, value.least)}+`;
}

/** `4`, `4 to 6`, `4 or more`. */
export function rangeWords({ least, most }: Range): string {
  if (least === most) return String(least);
  return Number.isFinite(most) ? `${least} to ${most}` : `${least} or more`;
}
