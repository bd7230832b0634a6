/** What stands within the table: how many sit and vote, and how many make a quorum. */
import { el, type Markup } from '../svg/element.ts';
import { textBlock, withTitle } from '../svg/text.ts';
import { styles } from './measures.ts';
import type { BoardPicture } from './picture.ts';
import { sourceData } from './seat.ts';

export interface Middle {
  readonly height: number;
  readonly at: (x: number, y: number) => readonly Markup[];
}

/** `most` is the height that there is: what does not fit is left to the table of words. */
export function middleOf(picture: BoardPicture, width: number): Middle {
  const counts = numbers(picture, width);
  const parts: Middle[] = counts ? [counts] : [];
  const quorum = quorumPart(picture, width);
  if (quorum) parts.push(...(counts ? [rule(width)] : []), quorum);
  const gap = 12;
  const height = parts.reduce((sum, part) => sum + part.height, 0) + gap * Math.max(0, parts.length - 1);
  return {
    height,
    at: (x, y) => {
      let top = y;
      return parts.flatMap((part) => {
        const drawn = part.at(x, top);
        top += part.height + gap;
        return drawn;
      });
    },
  };
}

/** None where the text says nothing of a board: it may have members all the same. */
function numbers(picture: BoardPicture, width: number): Middle | undefined {
  const { memberCount, votingCount, attendeeCount, professionCounts, byReference } = picture;
  if (memberCount === undefined) return undefined;
  const one = memberCount === '1';
  const votes =
    votingCount === undefined
      ? 'votes not stated'
      : votingCount === memberCount
        ? one
          ? 'with a vote'
          : 'all with a vote'
        : `of whom ${votingCount} ${votingCount === '1' ? 'has' : 'have'} a vote`;
  return stacked([
    textBlock(
      memberCount,
      width,
      1,
      memberCount.length > 3 ? { ...styles.number, size: 30, leading: 38 } : styles.number,
    ),
    textBlock(one ? 'member' : 'members', width, 1, { ...styles.middle, bold: true }),
    ...(memberCount === '0' ? [] : [textBlock(votes, width, 2, styles.middle)]),
    ...byReference.map((all) => textBlock(`and ${all.charAt(0).toLowerCase()}${all.slice(1)}`, width, 3, styles.small)),
    ...(attendeeCount ? [textBlock(`and ${attendeeCount}`, width, 2, styles.small)] : []),
    ...(professionCounts.length > 0 ? [textBlock(professionCounts.join(', '), width, 3, styles.small)] : []),
  ]);
}

function quorumPart({ quorum, quorumSource }: BoardPicture, width: number): Middle | undefined {
  if (!quorum) return undefined;
  const { persons, sizes, includes } = quorum;
  const shown = includes.slice(0, 6);
  const more = includes.length - shown.length;
  const part = stacked([
    textBlock('Quorum', width, 1, { ...styles.middle, bold: true }),
    ...(persons
      ? [
          textBlock(persons, width, 1, { ...styles.number, size: 30, leading: 36 }),
          textBlock(persons === '1' ? 'person' : 'persons', width, 1, styles.middle),
        ]
      : []),
    ...sizes.slice(0, 3).map((size) => textBlock(size, width, 2, styles.small)),
    ...(shown.length > 0 ? [textBlock('among them', width, 1, { ...styles.small, bold: true })] : []),
    ...shown.map((each) => textBlock(each, width, 2, styles.small)),
    ...(more > 0 ? [textBlock(`and ${more} more`, width, 1, styles.small)] : []),
  ]);
  return {
    height: part.height,
    at: (x, y) => [el('g', { class: 'icb-quorum', ...sourceData(quorumSource) }, ...part.at(x, y))],
  };
}

function rule(width: number): Middle {
  const length = Math.min(120, width);
  return {
    height: 1,
    at: (x, y) => [el('path', { class: 'icb-rule', d: `M${x - length / 2} ${y}h${length}`, 'stroke-width': 1 })],
  };
}

function stacked(blocks: readonly ReturnType<typeof textBlock>[]): Middle {
  const gap = 2;
  return {
    height: blocks.reduce((sum, block) => sum + block.height + gap, -gap),
    at: (x, y) => {
      let top = y;
      return blocks.flatMap((block) => {
        const drawn = withTitle([block], block.at(x, top));
        top += block.height + gap;
        return drawn;
      });
    },
  };
}
