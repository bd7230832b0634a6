/** The nouns of the rule language: what each stands for in a constitution, and where it would stand if it is absent. */

import type { Span, Text } from '@icb/language';
import type { Item } from './items.ts';
import { bodyNouns } from './nouns/bodies.ts';
import { committeePlaceNouns } from './nouns/committee-places.ts';
import { committeeNouns } from './nouns/committees.ts';
import { documentNouns } from './nouns/documents.ts';
import { draftingNouns } from './nouns/drafting.ts';
import { dutyNouns } from './nouns/duties.ts';
import { explanationNouns } from './nouns/explanations.ts';
import { interestsNouns } from './nouns/interests.ts';
import { meetingNouns } from './nouns/meetings.ts';
import { nameNouns } from './nouns/names.ts';
import { nominationNouns } from './nouns/nominations.ts';
import { lineItem, type Noun, through, whole } from './nouns/noun.ts';
import { partyNouns } from './nouns/parties.ts';
import { partnershipNouns } from './nouns/partnerships.ts';
import { primaryCareNouns } from './nouns/primary-care.ts';
import { procedureDetailNouns } from './nouns/procedure-details.ts';
import { procedureNouns } from './nouns/procedures.ts';
import { quorumNouns } from './nouns/quorums.ts';
import { reachableQuorumNouns } from './nouns/reachable-quorums.ts';
import { roleNouns } from './nouns/roles.ts';
import { seatDetailNouns } from './nouns/seat-details.ts';
import { seatNouns } from './nouns/seats.ts';
import { sectionNouns } from './nouns/sections.ts';
import { voteNouns } from './nouns/votes.ts';

export { type Noun, partyItem, seatItem } from './nouns/noun.ts';
export { partiesOf } from './nouns/parties.ts';

function textItem({ span, placeholders }: Text, name: string, header: Span): Item {
  return lineItem(span, name, { open: placeholders.length > 0, header });
}

const wholeNouns: readonly Noun[] = [
  {
    words: ['constitution'],
    kind: 'constitution',
    of: (part) => [
      { kind: 'constitution', part, span: part.span, header: whole(part), name: part.title?.value ?? part.name },
    ],
    coverage: 'everything',
    content: 'Provision',
    place: whole,
  },
  {
    // The short name and the full one after it; called by the short one.
    words: ['heading', 'headings'],
    kind: 'heading',
    of: ({ name, nameSpan, title, block: { header } }) => {
      const span = through(nameSpan, title?.span ?? nameSpan);
      return name === '' ? [] : [{ kind: 'heading', part: { span, title }, span, header, name }];
    },
    coverage: 'official-name',
    content: 'Document',
    place: whole,
  },
  {
    // The partnership's own short name, for drafts.
    words: ['the partnership'],
    kind: 'line',
    of: (part) => [lineItem(part.nameSpan, part.name)],
    coverage: 'official-name',
    content: 'Document',
    place: whole,
  },
  {
    // the date of an establishment for which no order is named
    words: ['establishment without an order', 'establishments without an order'],
    kind: 'line',
    of: ({ established }) =>
      established.flatMap(({ date, order, span }) =>
        date && !order ? [lineItem(date.span, date.text, { header: span })] : [],
      ),
    coverage: 'dates',
    content: 'Provision',
    place: whole,
  },
  {
    words: ['establishment order', 'establishment orders'],
    kind: 'line',
    of: ({ established }) => established.flatMap(({ order, span }) => (order ? [textItem(order, 'order', span)] : [])),
    coverage: 'dates',
    content: 'Provision',
    place: (constitution) => constitution.established[0]?.span ?? whole(constitution),
  },
  {
    words: ['address of publication', 'addresses of publication'],
    kind: 'line',
    of: ({ published }) => (published ? [textItem(published.address, 'address', published.span)] : []),
    coverage: 'publication',
    content: 'Provision',
    place: (constitution) => constitution.published?.span ?? whole(constitution),
  },
  {
    words: ['area', 'areas'],
    kind: 'line',
    of: ({ area }) => {
      if (!area || (isBlank(area.text) && area.covers.length === 0 && area.parties.length === 0)) return [];
      const titles = area.parties.map((party) => party.title);
      const open = [area.text, ...titles].some((text) => (text?.placeholders.length ?? 0) > 0);
      return [lineItem(area.span, 'area', { open, header: area.block?.header ?? area.span })];
    },
    coverage: 'area',
    content: 'Provision',
    place: ({ area, block }) => area?.block?.header ?? area?.span ?? block.header,
  },
  {
    // A text of the area in which nothing stands.
    words: ['blank area', 'blank areas'],
    kind: 'line',
    of: ({ area }) =>
      area?.text && isBlank(area.text) && area.covers.length === 0 && area.parties.length === 0
        ? [lineItem(area.text.span, 'area', { header: area.block?.header ?? area.span })]
        : [],
    coverage: 'area',
    content: 'Provision',
    place: whole,
  },
];

const isBlank = (text: Text | undefined): boolean => (text?.value ?? '').trim() === '';

export const nouns: readonly Noun[] = [
  ...wholeNouns,
  ...seatNouns,
  ...roleNouns,
  ...nominationNouns,
  ...primaryCareNouns,
  ...bodyNouns,
  ...committeeNouns,
  ...partyNouns,
  ...partnershipNouns,
  ...procedureNouns,
  ...quorumNouns,
  ...voteNouns,
  ...documentNouns,
  ...interestsNouns,
  ...sectionNouns,
  ...dutyNouns,
  ...meetingNouns,
  ...reachableQuorumNouns,
  ...nameNouns,
  ...draftingNouns,
  ...explanationNouns,
  ...committeePlaceNouns,
  ...seatDetailNouns,
  ...procedureDetailNouns,
];
