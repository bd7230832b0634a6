/** Tables in Word: a head that is repeated on each page, rows that no page break divides. */
import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table as DocumentTable, Row, Words } from '../../document/document.ts';
import { changedTo } from '../../document/document.ts';
import { type Marks, runsOf } from './runs.ts';
import { trackedParagraph, trackedRow } from './tracked.ts';

/** The width of the text, in twentieths of a point: A4 with margins of 2.5 cm. */
export const textWidth = 9070;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const borders = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};

export function wordTable({ caption, head, rows, change }: DocumentTable, marks: Marks): (Paragraph | Table)[] {
  const widths = widthsOf(head.length);
  const words = (text: string): Words => (change ? changedTo(change, [text]) : [text]);
  const headRow: Row = { id: '', cells: head.map(words), span: undefined, notes: [], ...(change && { change }) };
  const tracked = (): ReturnType<typeof trackedParagraph> => trackedParagraph(change, marks.revisions);
  return [
    new Paragraph({ style: 'Caption', ...tracked(), children: runsOf(words(caption), marks) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders,
      rows: [headOf(headRow, widths, marks), ...rows.map((row) => rowOf(row, widths, marks))],
    }),
    new Paragraph({ spacing: { after: 120 }, ...tracked() }),
  ];
}

/** The first column says what the row is about; in a table of two, the second one explains, and figures need less room. */
function widthsOf(columns: number): number[] {
  const shares =
    columns === 2 ? [0.36, 0.64] : columns === 4 ? [0.4, 0.26, 0.2, 0.14] : Array(columns).fill(1 / columns);
  return shares.map((share) => Math.round(textWidth * share));
}

/** The head of a table, which stands at the top of each page. */
export function headOf({ cells, change }: Row, widths: readonly number[], marks: Marks): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...trackedRow(change, marks.revisions),
    children: cells.map(
      (cell, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8EDEE' },
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext: true,
              ...trackedParagraph(change, marks.revisions),
              children: runsOf(cell, marks, { bold: true }),
            }),
          ],
        }),
    ),
  });
}

function rowOf({ cells, notes, change }: Row, widths: readonly number[], marks: Marks): TableRow {
  return new TableRow({
    cantSplit: true,
    ...trackedRow(change, marks.revisions),
    children: cells.map((cell, index) => {
      const runs = runsOf(cell, marks, { bold: index === 0 });
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: [
          new Paragraph({
            style: 'TableText',
            ...trackedParagraph(change, marks.revisions),
            children: index === 0 ? marks.noted(notes, runs, change) : runs,
          }),
        ],
      });
    }),
  });
}
