/** Stretches of text in Word: words, placeholders, references to clauses, comments in the margin. */
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
import type { Basis, Change, CrossReference, Note, PlainPiece, Words } from '../../document/document.ts';
import { changeOfPiece, plainPiece } from '../../document/document.ts';
import { clean } from '../../wording/clean.ts';
import { basisWords } from '../margin.ts';
import { changedReference, type Revisions, trackedRun } from './tracked.ts';

/** What the whole document has in common while it is written: the names of bookmarks, and the comments so far. */
export class Marks {
  readonly comments: ICommentOptions[] = [];
  readonly revisions: Revisions;
  private readonly bookmarks = new Map<string, string>();

  constructor(revisions: Revisions) {
    this.revisions = revisions;
  }

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
  noted(notes: readonly Note[], children: readonly ParagraphChild[], change?: Change): ParagraphChild[] {
    const ids = notes.map((note) => {
      const id = this.comments.length;
      this.comments.push({ id, author: 'icb', initials: 'icb', children: commentParagraphs(note) });
      return id;
    });
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      ...children,
      ...ids.flatMap((id) => [
        new CommentRangeEnd(id),
        trackedRun({ children: [new CommentReference(id)] }, change, this.revisions),
      ]),
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

export interface Look {
  readonly bold?: boolean;
  /** In halves of a point. */
  readonly size?: number;
  readonly color?: string;
}

/** Words as runs of text; those that only one version has are tracked. */
export function runsOf(words: Words, marks: Marks, look: Look = {}): ParagraphChild[] {
  return words.flatMap((piece) => runsOfPiece(plainPiece(piece), changeOfPiece(piece), marks, look));
}

function runsOfPiece(piece: PlainPiece, change: Change | undefined, marks: Marks, look: Look): ParagraphChild[] {
  const run = (text: string, style?: string): ParagraphChild =>
    trackedRun({ text: clean(text), ...(style !== undefined && { style }), ...look }, change, marks.revisions);
  if (typeof piece === 'string') return [run(piece)];
  if ('placeholder' in piece) return [run(piece.placeholder, 'Placeholder')];
  const { before, number, after } = inReference(piece);
  const bookmark = marks.bookmark(piece.to);
  const field = change
    ? changedReference(bookmark, number, change, marks.revisions)
    : new NumberedItemReference(bookmark, number);
  return [...(before === '' ? [] : [run(before)]), field, ...(after === '' ? [] : [run(after)])];
}

/** The number is Word's own; the words around it are text. */
function inReference({ words }: CrossReference): { before: string; number: string; after: string } {
  const [, before = '', number = ''] = /^(.*?)(Appendix \d+|\d[\d.]*)/.exec(words) ?? [];
  return { before, number, after: words.slice(before.length + number.length) };
}

const basisStyles = { law: 'RequiredByLaw', guidance: 'AskedByGuidance', local: 'LocalProvision' } as const;

/** Why a clause is there; where it was another reason, that one goes. */
export function basisRuns(
  {
    basis,
    formerBasis,
    change,
  }: { readonly basis?: Basis | undefined; readonly formerBasis?: Basis; readonly change?: Change },
  { revisions }: Marks,
): ParagraphChild[] {
  const run = (of: Basis, what: Change | undefined): ParagraphChild =>
    trackedRun({ text: ` [${clean(basisWords(of))}]`, style: basisStyles[of.kind] }, what, revisions);
  if (!basis) return [];
  return formerBasis ? [run(formerBasis, 'removed'), run(basis, 'added')] : [run(basis, change)];
}
