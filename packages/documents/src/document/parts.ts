/** The parts of a document that say something, one after another: what two versions of it are compared by. */
import type { Content, Document, Item, Section, Words } from './document.ts';

/** A heading, clause, item or row: known by the same name in another version that says it, too. */
export interface DocumentPart {
  readonly id: string;
  readonly kind: 'heading' | 'clause' | 'item' | 'row';
  readonly number: string | undefined;
  /** A paragraph each, or a cell; a clause's own items are parts of their own. */
  readonly words: readonly Words[];
  readonly span: Section['span'];
}

/** In the order of the document, headings before what they head. */
export function partsOf({ sections }: Document): readonly DocumentPart[] {
  return sections.flatMap(partsIn);
}

function partsIn(content: Content): DocumentPart[] {
  switch (content.kind) {
    case 'section': {
      const { id, number, title, span } = content;
      const heading: DocumentPart = { id, kind: 'heading', number, words: [title], span };
      return [...(title.length > 0 ? [heading] : []), ...content.content.flatMap(partsIn)];
    }
    case 'clause': {
      const { id, number, span, items } = content;
      return [{ id, kind: 'clause', number, words: said(content), span }, ...items.map(itemPart)];
    }
    case 'table':
      return content.rows.map(({ id, cells, span }) => ({ id, kind: 'row', number: undefined, words: cells, span }));
    case 'picture':
      return [];
  }
}

function itemPart(item: Item): DocumentPart {
  return { id: item.id, kind: 'item', number: undefined, words: said(item), span: item.span };
}

function said({ heading, paragraphs }: Pick<Item, 'heading' | 'paragraphs'>): readonly Words[] {
  return heading ? [heading, ...paragraphs] : paragraphs;
}
