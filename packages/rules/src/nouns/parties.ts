/** Nouns for organisations. */
import { type Constitution, isA, type Party } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { onceForEach } from '../once-for-each.ts';
import { lineItem, type Noun, partyItem, whole } from './noun.ts';

function partyNoun(words: string[], of: Noun['of'], coverage = 'partner-organisations'): Noun {
  return { words, kind: 'party', of, coverage, content: 'Party', place: whole };
}

/** The organisations of a constitution that can be spoken of, all or those of a kind. */
function named(constitution: Constitution, kind?: string): Item[] {
  return partiesOf(constitution)
    .filter((party) => party.name !== '' && (kind === undefined || isA(party.kind.term, kind)))
    .map(partyItem);
}

/** The organisations of a constitution: its own, and those of other files that its area covers. */
export const partiesOf = onceForEach(({ area, partners, organisations }: Constitution): readonly Party[] => {
  const covered = new Set(coveredBy(area));
  const others = organisations.filter((each) => !covered.has(each));
  return [...(area?.parties ?? []), ...coveredBy(area), ...(partners?.parties ?? []), ...others];
});

const coveredBy = (area: Constitution['area']): Party[] => (area?.covers ?? []).flatMap((each) => each.party ?? []);

/** A partnership has the area of its board, where that is known; its authorities are those, and whoever established it. */
const inAreaOf = onceForEach((constitution: Constitution): readonly Party[] => {
  const board = constitution.neighbours.find(({ kind, name }) => kind === 'icb' && name === constitution.for?.name);
  const founders = constitution.established.flatMap((each) => each.jointlyBy).flatMap((each) => each.party ?? []);
  const found = new Map<string, Party>();
  const { area } = constitution;
  for (const party of [...(area?.parties ?? []), ...coveredBy(area), ...(board?.area ?? []), ...founders])
    found.set(JSON.stringify([party.uri, party.name]), party);
  return [...found.values()];
});

/** The local authorities of the area, in the meaning of the Act: no districts of a county. */
export function authoritiesOf(constitution: Constitution): Party[] {
  return inAreaOf(constitution).filter((party) => party.name !== '' && isA(party.kind.term, 'local-authority'));
}

/**
 * Authorities that belong, whole, to the area of another board as well: of a board in the same file or an imported one.
 * Each is named with that board.
 */
function overlaps({ area, neighbours }: Constitution): Item[] {
  const own = [
    ...(area?.parties ?? []).map((party) => ({ party, span: party.span })),
    ...(area?.covers ?? []).flatMap(({ party, span }) => (party ? [{ party, span }] : [])),
  ];
  const boards = neighbours.filter(({ kind }) => kind === 'icb');
  return own.flatMap(({ party, span }) => {
    const other = boards.find((board) => board.area.some((each) => isSame(each, party) && !each.inPart));
    if (!other || party.inPart) return [];
    const name = `${party.title?.value ?? party.name} belongs to the area of ${other.title ?? other.name} too`;
    return [lineItem(span, name)];
  });
}

/** Declared once, or known by the same code or the same name. */
function isSame(one: Party, other: Party): boolean {
  if (one.uri === other.uri && one.name === other.name) return true;
  const ons = ({ codes }: Party): string | undefined => codes.find(({ scheme }) => scheme === 'ons')?.code;
  const title = (party: Party): string | undefined => party.title?.value.trim().toLowerCase();
  return (
    (ons(one) !== undefined && ons(one) === ons(other)) || (title(one) !== undefined && title(one) === title(other))
  );
}

export const partyNouns: readonly Noun[] = [
  {
    words: ['overlapping authority', 'overlapping authorities'],
    kind: 'line',
    of: overlaps,
    coverage: 'area',
    content: 'Party',
    place: whole,
    inSight: ({ neighbours }) => neighbours.some(({ kind }) => kind === 'icb'),
  },
  partyNoun(['organisation', 'organisations'], (constitution) => named(constitution)),
  partyNoun(['trust', 'trusts'], (constitution) => named(constitution, 'trust')),
  partyNoun(['mayoral authority', 'mayoral authorities'], (constitution) =>
    named(constitution, 'mayoral-strategic-authority'),
  ),
  partyNoun(['practices'], (constitution) => named(constitution, 'primary-medical-providers')),
  partyNoun(['authority', 'authorities'], (constitution) => authoritiesOf(constitution).map(partyItem), 'area'),
  partyNoun(
    ['authority without a member', 'authorities without a member'],
    (constitution) => {
      const lists = (constitution.board?.members ?? []).map((seat) => seat.appointed?.by ?? []);
      const appointers = lists.filter((by) => by.every((who) => isOne(who, 'local-authority'))).flat();
      return authoritiesOf(constitution)
        .filter((party) => !appointers.some((who) => who.party === party || standsForAll(who.term?.name, party)))
        .map(partyItem);
    },
    'area',
  ),
  partyNoun(['partner board'], ({ for: board, established }) => {
    const founder = established.flatMap((each) => each.jointlyBy).find((who) => isOne(who, 'integrated-care-board'));
    const who = [board, founder].find((each) => each?.constitution ?? each?.party);
    return who ? [lineItem(who.span, who.name)] : [];
  }),
];

function standsForAll(term: string | undefined, party: Party): boolean {
  return term !== undefined && isA(party.kind.term, term);
}
