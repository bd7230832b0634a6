/** Governance and comparisons as Mermaid's text. */
import type { Change, Constitution } from '@icb/language';
import { comparePicture, type Row } from '../compare/picture.ts';
import { type Branch, type GovernancePicture, governancePicture, type Hand } from '../governance/picture.ts';
import type { DrawingOptions } from '../options.ts';
import { asManyAsFit, label, lines, mostEdges } from './text.ts';

/** Governance as a Mermaid flowchart, from those who nominate on the left to those who exercise functions on the right. */
export function mermaidGovernance(constitution: Constitution, options: DrawingOptions = {}): string {
  const picture = governancePicture(constitution, options);
  const { title, seats, nominators, appointers, groups } = picture;
  const together = tooMany(picture);
  let count = 0;
  const branchLines = (branch: Branch, parent: string): string[] => {
    const id = `body${count++}`;
    return [
      `${id}[${label(branch.box.title, ...branch.box.lines.slice(0, 3))}]`,
      `${parent} ${branch.exercises ? '-->' : '-.->'} ${id}`,
      ...branch.children.flatMap((child) => branchLines(child, id)),
    ];
  };
  return `${[
    'flowchart LR',
    ...lines(1, `subgraph board[${label(title)}]`),
    ...lines(2, ...seats.map((seat, row) => `seat${row}[${label(seat.title)}]`)),
    ...lines(1, 'end'),
    ...lines(
      1,
      ...nominators.flatMap((hand, index) => [
        `nominator${index}[${label(hand.title)}]`,
        ...edges(`nominator${index} -->`, 'nominates', hand, together),
      ]),
      ...appointers.flatMap((hand, index) => [
        `appointer${index}[${label(hand.title, ...hand.lines)}]`,
        ...edges(`appointer${index} ==>`, 'appoints', hand, together),
      ]),
      ...groups.flatMap(({ branches }) => branches.flatMap((branch) => branchLines(branch, 'board'))),
    ),
  ].join('\n')}\n`;
}

function edges(from: string, does: string, hand: Hand, together: ReadonlySet<Hand>): string[] {
  if (together.has(hand)) return [`${from}|${does} for ${hand.seats.length} seats| board`];
  return hand.seats.map((row) => `${from}|${does}| seat${row}`);
}

/** Those who put so many people on the board that one line to all of it has to stand for theirs. */
function tooMany({ nominators, appointers, groups }: GovernancePicture): ReadonlySet<Hand> {
  const count = ({ children }: Branch): number => children.reduce((sum, child) => sum + count(child), 1);
  const hands = [...nominators, ...appointers].sort((one, other) => other.seats.length - one.seats.length);
  let left = groups.flatMap(({ branches }) => branches).reduce((sum, branch) => sum + count(branch), 0);
  left += hands.reduce((sum, { seats }) => sum + seats.length, 0);
  const together = new Set<Hand>();
  for (const hand of hands) {
    if (left <= mostEdges) break;
    together.add(hand);
    left -= hand.seats.length - 1;
  }
  return together;
}

/** What changed, as a Mermaid flowchart: the seats, and beside them what else changed. */
export function mermaidCompare(old: Constitution, now: Constitution, options: DrawingOptions = {}): string {
  const picture = comparePicture(old, now, options);
  const rows = picture.groups.flatMap((group) => group.rows);
  const words = { same: 'unchanged', added: 'added', removed: 'removed', changed: 'changed' };
  const rowLine = (row: Row, index: number): string =>
    `row${index}[${label((row.now ?? row.old)?.title ?? '', row.standing === 'changed' ? row.changes.join(' · ') : words[row.standing])}]:::${row.standing}`;
  const otherLine = ({ sentence, kind }: Change, index: number): string =>
    `change${index}[${label(sentence)}]:::${kind}`;
  const head = [
    'flowchart TB',
    ...lines(1, `subgraph seats[${label(`${picture.old.title} → ${picture.now.title}`)}]`),
    ...lines(2, ...rows.map(rowLine)),
    ...lines(1, 'end'),
  ];
  const others = asManyAsFit(
    [...head, ...classes],
    lines(2, ...picture.others.map(otherLine)),
    (count) => `    more[${label(`and ${count} more`)}]`,
  );
  return `${[
    ...head,
    ...(others.length > 0
      ? [...lines(1, `subgraph others[${label('What else changed')}]`), ...others, ...lines(1, 'end')]
      : []),
    ...lines(1, ...classes),
  ].join('\n')}\n`;
}

const classes = [
  'classDef same fill:#ffffff,stroke:#425563,color:#212b32',
  'classDef added fill:#ffffff,stroke:#00572f,color:#00572f,stroke-width:3px',
  'classDef removed fill:#ffffff,stroke:#a6192e,color:#a6192e,stroke-dasharray:5 4',
  'classDef changed fill:#d5e5f5,stroke:#005eb8,color:#003087',
];
