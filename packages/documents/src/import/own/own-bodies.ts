/** The committees of a document of our own, and the seats that they have. */
import { plainText } from '../../document/document.ts';
import { saysWhat, withThe } from '../../wording/names.ts';
import { type Book, quoted, terms } from './names.ts';
import { named } from './naming.ts';
import { countIn, type DeclaredSeat, kindOf, nameSeat, type Seat, seatHead, voteLine } from './own-seats.ts';
import { phrasesIn } from './phrase-reader.ts';
import type { Piece } from './pieces.ts';
import { type Node, node } from './tree.ts';

export interface DeclaredBody {
  readonly title: string;
  readonly name: string;
  readonly node: Node;
  readonly seats: readonly DeclaredSeat[];
}

interface Body extends DeclaredBody {
  readonly kind: string;
  readonly seats: readonly Seat[];
  readonly purposes: string | undefined;
  readonly isOf: (piece: Piece) => boolean;
}

export function bodiesIn(
  pieces: readonly Piece[],
  taken: Set<string>,
  own: Map<string, string>,
  read: Set<Piece>,
): Body[] {
  const bodies: Body[] = [];
  const within = pieces.filter(({ section, headings }) => section === 'committees' && headings.length > 0);
  for (const piece of within) {
    const [is] = phrasesIn(piece.text[0] ?? '').filter(({ phrase }) => phrase === 'bodyIs');
    if (!is || piece.headings.length !== 1) continue;
    read.add(piece);
    const title = piece.headings[0] ?? '';
    const word = (is.gaps.kind ?? '').replace(/^an? /, '').replace(' ', '-');
    const name = named(title.replace(/\b(?:joint |sub-?)?committee$/i, ''), taken, 'committee');
    const made = node(`${word} ${name} ${quoted(title)}`, piece);
    const all = partOf(within, piece);
    const seats = ownSeats(all, made, taken, own, read);
    const spoken = saysWhat.test(title) ? plainText(withThe([title])) : title;
    if (!own.has(spoken)) own.set(spoken, name);
    bodies.push({
      title,
      name,
      kind: word,
      node: made,
      seats,
      purposes: is.gaps.purposes,
      isOf: (each) => all.includes(each),
    });
  }
  return bodies;
}

/** All under one heading of a committee: from where it says what it is to where the next does. */
function partOf(within: readonly Piece[], first: Piece): Piece[] {
  const from = within.indexOf(first);
  const next = within.findIndex(
    (piece, index) =>
      index > from &&
      piece.headings.length === 1 &&
      phrasesIn(piece.text[0] ?? '').some(({ phrase }) => phrase === 'bodyIs'),
  );
  return within.slice(from, next < 0 ? undefined : next);
}

function ownSeats(
  pieces: readonly Piece[],
  body: Node,
  taken: Set<string>,
  own: Map<string, string>,
  read: Set<Piece>,
): Seat[] {
  const seats: Seat[] = [];
  for (const [index, piece] of pieces.entries()) {
    const [is] = phrasesIn(piece.text[0] ?? '').filter(({ phrase }) => phrase === 'ownSeat');
    const title = piece.headings[1];
    if (!is || title === undefined) continue;
    read.add(piece);
    const kind = kindOf.get(capitalised((is.gaps.kind ?? '').replace(/^an? /, ''))) ?? 'member';
    const { name, head } = seatHead(kind, title, taken);
    const made = node(head, piece);
    nameSeat(own, title, name);
    const next = pieces.findIndex(
      (each, at) =>
        at > index &&
        (each.headings[1] !== title || phrasesIn(each.text[0] ?? '').some(({ phrase }) => phrase === 'ownSeat')),
    );
    const mine = pieces.slice(index, next < 0 ? undefined : next);
    const number = (is.gaps.number ?? '').replace(/^with /, '').replace(/ seats?(?=$|,| for)/, '');
    const count = (book: Book): void => {
      const line = /not stated/.test(number)
        ? 'seats not stated'
        : number === 'one'
          ? undefined
          : countIn(number, book);
      made.lines.unshift(
        ...(line === undefined ? [] : [{ text: line, source: piece }]),
        ...voteLine(is.gaps.vote ?? '', piece),
      );
    };
    seats.push({ title, kind, name, node: made, isOf: (each) => mine.includes(each), count });
    body.lines.push(made);
  }
  return seats;
}

export function readKind(body: Body, book: Book): void {
  const purposes = body.purposes === undefined ? undefined : terms(body.purposes, 'bare', book, ['purpose']);
  if (purposes) body.node.lines.unshift({ text: `purpose ${purposes.join(', ')}`, source: body.node.source });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
