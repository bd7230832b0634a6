/** Walks through headings, paragraphs and lists, and tells each sentence where it stands. */
import { isLine, type Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { plainPhrase, sentencesOf, wordsOf } from '../words/tokens.ts';
import { readCard } from './cards.ts';
import { bodyOf, committeeIn } from './committees.ts';
import type { Source } from './found.ts';
import { consumed, type Here, leave, notOnBoard, type Reading } from './here.ts';
import { type Hints, hintsOf, isOfMarks } from './hints.ts';
import { isSeat, readItem, readRunIn } from './lists.ts';
import { matchesIn } from './matching.ts';
import { readNamed } from './named.ts';
import { nameNominators } from './nominators.ts';
import { isPersonName } from './person-names.ts';
import { continued, counted } from './restated.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { readTable } from './seat-tables.ts';
import { readSentence } from './sentences.ts';
import { readWho } from './slots.ts';
import { inSmallLetters, spokenAs } from './spoken.ts';
import { spokenOf, titled } from './spoken-of.ts';
import { listHeaded, votesHeaded } from './vote-headings.ts';
import { readVotes } from './votes.ts';

/** The passages of a document, or of a part of it that no heading opens. */
export function readPassages(passages: readonly Passage[], here: Here, reading: Reading): void {
  const lines = passages.filter(({ block }) => isEntry(block));
  // Lines that name several kinds of seats, with no heading over them, are a list all the same.
  const listed = lines.length >= 3 ? guessedList(lines, here, reading) : here;
  for (const passage of passages) readPassage(passage, isEntry(passage.block) ? listed : here, reading);
}

function isEntry(block: Passage['block']): boolean {
  // “Executive members (4): …” is one of several such lines.
  if (
    isLine(block) &&
    /^[*_]{0,2}(?:\p{L}[\p{L}-]+ ){1,3}(?:members?|directors?|partners?)[*_]{0,2}(?: \(\w+\))?: /iu.test(block.text)
  )
    return true;
  return (
    isLine(block) &&
    (block.as === 'item' || (block.as === 'paragraph' && block.text.length < 110 && !/[.:;]$/.test(block.text)))
  );
}

export function readPassage(passage: Passage, here: Here, reading: Reading): void {
  const { block } = passage;
  if (!isLine(block)) readTable(block, here, reading);
  else if (block.as === 'heading') readHeading(block, passage, here, reading);
  else readText(block, passage, here, reading);
}

function sourceOf({ text, place }: Line): Source {
  return { quote: text, place };
}

function readHeading(block: Line, { below }: Passage, here: Here, reading: Reading): void {
  const { around } = reading;
  if (isPersonName(block.text, around) && readCard(block, below, here, reading)) return;
  const inner = headed(block, below, here, reading);
  // “Who can vote? All members can.”
  if (/\bvote\b.*\?$/i.test(block.text)) reading.before = block.text;
  // What words mean in the text says nothing of who is on the board.
  if (inner.about.includes('definitions')) return;
  const isOpen = inner.list === undefined && inner.about.length === 0 && inner.body === undefined;
  const items = below.filter(
    ({ block: each }) => each.as === 'item' || (each.as === 'paragraph' && each.text.length < 110),
  );
  const guessed = isOpen ? guessedList(items, inner, reading) : inner;
  for (const each of below) readPassage(each, guessed, reading);
  if (block.number !== '' && reading.current.length > 0) reading.sections.set(block.number, [...reading.current]);
}

/** Where what stands below a heading stands. */
function headed(block: Line, below: readonly Passage[], here: Here, reading: Reading): Here {
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
  if (isOne && here.list !== undefined && hints.about.length === 0) {
    readItem(text, hints, sourceOf(block), false, inner, reading);
    return;
  }
  // “Step 2: the councils agree” is about whoever the steps before were about.
  if (/^(?:step|stage|phase|part) (?:\d|one|two|three|four|five|six)\b/i.test(text)) return;
  if (seats.length > 0 && hints.list === undefined && !/^how\b/i.test(text))
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
  reading.headed = seats.length > 0 && hints.list === undefined ? [...reading.current] : [];
}

/** A paragraph or an item, with the list that it leads in to. */
function readText(block: Line, { below }: Passage, here: Here, reading: Reading): void {
  const { around } = reading;
  const source = sourceOf(block);
  // “Members: … . In attendance: …” are two lists in one paragraph.
  const parts =
    below.length === 0
      ? block.text.split(
          /(?<=[.;)])\s+(?=(?:In attendance|Attending|Apologies|Observers?|Participants?|Regular \w+|Non-voting \w+|Voting \w+|(?:Board |Partnership )?[Mm]embers?|Present|Also present|Co-opted \w+)[^:.;]{0,30}:\s)/,
        )
      : [];
  if (parts.length > 1) {
    for (const part of parts) readText({ ...block, text: part }, { block, below }, here, reading);
    return;
  }
  const { lead, rest } = runIn(spokenAs(block.text, around), block, here, reading);
  // “Observers: one from …”: one observer, that is.
  const told = lead === undefined ? rest : continued(rest, `There are ${lead}.`);
  const sentences = withLists(sentencesOf(told), reading);
  const started = lead === undefined ? here : headed({ ...block, depth: 8, text: lead }, below, here, reading);
  if (
    lead !== undefined &&
    started.list !== undefined &&
    below.length === 0 &&
    readNamed(told, source, started, 1, reading)
  )
    return;
  // What follows the list is said of those in it: “Observers: … . Neither has a vote.”
  const [list = '', ...after] = told.split(/(?<=[^.\s]{3}\.)\s+(?=\p{Lu}\p{Ll}+ (?!\p{Lu}))/u);
  if (lead !== undefined && below.length === 0 && readRunIn(list, source, started, reading)) {
    for (const sentence of sentencesOf(after.join(' ')))
      readSentence(
        sentence,
        sentence,
        { ...source, quote: sentence },
        below,
        block,
        { ...here, list: undefined },
        reading,
      );
    return;
  }
  if (lead !== undefined && here.about.includes('nomination')) {
    const partners = partnersOf(lead, around);
    if (partners) reading.current = spokenOf(partners, source, reading, false);
  }
  let inner = started;
  for (const [index, said] of sentences.entries()) {
    const before = sentences.slice(Math.max(0, index - 2), index).join(' ');
    const sentence = counted(continued(said, sentences[index - 1] ?? ''), before);
    const isLast = index === sentences.length - 1;
    reading.preceding = sentences[index - 1] ?? '';
    reading.isFollowing = /[.!?]["”’)]*$/.test(sentences[index - 1] ?? '');
    // The quorum and how to vote are often spread over a list: they are read as one sentence.
    const whole =
      below.length > 0 && isLast
        ? `${sentence.replace(/[:;.]\s*$/, '')}: ${below.map(({ block: each }) => (isLine(each) ? spokenAs(each.text, around).replace(/[;.,]?(?:\s+(?:and|or))?\s*$/, '') : '')).join(', ')}`
        : sentence;
    inner = readSentence(sentence, whole, { ...source, quote: sentence }, below, block, inner, reading);
    if (inner !== consumed) continue;
    if (isLast) {
      // A table is read by itself, whatever leads in to it.
      for (const each of below) if (!isLine(each.block)) readPassage(each, started, reading);
      return;
    }
    inner = started;
  }
  if (below.length > 0 && inner.list === undefined && inner.about.length === 0 && inner.body === undefined)
    inner = guessedList(below, inner, reading);
  if (inner.list === 'none')
    for (const { block: each } of below)
      leave(reading, { quote: isLine(each) ? each.text : '', place: each.place }, notOnBoard);
  if (nameNominators(below, reading)) return;
  for (const [index, each] of below.entries()) {
    const before = below[index - 1]?.block;
    reading.isAlternative = before !== undefined && isLine(before) && /\bor\s*$/.test(before.text);
    readPassage(
      each,
      inner.list === here.list && inner.about === here.about ? { ...inner, number: here.number } : inner,
      reading,
    );
  }
  reading.isAlternative = false;
}

const verbs =
  /\b(?:is|are|was|were|will|shall|must|may|can|has|have|had|be|do|does|did|need|needs|takes?|sits?|attends?|comes?|chairs|chaired|votes?d?|appoints?|nominates?|supports?|makes?|forms?|constitutes?)\b/i;

/** “The Board consists of the Chair; four members; and …”: what semicolons part is one list. */
function withLists(sentences: readonly string[], { around }: Reading): string[] {
  return sentences.reduce<string[]>((all, sentence) => {
    const before = all.at(-1);
    const isOpen =
      before !== undefined &&
      before.length < 1500 &&
      /;$/.test(before) &&
      !/:\s/.test(before) &&
      !matchesIn(wordsOf(before), 'office.patterns', around).some(({ says }) =>
        says.some((line) => line.startsWith('seats ')),
      );
    const { list } = isOpen ? hintsOf(wordsOf(before), around, 'sentence') : { list: undefined };
    if (isOpen && (list === 'members' || list === 'participants' || list === 'observers'))
      all[all.length - 1] = `${before} ${sentence}`;
    else all.push(sentence);
    return all;
  }, []);
}

/** “NHS trusts.”, “The council.” among how members are nominated: the partner member from there. */
function partnersOf(lead: string, around: Reading['around']): SeatReading | undefined {
  const plain = plainPhrase(lead).replace(/^(?:the|our) /, '');
  const who = readWho(plain, around);
  if (!who || who.length < plain.length || who.value.names.some((name) => name.startsWith('@'))) return undefined;
  return readSeats(`the partner member from ${lead}`, 'item', around)[0];
}

/** “Quorum. Three members …”, “Director of Integration. This member …”: a heading in the line. */
function runIn(
  text: string,
  block: Line,
  here: Here,
  { around }: Reading,
): { readonly lead: string | undefined; readonly rest: string } {
  const found = /^([^.:;?!]{3,70})([.:?])\s+(\S.*)$/s.exec(text);
  const lead = found?.[1] ?? '';
  const nothing = { lead: undefined, rest: text };
  if (
    !found ||
    lead.split(' ').length > (found[2] === ':' && /\bvot/i.test(lead) ? 11 : 8) ||
    (found[2] !== '?' &&
      verbs.test(lead.replace(/\bwith(?:out)? (?:a|the right to) vote\b|\([^()]*\bvot(?:e|es|ing)\b[^()]*\)/gi, ''))) ||
    !/^[“"(]?\p{Lu}/u.test(lead) ||
    (found[2] !== ':' && !/^[“"(]?\p{Lu}/u.test(found[3] ?? ''))
  )
    return nothing;
  // “Chair: a non-executive member”, of a committee.
  if (here.body && /^(?:committee )?chair$/i.test(lead)) return nothing;
  const words = wordsOf(lead);
  // “Members reach decisions by consensus. If they cannot, …” says something itself.
  const isSaying = ['decisions.patterns', 'quorum.patterns'].some((file) => matchesIn(words, file, around).length > 0);
  if (found[2] === '.' && isSaying) return nothing;
  const hints = hintsOf(words, around, 'heading');
  // “Do deputies count? No.” is no heading.
  if (found[2] === '?')
    return hints.about.includes('decisions') && !/^(?:yes|no)\b/i.test(found[3] ?? '')
      ? { lead, rest: found[3] ?? '' }
      : nothing;
  const seats = readSeats(lead, 'item', around).filter(
    ({ kind, title, leftover, bare }) =>
      kind !== 'person' && (leftover === '' || title.length >= lead.length - 4) && !(bare && kind === 'other-member'),
  );
  // “Voting rights: members only.”
  if (
    /^(?:voting(?: rights)?|votes?|right to vote)$/i.test(lead) &&
    matchesIn(wordsOf(text), 'votes.patterns', around).length > 0
  )
    return nothing;
  const isSeatLead = seats.length === 1 && here.list === undefined;
  const isTopic = hints.about.length > 0 || (hints.list !== undefined && block.as !== 'item');
  const isBody = committeeIn(lead, true, here).length > 0;
  const isNominator = here.about.includes('nomination') && partnersOf(lead, around) !== undefined;
  return isSeatLead || isTopic || isBody || isNominator ? { lead, rest: found[3] ?? '' } : nothing;
}

/** Items that name several kinds of seats are members, though nothing says so. */
function guessedList(below: readonly Passage[], here: Here, reading: Reading): Here {
  const seats = below.flatMap(({ block }) =>
    isLine(block) ? readSeats(spokenAs(block.text, reading.around), 'item', reading.around).filter(isSeat) : [],
  );
  if (new Set(seats.map(({ kind }) => kind)).size < 3 || seats.length < below.length / 2) return here;
  reading.lists += 1;
  return { ...here, list: 'members', sure: 'guess', number: reading.lists };
}
