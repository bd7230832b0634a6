/** The document as a Word file, with Word's own headings, numbers, references, comments and table of contents. */
import {
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { Change, Clause, Content, Document, Item, Picture, Section, Words } from '../../document/document.ts';
import { changedTo, changeOf, followedBy } from '../../document/document.ts';
import { clean } from '../../wording/clean.ts';
import { basisRuns, Marks, runsOf } from './runs.ts';
import { settled } from './settled.ts';
import { numbering, styles } from './styles.ts';
import { textWidth, wordTable } from './tables.ts';
import { type Author, Revisions, trackedParagraph } from './tracked.ts';
import { variationsSection } from './variations.ts';

export interface WordOptions {
  /** The diagram of the board. Programs that show no SVG show the PNG; sizes are those of the SVG. */
  readonly picture?: WordPicture | undefined;
  /** That of the other version, where the document is set against one and its diagram is another one. */
  readonly formerPicture?: WordPicture | undefined;
  /** Who varies it, and when, where it is set against another version; otherwise whose document it is. */
  readonly author?: Author;
  /** Whether the table of variations stands before the document. */
  readonly table?: boolean;
}

export interface WordPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The same bytes for the same document, on every machine. */
export async function wordOf(document: Document, options: WordOptions = {}): Promise<Uint8Array> {
  const marks = new Marks(new Revisions(options.author ?? { author: document.title }));
  const appendices = document.sections.filter(({ number }) => isAppendix(number));
  const body = document.sections.flatMap((section) =>
    sectionOf(section, listOf(section, appendices), { marks, options }),
  );
  const { against } = document;
  const table = against && options.table !== false ? [variationsSection(document, against, marks)] : [];
  const file = new WordDocument({
    title: clean(`${document.title}: ${document.heading}`),
    creator: clean(document.title),
    lastModifiedBy: clean(document.title),
    description: `${document.heading} of ${clean(document.title)}`,
    styles,
    numbering: numbering(appendices.length),
    ...(hasEndlessWord(document) ? {} : { pageNumbers: estimatePageNumbers }),
    ...(marks.comments.length > 0 && { comments: { children: marks.comments } }),
    sections: [
      ...table,
      {
        properties: { page: table.length > 0 ? { ...page, pageNumbers: { start: 1 } } : page, titlePage: true },
        headers: { default: header(document, marks), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: footer(document, table.length > 0), first: new Footer({ children: [new Paragraph('')] }) },
        children: [...front(document, marks), ...body, ...(against ? [new Paragraph('')] : [])],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/**
 * Whether something in it is no word that anybody wrote. To find out where the lines of such break would take time with its
 * square: then the table of contents gets its pages when Word is asked for them.
 */
function hasEndlessWord(document: Document): boolean {
  return /[^\s"]{300}/.test(JSON.stringify(document));
}

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, header: 709, footer: 709 },
};

const isAppendix = (number: string | undefined): boolean => number?.startsWith('Appendix') ?? false;

function front(document: Document, marks: Marks): FileChild[] {
  const { against, inForce, notes } = document;
  const day: Words = against?.inForce ?? (inForce === undefined ? [] : [`In force from ${inForce}`]);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: marks.noted(notes, runsOf(titleOf(document), marks)) }),
    new Paragraph({ style: 'Subtitle', text: document.heading }),
    ...(day.length === 0
      ? []
      : [
          new Paragraph({
            style: 'Subtitle',
            ...trackedParagraph(changeOf(day), marks.revisions),
            children: runsOf(day, marks),
          }),
        ]),
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ style: 'ContentsTitle', text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

const titleOf = ({ title, against }: Document): Words => against?.title ?? [title];

function header(document: Document, marks: Marks): Header {
  const children = runsOf(titleOf(document), marks, { size: 18, color: '4C6272' });
  return new Header({ children: [new Paragraph({ children })] });
}

/** Pages before the document do not count. */
function footer({ heading }: Document, isSection: boolean): Footer {
  const pages = isSection ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, size: 18, color: '4C6272' });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [run([heading]), run(['\tPage ', PageNumber.CURRENT, ' of ', pages])],
      }),
    ],
  });
}

/** In which list a section and what is within it are numbered. */
interface List {
  readonly reference: string;
  /** Of the heading, and of what is within: the appendices begin their own numbers. */
  readonly appendix: boolean;
}

function listOf(section: Section, appendices: readonly Section[]): List {
  if (!isAppendix(section.number)) return { reference: 'sections', appendix: false };
  return { reference: `appendix-${appendices.indexOf(section) + 1}`, appendix: true };
}

