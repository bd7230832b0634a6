/**
 * Reads back what `icb render` wrote: where most clauses are of its phrases, the text says exactly what a file says, and the
 * draft is that file but for what prose cannot carry (`lost.ts`).
 */
import { placeOfTopic } from '../../document/skeleton.ts';
import type { Draft } from '../draft/draft.ts';
import type { Block } from '../reading/document.ts';
import type { Found } from '../understanding/found.ts';
import { slugOf } from '../understanding/names.ts';
import { type Declared, declaredIn } from './declared.ts';
import { longText, quoted, terms } from './names.ts';
import { phrasesIn, type ReadPhrase } from './phrase-reader.ts';
import { type Item, type Piece, piecesOf } from './pieces.ts';
import { provisionLine, sayings, type Within } from './sayings.ts';
import { topicsBy, withTitle } from './titles.ts';
import { isEmpty, type Node, node, printed } from './tree.ts';

export interface OwnText extends Draft {
  readonly left: Found['left'];
}

/** The draft of a text of our own; nothing for any other. */
export function ownText(blocks: readonly Block[], source: string): OwnText | undefined {
  const pieces = piecesOf(blocks).filter((piece) => piece.text.length > 0 || piece.rows.length > 0);
  const clauses = pieces.filter(({ text }) => text.length > 0);
  const ours = clauses.filter((piece) => isOurs(piece)).length;
  // Others write like the model, too; some sentences nobody else writes.
  const isMarked = clauses.some(({ text }) => phrasesIn(text[0] ?? '').some(({ phrase }) => marks.has(phrase)));
  if (!isMarked || clauses.length < 4 || ours < clauses.length * 0.7) return undefined;
  const declared = declaredIn(pieces, blocks);
  return written(pieces, declared, source);
}

function isOurs({ text }: Piece): boolean {
  return (
    phrasesIn(text[0] ?? '').length > 0 || topicsBy('icb').some(([title]) => (text[0] ?? '').startsWith(`${title}.`))
  );
}

/** Phrases of our own in documents that icb writes, and in no others. */
const marks: ReadonlySet<string> = new Set([
  ...['notEncoded', 'table', 'attendeesTable', 'definitions', 'standingOrders', 'bodyIs', 'ownSeat', 'quorumShare'],
  ...['quorumNumber', 'consensus', 'encoded', 'nominationAs'],
]);

/** Phrases that only lead somewhere, or that stand for silence. */
const silent = new Set([
  ...[
    'notUsed',
    'notEncoded',
    'see',
    'table',
    'attendeesTable',
    'definitions',
    'standingOrders',
    'standingOrdersThere',
  ],
  ...['name', 'partners', 'organisations', 'areaParties', 'area', 'areaCovers', 'bodyIs', 'ownSeat', 'forBoard'],
]);

const blocksOfText: readonly Within[] = [
  'quorum',
  'decisions',
  'meetings',
  'interests',
  'variation',
  'challenge',
  'strategy',
];

/** To which block a sentence of the file’s own belongs that stands in a section for another topic. */
const blockOfSection: Readonly<Record<string, Within>> = {
  quorum: 'quorum',
  'decision-making': 'decisions',
  calling: 'meetings',
  conflicts: 'interests',
  variation: 'variation',
  scrutiny: 'challenge',
  'strategy-preparation': 'strategy',
  'functions-general': 'strategy',
};

function written(pieces: readonly Piece[], declared: Declared, source: string): OwnText {
  const { kind, book } = declared;
  const left: Found['left'] = [];
  const root = node(
    [kind, declared.name, ...(declared.title === '' ? [] : [quoted(declared.title)]), ...declared.forBoard].join(' '),
  );
  const text: Node[] = [];
  const blocks = new Map(blocksOfText.map((name) => [name, node(name)] as const));
  const later: Node[] = [];
  for (const piece of pieces) {
    const [first = ''] = piece.text;
    if (first === '') continue;
    const seat = declared.seatOf(piece);
    const body = declared.bodyOf(piece);
    const inner = body && declared.innerOf(piece);
    const home = seat?.node ?? inner ?? body?.node;
    if (readList(piece, declared, home, root, later)) continue;
    const said = phraseOf(piece, book, { isSeat: seat !== undefined, isBody: body !== undefined });
    if (said === 'silent') continue;
    if (said) {
      const target = said.in === 'seat' ? seat?.node : said.in === 'body' ? body?.node : undefined;
      const block = blocks.get(said.in);
      const own = body && block ? declared.innerBlock(body, said.in) : undefined;
      const to = target ?? own ?? block ?? (said.in === 'board' ? declared.board : root);
      to.lines.push({ text: withItems(said.line, piece, book), source: piece });
      continue;
    }
    const provision = provisionIn(piece, declared);
    if (provision) {
      const section = placeOfTopic({ name: provision.topic, ...(provision.term && { term: provision.term }) }, kind);
      const block = section === piece.section ? undefined : blocks.get(blockOfSection[piece.section] ?? 'text');
      const removal = section !== piece.section && piece.section === 'removal' ? later.at(-1) : undefined;
      (home ?? removal ?? block ?? root).lines.push({ text: provision.line, source: piece });
      continue;
    }
    left.push({ quote: piece.quote, place: piece.place, why: 'It is not in the words of a document that icb wrote.' });
  }
  arrange(root, declared, [...blocks.values()], [...text, ...later]);
  const draft = printed(
    `/** A draft that \`icb import\` made of ${source}, a document that icb had written. */`,
    ...declared.organisations(linesOf(root)),
    root,
  );
  return { ...draft, left };
}

