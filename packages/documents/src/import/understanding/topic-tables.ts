/** Tables of two columns of which the first tells what the second is about: terms of reference, standing orders at a glance. */
import type { Block, Line, Table } from '../reading/document.ts';
import { wordsOf } from '../words/tokens.ts';
import { hintsOf } from './hints.ts';
import type { Surroundings } from './slots.ts';

/** The blocks, with each row of such a table as a paragraph that begins with its topic: “Quorum: three members.” */
export function withTopicTables(blocks: readonly Block[], around: Surroundings): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] =>
    block.as === 'table' && isOfTopics(block, around) ? rowsAsLines(block) : [block],
  );
}

function isOfTopics({ rows }: Table, around: Surroundings): boolean {
  const said = rows.filter(({ cells, header }) => !header && cells.filter(Boolean).length > 0);
  const pairs = said.filter(({ cells }) => cells.length === 2 && cells.every(Boolean));
  const topics = pairs.filter(({ cells: [label = ''] }) => isTopic(label, around));
  return pairs.length === said.length && pairs.length > 1 && topics.length > 0;
}

/** “Quorum”, “How we vote”: words that head what is said of meetings. */
function isTopic(label: string, around: Surroundings): boolean {
  if (label.length > 60 || label.split(' ').length > 7) return false;
  const { about, list } = hintsOf(wordsOf(label), around, 'heading');
  return list === undefined && (about.includes('quorum') || about.includes('decisions'));
}

function rowsAsLines({ rows }: Table): Line[] {
  return rows
    .filter(({ cells, header }) => !header && cells.some(Boolean))
    .map(({ cells: [label = '', said = ''], place }): Line => {
      const text = said.split('\n').filter(Boolean).join('; ');
      return { as: 'paragraph', depth: 0, number: '', text: `${label.replace(/:\s*$/, '')}: ${text}`, place };
    });
}
