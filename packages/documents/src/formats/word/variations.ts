/** The table of variations in Word: before the document, on pages of its own, laid across. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Against, Document, PlainPiece, Row, Variation, Words } from '../../document/document.ts';
import { changeOfPiece, plainPiece, textOf } from '../../document/document.ts';
import { clean } from '../../wording/clean.ts';
import { basisWords } from '../margin.ts';
import { nothingSaid, variationHead, variationWas, variationWhere } from '../variation-words.ts';
import { type Marks, runsOf } from './runs.ts';
import { borders, headOf } from './tables.ts';

/** A4 laid across, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1134, bottom: 1134, left: 1134, right: 1134, header: 567, footer: 567 },
};

const width = 16838 - 2 * 1134;
const widths = [0.15, 0.255, 0.255, 0.15, 0.19].map((share) => Math.round(width * share));

export function variationsSection(
  document: Document,
  { application, variations }: Against,
  marks: Marks,
): ISectionOptions {
  const head: Row = { id: '', cells: variationHead.map((cell) => [cell]), span: undefined, notes: [] };
  const small = (text: string): TextRun => new TextRun({ text: clean(text), size: 18, color: '4C6272' });
  return {
    properties: { page },
    headers: { default: new Header({ children: [new Paragraph({ children: [small(document.title)] })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ children: ['Table of variations, page ', PageNumber.CURRENT], size: 18, color: '4C6272' }),
            ],
          }),
        ],
      }),
    },
    children: [
      new Paragraph({ style: 'ContentsTitle', text: application.title }),
      ...application.lines.map(
        ([what, words]) =>
          new Paragraph({ children: [new TextRun({ text: `${what}: `, bold: true }), ...runsOf(words, marks)] }),
      ),
      new Paragraph({ text: application.note }),
      new Paragraph({ style: 'Caption', text: 'Table of variations' }),
      ...(variations.length === 0
        ? [new Paragraph('Nothing varies.')]
        : [
            new Table({
              width: { size: width, type: WidthType.DXA },
              layout: TableLayoutType.FIXED,
              columnWidths: widths,
              borders,
              rows: [headOf(head, widths, marks), ...variations.map((each) => rowOf(each, marks))],
            }),
          ]),
    ],
  };
}

function rowOf(variation: Variation, marks: Marks): TableRow {
  const { before, after, reason, bases } = variation;
  const where: ParagraphChild[] = [new TextRun({ text: clean(variationWhere(variation)), bold: true })];
  const was = variationWas(variation);
  const cells: ParagraphChild[][][] = [
    [where, ...(was === undefined ? [] : [[new TextRun(clean(was))]])],
    said(before, marks),
    said(after, marks),
    [runsOf(reason, marks)],
    bases.map((basis) => [new TextRun(clean(basisWords(basis)))]),
  ];
  return new TableRow({
    cantSplit: lengthOf(variation) < fitsOnPage,
    children: cells.map(
      (paragraphs, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: (paragraphs.length > 0 ? paragraphs : [[]]).map(
            (children) => new Paragraph({ style: 'VariationText', children }),
          ),
        }),
    ),
  });
}

/** So many letters in one cell surely fit on a page. */
const fitsOnPage = 1000;

function lengthOf({ before, after, bases }: Variation): number {
  const cells = [before.map(letters), after.map(letters), bases.map((basis) => basisWords(basis).length)];
  return Math.max(...cells.map((lengths) => lengths.reduce((sum, each) => sum + Math.max(each, 40), 0)));
}

const letters = (words: Words): number => words.reduce((sum, piece) => sum + textOf(plainPiece(piece)).length, 0);

/**
 * Words that are others now are bold; they are no tracked changes, for the table is about them. References are words, too:
 * what they led to may be gone when the changes are accepted.
 */
function said(paragraphs: readonly Words[], marks: Marks): ParagraphChild[][] {
  if (paragraphs.length === 0) return [[new TextRun({ text: nothingSaid, italics: true })]];
  return paragraphs.map((words) =>
    words.flatMap((piece) => runsOf([asText(plainPiece(piece))], marks, { bold: changeOfPiece(piece) !== undefined })),
  );
}

const asText = (piece: PlainPiece): PlainPiece => (typeof piece === 'object' && 'to' in piece ? textOf(piece) : piece);