function linesOf({ head, lines }: Node): string[] {
  return [head, ...lines.flatMap((line) => ('text' in line ? [line.text] : linesOf(line)))];
}

function arrange(
  root: Node,
  { board, bodies, areas, partners, conditions }: Declared,
  blocks: readonly Node[],
  others: readonly Node[],
): void {
  const all = [
    ...areas,
    ...partners,
    ...conditions,
    ...(isEmpty(board) ? [] : [board]),
    ...bodies.map(({ node: each }) => each),
    ...blocks.filter((each) => !isEmpty(each)),
    ...others,
  ];
  root.lines.push(...all);
}

interface Said {
  readonly in: Within;
  readonly line: string;
}

/** The phrase that a clause is: of those that fit its words, the first that its place allows and that can be read. */
function phraseOf(
  piece: Piece,
  book: Declared['book'],
  { isSeat, isBody }: { readonly isSeat: boolean; readonly isBody: boolean },
): Said | 'silent' | undefined {
  const found = phrasesIn(piece.text.join(' '));
  const fitting = found.filter(({ phrase }) => {
    const where = sayings[phrase]?.in;
    if (where === 'seat') return isSeat;
    if (where === 'body') return isBody && !isSeat;
    return true;
  });
  if (fitting[0] && silent.has(fitting[0].phrase)) return 'silent';
  for (const { phrase, gaps } of fitting) {
    const saying = sayings[phrase];
    const line = saying?.line(gaps, book);
    if (saying && line !== undefined) return { in: saying.in, line };
  }
  return undefined;
}

/** The grounds below a removal or below the exclusion of the public. */
function withItems(line: string, { items }: Piece, book: Declared['book']): string {
  if (items.length === 0 || !/^(removed|suspended|excluded) by/.test(line)) return line;
  const grounds = items.map(({ text }) => terms(text.join(' '), 'title', book, ['ground'])?.[0]);
  return grounds.includes(undefined)
    ? line
    : `${line} ${line.startsWith('excluded') ? 'for' : 'on grounds'} ${grounds.join(', ')}`;
}

/** Clauses with a list below them that are blocks of their own in a file. Says whether this was one. */
function readList(piece: Piece, declared: Declared, home: Node | undefined, root: Node, later: Node[]): boolean {
  const { book, kind } = declared;
  const [found] = phrasesIn(piece.text.join(' ')).filter(({ phrase }) => listPhrases.has(phrase));
  if (!found) return declared.reads(piece);
  const { phrase, gaps } = found;
  if (phrase === 'nominationSteps' || phrase === 'nominationRegard') {
    if (!home) return false;
    const steps = stepsOf(home);
    for (const item of piece.items) addCondition(steps, item, 'step', kind);
    if (phrase === 'nominationRegard')
      steps.lines.push({
        text: `has regard to ${terms(gaps.guidance ?? '', 'bare', book, ['guidance'])?.join(', ') ?? ''}`,
        source: piece,
      });
    return true;
  }
  if (phrase === 'members' && home) {
    const members = piece.items.map(({ text, ...source }) => ({ name: declared.reference(text.join(' ')), source }));
    if (members.some(({ name }) => name === undefined)) return false;
    home.lines.push({ text: `members ${members.map(({ name }) => name).join(', ')}`, source: piece });
    return true;
  }
  if (phrase === 'eligibility' || phrase === 'disqualification') {
    const block = declared.condition(phrase);
    for (const item of piece.items)
      addCondition(block, item, phrase === 'eligibility' ? 'condition' : 'disqualification', kind);
    return true;
  }
  if (phrase.startsWith('principles')) return readPrinciples(found, piece, declared, root, later);
  if (piece.section === 'removal') return readRemoval(found, piece, declared, later);
  return false;
}

const listPhrases = new Set<string>([
  ...[
    'nominationSteps',
    'nominationRegard',
    'members',
    'eligibility',
    'disqualification',
    'principles',
    'principlesFrom',
  ],
  ...['principlesOfSet', 'removal', 'suspension', 'removalGrounds', 'suspensionGrounds'],
]);

