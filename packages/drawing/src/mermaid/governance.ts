/** Governance and comparisons as Mermaid's text. */
import type { Constitution } from '@icb/language';
import { comparePicture, type Row } from '../compare/picture.ts';
import { type Branch, governancePicture } from '../governance/picture.ts';
import type { DrawingOptions } from '../options.ts';
import { label, lines } from './text.ts';

/** Governance as a Mermaid flowchart, from those who nominate on the left to those who exercise functions on the right. */
export function mermaidGovernance(constitution: Constitution, options: DrawingOptions = {}): string {
  const { title, seats, nominators, appointers, groups } = governancePicture(constitution, options);
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
        ...hand.seats.map((row) => `nominator${index} -->|nominates| seat${row}`),
      ]),
      ...appointers.flatMap((hand, index) => [
        `appointer${index}[${label(hand.title, ...hand.lines)}]`,
        ...hand.seats.map((row) => `appointer${index} ==>|appoints| seat${row}`),
      ]),
      ...groups.flatMap(({ branches }) => branches.flatMap((branch) => branchLines(branch, 'board'))),
    ),
  ].join('\n')}\n`;
}

/** What changed, as a Mermaid flowchart: the seats, and beside them what else changed. */
export function mermaidCompare(old: Constitution, now: Constitution, options: DrawingOptions = {}): string {
  const picture = comparePicture(old, now, options);
  const rows = picture.groups.flatMap((group) => group.rows);
  const words = { same: 'unchanged', added: 'added', removed: 'removed', changed: 'changed' };
  const rowLine = (row: Row, index: number): string =>
    `row${index}[${label((row.now ?? row.old)?.title ?? '', row.standing === 'changed' ? row.changes.join(' · ') : words[row.standing])}]:::${row.standing}`;
  return `${[
    'flowchart TB',
    ...lines(1, `subgraph seats[${label(`${picture.old.title} → ${picture.now.title}`)}]`),
    ...lines(2, ...rows.map(rowLine)),
    ...lines(1, 'end'),
    ...(picture.others.length > 0
      ? [
          ...lines(1, `subgraph others[${label('What else changed')}]`),
          ...lines(
            2,
            ...picture.others.map((change, index) => `change${index}[${label(change.sentence)}]:::${change.kind}`),
          ),
          ...lines(1, 'end'),
        ]
      : []),
    ...lines(
      1,
      'classDef same fill:#ffffff,stroke:#425563,color:#212b32',
      'classDef added fill:#ffffff,stroke:#00572f,color:#00572f,stroke-width:3px',
      'classDef removed fill:#ffffff,stroke:#a6192e,color:#a6192e,stroke-dasharray:5 4',
      'classDef changed fill:#d5e5f5,stroke:#005eb8,color:#003087',
    ),
  ].join('\n')}\n`;
}
