/** What the signs mean: those that the picture has, and no others. */
import { el, type Markup } from '../svg/element.ts';
import { textBlock, textLine } from '../svg/text.ts';
import { widthOf } from '../text/measure.ts';
import { chairPicture } from './chair.ts';
import { marks } from './marks.ts';
import { chairSize, styles } from './measures.ts';
import type { BoardPicture } from './picture.ts';
import type { Place } from './place.ts';

interface Item {
  readonly words: string;
  readonly sample: (x: number, y: number) => readonly Markup[];
  readonly width: number;
}

export interface Legend {
  readonly height: number;
  readonly at: (x: number, y: number) => Markup;
}

const line = 40;

export function legendOf(picture: BoardPicture, width: number): Legend {
  const items = itemsOf(picture).map((item) => ({
    ...item,
    all: item.width + 8 + widthOf(item.words, styles.legend) + 24,
  }));
  const rows: (typeof items)[] = [];
  let used = width + 1;
  for (const item of items) {
    if (used + item.all - 24 > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(item);
    used += item.all;
  }
  return {
    height: rows.length * line,
    at: (x, y) =>
      el(
        'g',
        { class: 'icb-legend', 'aria-hidden': 'true' },
        ...rows.flatMap((row, index) => {
          let left = x;
          const middle = y + index * line + line / 2;
          return row.flatMap((item) => {
            const at = left;
            left += item.all;
            return [
              ...item.sample(at, middle),
              textLine(item.words, at + item.width + 8, middle + styles.legend.size * 0.36, styles.legend),
            ];
          });
        }),
      ),
  };
}

function itemsOf(picture: BoardPicture): Item[] {
  const groups = [...(picture.head ? [picture.head] : []), ...picture.members, ...picture.attendees];
  const places = groups.flatMap(({ places: all }) => all);
  const some = (holds: (place: Place) => boolean): boolean => places.some(holds);
  const real = (place: Place): boolean => !place.missing;
  return [
    ...(some((place) => real(place) && place.votes === true) ? [chairItem('votes', { votes: true })] : []),
    ...(some((place) => real(place) && place.votes === false) ? [chairItem('does not vote', { votes: false })] : []),
    ...(some((place) => real(place) && place.votes === 'unknown')
      ? [chairItem('vote not stated', { votes: 'unknown' })]
      : []),
    ...(some(({ chairs }) => chairs.some(({ maybe }) => maybe))
      ? [chairItem('may be filled', { votes: true }, true)]
      : []),
    ...marks
      .filter(({ id }) => some(({ professions }) => professions.length === 1 && professions[0]?.id === id))
      .map(({ letters, title }) => lettersItem(letters, title.toLowerCase())),
    ...(some(({ missing }) => missing?.required === true) ? [missingItem('missing: required by a rule', true)] : []),
    ...(some(({ missing }) => missing?.required === false) ? [missingItem('missing: asked for by a rule', false)] : []),
  ];
}

const plain: Place = {
  seat: undefined,
  kind: 'other-member',
  title: '',
  votes: true,
  professions: [],
  details: [],
  chairs: [],
  times: undefined,
  source: undefined,
  missing: undefined,
};

function chairItem(words: string, some: Partial<Place>, maybe = false): Item {
  return {
    words,
    width: chairSize,
    sample: (x, y) => {
      const { shapes, letters } = chairPicture(
        { ...plain, ...some },
        { label: '', maybe },
        'executive',
        x + chairSize / 2,
        y,
        'left',
      );
      return [...shapes, ...letters];
    },
  };
}

function missingItem(words: string, required: boolean): Item {
  const finding = {
    rule: '',
    severity: required ? 'error' : 'warning',
    status: 'open',
    message: '',
    span: { offset: 0, end: 0 },
    citations: [],
    fixes: [],
  } as const;
  return chairItem(words, { missing: { finding, fix: 0, ruleTitle: '', required } });
}

function lettersItem(letters: string, words: string): Item {
  const block = textBlock(letters, 100, 1, { ...styles.letters, colour: 'ink', anchor: 'start', size: 13 });
  return { words, width: block.width, sample: (x, y) => block.at(x, y - block.height / 2) };
}
