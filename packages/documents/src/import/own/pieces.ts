/** A document that this program wrote, in its pieces: each clause with the section, the heading and the items that it stands with. */
import { type Place, placeCalled } from '../../document/skeleton.ts';
import type { Block, Line, Row } from '../reading/document.ts';
import type { Source } from '../understanding/found.ts';

export interface Item extends Source {
  readonly number: string;
  /** Its paragraphs. */
  readonly text: string[];
}

export interface Piece extends Source {
  /** The section of the model, by its name in the skeleton. */
  readonly section: string;
  readonly sectionTitle: string;
  /** The headings without a number above it: of a seat, of a committee; and of what is within that. */
  readonly headings: readonly string[];
  /** Its paragraphs; none for a table. */
  readonly text: string[];
  readonly items: Item[];
  readonly rows: readonly Row[];
}

interface Open {
  readonly depth: number;
  readonly place: Place;
  readonly title: string;
}

/** What tables are called stands above them, and is no heading. */
const captions = new Set([
  'Members of the Board',
  'Members of the Partnership',
  'Participants and observers',
  'Definitions',
]);

export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let open: readonly Open[] = [];
  let headings: readonly { readonly depth: number; readonly title: string }[] = [];
  let titles: readonly string[] = [];
  const at = (): Pick<Piece, 'section' | 'sectionTitle' | 'headings'> => ({
    section: open.at(-1)?.place.id ?? '',
    sectionTitle: open.at(-1)?.title ?? '',
    headings: titles,
  });
  for (const block of blocks) {
    if (block.as === 'table') {
      if (open.length > 0)
        pieces.push({ ...at(), quote: '', place: block.place, text: [], items: [], rows: block.rows });
      continue;
    }
    if (block.as === 'heading') {
      const title = titleIn(block);
      const found = isNumberedHeading(block) ? sectionCalled(title, open) : undefined;
      if (found) {
        open = [...found.above, { depth: block.depth, place: found.place, title }];
        headings = [];
        titles = [];
      } else if (!captions.has(block.text) || block.depth < 7) {
        headings = [...headings.filter(({ depth }) => depth < block.depth), { depth: block.depth, title: block.text }];
        titles = headings.map(({ title: each }) => each);
      }
      continue;
    }
    if (open.length === 0 || captions.has(block.text)) continue;
    const clause = clauseIn(block, open);
    const last = pieces.at(-1);
    const source: Source = { quote: block.text, place: block.place };
    if (clause !== undefined) pieces.push({ ...at(), ...source, text: [clause], items: [], rows: [] });
    else if (last && block.as === 'item' && block.number !== '')
      last.items.push({ ...source, number: block.number, text: [block.text] });
    else if (last)
      (last.items.at(-1)?.text ?? last.text).push(
        block.as === 'item' && block.depth > 0 && block.number === '' ? block.text : marked(block),
      );
  }
  return pieces;
}

/** Numbers stand in the text where a format does not part them: “1 Introduction”, “Appendix 2 Standing orders”. */
const typed = /^(?:Appendix \d+|\d+(?:\.\d+)*)\s+/;

function titleIn({ text }: Line): string {
  return text.replace(typed, '');
}

function isNumberedHeading({ number, text }: Line): boolean {
  return number !== '' || typed.test(text);
}

function sectionCalled(
  title: string,
  open: readonly Open[],
): { readonly place: Place; readonly above: readonly Open[] } | undefined {
  for (let count = open.length; count >= 0; count -= 1) {
    const place = placeCalled(title, open[count - 1]?.place);
    if (place) return { place, above: open.slice(0, count) };
  }
  return undefined;
}

/** The words of a numbered clause; in an appendix without sections, clauses are counted from 1. */
function clauseIn({ number, text, as }: Line, open: readonly Open[]): string | undefined {
  const isPlain = open[0]?.place.within === undefined || open[0].place.within.length === 0;
  if (/^\d+(?:\.\d+)+$/.test(number)) return text;
  if (isPlain && /^\d+$/.test(number)) return text;
  const [start] = /^\d+(?:\.\d+)*\s+/.exec(text) ?? [];
  return start !== undefined && number === '' && as === 'paragraph' && (isPlain || start.includes('.'))
    ? text.slice(start.length)
    : undefined;
}

/** A line within a text of the file, with its mark as far as that is known. */
function marked({ number, text, as }: Line): string {
  if (as !== 'item') return number === '' ? text : `${number} ${text}`;
  return number === '' ? `- ${text}` : `(${number}) ${text}`;
}
