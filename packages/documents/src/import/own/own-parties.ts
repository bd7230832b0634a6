/** The organisations that a document of our own lists, and the area that it describes. */
import { type Book, bookOf, quoted, references, terms } from './names.ts';
import { named } from './naming.ts';
import { phrasesIn } from './phrase-reader.ts';
import type { Item, Piece } from './pieces.ts';
import { type Node, node } from './tree.ts';

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

export function partiesIn(
  pieces: readonly Piece[],
  kind: 'icb' | 'icp',
  taken: Set<string>,
  own: Map<string, string>,
  read: Set<Piece>,
): Parties {
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
      all.push({
        block,
        node: made,
        line: (book) => made.lines.push({ text: partyLine(party, name, item, book), source: item }),
      });
    }
  }
  return { all };
}

/** The title and the kind, wherever the first colon that parts them stands. */
function partyIn({ text }: Item, book: Book): { readonly title: string; readonly kind: string } | undefined {
  const whole = text.join(' ');
  for (const { index } of whole.matchAll(/: /g)) {
    const rest = whole.slice(index + 2);
    for (const end of [
      ...rest.matchAll(/ that provides | ?, listed in the |, with the |, covering |, in part|\.?$/g),
    ]) {
      const [kind] = terms(rest.slice(0, end.index), 'one', book, ['organisation']) ?? [];
      if (kind !== undefined) return { title: whole.slice(0, index), kind };
    }
  }
  return undefined;
}

function partyLine(
  { title, kind }: { readonly title: string; readonly kind: string },
  name: string,
  { text }: Item,
  book: Book,
): string {
  const rest = text
    .join(' ')
    .slice(title.length + 2)
    .replace(/\.$/, '');
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
  const said = (word: string, names: readonly string[] | undefined): string[] =>
    names && names.length > 0 ? [`${word} ${names.join(', ')}`] : [];
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

export function blockOf(head: string, { all }: Parties, block: Party['block']): Node[] {
  const parties = all.filter((each) => each.block === block);
  if (parties.length === 0) return [];
  const made = node(head);
  made.lines.push(...parties.flatMap((each) => each.node.lines));
  return [made];
}

export function areasIn(pieces: readonly Piece[], parties: Parties, book: Book, read: Set<Piece>): Node[] {
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
  const head = [
    'area',
    ...(text === undefined ? [] : [quoted(text)]),
    ...(covers ? [`covers ${covers.join(', ')}`] : []),
  ].join(' ');
  if (own.length === 0) return head === 'area' ? [] : [{ ...node(''), lines: [{ text: head, source: undefined }] }];
  const made = node(head);
  made.lines.push(...own.flatMap((each) => each.node.lines));
  return [made];
}
