/** What is told beside the text: a board in numbers, the state of each pack, and defaults that go without saying. */
import { isAttendee, quorumOf, rangeOf, written } from '@icb/drawing/counts';
import type { Constitution, Seat } from '@icb/language';
import { isClinician, type State } from '@icb/rules';
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
    ...(board ? [at(inNumbers(constitution), places.range(board.block.header))] : []),
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
  return inReadingOrder(packs).flatMap(({ pack: { name }, rules }) => {
    const counts = { met: 0, partly: 0, explained: 0, open: 0, 'not-checkable': 0, 'not-in-force': 0 };
    for (const { id } of rules) {
      const state = judgement.states.get(id);
      if (state) counts[state] += 1;
    }
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

/** `15 members; 15 votes; 4 clinicians; quorum 9 persons`. */
function inNumbers(constitution: Constitution): string {
  const number = (one: string, many: string, holds: (seat: Seat) => boolean): string => {
    const count = written(rangeOf(constitution, holds));
    return `${count} ${count === '1' ? one : many}`;
  };
  const quorum = quorumOf(constitution);
  const present = quorum && (quorum.persons ?? quorum.sizes.join(' and '));
  return [
    number('member', 'members', (seat) => !isAttendee(seat)),
    number('vote', 'votes', ({ votes }) => votes === true),
    number('clinician', 'clinicians', (seat) => !isAttendee(seat) && isClinician(seat)),
    ...(present ? [`quorum ${present}${quorum.persons ? (quorum.persons === '1' ? ' person' : ' persons') : ''}`] : []),
  ].join('; ');
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
