/** Tables in Word: a head that is repeated on each page, rows that no page break divides. */
import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table as DocumentTable, Row } from '../../document/document.ts';
import { clean, type Marks, runsOf } from './runs.ts';

/** The width of the text, in twentieths of a point: A4 with margins of 2.5 cm. */
export const textWidth = 9070;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export function wordTable({ caption, head, rows }: DocumentTable, marks: Marks): (Paragraph | Table)[] {
  const widths = widthsOf(head.length);
  return [
    new Paragraph({ style: 'Caption', text: clean(caption) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [headRow(head, widths), ...rows.map((row) => rowOf(row, widths, marks))],
    }),
    new Paragraph({ spacing: { after: 120 } }),
  ];
}

/** The first column says what the row is about; in a table of two, the second one explains, and figures need less room. */
function widthsOf(columns: number): number[] {
  const shares =
    columns === 2 ? [0.36, 0.64] : columns === 4 ? [0.4, 0.26, 0.2, 0.14] : Array(columns).fill(1 / columns);
  return shares.map((share) => Math.round(textWidth * share));
}

function headRow(head: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (cell, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8EDEE' },
          children: [
            new Paragraph({ style: 'TableText', keepNext: true, children: runsOf([cell], emptyMarks, { bold: true }) }),
          ],
        }),
    ),
  });
}

const emptyMarks = { bookmark: () => '' } as unknown as Marks;

function rowOf({ cells, notes }: Row, widths: readonly number[], marks: Marks): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((cell, index) => {
      const runs = runsOf(cell, marks, { bold: index === 0 });
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: [new Paragraph({ style: 'TableText', children: index === 0 ? marks.noted(notes, runs) : runs })],
      });
    }),
  });
}
