/**
 * The table of variations: clause by clause what it said and what it says, in the order of the document. Numbers that follow
 * from what comes and goes are no variations; neither are clauses that only point to others or stand where nothing is said, nor
 * what the file says of itself.
 */
import type {
  Basis,
  Change,
  Clause,
  Content,
  Item,
  Piece,
  Row,
  Section,
  Table,
  Variation,
  Words,
} from '../document/document.ts';
import { changeOfPiece, followedBy, plainPiece, plainText, textOf } from '../document/document.ts';
import { aboutText } from '../document/skeleton.ts';

export type Reasons = ReadonlyMap<string, readonly string[]>;

export function variationsIn(sections: readonly Section[], reasons: Reasons): readonly Variation[] {
  const found = sections.filter(({ id }) => id !== aboutText.id).flatMap((section) => ofSection(section, nowhere));
  return withMoves(found).map(({ ids, ...variation }) => ({ ...variation, reason: reasonOf(ids, reasons) }));
}

/** Without its reason; `ids` are the parts that it is about, and the inmost section that they stand in. */
type Found = Omit<Variation, 'reason'> & { readonly ids: readonly string[] };

/** Where in the document one is. */
interface Place {
  /** The inmost section. */
  readonly ids: readonly string[];
  /** What has no number of its own goes by that of the section around it. */
  readonly number: string | undefined;
  readonly formerNumber: string | undefined;
  readonly title: string;
  /** The headings without numbers within it. */
  readonly headings: readonly string[];
  /** “ of Appendix 2”, for whoever looks a number up. */
  readonly appendix: string;
  readonly formerAppendix: string;
}

const nowhere: Place = {
  ids: [],
  number: undefined,
  formerNumber: undefined,
  title: '',
  headings: [],
  appendix: '',
  formerAppendix: '',
};

function reasonOf(ids: readonly string[], reasons: Reasons): Words {
  const said = [...new Set(ids.flatMap((id) => reasons.get(id) ?? []))];
  return said.length > 0 ? [said.join(' ')] : [{ placeholder: '[reason]' }];
}

function ofSection(section: Section, around: Place): Found[] {
  const { change, title } = section;
  const place = within(section, around);
  if (change && isWhole(section, change)) return [wholeSection(section, change, place)];
  const heading = isVaried(title) ? [ofHeading(section, place)] : [];
  return [...heading, ...section.content.flatMap((content) => ofContent(content, place))];
}

function ofContent(content: Content, place: Place): Found[] {
  if (content.kind === 'section') return ofSection(content, place);
  if (content.kind === 'clause') return ofClause(content, place);
  return content.kind === 'table' ? ofTable(content, place) : [];
}

/** Where a heading is gone, and what it headed is not, that stands under the heading around it. */
function within(section: Section, around: Place): Place {
  const { id, number, formerNumber = number, title: words, change } = section;
  const title = plainText(change && isWhole(section, change) ? unmarked(words) : words);
  if (title === '') return { ...around, ids: [...around.ids, id] };
  if (number === undefined) return { ...around, ids: [id], headings: [...around.headings, title] };
  const isAppendix = /^Appendix/.test(number);
  return {
    ...(isAppendix ? { appendix: ` of ${number}`, formerAppendix: ` of ${formerNumber}` } : around),
    ...{ ids: [id], number, formerNumber, title, headings: [] },
  };
}

const titleAt = ({ title, headings }: Place): string => (headings.length > 0 ? headings.join(': ') : title);

/** “4.7.1 of Appendix 2”, and what it was where that is another number. */
function numbersOf(
  part: Pick<Section, 'number' | 'formerNumber'>,
  place: Place,
): Pick<Variation, 'number' | 'formerNumber'> {
  const { number, formerNumber = number } = part.number === undefined ? place : part;
  if (number === undefined) return { number: undefined, formerNumber: undefined };
  const isAppendix = /^Appendix/.test(number);
  const [now, before] = isAppendix
    ? [number, formerNumber]
    : [number + place.appendix, formerNumber + place.formerAppendix];
  return { number: now, formerNumber: now === before ? undefined : before };
}

function isWhole({ content }: Section, change: Change): boolean {
  return content.every((each) =>
    each.kind === 'section'
      ? isWhole(each, change) && (each.change === change || each.title.length === 0)
      : each.change === change,
  );
}

/** All that it says, clause by clause. */
function wholeSection(section: Section, change: Change, place: Place): Found {
  const contents = contentsOf(section);
  const said = contents.flatMap((content): Words[] => {
    if (content.kind === 'clause') return saidBy(content, change).map(unmarked);
    if (content.kind === 'table') return content.rows.map((row) => unmarked(rowWords(row, content)));
    return content.kind === 'section' ? [unmarked(content.title)].filter((words) => words.length > 0) : [];
  });
  return {
    ...numbersOf(section, place),
    title: titleAt(place),
    to: section.id,
    before: change === 'removed' ? said : [],
    after: change === 'added' ? said : [],
    bases: basesOf(contents.flatMap(withBasis)),
    ids: [section.id, ...contents.map(({ id }) => id)],
  };
}

function withBasis(content: Content): readonly (Clause | Row)[] {
  return content.kind === 'clause' ? [content] : content.kind === 'table' ? content.rows : [];
}

function contentsOf({ content }: Section): Content[] {
  return content.flatMap((each) => (each.kind === 'section' ? [each, ...contentsOf(each)] : [each]));
}

