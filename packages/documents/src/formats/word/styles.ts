/** The styles and the numbering of the Word document, as Word itself knows them: headings, lists, captions. */
import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
} from 'docx';

const blue = '005EB8';
const ink = '212B32';

/** Lengths are in twentieths of a point, sizes of letters in halves of one. */
const heading = (size: number, before: number, outlineLevel: number, colour: string) => ({
  run: { size, bold: true, color: colour, font: 'Arial' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 56, bold: true, color: blue, font: 'Arial' },
      paragraph: { spacing: { before: 2400, after: 240 } },
    },
    heading1: heading(32, 480, 0, blue),
    heading2: heading(26, 360, 1, ink),
    heading3: heading(23, 280, 2, ink),
    heading4: heading(22, 240, 3, ink),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 32, color: ink },
    },
    { id: 'Clause', name: 'Clause', basedOn: 'Normal', quickFormat: true },
    {
      id: 'ClauseText',
      name: 'Clause Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 964 } },
    },
    {
      id: 'ClauseItem',
      name: 'Clause Item',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'ItemText',
      name: 'Item Text',
      basedOn: 'Normal',
      paragraph: { indent: { left: 1531 }, spacing: { after: 80 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'VariationText',
      name: 'Variation Text',
      basedOn: 'Normal',
      run: { size: 18 },
      // (Lines of one height: where a row goes on on the next page, other lines could not be counted.)
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true, color: blue },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 40 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: 284 }, spacing: { after: 20 } },
    },
  ],
  characterStyles: [
    {
      id: 'Placeholder',
      name: 'Placeholder',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFEB3B' } },
    },
    { id: 'RequiredByLaw', name: 'Required by Law', basedOn: 'DefaultParagraphFont', run: { size: 18, color: blue } },
    {
      id: 'AskedByGuidance',
      name: 'Asked for by Guidance',
      basedOn: 'DefaultParagraphFont',
      run: { size: 18, color: '006747' },
    },
    {
      id: 'LocalProvision',
      name: 'Local Provision',
      basedOn: 'DefaultParagraphFont',
      run: { size: 18, color: '4C6272' },
    },
  ],
};

interface LevelLook {
  readonly text: string;
  readonly left: number;
  readonly format?: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly bold?: boolean;
}

const level = (at: number, { text, left, format = LevelFormat.DECIMAL, bold = false }: LevelLook) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.TAB,
  style: { run: { bold }, paragraph: { indent: { left, hanging: left > 1000 ? 567 : left } } },
});

const item: LevelLook = { text: '(%4)', left: 1531, format: LevelFormat.LOWER_LETTER };

/** Sections, sections within, clauses, items: one list through the whole document, and one for each appendix. */
export function numbering(appendices: number): INumberingOptions {
  const sections = [
    level(0, { text: '%1', left: 964, bold: true }),
    level(1, { text: '%1.%2', left: 964, bold: true }),
    level(2, { text: '%1.%2.%3', left: 964 }),
    level(3, item),
  ];
  return {
    config: [
      { reference: 'sections', levels: sections },
      {
        reference: 'appendices',
        levels: [{ ...level(0, { text: 'Appendix %1', left: 0, bold: true }), suffix: LevelSuffix.SPACE }],
      },
      ...Array.from({ length: appendices }, (_, index) => ({
        reference: `appendix-${index + 1}`,
        levels: sections.map((each) => ({ ...each, style: { ...each.style, run: { bold: false } } })),
      })),
    ],
  };
}
