/** Nouns for organisations. */
import { type Constitution, isA, type Party } from '@icb/language';
import { isOne } from '../answers.ts';
import { type Noun, partyItem, whole } from './noun.ts';

function partyNoun(words: string[], includes: (party: Party) => boolean, inAreaOnly = false): Noun {
  return {
    words,
    kind: 'party',
    of: (constitution) =>
      (inAreaOnly ? inAreaOf(constitution) : partiesOf(constitution))
        .filter((party) => party.name !== '' && includes(party))
        .map(partyItem),
    coverage: inAreaOnly ? 'area' : 'partner-organisations',
    content: 'Party',
    place: whole,
  };
}

/** The organisations of a constitution: its own, and those of other files that its area covers. */
export function partiesOf({ area, partners, organisations }: Constitution, inAreaOnly = false): Party[] {
  const covered = (area?.covers ?? []).flatMap((each) => each.party ?? []);
  const inArea = [...(area?.parties ?? []), ...covered];
  return inAreaOnly
    ? inArea
    : [...inArea, ...(partners?.parties ?? []), ...organisations.filter((each) => !covered.includes(each))];
}

/** A partnership has the area of its board: its authorities are those that established it. */
function inAreaOf(constitution: Constitution): Party[] {
  const founders = constitution.established.flatMap((each) => each.jointlyBy).flatMap((each) => each.party ?? []);
  const found = new Map<string, Party>();
  for (const party of [...partiesOf(constitution, true), ...founders])
    found.set(JSON.stringify([party.uri, party.name]), party);
  return [...found.values()];
}

/** The local authorities of the area, in the meaning of the Act: no districts of a county. */
export function authoritiesOf(constitution: Constitution): Party[] {
  return inAreaOf(constitution).filter((party) => party.name !== '' && isA(party.kind.term, 'local-authority'));
}

export const partyNouns: readonly Noun[] = [
  partyNoun(['organisation', 'organisations'], () => true),
  partyNoun(['trust', 'trusts'], (party) => isA(party.kind.term, 'trust')),
  partyNoun(['practices'], (party) => isA(party.kind.term, 'primary-medical-providers')),
  partyNoun(['authority', 'authorities'], (party) => isA(party.kind.term, 'local-authority'), true),
  {
    ...partyNoun(['authority without a member', 'authorities without a member'], () => true, true),
    of: (constitution) => {
      const lists = (constitution.board?.members ?? []).map((seat) => seat.appointed?.by ?? []);
      const appointers = lists.filter((by) => by.every((who) => isOne(who, 'local-authority'))).flat();
      return authoritiesOf(constitution)
        .filter((party) => !appointers.some((who) => who.party === party || standsForAll(who.term?.name, party)))
        .map(partyItem);
    },
  },
  {
    ...partyNoun(['partner board'], () => true),
    of: ({ for: board, established }) => {
      const founder = established.flatMap((each) => each.jointlyBy).find((who) => isOne(who, 'integrated-care-board'));
      const who = [board, founder].find((each) => each?.constitution ?? each?.party);
      return who
        ? [{ kind: 'line', part: { span: who.span, open: false }, span: who.span, header: who.span, name: who.name }]
        : [];
    },
  },
];

function standsForAll(term: string | undefined, party: Party): boolean {
  return term !== undefined && isA(party.kind.term, term);
}
