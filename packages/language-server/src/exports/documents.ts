/** The documents among the forms: what `icb render` writes, as Word, as a page and as Markdown. */
import { type Document, type DocumentOptions, documentOf, markdownOf, plainPicture } from '@icb/documents';
import { drawBoard, mermaidBoard } from '@icb/drawing';
import type { Constitution } from '@icb/language';
import { asDraft } from '../documents/document.ts';
import { titlesOf } from '../pictures/drawing-of.ts';
import type { ExportForm, Subject } from './exports.ts';
import { wordWriter } from './word-writer.ts';

interface Made {
  readonly document: Document;
  readonly constitution: Constitution;
}

/** For a draft, what is still to be said is marked, and what is found stands in the margin. */
function madeOf({ judged }: Subject, isDraft: boolean): Made | undefined {
  const { constitution, findings, packs } = judged;
  const options = (): DocumentOptions => ({
    ...asDraft,
    findings: findings.filter(({ status }) => status !== 'explained'),
    titleOfRule: (id) => titlesOf(packs).get(id),
  });
  return constitution && { document: documentOf(constitution, isDraft ? options() : {}), constitution };
}

async function asWord(made: Made | undefined, { wordScript }: Subject): Promise<Uint8Array | undefined> {
  if (!made) return undefined;
  const wordOf = await wordWriter(wordScript);
  return wordOf(made.document, { picture: pictureOf(made.constitution) });
}

/** Of the style of pages, a server that nobody asks for them has no need. */
async function asPage(made: Made | undefined): Promise<string | undefined> {
  if (!made) return undefined;
  const { documentPage } = await import('@icb/documents/page');
  return documentPage(made.document, made.constitution, { diagram: true });
}

/** Word shows the drawing; programs that know no SVG, its chairs in their colours. */
function pictureOf(constitution: Constitution) {
  if ((constitution.board?.members.length ?? 0) === 0) return undefined;
  const svg = drawBoard(constitution, { theme: 'light' });
  const [, width = '1000', height = '1000'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return { svg, png: plainPicture(constitution, size.width, size.height), ...size };
}

const of = { view: 'document', suffix: '-document' } as const;

export const documentForms: readonly ExportForm[] = [
  {
    form: 'document-word',
    label: 'Document, as Word',
    detail: 'The constitution in prose, as a board adopts it',
    extension: 'docx',
    ...of,
    write: (subject) => asWord(madeOf(subject, false), subject),
  },
  {
    form: 'draft-word',
    label: 'Draft, as Word',
    detail: 'With what is still to be said, and what the rules find as comments',
    extension: 'docx',
    view: 'document',
    suffix: '-draft',
    write: (subject) => asWord(madeOf(subject, true), subject),
  },
  {
    form: 'document-html',
    label: 'Document, as a page (HTML)',
    detail: 'For a web site, and for print',
    extension: 'html',
    ...of,
    write: (subject) => asPage(madeOf(subject, false)),
  },
  {
    form: 'document-markdown',
    label: 'Document, as Markdown',
    detail: 'For a wiki or a repository',
    extension: 'md',
    ...of,
    write: (subject) => {
      const made = madeOf(subject, false);
      return made && markdownOf(made.document, { mermaid: mermaidBoard(made.constitution) });
    },
  },
];
