/** The seats in the tables of a document of our own, and which section speaks of which. */
import { plainText } from '../../document/document.ts';
import { kindTitles, withThe } from '../../wording/names.ts';
import { amount, type Book, quoted, references, terms } from './names.ts';
import { named } from './naming.ts';
import type { Piece } from './pieces.ts';
import { type Node, node } from './tree.ts';

export interface DeclaredSeat {
  readonly title: string;
  readonly kind: string;
  readonly name: string;
  readonly node: Node;
}

export interface Seat extends DeclaredSeat {
  readonly isOf: (piece: Piece) => boolean;
  /** Writes how many there are, when the names of all are known. */
  readonly count: (book: Book) => void;
}

export const kindOf = new Map(Object.entries(kindTitles).map(([kind, title]) => [title, kind] as const));
const words: Readonly<Record<string, string>> = { 'other-member': 'other member' };

export function seatsIn(
  pieces: readonly Piece[],
  taken: Set<string>,
  own: Map<string, string>,
  read: Set<Piece>,
): Seat[] {
  const seats: Seat[] = [];
  for (const piece of pieces.filter(({ rows, section }) => rows.length > 0 && section !== 'definitions')) {
    read.add(piece);
    for (const row of piece.rows.filter(({ header }) => !header)) {
      const [title = '', kindTitle = '', number = '', vote = ''] = row.cells.map((cell) => cell.replace(/\n/g, ' '));
      const kind = kindOf.get(kindTitle);
      if (kind === undefined) continue;
      const source = { quote: row.cells.join(' | '), place: row.place };
      const { name, head } = seatHead(kind, title, taken);
      const made = node(head, source);
      nameSeat(own, title, name);
      const count = (book: Book): void => {
        const line = countIn(number, book);
        made.lines.unshift(...(line === undefined ? [] : [{ text: line, source }]), ...voteLine(vote, source));
      };
      seats.push({ title, kind, name, node: made, isOf: () => false, count });
    }
  }
  return seats;
}

export function seatHead(
  kind: string,
  title: string,
  taken: Set<string>,
): { readonly name: string; readonly head: string } {
  const word = words[kind] ?? kind;
  const isPlain = (kind === 'chair' || kind === 'chief-executive') && title === kindTitles[kind] && !taken.has(kind);
  if (isPlain) {
    taken.add(kind);
    return { name: kind, head: word };
  }
  const name = named(title, taken, 'seat');
  return { name, head: `${word} ${name} ${quoted(title)}` };
}

export function nameSeat(own: Map<string, string>, title: string, name: string): void {
  const spoken = plainText(withThe([title]));
  if (!own.has(spoken)) own.set(spoken, name);
  // A seat may go by the name of the organisation that sits on it.
  if (!own.has(title)) own.set(title, name);
}

export function voteLine(vote: string, source: Node['source']): Node['lines'] {
  if (/^not stated$|not stated/i.test(vote)) return [{ text: 'votes not stated', source }];
  return [{ text: /^(yes|with a vote)$/i.test(vote) ? 'votes' : 'does not vote', source }];
}

/** “2”, “1 to 2”, “At least 2”, “8, 1 for each local authority”. */
export function countIn(text: string, book: Book): string | undefined {
  const plain = text.trim();
  if (plain === '1') return undefined;
  if (/^not stated$/i.test(plain)) return 'seats not stated';
  const least = /^at least (.*)$/i.exec(plain)?.[1];
  if (least !== undefined) return `seats at least ${amount(least) ?? least}`;
  const [, number = '', , per, each] =
    /^(\[[^\]]*\]|[\d,]*\d|\w+)(, (\[[^\]]*\]|\S+))? for each (.*)$/.exec(plain) ?? [];
  if (each !== undefined) {
    const which = ['place', 'neighbourhood', 'collaborative'].includes(each)
      ? each
      : (terms(each, 'bare', book, ['organisation', 'sector', 'office', 'people', 'profession'])?.[0] ??
        references(each, book)?.[0] ??
        terms(each, 'bare', book)?.[0]);
    if (which === undefined) return undefined;
    return `seats ${amount(number) ?? number}${per === undefined ? '' : `, ${amount(per) ?? per}`} for each ${which}`;
  }
  const [, from = '', to = ''] = /^(\[[^\]]*\]|\S+) to (\[[^\]]*\]|\S+)$/.exec(plain) ?? [];
  if (to !== '') return `seats ${amount(from) ?? from} to ${amount(to) ?? to}`;
  return `seats ${amount(plain) ?? plain}`;
}

const kindsIn: readonly (readonly [section: RegExp, kinds: readonly string[]])[] = [
  [/^chair$/, ['chair']],
  [/^chief-executive$/, ['chief-executive']],
  [/-partners$/, ['partner']],
  [/^(medical-director|nursing-director|chief-finance-officer)$/, ['executive']],
  [/^non-executives$/, ['non-executive']],
  [/^participants$/, ['participant', 'observer']],
  [/^other-members$/, ['executive', 'partner', 'other-member', 'member']],
];

/** Which seat each clause is about: by the heading above it, or by that of the section where it has none of its own. */
export function sectionsOf(pieces: readonly Piece[], seats: readonly Seat[]): ReadonlyMap<Piece, Seat> {
  const found = new Map<Piece, Seat>();
  const used = new Set<Seat>();
  let last: { readonly key: string; readonly seat: Seat } | undefined;
  for (const piece of pieces) {
    const kinds = kindsIn.find(([section]) => section.test(piece.section))?.[1];
    if (!kinds || piece.text.length === 0) continue;
    const heading = piece.headings[0] ?? piece.sectionTitle;
    const key = `${piece.section} ${heading} ${startOf(pieces, piece)}`;
    if (last?.key === key) {
      found.set(piece, last.seat);
      continue;
    }
    const isCalled = (seat: Seat): boolean =>
      piece.headings[0] === undefined ? seat.title.toLowerCase() === heading.toLowerCase() : seat.title === heading;
    const seat = seats.find((each) => !used.has(each) && kinds.includes(each.kind) && isCalled(each));
    if (!seat) continue;
    used.add(seat);
    last = { key, seat };
    found.set(piece, seat);
  }
  return found;
}

/** Two sections under the same heading are told apart by where they begin. */
function startOf(pieces: readonly Piece[], piece: Piece): number {
  let at = pieces.indexOf(piece);
  while (at > 0 && pieces[at - 1]?.headings === piece.headings) at -= 1;
  return at;
}

/** “The Chair is also called “Chairman”.” */
export function aliasesIn(
  pieces: readonly Piece[],
  seatOf: (piece: Piece) => DeclaredSeat | undefined,
  read: Set<Piece>,
): void {
  for (const piece of pieces) {
    const called = / (?:is|are) also called (“.*”)\.?$/s.exec(piece.text.join(' '))?.[1];
    const seat = called === undefined ? undefined : seatOf(piece);
    if (!seat || called === undefined) continue;
    const names = [...called.matchAll(/“(.*?)”(?=$|, | or |; )/gs)].map(([, alias = '']) => quoted(alias));
    Object.assign(seat.node, {
      head: `${/"$/.test(seat.node.head) ? seat.node.head : `${seat.node.head} ${quoted(seat.title)}`} also ${names.join(', ')}`,
    });
    read.add(piece);
  }
}
