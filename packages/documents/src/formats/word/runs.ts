/** Stretches of text in Word: words, placeholders, references to clauses, comments in the margin. */
import { visible } from '@icb/drawing';
import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type ICommentOptions,
  NumberedItemReference,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Basis, Note, Words } from '../../document/document.ts';
import { basisWords } from '../margin.ts';

/** What the whole document has in common while it is written: the names of bookmarks, and the comments so far. */
export class Marks {
  readonly comments: ICommentOptions[] = [];
  private readonly bookmarks = new Map<string, string>();

  /** The name of the bookmark at a part; Word takes letters and numbers, and not many. */
  bookmark(id: string): string {
    const known = this.bookmarks.get(id);
    if (known) return known;
    const name = `_Ref${String(this.bookmarks.size + 1).padStart(6, '0')}`;
    this.bookmarks.set(id, name);
    return name;
  }

  /** Around what a reference can lead to. */
  marked(id: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    return [new Bookmark({ id: this.bookmark(id), children })];
  }

  /** Around what a note is about: a comment for each note. */
  noted(notes: readonly Note[], children: readonly ParagraphChild[]): ParagraphChild[] {
    const ids = notes.map((note) => {
      const id = this.comments.length;
      this.comments.push({ id, author: 'icb', initials: 'icb', children: commentParagraphs(note) });
      return id;
    });
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      ...children,
      ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
    ];
  }
}

function commentParagraphs({ title, text, citations }: Note): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: `${clean(title)}. `, bold: true }), new TextRun(clean(text))] }),
    ...citations.map(({ text: source, quote, url }) => {
      const words = clean(quote === null ? source : `${source}: “${quote}”`);
      const shown = new TextRun(words);
      return new Paragraph({
        children:
          url !== null && /^https?:\/\//.test(url)
            ? [new ExternalHyperlink({ link: url, children: [shown] })]
            : [shown],
      });
    }),
  ];
}

/** Words as runs of text. */
export function runsOf(words: Words, marks: Marks, look: { readonly bold?: boolean } = {}): ParagraphChild[] {
  return words.flatMap((piece): ParagraphChild[] => {
    if (typeof piece === 'string') return [new TextRun({ text: clean(piece), ...look })];
    if ('placeholder' in piece) return [new TextRun({ text: clean(piece.placeholder), style: 'Placeholder', ...look })];
    const [, before = '', number = ''] = /^(.*?)(Appendix \d+|\d[\d.]*)/.exec(piece.words) ?? [];
    const after = piece.words.slice(before.length + number.length);
    return [
      ...(before === '' ? [] : [new TextRun({ text: before, ...look })]),
      new NumberedItemReference(marks.bookmark(piece.to), number),
      ...(after === '' ? [] : [new TextRun({ text: after, ...look })]),
    ];
  });
}

const basisStyles = { law: 'RequiredByLaw', guidance: 'AskedByGuidance', local: 'LocalProvision' } as const;

export function basisRun(basis: Basis): TextRun {
  return new TextRun({ text: ` [${clean(basisWords(basis))}]`, style: basisStyles[basis.kind] });
}

/** Without what XML does not know, and without what would rearrange the line; blanks at the ends stay. */
export function clean(text: string): string {
  const seen = visible(text);
  if (seen === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${seen}${/\s$/.test(text) ? ' ' : ''}`;
}
