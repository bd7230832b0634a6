/** Lines that head a list and look like any other line: “Voting members”, “In attendance:”, “Apologies”. */
import type { Block, Line } from '../reading/document.ts';
import { wordsOf } from '../words/tokens.ts';
import { hintsOf } from './hints.ts';
import { readSeats } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';
import { listHeaded, votesHeaded } from './vote-headings.ts';

const verb =
  /\b(?:is|are|was|were|will|shall|must|may|can|has|have|be|do|does|attends?|sits?|joins?|consists?|comprises?|includes?|appoints?|nominates?)\b/i;

/** The blocks, with such lines as headings of what follows them. */
export function withSubheadings(blocks: readonly Block[], around: Surroundings): readonly Block[] {
  return blocks.flatMap(withoutLegend).map((block, index, all): Block => {
    const next = all[index + 1];
    if (block.as === 'paragraph' && isNumberedHeading(block, next))
      return { ...block, as: 'heading', depth: block.number.split('.').length };
    if (block.as !== 'paragraph' && !(block.as === 'item' && block.number === '')) return block;
    if (
      !next ||
      next.as === 'heading' ||
      !((block.as === 'paragraph' && isOverVoters(block.text, next, around)) || isSubheading(block.text, around))
    )
      return block;
    return { ...block, as: 'heading', depth: 8, text: block.text.replace(/:$/, '') };
  });
}

/** “3.5 Partner members”, before clause 3.5.1. */
function isNumberedHeading({ number, text }: Line, next: Block | undefined): boolean {
  return (
    /^\d+(?:\.\d+)?$/.test(number) &&
    next !== undefined &&
    next.as !== 'table' &&
    next.number.startsWith(`${number}.`) &&
    text.length < 100 &&
    !/[.:;,]$/.test(text) &&
    !verb.test(text)
  );
}

/** “Those who do not vote:”, over a seat. */
function isOverVoters(text: string, next: Block, around: Surroundings): boolean {
  if (readSeats(text, 'item', around).some(({ count }) => count !== undefined)) return false;
  return text.length < 60 && votesHeaded(text) !== undefined && listHeaded([next], around) !== undefined;
}

function isSubheading(text: string, around: Surroundings): boolean {
  const plain = text
    .replace(/:$/, '')
    .replace(/^(?:part|section|schedule|group|annex|table) \w{1,3}[.:)\s–-]+(?=\p{Lu})/iu, '')
    .trim();
  if (plain.length > 60 || plain.split(' ').length > 7 || /[.;,!?|]/.test(plain) || verb.test(plain)) return false;
  if (!/^[\p{Lu}(]/u.test(plain) || /:\s*\S/.test(plain) || /\b(?:public|press|staff)\b/i.test(plain)) return false;
  if (isOneSeat(plain, around)) return false;
  const { list, votes, about } = hintsOf(wordsOf(plain), around, 'heading');
  return (
    list !== undefined &&
    about.length === 0 &&
    (list !== 'members' || votes !== undefined || /\bpresent\b/i.test(plain))
  );
}

/** “Chief Digital Officer (non-voting)” is one seat of a list, and heads none. */
function isOneSeat(text: string, around: Surroundings): boolean {
  const seats = readSeats(text, 'item', around);
  return (
    seats.length === 1 &&
    seats.every(
      ({ count, bare, from, kind }) =>
        count?.form === 'exactly' && (!bare || from.length > 0) && (kind !== 'person' || from.length > 0),
    )
  );
}

const mark = String.raw`[*†‡#^§~+]{1,3}`;
const legend = new RegExp(
  String.raw`\s*\(\s*(${mark})\s*(?:=|–|-|denotes?|indicates?|means)?\s*((?:non-?)?voting)(?: members?)?\s*\)`,
  'i',
);

/** “Present (* non-voting)” heads a list and tells what a mark means; “† has a vote” is no heading, however it looks. */
function withoutLegend(block: Block): Block[] {
  if (block.as === 'table') return [block];
  if (block.as === 'heading' && /\bvot(?:e|es|ing)\b/i.test(block.text) && new RegExp(`^${mark}`).test(block.text))
    return [{ ...block, as: 'paragraph', depth: 0 }];
  const found = legend.exec(block.text);
  if (!found) return [block];
  const told = { ...block, as: 'paragraph' as const, depth: 0, number: '', text: `${found[1]} ${found[2]} member` };
  return [told, { ...block, text: block.text.replace(legend, '') }];
}
