/** One sentence: what it is about decides by which patterns it is read. */
import type { Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { readNumber } from '../words/numbers.ts';
import { wordsOf } from '../words/tokens.ts';
import { readAmongMembers, readAnnounced, readLikewise, readUnannounced } from './announced.ts';
import { bodyOf, committeeIn, readCommitteeSentence } from './committees.ts';
import { countCurrent, readLasts } from './counted.ts';
import { withVote } from './elliptic.ts';
import type { FoundBody, Source } from './found.ts';
import { add, consumed, type Here, leave, notOnBoard, nowhere, onlyLaw, type Reading } from './here.ts';
import { hintsOf } from './hints.ts';
import { readHolder } from './holders.ts';
import { readInterests } from './interests.ts';
import { isVoting, readLegend } from './legends.ts';
import { groupOf, isSeat, readItem } from './lists.ts';
import { matchesIn } from './matching.ts';
import { readNamed, readNamedGroup } from './named.ts';
import { nominatorsAt, readNominators, readThoseWhoNominate } from './nominators.ts';
import { readCondition, readDecisions, readQuorum } from './procedures.ts';
import { readSeats } from './seat-phrase.ts';
import { isPronoun } from './slots.ts';
import { isPronounced, readStatement } from './statements.ts';
import { readStepsElsewhere } from './steps.ts';
import { readVoters, readVotes } from './votes.ts';

export function readSentence(
  given: string,
  whole: string,
  source: Source,
  below: readonly Passage[],
  block: Line,
  above: Here,
  reading: Reading,
): Here {
  const leadsIn = below.length > 0;
  const { found, around } = reading;
  reading.told = [...reading.told.slice(-5), given];
  const said = withVote(given, reading.before);
  const sentence = withModal(said, block, above);
  const hinted = hintsOf(wordsOf(sentence), around, 'sentence');
  const attend = (list: Here['list']): boolean => list === 'participants' || list === 'observers';
  // “They are not members. They attend every meeting.”
  const isToldOtherwise =
    (above.offBy === 'outside' && attend(hinted.list)) ||
    (above.offBy !== undefined && /:\s*$/.test(said) && (attend(hinted.list) || hinted.list === 'members'));
  const here = isToldOtherwise ? { ...above, list: undefined, offBy: undefined } : above;
  if (here.list === 'none' || (hinted.outside && attend(here.list))) {
    if (here.list === 'none') leave(reading, source, notOnBoard);
    return here;
  }
  const isOfObservers =
    hinted.list === 'participants' &&
    (/^(?:The )?(?:Regular )?Observers\b/.test(block.text) ||
      /\bas (?:an? |standing |regular |the )*observers?\b/i.test(sentence));
  const hints = isOfObservers ? { ...hinted, list: 'observers' as const } : hinted;
  // “They may speak, but may not vote:” says nothing of how the items go on.
  const modal =
    leadsIn && !/\bvote:?\s*$/i.test(sentence)
      ? modalOf(sentence, hints.list === undefined && isPronounced(sentence) ? nowhere : here)
      : undefined;
  const isInvited =
    hints.list === 'none' &&
    (here.list === 'participants' || here.list === 'observers') &&
    /invited|invite/.test(sentence);
  const body = bodyIn(sentence, source, here, reading);
  // What follows in the same breath is still about it.
  const isAfter =
    reading.quorum !== undefined &&
    source.place.paragraph - reading.quorum.paragraph <=
      (reading.quorum.paragraph === source.place.paragraph ? 0 : 1) &&
    here.list === undefined &&
    (here.about.length === 0 || here.about.includes('quorum') || reading.quorum.paragraph === source.place.paragraph) &&
    hints.about.every((each) => each === 'quorum' || each === 'interests');
  const footnote =
    /^(?:\\?([*†‡#^§~+✓✔●○■□▲△◆◇]+|\d(?=\s)|\(\d\))\s*)?(?:=|–|-|:|denotes?|means|indicates?|shows?)?\s*(?:an? |the )?((?:non-?)?voting(?: (?:members?|seats?|directors?|posts?))?|with(?:out)? a vote|no vote|(?:has|have|having) (?:a|no) votes?|do(?:es)? not (?:vote|have a vote)|cannot vote|(?:can |may |entitled to )?votes?)(?: of the board| on the board)?\.?$/i.exec(
      said,
    );
  const mark = (footnote?.[1] ?? (/^\d$/.test(block.number) ? block.number : '')).replace(/\D/g, '');
  if (footnote && (here.list === undefined || /^\W|^\d/.test(said) || mark !== '' || block.as !== 'item')) {
    reading.marked = { votes: isVoting(footnote[2] ?? ''), source, ...(mark === '' ? {} : { mark }) };
    return here;
  }
  if (readLegend(said, source, reading)) return here;
  if (!leadsIn && readThoseWhoNominate(sentence, reading)) return here;
  const isQuorum =
    (hints.about.includes('quorum') &&
      !isOfVoting(sentence) &&
      !((hints.list === 'law' || /\burgent\b/i.test(sentence)) && !/\bquor/i.test(sentence)) &&
      ((hints.list !== 'participants' &&
        hints.list !== 'observers' &&
        !(here.list === 'members' && block.as === 'item')) ||
        /\bquor(?:um|ate|acy)\b/i.test(sentence))) ||
    isAfter ||
    (here.about.includes('quorum') && here.list === undefined);
  // In a list, a short paragraph is an item: a card on a web page, a line of minutes.
  const isItem =
    (block.as === 'item' && !(leadsIn && here.list === undefined && hints.list !== undefined)) ||
    (here.list !== undefined && block.text.length < 110 && !/[.:]$/.test(block.text));
  if (isQuorum) {
    const goesOn = reading.isFollowing || source.place.paragraph - (reading.quorum?.paragraph ?? 0) <= 1;
    const spoken =
      goesOn && /\b(?:of them|of these|of us|of those)\b/.test(sentence) ? `${reading.before} ${whole}` : whole;
    const lines = readQuorum(spoken, reading.before, source, reading);
    add(body?.quorum ?? found.quorum, lines);
    reading.before = sentence;
    // “It is chaired by a non-executive member, and its quorum is three.”
    const [, chaired] =
      body && lines.length > 0 && sentence.length < 600
        ? (/^(.*\bchair.*?),? (?:and|with) (?:its|the|a) quorum\b/i.exec(sentence) ?? [])
        : [];
    if (body && chaired !== undefined) readCommitteeSentence(chaired, body, source, false, around, found);
    if (lines.length > 0) {
      reading.quorum = { paragraph: source.place.paragraph };
      return leadsIn ? consumed : here;
    }
    if (/\?\s*$/.test(sentence) && hints.about.includes('quorum')) {
      reading.quorum = { paragraph: source.place.paragraph };
      return here;
    }
    if (hints.list === undefined && hints.about.includes('quorum') && !isDecided(sentence, reading)) {
      leave(reading, source, 'It is about the quorum, and was not understood.');
      return here;
    }
  }
  reading.before = sentence;
  if (hints.about.includes('interests') || here.about.includes('interests')) {
    if (readInterests(whole, source, reading)) return leadsIn ? consumed : here;
  }
  const isOfNow =
    here.about.includes('decisions') ||
    !notOfNow.test(sentence) ||
    /\b(?:requires?|needs?|must|shall|takes)\b/.test(sentence);
  if (hints.list === 'none' && isOfNow && readDecisions(sentence, source, body, here, reading)) {
    readVotes(sentence, source, reading, here, block.as === 'item');
    return here;
  }
  if (!isQuorum && hints.list === 'none' && !isInvited) {
    if (readStepsElsewhere(sentence, source, reading)) return here;
    if (!leadsIn && readVoters(sentence, source, reading, here, isItem)) return here;
    leave(reading, source, notOnBoard);
    return leadsIn ? { ...here, list: 'none', offBy: hints.outside ? 'outside' : 'sentence' } : here;
  }
  if (here.list === 'law' || (hints.list === 'law' && !isQuorum)) {
    leave(reading, source, onlyLaw);
    return hints.list === 'law' && leadsIn ? { ...here, list: 'law' } : here;
  }
  if (readLasts(sentence, reading)) return here;
  const excepted = reading.exceptions.length;
  if (readVotes(sentence, source, reading, here, block.as === 'item')) {
    readDecisions(sentence, source, body, here, reading);
    const isAhead = leadsIn || !reading.listed.some(({ list }) => list === here.number);
    if (isAhead && here.list !== undefined && here.votes === undefined && hints.list === undefined)
      return withVotes(sentence, source, here, reading);
    const isOfVotesOnly =
      readSeats(sentence, 'prose', around).filter(
        (seat) =>
          isSeat(seat) && seat.counted && !(seat.kind === 'other-member' && seat.bare && seat.from.length === 0),
      ).length === 0;
    if (block.as !== 'item' && (hints.list === undefined || reading.exceptions.length > excepted) && isOfVotesOnly)
      return here;
  }
  if (
    (!isItem || here.list === undefined) &&
    readDecisions(leadsIn && here.about.includes('decisions') ? whole : sentence, source, body, here, reading) &&
    here.about.includes('decisions')
  ) {
    if (!leadsIn) return here;
    readVotes(whole, source, reading, here, false);
    return consumed;
  }
  if (
    (here.about.includes('eligibility') || here.about.includes('disqualification')) &&
    reading.current.length === 0 &&
    readCondition(sentence, source, here, reading)
  )
    return here;
  if (body) {
    readCommitteeSentence(
      sentence,
      body,
      source,
      isItem && (here.list === 'members' || here.list === undefined) && !isOfBody.test(sentence),
      around,
      found,
    );
    return leadsIn ? { ...here, body, list: hints.list ?? here.list } : { ...here, ...(here.body ? { body } : {}) };
  }
  if (isInvited) return here;
  if (leadsIn && /\b(?:nominated|put forward|proposed) (?:jointly )?by(?: the following)?:?\s*$/i.test(sentence)) {
    const next = readNominators(sentence, below, source, here, reading);
    if (next) return next;
  }
  const switched =
    leadsIn && (here.list === 'participants' || here.list === 'observers')
      ? /^(?:The )?(?:regular |standing )*(Participants|Observers)\b/i.exec(sentence)?.[1]?.toLowerCase()
      : undefined;
  if (switched !== undefined) {
    reading.lists += 1;
    return { ...here, list: switched === 'observers' ? 'observers' : 'participants', number: reading.lists };
  }
  const group =
    leadsIn && (here.list === undefined || here.list === 'members') ? wholeGroup(sentence, around) : undefined;
  if (group !== undefined) {
    reading.lists += 1;
    return { ...here, list: 'members', group, number: reading.lists, about: [] };
  }
  if (!(leadsIn && /:\s*$/.test(said)) && countCurrent(sentence, source, reading)) {
    readStatement(sentence, source, reading, here);
    return here;
  }
  if (!leadsIn && here.about.length === 0 && readNamedGroup(sentence, source, here, reading)) return here;
  // “The Council appoints three members” says more than that there are three.
  const isDirected =
    !leadsIn &&
    matchesIn(wordsOf(sentence), 'office.patterns', around).some(
      ({ about, says }) => (about !== undefined && !isPronoun(about)) || says.some((line) => line.startsWith('seats ')),
    );
  if (hints.list !== undefined && (!isItem || here.list === undefined) && !isDirected) {
    const next = readAnnounced(sentence, hints, source, leadsIn, here, reading);
    if (next) return next;
  }
  if ((here.list === undefined || (here.list === 'members' && !isItem)) && readHolder(sentence, source, here, reading))
    return here;
  if (here.list !== undefined && readNamed(sentence, source, here, 2, reading)) return here;
  if (readLikewise(sentence, source, reading)) return here;
  if (isItem && here.list !== undefined) {
    const next = readItem(sentence, hints, source, leadsIn, here, reading);
    if (block.number !== '') reading.lettered.set(block.number.replace(/\W/g, '').toLowerCase(), [...reading.current]);
    return next;
  }
  if (
    here.list === undefined &&
    !isQuorum &&
    here.about.length === 0 &&
    readUnannounced(sentence, source, here, reading)
  )
    return here;
  if (readStepsElsewhere(sentence, source, reading)) return here;
  if (!isItem && readAmongMembers(sentence, source, here, reading)) return here;
  readStatement(sentence, source, reading, here);
  nominatorsAt(sentence, reading);
  const inner = modal === undefined ? here : { ...here, modal, list: undefined };
  return leadsIn && hints.about.length > 0 ? { ...inner, about: hints.about, list: undefined } : inner;
}

/** “Eleven of them are partner members:” leads in to those eleven. */
function wholeGroup(sentence: string, around: Reading['around']): Here['group'] {
  const [seat, other] = /:\s*$/.test(sentence) ? readSeats(sentence, 'item', around) : [];
  const isWhole =
    seat?.bare &&
    seat.counted &&
    (seat.leftover === '' || readNumber(seat.leftover) !== undefined) &&
    seat.lines.length === 0 &&
    seat.from.length === 0;
  return isWhole && !other && sentence.length < 80 ? groupOf(seat) : undefined;
}

/** “Two thirds of those present must support it” tells how many decide, not how many have to be there. */
function isOfVoting(sentence: string): boolean {
  return (
    /\b(?:one vote|to vote|cast|in favour|(?:must|has to|have to) (?:support|agree|approve)|the support of|majority of two)\b/i.test(
      sentence,
    ) && !/\bquor|\b(?:entitled|eligible|able|right) to vote\b/i.test(sentence)
  );
}

/** What was, or what somebody would like, decides nothing. */
const notOfNow =
  /\b(?:would|propos\w+|(?<!after )consult\w*|consider\w*|suggest\w*|whether|until|was|were|had|used to|asked|option\w*|discuss\w*)\b/i;

function isDecided(sentence: string, { around }: Reading): boolean {
  return matchesIn(wordsOf(sentence), 'decisions.patterns', around).some(({ says }) => !says.includes('nothing'));
}

/** The committee that a sentence is about: the one whose section it is, or one that it sets up. */
function bodyIn(sentence: string, source: Source, here: Here, reading: Reading): FoundBody | undefined {
  const { found } = reading;
  const [committee, ...others] = committeeIn(sentence, false, here);
  const own = committee && bodyOf(committee, source, found);
  for (const other of others) bodyOf(other, source, found);
  const paragraph = source.place.paragraph;
  const isMeant =
    /^(?:It|Its|This committee|The committee|That committee)\b|\b(?:chairs?|leads?|sits? on) (?:it|this committee|the committee)\b/.test(
      sentence,
    );
  const isItsQuorum =
    /\b(?:quorum|quorate|of (?:its|their) members)\b/i.test(sentence) &&
    reading.lastBody?.paragraph === paragraph &&
    !/\bBoard\b/i.test(sentence);
  const last =
    (isMeant || isItsQuorum) && reading.lastBody && paragraph - reading.lastBody.paragraph <= 1
      ? reading.lastBody.body
      : undefined;
  const body = own ?? here.body ?? last;
  if (body) reading.lastBody = { body, paragraph };
  return body;
}

/** What is said of the committee itself, and not who is in it. */
const isOfBody =
  /^(?:it|this|the|its|a|each)\b[^.;]*?\b(?:is|are|was|will|shall|has|have|provides?|advises|reports?|oversees)\b|\b(?:is|are|be) (?:chaired|accountable|responsible)\b/i;

const must =
  /\b(?:must|shall|will|should|has to|have to|needs? to|required to|fulfil|meet|following (?:criteria|conditions|requirements)|two more|criteria|requirements)\b[^.]*:?\s*$/i;
const mustNot =
  /\b(?:not eligible|ineligible|must not|may not|cannot|shall not|disqualified|excluded|nobody (?:can|may)|no one (?:can|may))\b[^.]*$/i;

/** “They must:” before a list is said of each of its items. */
function modalOf(sentence: string, here: Here): Here['modal'] {
  if (here.list !== undefined) return undefined;
  if (mustNot.test(sentence)) return 'must not';
  return must.test(sentence) ? 'must' : undefined;
}

/** “be an employee of the ICB”, below “They must:”. */
function withModal(sentence: string, block: Line, { modal }: Here): string {
  if (modal === undefined || block.as !== 'item') return sentence;
  const bare = sentence
    .replace(/^(?:or|and|also)\s+/i, '')
    .replace(/^(?:[^,]{0,120}, )?(?:they|he or she|who|the person|that person|whoever|a person who)\s+/i, '')
    .replace(/^holds?\b/i, 'hold')
    .replace(/^(?:has|have)\b/i, 'have')
    .replace(/^(?:is|are)\b/i, 'be')
    .replace(/^(?:does|do) not\b/i, 'not');
  if (/^(?:must|shall|will|each|both|at least|one|whom|clause)\b/i.test(bare)) return sentence;
  if (!/^(?:not )?(?:be|have|hold|fulfil|meet|work|bring|live)\b/i.test(bare)) return sentence;
  const isNegative = modal === 'must not' && !/^not\b/i.test(bare);
  return `must ${isNegative ? 'not ' : ''}${bare.charAt(0).toLowerCase()}${bare.slice(1)}`;
}

/** “The following attend. They have no vote.” before the list itself. */
function withVotes(sentence: string, source: Source, here: Here, { around }: Reading): Here {
  const says = matchesIn(wordsOf(sentence), 'votes.patterns', around).flatMap((match) => match.says);
  const they = says.find((line) => line.startsWith('they'));
  return they === undefined ? here : { ...here, votes: { value: !they.endsWith('do not vote'), source } };
}
