/** The pictures as Mermaid's text, for wikis and pages that draw it themselves. */
import type { Constitution } from '@icb/language';

import { boardPicture, type Group } from '../board/picture.ts';
import type { Place } from '../board/place.ts';

import type { DrawingOptions } from '../options.ts';
import { label, lines } from './text.ts';

const classes = [
  'classDef votes fill:#005eb8,stroke:#003087,color:#ffffff',
  'classDef silent fill:#ffffff,stroke:#425563,color:#212b32',
  'classDef required fill:#ffffff,stroke:#a6192e,color:#a6192e,stroke-dasharray:5 4',
  'classDef missing fill:#ffffff,stroke:#7a4a00,color:#7a4a00,stroke-dasharray:5 4',
];

/** A board as a Mermaid flowchart: a box for each group, a node for each seat. */
export function mermaidBoard(constitution: Constitution, options: DrawingOptions = {}): string {
  const picture = boardPicture(constitution, options);
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members, ...picture.attendees];
  const count =
    picture.memberCount === undefined
      ? ''
      : `${picture.memberCount} ${picture.memberCount === '1' ? 'member' : 'members'}`;
  const quorum = picture.quorum?.persons ? `quorum ${picture.quorum.persons} persons` : '';
  return `${[
    'flowchart TB',
    ...lines(1, `board[${label(picture.title, count, quorum)}]`),
    ...groups.flatMap((group, index) => groupLines(group, index)),
    ...lines(
      1,
      ...picture.byReference.map((all, index) => `others${index}[${label(all)}]`),
      ...picture.byReference.map((_, index) => `board --- others${index}`),
    ),
    ...lines(1, ...classes),
  ].join('\n')}\n`;
}

function groupLines(group: Group, index: number): string[] {
  return [
    ...lines(1, `subgraph group${index}[${label(`${group.title} · ${group.count}`)}]`),
    ...lines(2, ...group.places.map((place, at) => nodeOf(place, `seat${index}_${at}`))),
    ...lines(1, 'end', `board --- group${index}`),
  ];
}

function nodeOf(place: Place, id: string): string {
  const kind = place.missing
    ? place.missing.required
      ? 'required'
      : 'missing'
    : place.votes === true
      ? 'votes'
      : 'silent';
  const voice = place.missing
    ? ''
    : place.votes === 'unknown'
      ? 'vote not stated'
      : place.votes
        ? 'votes'
        : 'does not vote';
  const details = place.details.filter((detail) => detail !== voice);
  return `${id}[${label(place.title, [voice, ...details].filter((part) => part !== '').join(' · '))}]:::${kind}`;
}
