/** What the pictures show, as tables: for screen readers, for copying, and for whatever a picture had to leave out. */
import type { Change } from '@icb/language';
import type { BoardPicture, Group } from '../board/picture.ts';
import type { Place } from '../board/place.ts';

import { kindWords } from '../board/place.ts';

import type { ComparePicture } from '../compare/picture.ts';
import { type Branch, type GovernancePicture, handsOn } from '../governance/picture.ts';
import { el, type Markup } from '../svg/element.ts';
import { visible } from '../text/visible.ts';

/** A table with its caption; a row begins with what it is about. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return el(
    'div',
    { class: 'icb-scroll', role: 'region', tabindex: 0, 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el(
        'tbody',
        {},
        ...rows.map(([first = '', ...others]) =>
          el('tr', {}, el('th', { scope: 'row' }, first), ...others.map((cell) => el('td', {}, cell))),
        ),
      ),
    ),
  );
}

export function boardTables(picture: BoardPicture): Markup[] {
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members, ...picture.attendees];
  const places = groups.flatMap((group) => group.places);
  const seats = places.filter(({ missing }) => !missing);
  const missing = places.filter((place) => place.missing);
  return [
    table('In figures', ['What', 'How many'], figuresOf(picture, groups)),
    ...(seats.length > 0
      ? [
          table(
            'Seats',
            ['Seat', 'Kind', 'Number', 'Vote', 'Profession', 'Sector, roles and more'],
            seats.map((place) => [
              place.title,
              kindWords[place.kind],
              numberOf(place),
              voteOf(place),
              place.professions.map(({ title }) => title).join(' or '),
              place.details.join(', '),
            ]),
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          table(
            'Seats that are missing by the rules',
            ['Seat', 'Kind', 'How it is missed', 'Rule', 'What is found'],
            missing.map((place) => [
              place.title,
              kindWords[place.kind],
              place.missing?.required ? 'required' : 'asked for',
              `${place.missing?.ruleTitle} (${place.missing?.finding.rule})`,
              visible(place.missing?.finding.message ?? ''),
            ]),
          ),
        ]
      : []),
  ];
}

function figuresOf(
  { memberCount, votingCount, byReference, quorum, professionCounts, notes }: BoardPicture,
  groups: readonly Group[],
): string[][] {
  return [
    ['Members', [memberCount ?? 'not stated', ...byReference].join('; ')],
    ['Members with a vote', (memberCount && votingCount) ?? 'not stated'],
    ...groups.filter(({ places }) => places.some(({ missing }) => !missing)).map(({ title, count }) => [title, count]),
    ...(professionCounts.length > 0 ? [['Professions', professionCounts.join(', ')]] : []),
    ...(quorum
      ? [
          [
            'Quorum',
            [...(quorum.persons ? [`${quorum.persons} persons`] : []), ...quorum.sizes, ...quorum.includes].join('; '),
          ],
        ]
      : []),
    ...notes.slice(1).map((note) => ['Note', note]),
  ];
}

function numberOf({ chairs, times }: Place): string {
  const sure = chairs.filter(({ maybe }) => !maybe).length;
  if (times) return String(times);
  return sure === chairs.length ? String(sure) : `${sure} to ${chairs.length}`;
}

function voteOf({ votes }: Place): string {
  return votes === 'unknown' ? 'not stated' : votes ? 'yes' : 'no';
}

export function governanceTables(picture: GovernancePicture): Markup[] {
  const flat = (branch: Branch, under: string): string[][] => [
    [branch.box.title, under, branch.exercises ? 'yes' : 'no', branch.box.lines.join('; ')],
    ...branch.children.flatMap((child) => flat(child, branch.box.title)),
  ];
  const bodies = picture.groups.flatMap(({ branches }) => branches.flatMap((branch) => flat(branch, picture.title)));
  return [
    ...(picture.founders.length > 0
      ? [
          table(
            'Established by',
            ['Name'],
            picture.founders.map((name) => [name]),
          ),
        ]
      : []),
    ...(picture.seats.length > 0
      ? [
          table(
            'Who puts people on the seats',
            ['Seat', 'Kind', 'Nominated by', 'Appointed by'],
            picture.seats.map(({ title, lines }, row) => [
              title,
              lines.join(', '),
              handsOn(picture.nominators, row),
              handsOn(picture.appointers, row),
            ]),
          ),
        ]
      : []),
    ...(bodies.length > 0
      ? [
          table(
            'Where decisions are made and advice is given',
            ['Name', 'Under', 'Exercises functions', 'More'],
            bodies,
          ),
        ]
      : []),
  ];
}

export function compareTables({ changes, old, now }: ComparePicture): Markup[] {
  if (changes.length === 0) return [el('p', {}, 'Nothing has changed.')];
  return [
    table(
      `What changed from ${old.title} to ${now.title}`,
      ['What', 'How', 'Before', 'After'],
      changes.map((change) => [visible(change.sentence), change.kind, saidOf(change.before), saidOf(change.after)]),
    ),
  ];
}

function saidOf(text: Change['before']): string {
  return visible(text ?? '');
}
