/** What a document of our own declares, before its clauses are read: its seats, its bodies, its organisations, and their names. */
import { builtInTerms } from '@icb/language';
import type { Block } from '../reading/document.ts';
import { forBoardIn, undeclaredIn, withUndeclared } from './elsewhere.ts';
import { type Book, bookOf, references } from './names.ts';
import { named } from './naming.ts';
import { bodiesIn, type DeclaredBody, readKind } from './own-bodies.ts';
import { areasIn, blockOf, partiesIn } from './own-parties.ts';
import { aliasesIn, type DeclaredSeat, seatsIn, sectionsOf } from './own-seats.ts';
import { phrasesIn } from './phrase-reader.ts';
import type { Piece } from './pieces.ts';
import type { Within } from './sayings.ts';
import { type Node, node } from './tree.ts';

export interface Declared {
  readonly kind: 'icb' | 'icp';
  readonly name: string;
  readonly title: string;
  readonly book: Book;
  readonly board: Node;
  readonly bodies: readonly DeclaredBody[];
  readonly areas: readonly Node[];
  readonly partners: readonly Node[];
  /** `for` and its board, where that is one that the text declares. */
  readonly forBoard: readonly string[];
  /** What stands in other files, as far as these lines name it. */
  readonly organisations: (lines: readonly string[]) => readonly Node[];
  readonly conditions: readonly Node[];
  /** The seat that a clause is about. */
  readonly seatOf: (piece: Piece) => DeclaredSeat | undefined;
  readonly bodyOf: (piece: Piece) => DeclaredBody | undefined;
  /** The quorum, the decisions or the meetings of a committee, under their own heading. */
  readonly innerOf: (piece: Piece) => Node | undefined;
  readonly innerBlock: (body: DeclaredBody, which: Within) => Node | undefined;
  readonly condition: (which: 'eligibility' | 'disqualification') => Node;
  readonly reference: (text: string) => string | undefined;
  /** Whether a clause was read while this was made. */
  readonly reads: (piece: Piece) => boolean;
}

export function declaredIn(pieces: readonly Piece[], blocks: readonly Block[]): Declared {
  const kind =
    pieces.some(({ text }) => /\bthe Partnership\b|^The Partnership\b/.test(text[0] ?? '')) &&
    !pieces.some(({ text }) => /\bthe Board\b/.test(text[0] ?? ''))
      ? 'icp'
      : kindIn(pieces);
  const title = titleIn(pieces) ?? (blocks[0]?.as === 'table' ? '' : (blocks[0]?.text ?? ''));
  const taken = new Set<string>();
  const name = named(
    title.replace(/integrated care (board|partnership)/i, ''),
    taken,
    kind === 'icb' ? 'imported-board' : 'imported-partnership',
  );
  const own = new Map<string, string>();
  if (kind === 'icp') own.set('the Partnership', name);
  // “The Board” is that of the vocabulary where its meaning is told, and else whose constitution this is.
  const words = pieces
    .filter(({ section }) => section === 'definitions')
    .flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
  if (kind === 'icb' && !words.includes('Board')) own.set('the Board', name);
  const read = new Set<Piece>();
  const parties = partiesIn(pieces, kind, taken, own, read);
  const seats = seatsIn(pieces, taken, own, read);
  const bodies = bodiesIn(pieces, taken, own, read);
  const undeclared = undeclaredIn(blocks, title, taken, own);
  const book = bookOf(own, kind, definedIn(pieces));
  for (const party of parties.all) party.line(book);
  for (const seat of [...seats, ...bodies.flatMap((body) => body.seats)]) seat.count(book);
  const areas = areasIn(pieces, parties, book, read);
  const isEmptyList =
    parties.all.every(({ block }) => block !== 'partners') &&
    pieces.some(({ text }) => phrasesIn(text[0] ?? '').some(({ phrase }) => phrase === 'partners'));
  const partners = isEmptyList ? [node('partners')] : blockOf('partners', parties, 'partners');
  const organisations = blockOf('organisations', parties, 'organisations');
  const board = node(kind === 'icb' ? 'board' : 'members');
  board.lines.push(...seats.map((seat) => seat.node));
  const conditions: Node[] = [];
  const sections = sectionsOf(pieces, seats);
  const inner = new Map<string, Node>();
  for (const body of bodies) readKind(body, book);
  aliasesIn(
    pieces,
    (piece) => sections.get(piece) ?? bodies.flatMap((body) => body.seats).find((seat) => seat.isOf(piece)),
    read,
  );
  return {
    ...{ kind, name, title, book, board, bodies, areas, partners, conditions },
    forBoard: forBoardIn(pieces, book, undeclared),
    organisations: (lines) => withUndeclared(organisations, undeclared, lines),
    seatOf: (piece) => sections.get(piece) ?? bodies.flatMap((body) => body.seats).find((seat) => seat.isOf(piece)),
    bodyOf: (piece) => bodies.find((body) => body.isOf(piece)),
    innerOf: (piece) => {
      const body = bodies.find((each) => each.isOf(piece));
      const which = innerBlocks.get(piece.headings[1] ?? '');
      return body && which && !body.seats.some((seat) => seat.isOf(piece)) ? innerNode(body, which, inner) : undefined;
    },
    innerBlock: (body, which) =>
      ['quorum', 'decisions', 'meetings'].includes(which) ? innerNode(body, which, inner) : undefined,
    condition: (which) => {
      const known = conditions.find(({ head }) => head === which);
      if (known) return known;
      const made = node(which);
      conditions.push(made);
      return made;
    },
    reference: (text) => references(text, book)?.join(', '),
    reads: (piece) => read.has(piece),
  };
}

const innerBlocks: ReadonlyMap<string, Within> = new Map([
  ['Quorum', 'quorum'],
  ['Decisions', 'decisions'],
  ['Meetings', 'meetings'],
]);

function innerNode(body: DeclaredBody, which: string, known: Map<string, Node>): Node {
  const key = `${body.name} ${which}`;
  const found = known.get(key);
  if (found) return found;
  const made = node(which);
  known.set(key, made);
  body.node.lines.push(made);
  return made;
}

function kindIn(pieces: readonly Piece[]): 'icb' | 'icp' {
  const name = pieces.flatMap(({ text }) => phrasesIn(text[0] ?? '').filter(({ phrase }) => phrase === 'name'))[0];
  return name?.gaps.kind === 'Integrated Care Partnership' ? 'icp' : 'icb';
}

function titleIn(pieces: readonly Piece[]): string | undefined {
  const [name] = pieces.flatMap(({ text }) => phrasesIn(text[0] ?? '').filter(({ phrase }) => phrase === 'name'));
  const title = name?.gaps.title;
  return title === undefined || /^\[the full name of/.test(title) ? undefined : title;
}

/** The terms of the table of meanings, told apart by these where they are called the same. */
function definedIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const meanings = pieces
    .filter(({ section, rows }) => section === 'definitions' && rows.length > 0)
    .flatMap(({ rows }) => rows.map(({ cells: [, meaning = ''] }) => plain(meaning)));
  const all = new Set(meanings);
  return new Set(
    builtInTerms()
      .filter(({ definition }) => definition && all.has(plain(definition)))
      .map(({ name }) => name),
  );
}
