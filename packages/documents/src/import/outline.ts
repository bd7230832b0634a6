/** What belongs below what: a list below the words that lead in to it, a paragraph below its heading. */
import type { Block, Line, Table } from './reading/document.ts';

export interface Passage {
  readonly block: Block;
  readonly below: readonly Passage[];
}

export function outlineOf(given: readonly Block[]): Passage[] {
  const blocks = withSubclauses(given);
  const top: { block: Block; below: Passage[] }[] = [];
  const open: { rank: number; passage: { block: Block; below: Passage[] } }[] = [];
  let before: Block | undefined;
  let lead: Lead | undefined;
  for (const [index, block] of blocks.entries()) {
    lead = leadOf(block, before, lead);
    const isPart = isLabel(block, blocks[index + 1]) && open.some(({ passage }) => leadsIn(passage.block));
    const rank = isPart ? paragraphs + 10 : rankOf(block, before, open.at(-1)?.rank) + (isBelow(block, lead) ? 0.5 : 0);
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop();
    const passage = { block, below: [] };
    (open.at(-1)?.passage.below ?? top).push(passage);
    open.push({ rank, passage });
    before = block;
  }
  return top;
}

/** “2.2.2.1 the Chair;” below “2.2.2 The members are:” is an item of its list. */
function withSubclauses(blocks: readonly Block[]): readonly Block[] {
  let lead: string | undefined;
  return blocks.map((block) => {
    if (block.as === 'table') return block;
    const { number, text } = block;
    const isBelowLead = lead !== undefined && number.startsWith(`${lead}.`);
    if (block.as === 'paragraph' && isBelowLead && number.split('.').length > 2)
      return { ...block, as: 'item' as const, depth: number.split('.').length - (lead ?? '').split('.').length };
    if (!isBelowLead || block.as === 'heading')
      lead = /^\d+(?:\.\d+)+$/.test(number) && /[:–—-]$/.test(text) ? number : undefined;
    return block;
  });
}

/** An item that leads in to others with marks of another kind: “1. The members are:” and then “- …”. */
interface Lead {
  readonly depth: number;
  readonly style: string;
}

function leadOf(block: Block, before: Block | undefined, lead: Lead | undefined): Lead | undefined {
  if (block.as !== 'item') return undefined;
  const isLead = before?.as === 'item' && /:$/.test(before.text) && styleOf(before) !== styleOf(block);
  if (isLead && before.depth === block.depth) return { depth: before.depth, style: styleOf(before) };
  return lead && styleOf(block) !== lead.style ? lead : undefined;
}

function isBelow(block: Block, lead: Lead | undefined): boolean {
  return lead !== undefined && block.as === 'item' && block.depth === lead.depth && styleOf(block) !== lead.style;
}

/** “Executive (5)”, over the items that are those five. */
function isLabel(block: Block, next: Block | undefined): boolean {
  return (
    block.as === 'paragraph' &&
    next?.as === 'item' &&
    /^(?:[\p{L}-]+ ){0,4}\((?:\d{1,2}|one|two|three|four|five|six|seven|eight)\)$/u.test(block.text)
  );
}

function leadsIn(block: Block): boolean {
  return block.as === 'paragraph' && /:$/.test(block.text);
}

function styleOf({ number }: Line): string {
  return number === '' ? 'mark' : /\./.test(number) ? 'clause' : /^\d/.test(number) ? 'number' : 'letter';
}

const paragraphs = 20;

function rankOf(block: Block, before: Block | undefined, openRank: number | undefined): number {
  if (block.as === 'table') return paragraphs + 5;
  if (block.as === 'heading') return Math.min(block.depth, 9);
  if (block.as === 'item') return paragraphs + 10 + block.depth;
  // Short lines below words that end in a colon are a list, whatever the format says.
  const isLed = before !== undefined && before.as !== 'table' && before.as !== 'heading' && /:$/.test(before.text);
  const goesOn = openRank === paragraphs + 11 && before?.as === 'paragraph' && !/[.:]$/.test(before.text);
  const isShort = block.text.length < 110 && !/[.:]$/.test(block.text) && block.number === '';
  return isShort && (isLed || goesOn) ? paragraphs + 11 : paragraphs;
}

export function isLine(block: Block): block is Line {
  return block.as !== 'table';
}

export function textOf(block: Line | Table): string {
  return isLine(block) ? block.text : block.rows.map(({ cells }) => cells.join(' ')).join('\n');
}