interface Writing {
  readonly marks: Marks;
  readonly options: WordOptions;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** How deep a number is: “3.5.1” is on the third level. */
const depthOf = (number: string): number => number.split('.').length - 1;

function sectionOf(section: Section, list: List, writing: Writing): FileChild[] {
  const { level, number, title, content, notes, id, change } = section;
  const inner = content.flatMap((each) => contentOf(each, list, writing));
  if (title.length === 0) return inner;
  const { marks } = writing;
  const numbered =
    number === undefined
      ? {}
      : isAppendix(number)
        ? { numbering: { reference: 'appendices', level: 0 } }
        : { numbering: { reference: list.reference, level: depthOf(number) } };
  const space: Words = change ? changedTo(change, [' ']) : [' '];
  const words = runsOf(isAppendix(number) ? [...space, ...title] : title, marks);
  const children = marks.marked(id, marks.noted(notes, words, change));
  return [
    new Paragraph({
      heading: headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_4,
      ...numbered,
      ...trackedParagraph(change, marks.revisions),
      ...(isAppendix(number) && { pageBreakBefore: true }),
      ...(level === 1 && id === 'introduction' && { pageBreakBefore: true }),
      children,
    }),
    ...inner,
  ];
}

function contentOf(content: Content, list: List, writing: Writing): FileChild[] {
  if (content.kind === 'section') return sectionOf(content, list, writing);
  if (content.kind === 'clause') return clauseOf(content, list, writing);
  return content.kind === 'table' ? wordTable(content, writing.marks) : pictureOf(content, writing);
}

function clauseOf(clause: Clause, { reference }: List, { marks }: Writing): FileChild[] {
  const { id, number, paragraphs, items, notes, silent, change } = clause;
  const [, ...more] = paragraphs;
  const basis = silent ? [] : basisRuns(clause, marks);
  return [
    new Paragraph({
      style: 'Clause',
      ...(number !== undefined && { numbering: { reference, level: depthOf(number) } }),
      ...(items.length > 0 && { keepNext: true }),
      ...trackedParagraph(change, marks.revisions),
      children: [...marks.marked(id, marks.noted(notes, saidBy(clause, marks), change)), ...basis],
    }),
    ...more.map((words) => furtherOf(words, 'ClauseText', change, marks)),
    ...items.flatMap((item) => itemOf(item, reference, marks)),
  ];
}

function itemOf(item: Item, reference: string, marks: Marks): Paragraph[] {
  const { paragraphs, notes, change } = item;
  const [, ...more] = paragraphs;
  return [
    new Paragraph({
      style: 'ClauseItem',
      numbering: { reference, level: 3 },
      ...trackedParagraph(change, marks.revisions),
      children: marks.noted(notes, saidBy(item, marks), change),
    }),
    ...more.map((words) => furtherOf(words, 'ItemText', change, marks)),
  ];
}

/** Its heading and its first paragraph. */
function saidBy({ heading, paragraphs: [first = []] }: Clause | Item, marks: Marks): ParagraphChild[] {
  return [...(heading ? runsOf(followedBy(heading, '. '), marks, { bold: true }) : []), ...runsOf(first, marks)];
}

function furtherOf(words: Words, style: string, change: Change | undefined, marks: Marks): Paragraph {
  return new Paragraph({
    style,
    ...trackedParagraph(change ?? changeOf(words), marks.revisions),
    children: runsOf(words, marks),
  });
}

/** In pixels, of which there are 96 to an inch: as wide as the text, and no higher than a page leaves room. */
const most = { width: 604, height: 780 };

function pictureOf({ caption, description, change }: Picture, { options, marks }: Writing): FileChild[] {
  const { picture, formerPicture } = options;
  const shown = change === 'removed' ? (formerPicture ?? picture) : picture;
  if (!shown) return [];
  const image = (of: WordPicture, what: Change | undefined): ImageRun => {
    const scale = Math.min(most.width / of.width, most.height / of.height);
    return new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(of.svg),
      transformation: { width: Math.round(of.width * scale), height: Math.round(of.height * scale) },
      fallback: { type: 'png', data: of.png },
      altText: { name: caption, title: caption, description },
      ...(what && { [what === 'added' ? 'insertion' : 'deletion']: marks.revisions.next() }),
    });
  };
  const tracked = (what: Change | undefined): ReturnType<typeof trackedParagraph> =>
    trackedParagraph(what, marks.revisions);
  // (One below the other: side by side, no page has room for both.)
  const images: (readonly [WordPicture, Change | undefined])[] =
    change || !formerPicture
      ? [[shown, change]]
      : [
          [formerPicture, 'removed'],
          [shown, 'added'],
        ];
  return [
    new Paragraph({
      style: 'Caption',
      ...tracked(change),
      children: runsOf(change ? changedTo(change, [caption]) : [caption], marks),
    }),
    ...images.map(([of, what]) => new Paragraph({ ...tracked(what), children: [image(of, what)] })),
  ];
}
