/** What is told beside the text: a board in numbers, the state of each pack, and defaults that go without saying. */
import type { Seat } from '@icb/language';
import type { State } from '@icb/rules';
import type { CodeLens, InlayHint, Range } from 'vscode-languageserver';
import { InlayHintKind } from 'vscode-languageserver';
import type { JudgedFile } from './judged-files.ts';
import { inReadingOrder } from './pack-order.ts';
import { Places } from './places.ts';

export function lensesOf(judged: JudgedFile): CodeLens[] {
  const { file, constitution } = judged;
  if (!constitution) return [];
  const places = new Places(file);
  const at = (title: string, range: Range): CodeLens => ({ range, command: { title, command: '' } });
  const { board, block } = constitution;
  return [
    ...verdictOf(judged).map(({ pack, text }) => at(`${pack}: ${text}`, places.range(block.header))),
    ...(board ? [at(inNumbers(board.members), places.range(board.block.header))] : []),
  ];
}

export interface PackVerdict {
  readonly pack: string;
  readonly counts: Readonly<Record<State, number>>;
  readonly text: string;
}

/** How many rules of each pack are in which state. */
export function verdictOf({ judgement, packs }: JudgedFile): PackVerdict[] {
  if (!judgement) return [];
  return inReadingOrder(packs).flatMap(({ pack: { name } }) => {
    const counts = { met: 0, partly: 0, explained: 0, open: 0, 'not-checkable': 0, 'not-in-force': 0 };
    for (const [rule, state] of judgement.states) if (rule.startsWith(`${name}/`)) counts[state] += 1;
    if (Object.values(counts).every((each) => each === 0)) return [];
    const texts = [
      counts.open > 0 ? `${counts.open} not met` : '',
      counts.partly > 0 ? `${counts.partly} partly` : '',
      counts.explained > 0 ? `${counts.explained} explained` : '',
      counts.met > 0 ? `${counts.met} met` : '',
    ].filter((each) => each !== '');
    const nothing = counts['not-checkable'] > 0 ? 'not checkable' : 'not in force';
    return [{ pack: name, counts, text: texts.join(', ') || nothing }];
  });
}

function inNumbers(members: readonly Seat[]): string {
  const sum = (of: readonly Seat[]): string => {
    const least = of.reduce((total, { count }) => total + count.min, 0);
    const most = of.reduce((total, { count }) => total + (count.max ?? Number.POSITIVE_INFINITY), 0);
    return least === most
      ? `${least}`
      : most === Number.POSITIVE_INFINITY
        ? `at least ${least}`
        : `${least} to ${most}`;
  };
  const sit = members.filter(({ kind }) => kind !== 'participant' && kind !== 'observer');
  return `${sum(sit)} members; ${sum(members.filter(({ votes }) => votes === true))} votes`;
}

/** Whether a seat votes, where its kind alone says so. */
export function hintsOf({ file, constitution }: JudgedFile, range: Range): InlayHint[] {
  const places = new Places(file);
  const [from, to] = [places.offset(range.start), places.offset(range.end)];
  return (constitution?.board?.members ?? []).flatMap(({ votes, votesStated, block: { header } }): InlayHint[] => {
    if (votesStated !== undefined || votes === 'unknown' || header.end < from || header.offset > to) return [];
    const label = votes ? 'votes' : 'does not vote';
    return [{ position: places.position(header.end), label, kind: InlayHintKind.Type, paddingLeft: true }];
  });
}
