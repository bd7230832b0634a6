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
import type { Clause, Content, Document, Item, Picture, Section } from '../../document/document.ts';
import { basisRun, clean, Marks, runsOf } from './runs.ts';
import { settled } from './settled.ts';
import { numbering, styles } from './styles.ts';
import { textWidth, wordTable } from './tables.ts';

export interface WordOptions {
  /** The diagram of the board. Programs that show no SVG show the PNG; sizes are those of the SVG. */
  readonly picture?:
    | { readonly svg: string; readonly png: Uint8Array; readonly width: number; readonly height: number }
    | undefined;
}

/** The same bytes for the same document, on every machine. */
export async function wordOf(document: Document, options: WordOptions = {}): Promise<Uint8Array> {
  const marks = new Marks();
  const appendices = document.sections.filter(({ number }) => isAppendix(number));
  const body = document.sections.flatMap((section) =>
    sectionOf(section, listOf(section, appendices), { marks, options }),
  );
  const file = new WordDocument({
    title: clean(`${document.title}: ${document.heading}`),
    creator: clean(document.title),
    lastModifiedBy: clean(document.title),
    description: `${document.heading} of ${clean(document.title)}`,
    styles,
    numbering: numbering(appendices.length),
    pageNumbers: estimatePageNumbers,
    ...(marks.comments.length > 0 && { comments: { children: marks.comments } }),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: header(document), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: footer(document), first: new Footer({ children: [new Paragraph('')] }) },
        children: [...front(document, marks), ...body],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** A4, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, header: 709, footer: 709 },
};

const isAppendix = (number: string | undefined): boolean => number?.startsWith('Appendix') ?? false;

function front(document: Document, marks: Marks): FileChild[] {
  const title = marks.noted(document.notes, [new TextRun(clean(document.title))]);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    new Paragraph({ style: 'Subtitle', text: document.heading }),
    ...(document.inForce === undefined
      ? []
      : [new Paragraph({ style: 'Subtitle', text: `In force from ${clean(document.inForce)}` })]),
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ style: 'ContentsTitle', text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function header({ title }: Document): Header {
  return new Header({
    children: [new Paragraph({ children: [new TextRun({ text: clean(title), size: 18, color: '4C6272' })] })],
  });
}

function footer({ heading }: Document): Footer {
  const run = (children: (string | (typeof PageNumber)[keyof typeof PageNumber])[]) =>
    new TextRun({ children, size: 18, color: '4C6272' });
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [run([heading]), run(['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])],
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

function listOf({ number }: Section, appendices: readonly Section[]): List {
  if (!isAppendix(number)) return { reference: 'sections', appendix: false };
  return { reference: `appendix-${appendices.findIndex((each) => each.number === number) + 1}`, appendix: true };
}

interface Writing {
  readonly marks: Marks;
  readonly options: WordOptions;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** How deep a number is: “3.5.1” is on the third level. */
const depthOf = (number: string): number => number.split('.').length - 1;

function sectionOf(section: Section, list: List, writing: Writing): FileChild[] {
  const { level, number, title, content, notes, id } = section;
  const inner = content.flatMap((each) => contentOf(each, list, writing));
  if (title.length === 0) return inner;
  const { marks } = writing;
  const numbered =
    number === undefined
      ? {}
      : isAppendix(number)
        ? { numbering: { reference: 'appendices', level: 0 } }
        : { numbering: { reference: list.reference, level: depthOf(number) } };
  const children = marks.marked(id, marks.noted(notes, runsOf(isAppendix(number) ? [' ', ...title] : title, marks)));
  return [
    new Paragraph({
      heading: headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_4,
      ...numbered,
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
  const { id, number, heading, paragraphs, items, basis, notes, silent } = clause;
  const [first = [], ...more] = paragraphs;
  const said: ParagraphChild[] = [
    ...(heading ? runsOf([...heading, '. '], marks, { bold: true }) : []),
    ...runsOf(first, marks),
  ];
  return [
    new Paragraph({
      style: 'Clause',
      ...(number !== undefined && { numbering: { reference, level: depthOf(number) } }),
      ...(items.length > 0 && { keepNext: true }),
      children: [...marks.marked(id, marks.noted(notes, said)), ...(basis && !silent ? [basisRun(basis)] : [])],
    }),
    ...more.map((words) => new Paragraph({ style: 'ClauseText', children: runsOf(words, marks) })),
    ...items.flatMap((item) => itemOf(item, reference, marks)),
  ];
}

function itemOf({ heading, paragraphs, notes }: Item, reference: string, marks: Marks): Paragraph[] {
  const [first = [], ...more] = paragraphs;
  const said = [...(heading ? runsOf([...heading, '. '], marks, { bold: true }) : []), ...runsOf(first, marks)];
  return [
    new Paragraph({ style: 'ClauseItem', numbering: { reference, level: 3 }, children: marks.noted(notes, said) }),
    ...more.map((words) => new Paragraph({ style: 'ItemText', children: runsOf(words, marks) })),
  ];
}

/** In pixels, of which there are 96 to an inch: as wide as the text, and no higher than a page leaves room. */
const most = { width: 604, height: 780 };

function pictureOf({ caption, description }: Picture, { options }: Writing): FileChild[] {
  const { picture } = options;
  if (!picture) return [];
  const scale = Math.min(most.width / picture.width, most.height / picture.height);
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  return [
    new Paragraph({ style: 'Caption', text: caption }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(picture.svg),
          transformation: size,
          fallback: { type: 'png', data: picture.png },
          altText: { name: caption, title: caption, description },
        }),
      ],
    }),
  ];
}
