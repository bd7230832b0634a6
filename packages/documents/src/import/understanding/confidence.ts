/** What is stated as certain claims to be right: so nothing is where the rest of the document leaves a doubt. */
import { isA } from '@icb/language';
import { lexicon } from '../lexicon.ts';
import type { Block } from '../reading/document.ts';
import type { Found, FoundSeat, Said, Source } from './found.ts';
import { fromOf, namesIn } from './seats.ts';
import type { Surroundings } from './slots.ts';

/**
 * The paragraphs that stand in numbered clauses: such texts are drafted to be exact. What running prose and web pages say
 * may be meant otherwise, and is likely at best.
 */
export function exactParagraphs(blocks: readonly Block[]): ReadonlySet<number> {
  const exact = new Set<number>();
  let isExact = false;
  for (const block of blocks) {
    if (block.as === 'table') {
      if (isExact) for (const { place } of block.rows) exact.add(place.paragraph);
      continue;
    }
    if (/^\D{0,3}\d+(?:\.\d+)+$/.test(block.number)) isExact = true;
    else if (block.as === 'heading') isExact = /^\d+$/.test(block.number);
    if (isExact) exact.add(block.place.paragraph);
  }
  return exact;
}

/** What holds only for some, for a while, or not as it sounds. */
const hedged =
  /\b(?:except|exception|other than|apart from|save for|unless otherwise|until|temporar\w*|interim|transition\w*|propos\w*|draft|normally|usually|ordinarily|instead|former\w*|previous\w*|no longer|currently|at present|for now|shadow|pilot|initial\w*|in the first instance|would|could|might|should|ideally|preferably|whether|rather than|not only|either way|neither|nor|save (?:that|where|when|for|in|if|the|those|this|as)|unless|urgent\w*|expected)\b/i;
/** “A tie falls, and is put again at the next meeting, when the Chair has a casting vote.” */
const ofSomeCases =
  /\b(?:one|a) vote between\b|\bin private\b|\bamong(?:st)? (?:the|its|our) [^.;]{3,40}\b(?:members|directors)\b|\b(?:not|never)\b[^.;]{0,120}\bmajority\b|\bmajority\b[^.;]{0,40}\b(?:needed|required|necessary) (?:to|for)\b|\bcasting vote\b.{0,160}\b(?:away|absen\w+|where|when|only)\b|\b(?:next|absence|absent)\b.{0,160}\b(?:casting|second) vote\b/i;
const appointsElse =
  /\bappoint[^.;]{0,120}\bor\b[^.;]{0,50}\b(?:by|does|do)\b|\bmay appoint\b[^.;]{0,120}\b(?:if|where|when)\b/i;
const asksForNumber = /^(?:at least|more than) \S+(?: of)? (?:voting |all )?members/;
/** “… except those at 3.1.4”: whose number that is, the text may tell otherwise. */
const exceptAt =
  /\b(?:except|excepting|excluding|save|other than|apart from|but not)\b.{0,120} \(?(?:[a-z]{1,3}\)|\d)/i;
const standIn = /\w,? and deputy chief executive\b/i;
const ofCommittees = /\b(?:sub-?)?committees?\b/i;