function ofHeading(section: Section, place: Place): Found {
  return {
    ...numbersOf(section, place),
    title: `Heading of ${titleAt(place)}`,
    to: section.id,
    before: [asOf(section.title, 'removed')].filter((words) => words.length > 0),
    after: [asOf(section.title, 'added')].filter((words) => words.length > 0),
    bases: [],
    ids: [section.id],
  };
}

function ofClause(clause: Clause, place: Place): Found[] {
  const { change, id, items, silent } = clause;
  if (silent || id.startsWith('see/')) return [];
  const isOther =
    change ||
    [clause.heading ?? [], ...clause.paragraphs].some(isVaried) ||
    items.some((item) => item.change || [item.heading ?? [], ...item.paragraphs].some(isVaried));
  if (!isOther) return [];
  const said = (version: Change): readonly Words[] => {
    if (change) return change === version ? saidBy(clause, version).map(unmarked) : [];
    return saidBy(clause, version);
  };
  return [
    {
      ...numbersOf(clause, place),
      title: titleAt(place),
      to: id,
      before: said('removed'),
      after: said('added'),
      bases: basesOf([clause]),
      ids: [id, ...items.map((item) => item.id), ...place.ids],
    },
  ];
}

function ofTable(table: Table, place: Place): Found[] {
  const rows = table.rows.filter((row) => row.change || row.cells.some(isVaried));
  if (rows.length === 0) return [];
  const said = (version: Change): Words[] =>
    rows
      .filter(({ change }) => change === undefined || change === version)
      .map((row) => (row.change ? unmarked(rowWords(row, table)) : asOf(rowWords(row, table), version)));
  return [
    {
      ...numbersOf({ number: undefined }, place),
      title: table.caption,
      to: table.id,
      before: said('removed'),
      after: said('added'),
      bases: basesOf(rows),
      ids: [...rows.map(({ id }) => id), ...place.ids],
    },
  ];
}

/** “Chair (Kind of seat: Chair; Number: 1; Vote: Yes)”; of two columns, “Word: meaning”. */
function rowWords({ cells: [first = [], ...others] }: Row, { head }: Table): Words {
  if (others.length === 1) return [...first, ': ', ...(others[0] ?? [])];
  const rest = others.flatMap((cell, at): Words => [at === 0 ? '' : '; ', `${head[at + 1]}: `, ...cell]);
  return [...first, ' (', ...rest, ')'];
}

/** The clause and its items as one version has them, with what is other there marked. */
function saidBy({ heading, paragraphs: [first = [], ...more], items }: Clause, version: Change): Words[] {
  const head = heading ? followedBy(heading, '. ') : [];
  const own = items.filter(({ change }) => change === undefined || change === version);
  return [[...head, ...first], ...more, ...own.map((item, at): Words => [`(${letter(at)}) `, ...itemWords(item)])]
    .map((words) => asOf(words, version))
    .filter((words) => words.length > 0);
}

function itemWords({ heading, paragraphs }: Item): Words {
  const head = heading ? followedBy(heading, '. ') : [];
  return [...head, ...paragraphs.flatMap((words, at): Words => (at === 0 ? words : [' ', ...words]))];
}

/** “a” to “z”, then “aa”. */
function letter(at: number): string {
  return String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26));
}

/** What one version says. */
function asOf(words: Words, version: Change): Words {
  return words.filter((piece) => [undefined, version].includes(changeOfPiece(piece)));
}

const unmarked = (words: Words): Words => words.map(plainPiece);

/** Whether more than the number in a reference is another one. */
function isVaried(words: Words): boolean {
  const meaning = (version: Change): string => asOf(words, version).map(meantBy).join('');
  return meaning('removed') !== meaning('added');
}

function meantBy(piece: Piece): string {
  const plain = plainPiece(piece);
  return typeof plain === 'object' && 'to' in plain ? `-> ${plain.to}` : textOf(plain);
}

/** Who asks for any of it, the law first, each paragraph once; it is local where nobody does. */
function basesOf(parts: readonly { readonly basis?: Basis | undefined; readonly formerBasis?: Basis }[]): Basis[] {
  const all = parts.flatMap(({ basis, formerBasis }) => [basis, formerBasis]).filter((each) => each !== undefined);
  const asked = (['law', 'guidance'] as const).flatMap((kind): Basis[] => {
    const citations = all.filter((each) => each.kind === kind).flatMap((each) => each.citations);
    return citations.length > 0 ? [{ kind, citations: [...new Set(citations)] }] : [];
  });
  return asked.length > 0 || all.length === 0 ? asked : [{ kind: 'local', citations: [] }];
}

/** What is gone in one place and has come in another under the same name is one variation. */
function withMoves(all: readonly Found[]): Found[] {
  const gone = new Map(all.filter(({ after }) => after.length === 0).map((each) => [each.to, each]));
  const moves = new Map(
    all.flatMap((each): [Found, Found][] => {
      const before = each.before.length === 0 ? gone.get(`${each.to}/before`) : undefined;
      return before ? [[each, before]] : [];
    }),
  );
  const left = new Set(moves.values());
  return all
    .filter((each) => !left.has(each))
    .map((each) => {
      const before = moves.get(each);
      if (!before) return each;
      const former = before.number === each.number ? undefined : before.number;
      return { ...each, formerNumber: former, before: before.before, ids: [...each.ids, ...before.ids] };
    });
}