function stepsOf(seat: Node): Node {
  const known = seat.lines.find((line): line is Node => 'head' in line && line.head === 'nomination');
  if (known) return known;
  const made = node('nomination');
  seat.lines.push(made);
  return made;
}

function addCondition(
  block: Node,
  item: Item,
  category: 'step' | 'condition' | 'disqualification',
  kind: 'icb' | 'icp',
): void {
  const [first = '', ...more] = item.text;
  const found = withTitle(first, category, kind);
  const last = block.lines.at(-1);
  if (!found) {
    // A text of the file that begins with a mark of its own goes on in the next item.
    if (last && 'text' in last)
      block.lines[block.lines.length - 1] = {
        ...last,
        text: last.text.replace(/"$/, ` (${item.number}) ${[first, ...more].join(' ')}"`),
      };
    return;
  }
  const text = [found.rest, ...more].filter((each) => each !== '');
  const isMeaning = text.length === 1 && text[0] === (found.term.definition ?? '').replace(/\s+/g, ' ').trim();
  // A text that is there and empty is another than the meaning that stands where there is none.
  const isBare = text.length === 0 && (found.term.definition ?? '') === '';
  const said = isMeaning || isBare ? '' : ` ${longText(text.length === 0 ? [''] : text)}`;
  block.lines.push({ text: `${found.term.name}${said}`, source: item });
}

function readPrinciples(
  { phrase, gaps }: ReadPhrase,
  piece: Piece,
  { book }: Declared,
  root: Node,
  later: Node[],
): boolean {
  const topic = terms(gaps.topic ?? '', 'bare', book, ['topic'])?.[0];
  if (topic === undefined) return false;
  const set = gaps.set === undefined ? undefined : terms(gaps.set, 'bare', book, ['statements'])?.[0];
  if (phrase !== 'principles') {
    if (set === undefined) return false;
    root.lines.push({ text: `principles ${topic} from ${set}`, source: piece });
    return true;
  }
  const block = node(`principles ${topic}`, piece);
  for (const { text, ...source } of piece.items) block.lines.push({ text: longText(text), source });
  later.push(block);
  return true;
}

function readRemoval({ phrase, gaps }: ReadPhrase, piece: Piece, { book }: Declared, later: Node[]): boolean {
  const word = phrase.startsWith('suspension') ? 'suspension' : 'removal';
  if (phrase.endsWith('Grounds')) {
    const grounds = piece.items.map(({ text }) => terms(text.join(' '), 'title', book, ['ground'])?.[0]);
    const block = later.findLast(({ head }) => head === word) ?? later[later.push(node(word, piece)) - 1];
    if (!block || grounds.includes(undefined)) return false;
    if (grounds.length > 0) block.lines.push({ text: `on grounds ${grounds.join(', ')}`, source: piece });
    return true;
  }
  const whom =
    gaps.Whom === 'A member'
      ? []
      : terms(
          (gaps.Whom ?? '').replace(/^./, (letter) => letter.toLowerCase()),
          'one',
          book,
        );
  const by = sayings.removed?.line({ ...gaps }, book)?.replace('removed ', '');
  if (!whom) return false;
  const of = whom.length > 0 ? `of ${whom.join(', ')}` : undefined;
  const last = later.findLast(({ head }) => head === word);
  const isSame =
    last &&
    !last.lines.some((line) => 'text' in line && line.text.startsWith('on grounds')) &&
    last.lines.some((line) => 'text' in line && line.text === of);
  const block = isSame ? last : node(word, piece);
  if (!isSame) {
    later.push(block);
    if (of !== undefined) block.lines.push({ text: of, source: piece });
  }
  if (gaps.who !== undefined && by !== undefined) block.lines.push({ text: by, source: piece });
  return true;
}

/** What the file says in sentences of its own, under the title of its topic. */
function provisionIn(
  { text: [first = '', ...more], items }: Piece,
  { kind }: Declared,
):
  | { readonly topic: string; readonly term: ReturnType<typeof topicsBy>[number][1] | undefined; readonly line: string }
  | undefined {
  const found = topicsBy(kind).find(([title]) => first === `${title}.` || first.startsWith(`${title}. `));
  const [open] = found ? [] : (/^\[[^\]]*\](?=\.(?: |$))/.exec(first) ?? []);
  const [title, term] = found ?? [open, undefined];
  if (title === undefined) return undefined;
  const topic = term?.name ?? title;
  const lines = items.flatMap(({ number, text: [start = '', ...rest] }) => [`(${number}) ${start}`, ...rest]);
  return { topic, term, line: provisionLine(topic, [first.slice(title.length + 2), ...more, ...lines]) };
}

export function shortName(title: string, kind: 'icb' | 'icp', taken: ReadonlySet<string>): string {
  const own = slugOf(title.replace(/integrated care (board|partnership)/i, ''), taken);
  return own === 'body-' ? (kind === 'icb' ? 'imported-board' : 'imported-partnership') : own;
}
