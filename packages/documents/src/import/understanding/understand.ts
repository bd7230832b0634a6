/** From the passages of a document to what they say. */
import { isLine, outlineOf } from '../outline.ts';
import type { Block } from '../reading/document.ts';
import { plainPhrase } from '../words/tokens.ts';
import { giveChairs } from './committee-chairs.ts';
import { bodyOf, committeeIn } from './committees.ts';
import { doubted, exactParagraphs } from './confidence.ts';
import type { Found, FoundBody, FoundSeat } from './found.ts';
import { nowhere, type Reading } from './here.ts';
import { giveLegend } from './legends.ts';
import { aliasesIn, kindOf, organisationsIn, ownNamesIn, titleOf } from './names.ts';
import { readPassages } from './passages.ts';
import type { SeatReading } from './seat-phrase.ts';
import { fromOf, kindIn, least } from './seats.ts';
import { type Surroundings, surroundingsOf } from './slots.ts';
import { inSmallLetters, spokenAs } from './spoken.ts';
import { completeSteps } from './steps.ts';
import { withSubheadings } from './subheadings.ts';
import { withTopicTables } from './topic-tables.ts';
import { isWholeOf } from './vote-numbers.ts';
import { withoutWholes } from './wholes.ts';

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
    ...{
      found,
      around,
      current: [],
      headed: [],
      listed: [],
      votes: [],
      lists: 0,
      marked: undefined,
      exceptions: [],
      legend: [],
    },
    ...{ told: [], before: '', preceding: '', quorum: undefined, isAlternative: false, isFollowing: false },
    lastBody: undefined,
    sections: new Map(),
    lettered: new Map(),
  };
  const committee = committeeOf(blocks, reading);
  if (committee) reading.whole = committee;
  const here = { ...nowhere, body: committee };
  readPassages(outlineOf(withSubheadings(withTopicTables(blocks, around), around)), here, reading);
  found.seats.splice(0, found.seats.length, ...withoutWholes(found.seats));
  giveVotes(reading);
  giveChairs(found, blocks);
  completeSteps(found.seats);
  doubted(found, exactParagraphs(blocks), blocks, around);
  return { found, around };
}

/** The committee whose terms of reference the document is. */
function committeeOf(blocks: readonly Block[], { found, around }: Reading): FoundBody | undefined {
  const first = blocks.slice(0, 3).filter(isLine);
  const isTerms = first.some(
    ({ text, number }) => number === '' && /\bterms of reference\b/i.test(text) && text.length < 140,
  );
  const named = first.flatMap((block) =>
    block.text.length < 140
      ? committeeIn(spokenAs(inSmallLetters(block.text), around), true, nowhere).map((each) => ({ each, block }))
      : [],
  );
  const [title] = named;
  if (
    !isTerms ||
    !title ||
    blocks.some(
      (block) => isLine(block) && block.as === 'heading' && block.number === '2' && /composition/i.test(block.text),
    )
  )
    return undefined;
  return bodyOf(title.each, { quote: title.block.text, place: title.block.place }, found);
}

/** What is said of all members, and of all who attend, is said of each of whom nothing else is said. */
function giveVotes({ found, votes, exceptions, marked, legend }: Reading): void {
  for (const { seat, votes: value, source, isSoft = false } of exceptions) {
    const kind = kindIn(seat, { list: 'members', group: undefined }, found.kind);
    for (const each of found.seats.filter((one) => isExcepted(one, kind, seat)))
      if (!isSoft || each.votes === undefined)
        Object.assign(each, { votes: value, votesSource: source, sure: least(each.sure, 'likely') });
  }
  giveMarks(found.seats, marked);
  giveLegend(found.seats, legend);
  const known = votes.filter(({ number }) => number === undefined || isWholeOf(number, found.seats));
  for (const seat of found.seats) {
    const isAttendee = seat.kind === 'participant' || seat.kind === 'observer';
    const said = known.find(({ whose }) => (whose === 'attendees') === isAttendee);
    if (seat.votes !== undefined || !said) continue;
    seat.votes = said.value;
    seat.votesSource = said.source;
    if (said.sure !== undefined) seat.sure = least(seat.sure, said.sure);
  }
}

/** “* Voting member” below a list: who has the mark votes, and nobody else does. */
function giveMarks(seats: readonly FoundSeat[], marked: Reading['marked']): void {
  // A figure as a mark follows the last word: “Chair 1”.
  const sign = marked?.mark === undefined ? /[*†‡#^§~+]/ : new RegExp(`[\\p{L})] ?${marked.mark}(?: \\||$)`, 'u');
  const isMarked = ({ source }: FoundSeat): boolean => sign.test(source.quote);
  if (!marked || !seats.some(isMarked)) return;
  for (const seat of seats)
    if (seat.votes === undefined && seat.list > 0)
      Object.assign(seat, { votes: isMarked(seat) === marked.votes, votesSource: marked.source });
}

function isExcepted(seat: FoundSeat, kind: FoundSeat['kind'], { roles, title, bare, from }: SeatReading): boolean {
  if (roles.length > 0) return roles.some((role) => seat.roles.includes(role));
  if (seat.kind === kind && (kind === 'chair' || kind === 'chief-executive')) return true;
  if (seat.kind === kind && from.length > 0) return fromOf(seat).some((name) => from.includes(name));
  const [one, other] = [seat.title, title].map((each) => plainPhrase(each).replace(/^(?:the|our) /, ''));
  const isGeneral =
    bare &&
    /^(?:(?:non )?executives?|partners?)$|^(?:other|ordinary|associate|partner|independent|lay|(?:independent )?(?:non )?executive) (?:members?|directors?)$/.test(
      other ?? '',
    );
  return seat.kind === kind && (isGeneral || one === other);
}
