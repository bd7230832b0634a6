/** The seats that a fix would add to a board: read off its draft, without reading the constitution anew. */
import type { Constitution, Fix, SeatKind } from '@icb/language';

export interface DraftedSeat {
  readonly kind: SeatKind;
  readonly title: string | undefined;
}

/** None, if the fix adds no seat to the board. */
export function seatsDraftedBy({ edits }: Fix, { board, block }: Constitution): DraftedSeat[] {
  return edits.flatMap(({ span, newText }) => {
    // What replaces a seat that is there adds none.
    const replaced = (board?.members ?? []).some((seat) => seat.span.offset < span.end && seat.span.end > span.offset);
    if (replaced) return [];
    const inBoard = board !== undefined && span.offset > board.block.header.end - 1 && span.offset <= board.block.close;
    const inSeat = (board?.members ?? []).some((seat) => span.offset > seat.span.offset && span.offset < seat.span.end);
    if (inBoard && !inSeat) return seatsIn(newText, 0);
    return span.offset >= block.header.offset && !inBoard ? seatsIn(newText, 1) : [];
  });
}

/** What opens a seat in a draft: at its outermost, or within a `board` or `members` that it opens. */
function seatsIn(draft: string, within: 0 | 1): DraftedSeat[] {
  const found: DraftedSeat[] = [];
  const blocks: string[] = [];
  let opening: string[] = [];
  for (const token of draft.match(tokens) ?? []) {
    if (token === '{') {
      const line = opening.join(' ');
      const seat = seatOf(opening);
      const outer = blocks.join(' ');
      if (seat && (within === 0 ? outer === '' : /^(board|members)$/.test(outer))) found.push(seat);
      blocks.push(line);
      opening = [];
    } else if (token === '}') {
      blocks.pop();
      opening = [];
    } else if (token === '\n') opening = opening.length > 0 && seatOf(opening) ? opening : [];
    else if (!token.startsWith('//') && !token.startsWith('/*')) opening.push(token);
  }
  return found;
}

const tokens = /"{3,}[\s\S]*?"{3,}|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\[[^\][\n]*\]|[{}\n]|[^\s{}"[\]]+/g;

const kinds: Readonly<Record<string, SeatKind>> = {
  chair: 'chair',
  'chief-executive': 'chief-executive',
  executive: 'executive',
  'non-executive': 'non-executive',
  partner: 'partner',
  participant: 'participant',
  observer: 'observer',
};

function seatOf([first = '', ...rest]: readonly string[]): DraftedSeat | undefined {
  const kind = first === 'other' && rest[0] === 'member' ? 'other-member' : kinds[first];
  const [name, title = name] = kind === 'other-member' ? rest.slice(1) : rest;
  if (kind === undefined || (name !== undefined && !/^["\p{L}\p{N}_[]/u.test(name))) return undefined;
  if (rest.some((word) => /^(of|by|with|for)$/.test(word))) return undefined;
  return { kind, title: title?.startsWith('"') ? title.slice(1, -1).replace(/\\(.)/g, '$1') : undefined };
}
