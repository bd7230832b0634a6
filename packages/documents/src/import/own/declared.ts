/** What a document of our own declares, before its clauses are read: its seats, its bodies, its organisations, and their names. */
import { builtInTerms } from '@icb/language';
import { plainText } from '../../document/document.ts';
import { kindTitles, saysWhat, withThe } from '../../wording/names.ts';
import type { Block } from '../reading/document.ts';
import { type Book, bookOf, amount, quoted, references, terms } from './names.ts';
import { phrasesIn } from './phrase-reader.ts';
import type { Item, Piece } from './pieces.ts';
import type { Within } from './sayings.ts';
import { isEmpty, type Node, node } from './tree.ts';

export interface DeclaredSeat {
  readonly title: string;
  readonly kind: string;
  readonly name: string;
  readonly node: Node;
}

export interface DeclaredBody {
  readonly title: string;
  readonly name: string;
  readonly node: Node;
  readonly seats: readonly DeclaredSeat[];
}

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
  const kind = pieces.some(({ text }) => /\bthe Partnership\b|^The Partnership\b/.test(text[0] ?? '')) && !pieces.some(({ text }) => /\bthe Board\b/.test(text[0] ?? '')) ? 'icp' : kindIn(pieces);
  const title = titleIn(pieces) ?? (blocks[0]?.as === 'table' ? '' : (blocks[0]?.text ?? ''));
  const taken = new Set<string>();
  const name = named(title.replace(/integrated care (board|partnership)/i, ''), taken, kind === 'icb' ? 'imported-board' : 'imported-partnership');
  const own = new Map<string, string>();
  if (kind === 'icp') own.set('the Partnership', name);
  // “The Board” is that of the vocabulary where its meaning is told, and else whose constitution this is.
  const words = pieces.filter(({ section }) => section === 'definitions').flatMap(({ rows }) => rows.map(({ cells }) => cells[0]));
  if (kind === 'icb' && !words.includes('Board')) own.set('the Board', name);
  const read = new Set<Piece>();
  const parties = partiesIn(pieces, kind, taken, own, read);
  const seats = seatsIn(pieces, taken, own, read);
  const bodies = bodiesIn(pieces, kind, taken, own, read);
  const undeclared = undeclaredIn(blocks, title, taken, own);
  const book = bookOf(own, kind, definedIn(pieces));
  for (const party of parties.all) party.line(book);
  for (const seat of [...seats, ...bodies.flatMap((body) => body.seats)]) seat.count(book);
  const areas = areasIn(pieces, parties, book, read);
  const isEmptyList = parties.all.every(({ block }) => block !== 'partners') && pieces.some(({ text }) => phrasesIn(text[0] ?? '').some(({ phrase }) => phrase === 'partners'));
  const partners = isEmptyList ? [node('partners')] : blockOf('partners', parties, 'partners');
  const organisations = blockOf('organisations', parties, 'organisations');
  const board = node(kind === 'icb' ? 'board' : 'members');
  board.lines.push(...seats.map((seat) => seat.node));
  const conditions: Node[] = [];
  const sections = sectionsOf(pieces, seats);
  const inner = new Map<string, Node>();
  for (const body of bodies) readKind(body, book);
  aliasesIn(pieces, (piece) => sections.get(piece) ?? bodies.flatMap((body) => body.seats).find((seat) => seat.isOf(piece)), read);
  return {
    ...{ kind, name, title, book, board, bodies, areas, partners, conditions },
    forBoard: forBoardIn(pieces, book, undeclared),
    organisations: (lines) => withUndeclared(organisations, undeclared, lines),
    seatOf: (piece) =>
      sections.get(piece) ?? bodies.flatMap((body) => body.seats).find((seat) => seat.isOf(piece)),
    bodyOf: (piece) => bodies.find((body) => body.isOf(piece)),
    innerOf: (piece) => {
      const body = bodies.find((each) => each.isOf(piece));
      const which = innerBlocks.get(piece.headings[1] ?? '');
      return body && which && !body.seats.some((seat) => seat.isOf(piece)) ? innerNode(body, which, inner) : undefined;
    },
    innerBlock: (body, which) => (['quorum', 'decisions', 'meetings'].includes(which) ? innerNode(body, which, inner) : undefined),
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

/** A short name of letters that nothing else in the draft has, and no term of the vocabulary. */
function named(title: string, taken: Set<string>, fallback: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .split('-')
    .filter((word) => !['the', 'of', 'and', 'nhs'].includes(word))
    .slice(0, 5)
    .join('-');
  const base = words === '' ? fallback : words;
  const plain = isTerm(base) ? `${base}-here` : base;
  let name = plain;
  for (let count = 2; taken.has(name) || isTerm(name); count += 1) name = `${plain}-${count}`;
  taken.add(name);
  return name;
}

let termNames: ReadonlySet<string> | undefined;

function isTerm(name: string): boolean {
  termNames ??= new Set(builtInTerms().map((term) => term.name));
  return termNames.has(name);
}

// ------------------------------------------------------------------------------------------------- organisations

interface Party {
  readonly block: 'area' | 'partners' | 'organisations';
  readonly node: Node;
  readonly line: (book: Book) => void;
}

interface Parties {
  readonly all: readonly Party[];
}

const lists: Readonly<Record<string, Party['block']>> = {
  areaParties: 'area',
  partners: 'partners',
  organisations: 'organisations',
};

function partiesIn(pieces: readonly Piece[], kind: 'icb' | 'icp', taken: Set<string>, own: Map<string, string>, read: Set<Piece>): Parties {
  const all: Party[] = [];
  const empty = bookOf(new Map(), kind);
  for (const piece of pieces) {
    const [found] = phrasesIn(piece.text[0] ?? '').filter(({ phrase }) => phrase in lists);
    if (!found) continue;
    read.add(piece);
    for (const item of piece.items) {
      const party = partyIn(item, empty);
      if (!party) continue;
      const name = named(party.title, taken, 'organisation');
      own.set(party.title.replace(/^The\s/, 'the '), name);
      const block = lists[found.phrase] ?? 'partners';
      const made = node('', item);
      all.push({ block, node: made, line: (book) => made.lines.push({ text: partyLine(party, name, item, book), source: item }) });
    }
  }
  return { all };
}

/** The title and the kind, wherever the first colon that parts them stands. */
function partyIn({ text }: Item, book: Book): { readonly title: string; readonly kind: string } | undefined {
  const whole = text.join(' ');
  for (const { index } of whole.matchAll(/: /g)) {
    const rest = whole.slice(index + 2);
    for (const end of [...rest.matchAll(/ that provides | ?, listed in the |, with the |, covering |, in part|\.?$/g)]) {
      const [kind] = terms(rest.slice(0, end.index), 'one', book, ['organisation']) ?? [];
      if (kind !== undefined) return { title: whole.slice(0, index), kind };
    }
  }
  return undefined;
}

function partyLine({ title, kind }: { readonly title: string; readonly kind: string }, name: string, { text }: Item, book: Book): string {
  const rest = text.join(' ').slice(title.length + 2).replace(/\.$/, '');
  const between = (start: string, ...ends: readonly string[]): string | undefined => {
    const from = rest.indexOf(start);
    if (from < 0) return undefined;
    const after = rest.slice(from + start.length);
    const to = Math.min(...ends.map((end) => after.indexOf(end)).filter((at) => at >= 0), after.length);
    return after.slice(0, to);
  };
  const [listed, codes, covering, part] = [', listed in the ', ', with the ', ', covering ', ', in part'];
  const services = between(' that provides ', listed, codes, covering, part);
  const list = between(listed, codes, covering, part);
  const numbers = between(codes, covering, part);
  const covers = between(covering, part);
  const extent = /, in part: (.*)$/s.exec(rest)?.[1];
  const said = (word: string, names: readonly string[] | undefined): string[] => (names && names.length > 0 ? [`${word} ${names.join(', ')}`] : []);
  return [
    `${kind} ${name} ${quoted(title)}`,
    ...said('provides', services === undefined ? undefined : terms(services, 'bare', book, ['service'])),
    ...said('listed in', list === undefined ? undefined : terms(list, 'bare', book, ['policy'])),
    ...(numbers ?? '').split(/, | and /).flatMap((each) => {
      const [, scheme = '', code = ''] = /^(ODS|ONS) code (.*)$/.exec(each) ?? [];
      return scheme === '' ? [] : [`${scheme.toLowerCase()} ${code}`];
    }),
    ...said('covers', covers === undefined ? undefined : references(covers, book)),
    ...(rest.includes(part) ? [extent === undefined ? 'in part' : `in part ${quoted(extent)}`] : []),
  ].join(' ');
}

/** The terms of the table of meanings, told apart by these where they are called the same. */
function definedIn(pieces: readonly Piece[]): ReadonlySet<string> {
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const meanings = pieces
    .filter(({ section, rows }) => section === 'definitions' && rows.length > 0)
    .flatMap(({ rows }) => rows.map(({ cells: [, meaning = ''] }) => plain(meaning)));
  const all = new Set(meanings);
  return new Set(builtInTerms().filter(({ definition }) => definition && all.has(plain(definition))).map(({ name }) => name));
}

function forBoardIn(pieces: readonly Piece[], book: Book, undeclared: readonly (readonly [string, string])[]): string[] {
  const [found] = pieces.flatMap(({ text }) => phrasesIn(text[0] ?? '').filter(({ phrase }) => phrase === 'forBoard'));
  const [name] = found ? (references(found.gaps.who ?? '', book) ?? []) : [];
  return name === undefined || undeclared.some(([each]) => each === name) ? [] : [`for ${name}`];
}

/** What a text names and does not declare: it stands in another file, which a text cannot tell. Its kind is told by its name. */
function undeclaredIn(blocks: readonly Block[], title: string, taken: Set<string>, own: Map<string, string>): readonly (readonly [name: string, line: string])[] {
  const whole = blocks.map((block) => (block.as === 'table' ? '' : block.text)).join('\n');
  const found = new Map<string, string>();
  for (const [name, , of] of whole.matchAll(/NHS (?:\p{Lu}[\p{L}’'-]+ (?:(?:and|of|the) )*){1,6}(Integrated Care (Board|Partnership))/gu))
    if (name !== title) found.set(name, of === 'Board' ? 'integrated-care-board' : 'integrated-care-partnership');
  return [...found].flatMap(([name, of]) => {
    if (own.has(name)) return [];
    const short = named(name.replace(/integrated care (board|partnership)/i, ''), taken, 'organisation');
    own.set(name, short);
    return [[short, `${of} ${short} ${quoted(name)}`] as const];
  });
}

/** The organisations of other files that a line of the draft names. */
function withUndeclared(organisations: Node[], undeclared: readonly (readonly [string, string])[], lines: readonly string[]): Node[] {
  const all = lines.join(' , ');
  const used = undeclared.filter(([name]) => new RegExp(`(?:^|[\\s,])${name}(?:$|[\\s,])`, 'm').test(all));
  if (used.length === 0) return organisations;
  const made = organisations[0] ?? node('organisations');
  made.lines.push(...used.map(([, text]) => ({ text, source: undefined })));
  return [made];
}

function blockOf(head: string, { all }: Parties, block: Party['block']): Node[] {
  const parties = all.filter((each) => each.block === block);
  if (parties.length === 0) return [];
  const made = node(head);
  made.lines.push(...parties.flatMap((each) => each.node.lines));
  return [made];
}

function areasIn(pieces: readonly Piece[], parties: Parties, book: Book, read: Set<Piece>): Node[] {
  const gap = (phrase: string, name: string): string | undefined => {
    for (const piece of pieces) {
      const found = phrasesIn(piece.text.join(' ')).find((each) => each.phrase === phrase);
      if (!found || piece.section !== 'area') continue;
      read.add(piece);
      return found.gaps[name];
    }
    return undefined;
  };
  const text = gap('area', 'text');
  const covered = gap('areaCovers', 'who');
  const covers = covered === undefined ? undefined : references(covered, book);
  const own = parties.all.filter(({ block }) => block === 'area');
  const head = ['area', ...(text === undefined ? [] : [quoted(text)]), ...(covers ? [`covers ${covers.join(', ')}`] : [])].join(' ');
  if (own.length === 0) return head === 'area' ? [] : [{ ...node(''), lines: [{ text: head, source: undefined }] }];
  const made = node(head);
  made.lines.push(...own.flatMap((each) => each.node.lines));
  return [made];
}

// --------------------------------------------------------------------------------------------------------- seats

interface Seat extends DeclaredSeat {
  readonly isOf: (piece: Piece) => boolean;
  /** Writes how many there are, when the names of all are known. */
  readonly count: (book: Book) => void;
}

const kindOf = new Map(Object.entries(kindTitles).map(([kind, title]) => [title, kind] as const));
const words: Readonly<Record<string, string>> = { 'other-member': 'other member' };

function seatsIn(pieces: readonly Piece[], taken: Set<string>, own: Map<string, string>, read: Set<Piece>): Seat[] {
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

function seatHead(kind: string, title: string, taken: Set<string>): { readonly name: string; readonly head: string } {
  const word = words[kind] ?? kind;
  const isPlain = (kind === 'chair' || kind === 'chief-executive') && title === kindTitles[kind] && !taken.has(kind);
  if (isPlain) {
    taken.add(kind);
    return { name: kind, head: word };
  }
  const name = named(title, taken, 'seat');
  return { name, head: `${word} ${name} ${quoted(title)}` };
}

function nameSeat(own: Map<string, string>, title: string, name: string): void {
  const spoken = plainText(withThe([title]));
  if (!own.has(spoken)) own.set(spoken, name);
  // A seat may go by the name of the organisation that sits on it.
  if (!own.has(title)) own.set(title, name);
}

function voteLine(vote: string, source: Node['source']): Node['lines'] {
  if (/^not stated$|not stated/i.test(vote)) return [{ text: 'votes not stated', source }];
  return [{ text: /^(yes|with a vote)$/i.test(vote) ? 'votes' : 'does not vote', source }];
}

/** “2”, “1 to 2”, “At least 2”, “8, 1 for each local authority”. */
function countIn(text: string, book: Book): string | undefined {
  const plain = text.trim();
  if (plain === '1') return undefined;
  if (/^not stated$/i.test(plain)) return 'seats not stated';
  const least = /^at least (.*)$/i.exec(plain)?.[1];
  if (least !== undefined) return `seats at least ${amount(least) ?? least}`;
  const [, number = '', , per, each] = /^(\[[^\]]*\]|[\d,]*\d|\w+)(, (\[[^\]]*\]|\S+))? for each (.*)$/.exec(plain) ?? [];
  if (each !== undefined) {
    const which = ['place', 'neighbourhood', 'collaborative'].includes(each)
      ? each
      : (terms(each, 'bare', book, ['organisation', 'sector', 'office', 'people', 'profession'])?.[0] ?? references(each, book)?.[0] ?? terms(each, 'bare', book)?.[0]);
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
function sectionsOf(pieces: readonly Piece[], seats: readonly Seat[]): ReadonlyMap<Piece, Seat> {
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
    const isCalled = (seat: Seat): boolean => (piece.headings[0] === undefined ? seat.title.toLowerCase() === heading.toLowerCase() : seat.title === heading);
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

// -------------------------------------------------------------------------------------------------------- bodies

interface Body extends DeclaredBody {
  readonly kind: string;
  readonly seats: readonly Seat[];
  readonly purposes: string | undefined;
  readonly isOf: (piece: Piece) => boolean;
}

function bodiesIn(pieces: readonly Piece[], kind: 'icb' | 'icp', taken: Set<string>, own: Map<string, string>, read: Set<Piece>): Body[] {
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
    bodies.push({ title, name, kind: word, node: made, seats, purposes: is.gaps.purposes, isOf: (each) => all.includes(each) });
  }
  void kind;
  return bodies;
}

/** All under one heading of a committee: from where it says what it is to where the next does. */
function partOf(within: readonly Piece[], first: Piece): Piece[] {
  const from = within.indexOf(first);
  const next = within.findIndex(
    (piece, index) => index > from && piece.headings.length === 1 && phrasesIn(piece.text[0] ?? '').some(({ phrase }) => phrase === 'bodyIs'),
  );
  return within.slice(from, next < 0 ? undefined : next);
}

function ownSeats(pieces: readonly Piece[], body: Node, taken: Set<string>, own: Map<string, string>, read: Set<Piece>): Seat[] {
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
    const next = pieces.findIndex((each, at) => at > index && (each.headings[1] !== title || phrasesIn(each.text[0] ?? '').some(({ phrase }) => phrase === 'ownSeat')));
    const mine = pieces.slice(index, next < 0 ? undefined : next);
    const number = (is.gaps.number ?? '').replace(/^with /, '').replace(/ seats?(?=$|,| for)/, '');
    const count = (book: Book): void => {
      const line = /not stated/.test(number) ? 'seats not stated' : number === 'one' ? undefined : countIn(number, book);
      made.lines.unshift(...(line === undefined ? [] : [{ text: line, source: piece }]), ...voteLine(is.gaps.vote ?? '', piece));
    };
    seats.push({ title, kind, name, node: made, isOf: (each) => mine.includes(each), count });
    body.lines.push(made);
  }
  return seats;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function readKind(body: Body, book: Book): void {
  const purposes = body.purposes === undefined ? undefined : terms(body.purposes, 'bare', book, ['purpose']);
  if (purposes) body.node.lines.unshift({ text: `purpose ${purposes.join(', ')}`, source: body.node.source });
}

/** “The Chair is also called “Chairman”.” */
function aliasesIn(pieces: readonly Piece[], seatOf: (piece: Piece) => DeclaredSeat | undefined, read: Set<Piece>): void {
  for (const piece of pieces) {
    const called = / (?:is|are) also called (“.*”)\.?$/s.exec(piece.text.join(' '))?.[1];
    const seat = called === undefined ? undefined : seatOf(piece);
    if (!seat || called === undefined) continue;
    const names = [...called.matchAll(/“(.*?)”(?=$|, | or |; )/gs)].map(([, alias = '']) => quoted(alias));
    Object.assign(seat.node, { head: `${/"$/.test(seat.node.head) ? seat.node.head : `${seat.node.head} ${quoted(seat.title)}`} also ${names.join(', ')}` });
    read.add(piece);
  }
}

void isEmpty;