export function doubted(
  found: Found,
  exact: ReadonlySet<number>,
  blocks: readonly Block[],
  { organisations }: Surroundings,
): void {
  const isBoard = found.kind === 'icb' && isPlainlyOfBoard(blocks);
  const isLoose = ({ place, quote }: Source): boolean => !isBoard || !exact.has(place.paragraph) || hedged.test(quote);
  // “Either a cabinet member or the chief executive”, “a practitioner who is a partner”: more is said than the line has.
  const isHalf = (line: Said): boolean =>
    line.text.startsWith('must') &&
    !/ or /.test(line.text) &&
    /\b(?:either|or|who|whom|whose|if|unless|in the case of)\b/i.test(line.quote);
  // “Appointed by the Chief Executive or, in their absence, by the Chair”, “may appoint where the Board agrees”.
  const isSometimes = (line: Said): boolean =>
    line.text.startsWith('appointed by') && !/ or /.test(line.text) && appointsElse.test(line.quote);
  // “… appointed by the Chair and the Director of Nursing by the Chief Executive”: who is whose is told by no comma.
  const isRunOn = (line: Said): boolean =>
    /^appointed by [^ ]+, /.test(line.text) && (line.quote.match(/\bby\b/g)?.length ?? 0) > 1;
  const isOfVotes = blocks.some((block) =>
    votes.test(block.as === 'table' ? block.rows.flatMap(({ cells }) => cells).join(' ') : block.text),
  );
  for (const seat of found.seats) {
    if (seat.sure === 'certain' && isLoose(seat.source)) seat.sure = 'likely';
    for (const lines of [seat.lines, seat.steps]) loosened(lines, isLoose);
    // Where the text names trusts, “the trusts” may be some of those.
    for (const [index, line] of seat.lines.entries())
      if (
        line.sure === 'certain' &&
        (isHalf(line) ||
          isRunOn(line) ||
          isSometimes(line) ||
          namesIn(line.text).some((name) => isNamed(name, organisations)))
      )
        seat.lines[index] = { ...line, sure: 'likely' };
  }
  for (const body of found.bodies)
    for (const lines of [body.lines, body.quorum, body.decisions]) loosened(lines, isLoose);
  for (const lines of [found.quorum, found.decisions, found.interests]) loosened(lines, isLoose);
  for (const body of [found, ...found.bodies]) {
    loosened(body.decisions, ({ quote }) => ofSomeCases.test(quote));
    // Of two numbers, the one is asked for at some meetings only.
    if (body.quorum.filter(({ text }) => asksForNumber.test(text)).length > 1) loosened(body.quorum, () => true);
    // “Two executive members who are not the Chief Executive.”
    loosened(body.quorum, ({ quote }) => /\bwho (?:is|are) not\b/i.test(quote));
  }
  const lists = new Set(found.seats.map(({ list }) => list));
  const gaps = gapsIn(found);
  for (const seat of found.seats) {
    const isVoteOpen = seat.votes === undefined && isOfVotes;
    // Some are from one list and some from another, or were met in a sentence: some of them may be the same.
    const isApart =
      lists.size > 1 &&
      found.seats.some((other) => other !== seat && other.kind === seat.kind && other.list !== seat.list);
    const isPlural =
      seat.count === undefined ||
      seat.list === 0 ||
      seat.source.place.paragraph > (gaps.get(seat.list) ?? Number.POSITIVE_INFINITY);
    // “The Medical Director and Deputy Chief Executive” may be one person or two.
    const isStandIn =
      seat.roles.length === 1 && seat.roles.includes('deputy-chief-executive') && standIn.test(seat.source.quote);
    const isPointed = exceptAt.test(seat.votesSource?.quote ?? '');
    if (
      seat.sure === 'certain' &&
      (isVoteOpen || isApart || isPlural || isStandIn || isPointed || hasRival(seat, found))
    )
      seat.sure = 'likely';
  }
  // Of whom a line is said is no surer than the seat.
  for (const seat of found.seats)
    if (seat.sure !== 'certain' || isOneOfSuch(seat, found))
      for (const lines of [seat.lines, seat.steps]) loosened(lines, () => true);
  // What is said near a committee may be said of the committee.
  const isNearOthers = (source: Source): boolean => ofCommittees.test(source.quote);
  for (const lines of [found.quorum, found.decisions]) loosened(lines, isNearOthers);
  for (const lines of [found.quorum, found.decisions, found.interests]) doubt(lines, found);
  for (const { quorum, decisions } of found.bodies) for (const lines of [quorum, decisions]) doubt(lines, found);
}

function isNamed(kind: string, organisations: Surroundings['organisations']): boolean {
  return organisations.some((each) => each.name !== kind && isA(lexicon().term(each.kind), kind));
}

/** A text that speaks of a partnership as much as of a board may be of the one or the other. */
function isPlainlyOfBoard(blocks: readonly Block[]): boolean {
  const text = blocks.map((block) => (block.as === 'table' ? '' : block.text)).join('\n');
  const count = (words: RegExp): number => text.match(words)?.length ?? 0;
  return count(/\bpartnership\b/gi) * 2 <= count(/\b(?:board|ICB)\b/gi);
}

/** After a line of a list that was not understood, what follows may stand below another heading: from where on, by list. */
function gapsIn({ seats, left }: Found): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const { list, source } of seats)
    firsts.set(list, Math.min(firsts.get(list) ?? Number.POSITIVE_INFINITY, source.place.paragraph));
  const lefts = left.map(({ place }) => place.paragraph).sort((one, other) => one - other);
  return new Map(
    [...firsts].map(([list, first]) => {
      let [low, high] = [0, lefts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((lefts[middle] ?? 0) > first) high = middle;
        else low = middle + 1;
      }
      return [list, lefts[low] ?? Number.POSITIVE_INFINITY];
    }),
  );
}

const votes = /\b(?:vot(?:e|es|ed|ing)|ballot)\b/i;

function loosened(lines: Said[], isLoose: (source: Source) => boolean): void {
  for (const [index, line] of lines.entries())
    if (line.sure === 'certain' && isLoose(line)) lines[index] = { ...line, sure: 'likely' };
}

/** Where part of a section was not understood, what was is likely at best. */
function doubt(lines: Said[], { left }: Found): void {
  const near = lines.some(({ place }) => left.some((each) => Math.abs(each.place.paragraph - place.paragraph) <= 2));
  if (!near) return;
  for (const [index, line] of lines.entries()) if (line.sure === 'certain') lines[index] = { ...line, sure: 'likely' };
}

/** Of two partner members from trusts, what is said of the one may be said of the other. */
function isOneOfSuch(seat: FoundSeat, { seats }: Found): boolean {
  const from = new Set(fromOf(seat));
  return seats.some(
    (other) => other !== seat && other.kind === seat.kind && fromOf(other).some((name) => from.has(name)),
  );
}

function hasRival(seat: FoundSeat, { seats }: Found): boolean {
  return seats.some(
    (other) =>
      other !== seat &&
      other.kind === seat.kind &&
      (['chair', 'chief-executive'].includes(seat.kind) || other.title === '' || other.title === seat.title),
  );
}
