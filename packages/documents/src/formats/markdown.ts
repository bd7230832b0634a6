/** The document as Markdown: for a wiki, a repository, or whoever reads plain text. */
import type { Clause, Content, Document, Item, Note, Picture, Section, Table, Words } from '../document/document.ts';
import { basisWords, noteWords } from './margin.ts';

export interface MarkdownOptions {
  /** The diagram of the board as Mermaid's text. */
  readonly mermaid?: string;
}

export function markdownOf(document: Document, { mermaid }: MarkdownOptions = {}): string {
  const footnotes: string[] = [];
  const writer = new Writer(footnotes, mermaid);
  const title = [`# ${escaped(document.title)}`, document.heading];
  const lines = [
    ...title,
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

  section({ level, number, title, content, notes }: Section): string[] {
    const head = `${'#'.repeat(Math.min(6, level + 1))} ${[number && escaped(number), this.words(title)].filter(Boolean).join(' ')}`;
    if (title.length === 0) return content.flatMap((each) => this.content(each));
    return [head + this.marks(notes), ...content.flatMap((each) => this.content(each))];
  }

  private content(content: Content): string[] {
    if (content.kind === 'section') return this.section(content);
    if (content.kind === 'clause') return this.clause(content);
    return content.kind === 'table' ? [this.table(content)] : this.picture(content);
  }

  private clause({ number, heading, paragraphs, items, basis, notes, silent }: Clause): string[] {
    const [first = [], ...more] = paragraphs;
    const start = [number && escaped(`${number}`), heading && `**${this.words(heading)}.**`, this.words(first)];
    const said = start.filter(Boolean).join(' ');
    const mark = basis && !silent ? ` *(${escaped(basisWords(basis))})*` : '';
    return [
      `${said}${mark}${this.marks(notes)}`,
      ...more.map((words) => this.words(words)),
      ...(items.length > 0 ? [items.map((item, index) => this.item(item, index)).join('\n')] : []),
    ];
  }

  private item({ heading, paragraphs, notes }: Item, index: number): string {
    const [first = [], ...more] = paragraphs;
    const start = [heading && `**${this.words(heading)}.**`, this.words(first)].filter(Boolean).join(' ');
    const rest = more.map((words) => `\n   ${this.words(words)}`).join('\n');
    return `${index + 1}. ${start}${this.marks(notes)}${rest}`;
  }

  private table({ head, rows }: Table): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
      line(head.map(escaped)),
      line(head.map(() => '---')),
      ...rows.map(({ cells, notes }) =>
        line(cells.map((cell, at) => this.words(cell).replaceAll('|', '\\|') + (at === 0 ? this.marks(notes) : ''))),
      ),
    ].join('\n');
  }

  private picture({ caption }: Picture): string[] {
    return this.mermaid === undefined
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

  private words(words: Words): string {
    return words
      .map((piece) => {
        if (typeof piece === 'string') return escaped(piece);
        return 'placeholder' in piece ? `**${escaped(piece.placeholder)}**` : escaped(piece.words);
      })
      .join('');
  }
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
