/** Nouns for those who sit on committees and other bodies, and for what bodies and members take on. */
import { type Block, type Body, type Constitution, isA, type Reference, type TermReference } from '@icb/language';
import { isOne } from '../answers.ts';
import type { Item } from '../items.ts';
import { outOfList } from '../removals.ts';
import { decides, decisionMakingSeats, isPrivate, leads } from '../voices.ts';
import { bodyItem, lineItem, type Noun, onBoard, seatItem, whole } from './noun.ts';

const noun = (words: string[], kind: Noun['kind'], of: Noun['of'], more: Partial<Noun> = {}): Noun => ({
  words,
  kind,
  of,
  coverage: 'committees',
  content: 'BodyProvision',
  place: whole,
  ...more,
});

function bodiesThat(words: string[], includes: (body: Body, constitution: Constitution) => boolean): Noun {
  return noun(words, 'body', (constitution) =>
    constitution.bodies.filter((body) => includes(body, constitution)).map(bodyItem),
  );
}

// ------------------------------------------------------------------------------------------------------- seats

const seatsOf = (bodies: readonly Body[]): Item[] =>
  bodies.flatMap((body) => body.seats.map((seat) => seatItem(seat, body)));

// ------------------------------------------------------------------------------------------- private providers

const privately = (who: Reference): boolean => isOne(who, 'private-provider');

/** Somebody of a list who is to go, with the comma or the line that goes too. */
function listed(who: Reference, list: readonly Reference[], blocks: readonly Block[]): Item {
  const name = who.party?.title?.value ?? who.seat?.title?.value ?? who.term?.title ?? who.name;
  return lineItem(outOfList(who, list, blocks), name, { header: who.span });
}

/** Private providers on a body: by name, by a seat, or as a party to a joint committee. */
function privatePlacesOn({ members, parties, seats, block }: Body): Item[] {
  return [
    ...[members, parties].flatMap((list) => list.filter(privately).map((who) => listed(who, list, [block]))),
    ...seats
      .filter(isPrivate)
      .map((seat) => lineItem(seat.span, seat.title?.value ?? seat.name, { header: seat.block.header })),
  ];
}

/** What ties a seat of the board to a private provider, line by line or name by name. */
function privateTies({ board }: Constitution): Item[] {
  return (board?.members ?? []).flatMap((seat) => {
    const lists = [
      seat.from,
      seat.represents,
      seat.nominated?.by ?? [],
      seat.appointed?.by ?? [],
      seat.jointWith,
      seat.sharedWith,
      seat.heldJointlyBy,
      seat.rotates?.between ?? [],
      ...seat.requirements.filter(({ what }) => what === 'seconded').map(({ who }) => who),
    ];
    const interests = seat.requirements.filter(
      ({ what, not, terms }) => what === 'hold' && !not && terms.some(({ term }) => isA(term, 'private-provider-role')),
    );
    return [
      ...lists.flatMap((list) => list.filter(privately).map((who) => listed(who, list, [seat.block]))),
      ...interests.map(({ span }) => lineItem(span)),
    ];
  });
}

/** Private providers, or seats of theirs, that chair a body; those who sit on the board are found there. */
function privateChairs({ board, bodies }: Constitution): Item[] {
  return bodies.flatMap(({ chairedBy, block }) =>
    chairedBy
      .filter((who) => privately(who) || (who.seat && !board?.members.includes(who.seat) && isPrivate(who.seat)))
      .map((who) => listed(who, chairedBy, [block])),
  );
}

/** Seats on the board, and places on bodies of any kind: to be counted. */
function allPrivatePlaces({ board, bodies }: Constitution): Item[] {
  const seats = (board?.members ?? []).filter(isPrivate).map((seat) => seatItem(seat));
  return [...seats, ...bodies.flatMap(privatePlacesOn)];
}

// --------------------------------------------------------------------------------------------------- functions

/** Functions that bodies exercise, that are delegated, or for which members are responsible; not those left open. */
function functionsTakenOn({ bodies, delegations, board, block }: Constitution): Item[] {
  const taken = (functions: readonly TermReference[], blocks: readonly Block[]): Item[] =>
    functions
      .filter(({ is }) => is !== 'placeholder')
      .map((each) => ({
        kind: 'function',
        part: { span: each.span, function: each },
        span: outOfList(each, functions, blocks),
        header: each.span,
        name: each.term?.title ?? each.name,
      }));
  return [
    ...bodies.flatMap((body) => body.exercises.flatMap(({ functions }) => taken(functions, [body.block]))),
    ...delegations.flatMap(({ functions }) => taken(functions, [block])),
    ...(board?.members ?? []).flatMap((seat) => taken(seat.responsibleFor, [seat.block])),
  ];
}

export const committeePlaceNouns: readonly Noun[] = [
  bodiesThat(['leading body', 'leading bodies'], leads),
  bodiesThat(['deciding committee', 'deciding committees'], (body, all) => body.kind !== 'place' && decides(body, all)),
  noun(['committee seat', 'committee seats'], 'seat', ({ bodies }) => seatsOf(bodies)),
  noun(['seat of any body', 'seats of any body'], 'seat', ({ board, bodies }) => [
    ...(board?.members ?? []).map((seat) => seatItem(seat)),
    ...seatsOf(bodies),
  ]),
  noun(
    ['decision-making seat', 'decision-making seats'],
    'seat',
    (constitution) => decisionMakingSeats(constitution).map((seat) => seatItem(seat)),
    { place: onBoard },
  ),
  noun(['private place', 'private places'], 'line', (constitution) =>
    constitution.bodies.filter((body) => leads(body, constitution)).flatMap(privatePlacesOn),
  ),
  noun(['private tie', 'private ties'], 'line', privateTies),
  noun(['private chair of a committee', 'private chairs of committees'], 'line', privateChairs),
  noun(['place of a private provider', 'places of private providers'], 'line', allPrivatePlaces),
  noun(['function', 'functions'], 'function', functionsTakenOn, {
    coverage: 'delegation-of-functions',
    content: 'Provision',
  }),
];
