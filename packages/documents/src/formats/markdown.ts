/** The document as Markdown: for a wiki, a repository, or whoever reads plain text. */
import type {
  Against,
  Change,
  Clause,
  Content,
  Document,
  Item,
  Note,
  Picture,
  PlainPiece,
  Section,
  Table,
  Variation,
  Words,
} from '../document/document.ts';
import { changedTo, changeOfPiece, followedBy, plainPiece } from '../document/document.ts';
import { basisWords, noteWords } from './margin.ts';
import { nothingSaid, variationHead, variationTitle, variationWas, variationWhere } from './variation-words.ts';

export interface MarkdownOptions {
  /** The diagram of the board as Mermaid's text. */
  readonly mermaid?: string;
  /** Whether the table of variations stands first, where the document is set against another version. */
  readonly table?: boolean;
}

export function markdownOf(document: Document, { mermaid, table = true }: MarkdownOptions = {}): string {
  const footnotes: string[] = [];
  const writer = new Writer(footnotes, mermaid);
  const { against } = document;
  const title = [`# ${writer.words(against?.title ?? [document.title])}`, document.heading];
  const lines = [
    ...title,
    ...(against && table ? writer.variations(against) : []),
    ...writer.notes(document.notes),
    ...document.sections.flatMap((each) => writer.section(each)),
  ];
  const notes = footnotes.map((note, index) => `[^${index + 1}]: ${note}`);
  return `${[...lines, ...notes].join('\n\n')}\n`;
}

class Writer {
  private readonly footnotes: string[];
  private readonly mermaid: string | undefined;

  constructor(footnotes: string[], mermaid: string | undefined) {
    this.footnotes = footnotes;
    this.mermaid = mermaid;
  }

  section({ level, number, title, content, notes, change }: Section): string[] {
    const words = [...(number === undefined ? [] : [changed(escaped(number), change)]), this.words(title)].join(' ');
    const head = `${'#'.repeat(Math.min(6, level + 1))} ${words}`;
    return [
      ...(title.length === 0 ? [] : [head + this.marks(notes)]),
      ...content.flatMap((each) => this.content(each)),
    ];
  }

  private content(content: Content): string[] {
    if (content.kind === 'section') return this.section(content);
    if (content.kind === 'clause') return this.clause(content);
    return content.kind === 'table' ? [this.table(content)] : this.picture(content);
  }

  private clause(clause: Clause): string[] {
    const { number, paragraphs, items, basis, formerBasis, notes, silent, change } = clause;
    const start = number === undefined ? '' : `${changed(escaped(number), change)} `;
    const mark = (of: typeof basis, what: Change | undefined): string =>
      of && !silent ? ` ${changed(`*(${escaped(basisWords(of))})*`, what)}` : '';
    const marks = formerBasis ? mark(formerBasis, 'removed') + mark(basis, 'added') : mark(basis, change);
    return [
      `${start}${this.said(clause)}${marks}${this.marks(notes)}`.trimEnd(),
      ...paragraphs.slice(1).map((words) => this.words(words)),
      ...(items.length > 0 ? [items.map((item, index) => this.item(item, index)).join('\n')] : []),
    ];
  }

  /** Its heading and its first paragraph. */
  private said({ heading, paragraphs: [first = []] }: Pick<Item, 'heading' | 'paragraphs'>): string {
    const head = heading ? [`**${this.words(followedBy(heading, '.'))}**`] : [];
    return [...head, this.words(first)].filter((each) => each !== '').join(' ');
  }

  private item(item: Item, index: number): string {
    const rest = item.paragraphs.slice(1).map((words) => `\n   ${this.words(words)}`);
    return `${index + 1}. ${this.said(item)}${this.marks(item.notes)}${rest.join('\n')}`;
  }

  private table({ head, rows, change }: Table): string {
    return tableOf(
      head.map((cell) => this.words(change ? changedTo(change, [cell]) : [cell])),
      rows.map(({ cells, notes }) => cells.map((cell, at) => this.words(cell) + (at === 0 ? this.marks(notes) : ''))),
    );
  }

  /** What varies, clause by clause, with what an application says above it. */
  variations({ application, variations }: Against): string[] {
    const { title, lines, note } = application;
    const form = lines.map(([what, words]) => `- ${escaped(what)}: ${this.words(words)}`);
    const table = tableOf(
      variationHead,
      variations.map((each) => this.variation(each)),
    );
    return [
      `## ${escaped(title)}`,
      ...(form.length > 0 ? [form.join('\n')] : []),
      escaped(note),
      `### ${variationTitle}`,
      variations.length > 0 ? table : 'Nothing varies.',
    ];
  }

  private variation(variation: Variation): string[] {
    const { before, after, reason, bases } = variation;
    const was = variationWas(variation);
    const said = (all: readonly Words[]): string =>
      all.length === 0 ? `*${nothingSaid}*` : all.map((words) => this.words(words)).join('<br>');
    return [
      [variationWhere(variation), ...(was === undefined ? [] : [was])].map(escaped).join('<br>'),
      said(before),
      said(after),
      this.words(reason),
      bases.map((basis) => escaped(basisWords(basis))).join('<br>'),
    ];
  }

  private picture({ caption, change }: Picture): string[] {
    return this.mermaid === undefined || change === 'removed'
      ? []
      : [`${escaped(caption)}:`, `\`\`\`mermaid\n${this.mermaid.trimEnd()}\n\`\`\``];
  }

  notes(notes: readonly Note[]): string[] {
    return notes.length > 0 ? [`Notes on the whole:${this.marks(notes)}`] : [];
  }

  private marks(notes: readonly Note[]): string {
    return notes
      .map((note) => {
        this.footnotes.push(escaped(noteWords(note)));
        return `[^${this.footnotes.length}]`;
      })
      .join('');
  }

  words(words: Words): string {
    return words.map((piece) => changed(pieceOf(plainPiece(piece)), changeOfPiece(piece))).join('');
  }
}

function pieceOf(piece: PlainPiece): string {
  if (typeof piece === 'string') return escaped(piece);
  return 'placeholder' in piece ? `**${escaped(piece.placeholder)}**` : escaped(piece.words);
}

/** As HTML, which Markdown takes: its own marks for emphasis do not hold in the middle of words, nor around blanks. */
function changed(text: string, change: Change | undefined): string {
  if (change === undefined) return text;
  return change === 'added' ? `<ins>${text}</ins>` : `<del>${text}</del>`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What Markdown or HTML would take for a mark is a letter like any other. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s|$)/,
      (_, blanks: string, mark: string) => `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}
