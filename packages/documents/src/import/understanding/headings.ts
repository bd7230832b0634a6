/** What a heading tells of what stands below it: a list, a topic, a committee, a seat. */
import { isLine, type Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import { bodyOf, committeeIn } from './committees.ts';
import type { FoundSeat, Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { type Hints, hintsOf, isOfMarks } from './hints.ts';
import { readItem } from './lists.ts';
import { isPersonName } from './person-names.ts';
import { readSeats } from './seat-phrase.ts';
import { inSmallLetters, spokenAs } from './spoken.ts';
import { spokenOf, titled } from './spoken-of.ts';
import { listHeaded, votesHeaded } from './vote-headings.ts';
import { readVotes } from './votes.ts';

export function sourceOf({ text, place }: Line): Source {
  return { quote: text, place };
}

/** Where what stands below a heading stands. */
export function headed(block: Line, below: readonly Passage[], here: Here, reading: Reading): Here {
  const { found, around } = reading;
  const source = sourceOf(block);
  const text = spokenAs(inSmallLetters(block.text), around);
  if (isOfMarks.test(wordsOf(text).plain)) readVotes(text, source, reading, here, false);
  const said = withVotesHeaded(groupHints(hintsOf(wordsOf(text), around, 'heading')), text, below, around);
  // “Chief Executive” heads one, not the executives.
  const isOneSeat = readSeats(text, 'item', around).some(
    ({ kind, roles, count, leftover }) =>
      (kind === 'chief-executive' || roles.length > 0) && count !== undefined && leftover === '',
  );
  const hints = isOneSeat ? { ...said, group: undefined } : said;
  const [committee] = committeeIn(text, true, here);
  const body = committee
    ? bodyOf(committee, source, found)
    : block.depth <= 2 && hints.list !== undefined
      ? reading.whole
      : here.body;
  const isOff = here.list === 'none' && block.depth > 2;
  // Of a team some are on the board: those whom a list of the board has told.
  const isTeam =
    hints.list === undefined && here.list === undefined && team.test(text) && found.seats.some(({ list }) => list >= 1);
  reading.lists += 1;
  const { group } = hints;
  const isList = below.some(
    ({ block: each }) =>
      each.as === 'item' ||
      each.as === 'table' ||
      (isLine(each) && isPersonName(each.text.split(/,| [–—-] | \(/)[0] ?? '', around)),
  );
  const goesOn = hints.about.length > 0 || body !== here.body ? undefined : here.list;
  const inner: Here = {
    ...here,
    ...{
      list: isOff
        ? 'none'
        : isTeam
          ? 'mentions'
          : (hints.list ?? goesOn ?? (group !== undefined && isList ? 'members' : undefined)),
      group,
      body,
      modal: undefined,
    },
    sure: hints.list === undefined && here.list === undefined ? 'likely' : 'certain',
    votes:
      hints.votes === undefined
        ? hints.list === undefined && hints.group === undefined
          ? here.votes
          : undefined
        : { value: hints.votes, source },
    about: hints.about.length > 0 ? hints.about : body === here.body && block.depth > 3 ? here.about : [],
    asked: hints.about.includes('decisions') ? text : undefined,
    number: here.list !== undefined && hints.list === undefined ? here.number : reading.lists,
  };
  if (body === undefined && inner.list !== 'none') readSeatHeading(block, text, hints, inner, here, below, reading);
  return inner;
}

/** “Voting”, “Those without a vote”, over seats. */
function withVotesHeaded(hints: Hints, text: string, below: readonly Passage[], around: Reading['around']): Hints {
  const votes = votesHeaded(text);
  const isNamed = /\b(?:members?|membership|directors?|seats?|posts?)\b/i.test(text);
  if (
    votes === undefined ||
    hints.list === 'observers' ||
    (hints.list !== undefined && hints.votes !== undefined && !/^\W*non\b/i.test(text) && !isNamed)
  )
    return hints;
  const listed = listHeaded(
    below.map(({ block }) => block),
    around,
  );
  if (listed === undefined) return hints;
  const isOfOthers = hints.list === 'participants' && /\b(?:attend|particip)/i.test(text);
  return {
    ...hints,
    ...{ votes, about: [] },
    list: isOfOthers ? hints.list : votes || isNamed ? 'members' : listed,
  };
}

const team = /\b(?:executive|leadership|management|senior|directors?[’']?) (?:team|group|leaders)\b/i;

/** “Partner members” tells of which kind they are, not that a list of them begins. */
function groupHints(hints: Hints): Hints {
  return hints.group !== undefined && hints.list === 'members' && hints.votes === undefined
    ? { ...hints, list: undefined }
    : hints;
}

/** “Chair” above a section is the seat that the section is about; in a list of people it is one of them. */
function readSeatHeading(
  block: Line,
  text: string,
  hints: Hints,
  inner: Here,
  here: Here,
  below: readonly Passage[],
  reading: Reading,
): void {
  const seats = readSeats(text, 'item', reading.around)
    .map((seat) => titled(seat, text))
    .filter(
      ({ kind, bare, from, leftover }) =>
        kind !== 'person' && !(kind === 'other-member' && bare && from.length === 0 && leftover === ''),
    );
  const isOne = seats.length === 1 && hints.list === undefined && inner.group === undefined;
  // A line among others that only looks like a heading is an item of their list.
  const isItem = below.length === 0 && seats.length > 0 && hints.list === undefined && inner.group === undefined;
  if ((isOne || isItem) && here.list !== undefined && hints.about.length === 0) {
    readItem(text, hints, sourceOf(block), false, inner, reading);
    return;
  }
  // “Step 2: the councils agree” is about whoever the steps before were about.
  if (/^(?:step|stage|phase|part) (?:\d|one|two|three|four|five|six)\b/i.test(text)) return;
  const named = titledAs(text, reading.found.seats);
  if (named.length > 0 && hints.list === undefined) reading.current = named;
  else if (seats.length > 0 && hints.list === undefined && !/^how\b/i.test(text))
    reading.current = seats.flatMap((seat) =>
      // “Ordinary Member – Public Health”: what the heading says besides tells it from others.
      spokenOf(
        seat.bare && seat.leftover !== '' ? { ...seat, title: text, bare: false } : seat,
        sourceOf(block),
        reading,
        false,
      ),
    );
  else if (hints.about.length === 0 && (block.depth <= 3 || below.length > 0)) reading.current = [];
  reading.current = closest(text, reading.current);
  reading.headed = (seats.length > 0 || named.length > 0) && hints.list === undefined ? [...reading.current] : [];
}

/** “Partner Member (NHS trusts): mental health” is the one of two from there of which that was said before. */
function closest(text: string, seats: FoundSeat[]): FoundSeat[] {
  const wordsIn = (said: string): Set<string> =>
    new Set(
      plainPhrase(said)
        .split(' ')
        .filter((word) => word.length > 3),
    );
  const heading = wordsIn(text);
  const fits = seats.map(({ title, source }) => {
    const own = wordsIn(`${title} ${source.quote}`);
    return [...heading].filter((word) => own.has(word)).length;
  });
  const best = Math.max(...fits);
  const isOfOneKind = seats.every(({ kind, roles }) => kind === 'partner' && roles.length === 0);
  const isSplit =
    seats.length > 1 && isOfOneKind && !/\bmembers\b/i.test(text) && fits.filter((fit) => fit === best).length === 1;
  return isSplit ? seats.filter((_, index) => fits[index] === best) : seats;
}

/** “Partner Member – Hospital Trusts” is the seat of just this title, whoever else is from trusts. */
function titledAs(text: string, seats: readonly FoundSeat[]): FoundSeat[] {
  const asTitle = (title: string): string =>
    plainPhrase(title)
      .replace(/^(?:the|a|an|our) /, '')
      .replace(/\bmembers\b/, 'member');
  const title = asTitle(text);
  // “Partner members” are all of them.
  if (
    /^(?:(?:partner|independent|non executive|executive|other|ordinary) )*(?:member|director|executive|partner)s?$/.test(
      title,
    )
  )
    return [];
  return seats.filter((seat) => seat.list > 0 && seat.title !== '' && asTitle(seat.title) === title);
}
