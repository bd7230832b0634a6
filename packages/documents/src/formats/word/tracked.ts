/** Tracked changes in Word: who made them and when, and runs, paragraphs and rows that come or go with them. */
import {
  BuilderElement,
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ITableRowOptions,
  type ParagraphChild,
  TextRun,
  XmlComponent,
} from 'docx';
import type { Change } from '../../document/document.ts';
import { clean } from '../../wording/clean.ts';

/** Whose changes they are, as Word shows it beside each. */
export interface Author {
  readonly author: string;
  /** The day, `YYYY-MM-DD`; without one, Word shows none. */
  readonly day?: string | undefined;
}

/** Each change has a number of its own. */
export class Revisions {
  private readonly author: string;
  private readonly date: string;
  private count = 0;

  constructor({ author, day }: Author) {
    this.author = clean(author);
    this.date = day === undefined ? '' : `${day}T00:00:00Z`;
  }

  next(): { readonly id: number; readonly author: string; readonly date: string } {
    this.count += 1;
    return { id: this.count, author: this.author, date: this.date };
  }
}

export function trackedRun(options: IRunOptions, change: Change | undefined, revisions: Revisions): ParagraphChild {
  if (change === undefined) return new TextRun(options);
  const Run = change === 'added' ? InsertedTextRun : DeletedTextRun;
  return new Run({ ...options, ...revisions.next() });
}

/** For a paragraph of which the end, too, comes or goes. */
export function trackedParagraph(change: Change | undefined, revisions: Revisions): Pick<IParagraphOptions, 'run'> {
  if (change === undefined) return {};
  return { run: change === 'added' ? { insertion: revisions.next() } : { deletion: revisions.next() } };
}

export function trackedRow(
  change: Change | undefined,
  revisions: Revisions,
): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  if (change === undefined) return {};
  return change === 'added' ? { insertion: revisions.next() } : { deletion: revisions.next() };
}

/** A reference to a numbered part: a field in runs, for Word tracks no field that is in one element. */
export function changedReference(
  bookmark: string,
  number: string,
  change: Change,
  revisions: Revisions,
): ParagraphChild {
  const sign = (type: string): BuilderElement =>
    new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  const instruction = new Instruction(change === 'added' ? 'w:instrText' : 'w:delInstrText', `REF ${bookmark} \\h \\w`);
  const children = [sign('begin'), instruction, sign('separate'), clean(number), sign('end')];
  return trackedRun({ children: children as NonNullable<IRunOptions['children']> }, change, revisions);
}

class Instruction extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(text);
  }
}
