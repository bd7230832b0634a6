/** From the passages of a document to what they say. */
import { isLine, outlineOf } from '../outline.ts';
import type { Block } from '../reading/document.ts';
import { doubted, exactParagraphs } from './confidence.ts';
import type { Found, FoundSeat } from './found.ts';
import { nowhere, type Reading } from './here.ts';
import { aliasesIn, kindOf, organisationsIn, ownNamesIn, titleOf } from './names.ts';
import { readPassage } from './passages.ts';
import { kindIn } from './seats.ts';
import { type Surroundings, surroundingsOf } from './slots.ts';

export function understand(blocks: readonly Block[]): { readonly found: Found; readonly around: Surroundings } {
  const whole = blocks
    .map((block) => (isLine(block) ? block.text : block.rows.map(({ cells }) => cells.join('\n')).join('\n')))
    .join('\n');
  const kind = kindOf(whole);
  const organisations = organisationsIn(whole, kind);
  const around = surroundingsOf(organisations, kind, aliasesIn(whole, organisations), ownNamesIn(whole, kind));
  const found: Found = {
    ...{ kind, title: titleOf(blocks, kind), seats: [], bodies: [], quorum: [], decisions: [], interests: [] },
    ...{ eligibility: [], disqualification: [], left: [] },
  };
  const reading: Reading = {
    ...{ found, around, current: [], listed: [], votes: [], lists: 0, marked: undefined, exceptions: [] },
    ...{ before: '', quorum: undefined, isAlternative: false, lastBody: undefined },
    sections: new Map(),
  };
  for (const passage of outlineOf(blocks)) readPassage(passage, nowhere, reading);
  giveVotes(reading);
  doubted(found, exactParagraphs(blocks));
  return { found, around };
}

/** What is said of all members, and of all who attend, is said of each of whom nothing else is said. */
function giveVotes({ found, votes, exceptions }: Reading): void {
  for (const { seat, votes: value, source } of exceptions) {
    const kind = kindIn(seat, { list: 'members', group: undefined }, found.kind);
    for (const each of found.seats.filter((one) => isExcepted(one, kind, seat.roles, seat.title)))
      Object.assign(each, { votes: value, votesSource: source });
  }
  for (const seat of found.seats) {
    const isAttendee = seat.kind === 'participant' || seat.kind === 'observer';
    const said = votes.find(({ whose }) => (whose === 'attendees') === isAttendee);
    if (seat.votes !== undefined || !said) continue;
    seat.votes = said.value;
    seat.votesSource = said.source;
  }
}

function isExcepted(seat: FoundSeat, kind: FoundSeat['kind'], roles: readonly string[], title: string): boolean {
  if (roles.length > 0) return roles.some((role) => seat.roles.includes(role));
  const [one, other] = [seat.title, title].map((each) => each.toLowerCase().replace(/^(?:the|our) /, ''));
  return seat.kind === kind && one === other;
}
