/** From the passages of a document to what they say: walks through them, and remembers where it is. */
import { lexicon } from '../lexicon.ts';
import { isLine, outlineOf, type Passage } from '../outline.ts';
import type { Block, Line } from '../reading/document.ts';
import { plainPhrase, sentencesOf, wordsOf } from '../words/tokens.ts';
import { committeeIn, readCommitteeSentence } from './committees.ts';
import type { Found, FoundBody, Said, Source } from './found.ts';
import { add, type Here, leave, notOnBoard, nowhere, onlyLaw, type Reading } from './here.ts';
import { type Hints, hintsOf } from './hints.ts';
import { isSeat, readAnnounced, readItem, readLikewise, readTable, readUnannounced } from './lists.ts';
import { matchesIn } from './matching.ts';
import { organisationsIn } from './names.ts';
import { readSeats } from './seat-phrase.ts';
import { type Surroundings, surroundingsOf } from './slots.ts';
import { readStatement, readVotes, spokenOf } from './statements.ts';

export function understand(blocks: readonly Block[]): { readonly found: Found; readonly around: Surroundings } {
  const whole = blocks
    .map((block) => (isLine(block) ? block.text : block.rows.map(({ cells }) => cells.join('\n')).join('\n')))
    .join('\n');
  const kind = kindOf(whole);
  const around = surroundingsOf(organisationsIn(whole, kind), kind);
  const found: Found = {
    ...{ kind, title: titleOf(blocks, kind), seats: [], bodies: [], quorum: [], decisions: [], interests: [] },
    ...{ eligibility: [], disqualification: [], left: [] },
  };
  const reading: Reading = { found, around, current: [], listed: [], votes: [], lists: 0 };
  for (const passage of outlineOf(blocks)) readPassage(passage, nowhere, reading);
  giveVotes(reading);
  return { found, around };
}

/** What is said of all members, and of all who attend, is said of each of whom nothing else is said. */
function giveVotes({ found, votes }: Reading): void {
  for (const seat of found.seats) {
    const isAttendee = seat.kind === 'participant' || seat.kind === 'observer';
    const said = votes.find(({ whose }) => (whose === 'attendees') === isAttendee);
    if (seat.votes !== undefined || !said) continue;
    seat.votes = said.value;
    seat.votesSource = said.source;
  }
}

/** By its title; where that does not tell, by which of the two the text speaks of as “the”. */
function kindOf(text: string): Found['kind'] {
  const [title = ''] = text.split('\n');
  const isPartnership = /\b(?:integrated care partnership|ICP|partnership)\b(?! (?:NHS )?(?:foundation )?trust)/i;
  const isBoard = /\b(?:integrated care board|ICB|board)\b/i;
  if (isPartnership.test(title) !== isBoard.test(title)) return isPartnership.test(title) ? 'icp' : 'icb';
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const boards = count(
    /\b(?:the|our|this|its) (?:ICB )?board\b|\bICB board\b|board members?\b|members? of the board\b|\bthe ICB\b|\bmembers of the ICB\b/gi,
  );
  const partnerships = count(
    /\b(?:the|this|our|its) (?:integrated care )?partnership\b(?! NHS)|integrated care partnership\b|\bICP\b/gi,
  );
  return partnerships > boards ? 'icp' : 'icb';
}

function titleOf(blocks: readonly Block[], kind: Found['kind']): Found['title'] {
  const ending = kind === 'icb' ? 'Integrated Care Board' : 'Integrated Care Partnership';
  for (const block of blocks) {
    if (!isLine(block)) continue;
    const name = new RegExp(
      String.raw`(?:NHS\s)?(?:[A-Z][\p{L}’'-]+,?(?:\s(?:and|of|the|upon|on|in))*\s){1,8}${ending}`,
      'u',
    ).exec(block.text)?.[0];
    const text = name?.replace(/^(?:The|Constitution|Of|Terms|Reference|Board|And|For|of|the)\s+/g, '');
    if (text !== undefined && text !== `NHS ${ending}` && text !== ending)
      return { text, quote: block.text, place: block.place };
  }
  return undefined;
}

function readPassage(passage: Passage, here: Here, reading: Reading): void {
  const { block } = passage;
  if (!isLine(block)) readTable(block, here, reading);
  else if (block.as === 'heading') readHeading(block, passage, here, reading);
  else readText(block, passage, here, reading);
}

function sourceOf({ text, place }: Line): Source {
  return { quote: text, place };
}

function readHeading(block: Line, { below }: Passage, here: Here, reading: Reading): void {
  const { found, around } = reading;
  const source = sourceOf(block);
  const hints = groupHints(hintsOf(wordsOf(block.text), around, 'heading'));
  const committee = committeeIn(block.text, true);
  const body = committee
    ? bodyOf(committee, source, found)
    : block.depth <= 2 && hints.list !== undefined
      ? undefined
      : here.body;
  const isOff = here.list === 'none' && block.depth > 2;
  reading.lists += 1;
  const { group } = hints;
  const isList = below.some(({ block: each }) => each.as === 'item' || each.as === 'table');
  const goesOn = hints.about.length > 0 || body !== here.body ? undefined : here.list;
  const inner: Here = {
    ...here,
    ...{
      list: isOff ? 'none' : (hints.list ?? goesOn ?? (group !== undefined && isList ? 'members' : undefined)),
      group,
      body,
    },
    sure: hints.list === undefined && here.list === undefined ? 'likely' : 'certain',
    votes:
      hints.votes === undefined ? (hints.list === undefined ? here.votes : undefined) : { value: hints.votes, source },
    about: hints.about.length > 0 ? hints.about : body === here.body && block.depth > 3 ? here.about : [],
    number: here.list !== undefined && hints.list === undefined ? here.number : reading.lists,
  };
  if (body === undefined && inner.list !== 'none') readSeatHeading(block, hints, inner, here, below, reading);
  const isOpen = inner.list === undefined && inner.about.length === 0 && body === undefined;
  const items = below.filter(
    ({ block: each }) => each.as === 'item' || (each.as === 'paragraph' && each.text.length < 110),
  );
  const guessed = isOpen ? guessedList(items, inner, reading) : inner;
  for (const each of below) readPassage(each, guessed, reading);
}

/** “Partner members” tells of which kind they are, not that a list of them begins. */
function groupHints(hints: Hints): Hints {
  return hints.group !== undefined && hints.list === 'members' && hints.votes === undefined
    ? { ...hints, list: undefined }
    : hints;
}

/** “Chair” above a section is the seat that the section is about; in a list of people it is one of them. */
function readSeatHeading(
  block: Line,
  hints: Hints,
  inner: Here,
  here: Here,
  below: readonly Passage[],
  reading: Reading,
): void {
  const seats = readSeats(block.text, 'item', reading.around).filter(
    ({ kind }) => kind !== 'person' && kind !== 'other-member',
  );
  const isOne = seats.length === 1 && hints.list === undefined && inner.group === undefined;
  if (isOne && here.list !== undefined && hints.about.length === 0) {
    readItem(block.text, hints, sourceOf(block), false, inner, reading);
    return;
  }
  if (seats.length > 0 && hints.list === undefined)
    reading.current = seats.flatMap((seat) => spokenOf(seat, sourceOf(block), reading, false));
  else if (hints.about.length === 0 && (block.depth <= 3 || below.length > 0)) reading.current = [];
}

function bodyOf(
  committee: { readonly kind: FoundBody['kind']; readonly title: string },
  source: Source,
  found: Found,
): FoundBody {
  const known = found.bodies.find(({ title }) => title.toLowerCase() === committee.title.toLowerCase());
  if (known) return known;
  const body: FoundBody = { ...committee, source, lines: [], members: [], quorum: [], decisions: [] };
  found.bodies.push(body);
  return body;
}

/** A paragraph or an item, with the list that it leads in to. */
function readText(block: Line, { below }: Passage, here: Here, reading: Reading): void {
  const sentences = sentencesOf(block.text);
  const source = sourceOf(block);
  let inner = here;
  for (const [index, sentence] of sentences.entries()) {
    const isLast = index === sentences.length - 1;
    // The quorum and how to vote are often spread over a list: they are read as one sentence.
    const whole =
      below.length > 0 && isLast
        ? `${sentence.replace(/[:;.]\s*$/, '')}: ${below.map(({ block: each }) => (isLine(each) ? each.text.replace(/[;.,]?(?:\s+(?:and|or))?\s*$/, '') : '')).join(', ')}`
        : sentence;
    inner = readSentence(sentence, whole, { ...source, quote: sentence }, below.length > 0, block, inner, reading);
    if (inner === consumed) return;
  }
  if (below.length > 0 && inner.list === undefined && inner.about.length === 0 && inner.body === undefined)
    inner = guessedList(below, inner, reading);
  if (inner.list === 'none')
    for (const { block: each } of below)
      leave(reading, { quote: isLine(each) ? each.text : '', place: each.place }, notOnBoard);
  nameNominators(below, reading);
  for (const each of below)
    readPassage(
      each,
      inner.list === here.list && inner.about === here.about ? { ...inner, number: here.number } : inner,
      reading,
    );
}

/** “… nominated by the trusts which provide services in the area:” and then their names: those nominate. */
function nameNominators(below: readonly Passage[], { current, around }: Reading): void {
  const names = below.map(({ block }) => (isLine(block) ? around.named.at(plainPhrase(block.text)) : undefined));
  if (names.length === 0 || names.some((each) => each === undefined)) return;
  const listed = names.flatMap((each) => (each ? [each.value.name] : [])).join(', ');
  for (const seat of current)
    for (const [index, line] of seat.lines.entries()) {
      const [, start, , end] = /^(nominated (?:jointly )?by) (.*?)( as prescribed)?$/.exec(line.text) ?? [];
      if (start !== undefined) seat.lines[index] = { ...line, text: `${start} ${listed}${end ?? ''}`, sure: 'likely' };
    }
}

/** Items that name several kinds of seats are members, though nothing says so. */
function guessedList(below: readonly Passage[], here: Here, reading: Reading): Here {
  const seats = below.flatMap(({ block }) =>
    isLine(block) ? readSeats(block.text, 'item', reading.around).filter(isSeat) : [],
  );
  if (new Set(seats.map(({ kind }) => kind)).size < 3 || seats.length < below.length / 2) return here;
  reading.lists += 1;
  return { ...here, list: 'members', sure: 'guess', number: reading.lists };
}

/** What follows was read together with the words before it. */
const consumed: Here = { ...nowhere, number: -1 };

function readSentence(
  sentence: string,
  whole: string,
  source: Source,
  leadsIn: boolean,
  block: Line,
  here: Here,
  reading: Reading,
): Here {
  const { found, around } = reading;
  const hints = hintsOf(wordsOf(sentence), around, 'sentence');
  const committee = committeeIn(sentence, false);
  const body = here.body ?? (committee?.isSubject ? bodyOf(committee, source, found) : undefined);
  const isQuorum = hints.about.includes('quorum') || (here.about.includes('quorum') && here.list === undefined);
  // In a list, a short paragraph is an item: a card on a web page, a line of minutes.
  const isItem =
    block.as === 'item' || (here.list !== undefined && block.text.length < 110 && !/[.:]$/.test(block.text));
  if (isQuorum) {
    const said = readProcedure(whole, 'quorum.patterns', source, reading);
    add(body?.quorum ?? found.quorum, said);
    if (said.length > 0) return leadsIn ? consumed : here;
    if (hints.list === undefined && hints.about.includes('quorum')) {
      leave(reading, source, 'It is about the quorum, and was not understood.');
      return here;
    }
  }
  if (hints.about.includes('interests') || here.about.includes('interests')) {
    const said = readProcedure(sentence, 'interests.patterns', source, reading);
    addInterests(found.interests, said);
    if (said.length > 0) return here;
  }
  const isInvited =
    hints.list === 'none' &&
    (here.list === 'participants' || here.list === 'observers') &&
    /invited|invite/.test(sentence);
  if (!isQuorum && hints.list === 'none' && !isInvited) {
    leave(reading, source, notOnBoard);
    return leadsIn ? { ...here, list: 'none' } : here;
  }
  if (here.list === 'none' || here.list === 'law' || (hints.list === 'law' && !isQuorum)) {
    leave(reading, source, here.list === 'none' ? notOnBoard : onlyLaw);
    return hints.list === 'law' && leadsIn ? { ...here, list: 'law' } : here;
  }
  if (readVotes(sentence, source, reading)) {
    readDecisions(sentence, source, body, here, reading);
    if (leadsIn && here.list !== undefined && here.votes === undefined)
      return withVotes(sentence, source, here, reading);
    if (block.as !== 'item' && hints.list === undefined) return here;
  }
  if (
    (!isItem || here.list === undefined) &&
    readDecisions(sentence, source, body, here, reading) &&
    here.about.includes('decisions')
  )
    return here;
  if (
    (here.about.includes('eligibility') || here.about.includes('disqualification')) &&
    readCondition(sentence, source, here, reading)
  )
    return here;
  if (body) {
    readCommitteeSentence(
      sentence,
      body,
      hints,
      source,
      isItem && (here.list === 'members' || here.list === undefined),
      around,
    );
    return leadsIn ? { ...here, body, list: hints.list ?? here.list } : here;
  }
  if (isInvited) return here;
  const switched =
    leadsIn && (here.list === 'participants' || here.list === 'observers')
      ? /^(Participants|Observers)\b/.exec(sentence)?.[1]
      : undefined;
  if (switched !== undefined) {
    reading.lists += 1;
    return { ...here, list: switched === 'Observers' ? 'observers' : 'participants', number: reading.lists };
  }
  if (hints.list !== undefined && !isItem) {
    const next = readAnnounced(sentence, hints, source, leadsIn, here, reading);
    if (next) return next;
  }
  if (readLikewise(sentence, source, reading)) return here;
  if (isItem && here.list !== undefined) return readItem(sentence, hints, source, leadsIn, here, reading);
  if (
    here.list === undefined &&
    !isQuorum &&
    here.about.length === 0 &&
    readUnannounced(sentence, source, here, reading)
  )
    return here;
  readStatement(
    /^(?:be|have|hold|not)\s/.test(sentence) && block.as === 'item' ? `must ${sentence}` : sentence,
    source,
    reading,
    here,
  );
  return leadsIn && hints.about.length > 0 ? { ...here, about: hints.about, list: undefined } : here;
}

/** “The following attend. They have no vote.” before the list itself. */
function withVotes(sentence: string, source: Source, here: Here, { around }: Reading): Here {
  const says = matchesIn(wordsOf(sentence), 'votes.patterns', around).flatMap((match) => match.says);
  const they = says.find((line) => line.startsWith('they'));
  return they === undefined ? here : { ...here, votes: { value: !they.endsWith('do not vote'), source } };
}

function readDecisions(
  sentence: string,
  source: Source,
  body: FoundBody | undefined,
  here: Here,
  reading: Reading,
): boolean {
  if (here.about.includes('nomination')) return false;
  const decided = readProcedure(sentence, 'decisions.patterns', source, reading);
  addDecisions(body?.decisions ?? reading.found.decisions, decided);
  return decided.length > 0;
}

/** A register that is published is the one that is kept: each is said once, with who can see it. */
function addInterests(to: Said[], said: readonly Said[]): void {
  const registers = /^registers of (.*?)( published| available on request)?$/;
  for (const each of said) {
    const [, people, access] = registers.exec(each.text) ?? [];
    if (people === undefined) {
      add(to, [each]);
      continue;
    }
    for (const one of people.split(', ')) {
      const before = to.findIndex(({ text }) => registers.exec(text)?.[1] === one);
      if (before >= 0 && access !== undefined) to.splice(before, 1);
      if (before < 0 || access !== undefined) to.push({ ...each, text: `registers of ${one}${access ?? ''}` });
    }
  }
}

/** “… may be taken by the chair.” “They are reported to the next meeting.” */
function addDecisions(to: Said[], said: readonly Said[]): void {
  for (const each of said) {
    const urgent = to.findIndex(({ text }) => text.startsWith('urgent decisions by') && !text.includes('reported'));
    const before = to[urgent];
    if (each.text !== 'reported to next meeting') add(to, [each]);
    else if (before)
      to[urgent] = {
        ...before,
        text: `${before.text}, reported to next meeting`,
        quote: `${before.quote} ${each.quote}`,
      };
  }
}

function readProcedure(text: string, file: string, source: Source, { around }: Reading): Said[] {
  return matchesIn(wordsOf(text), file, around).flatMap(({ says, sure }) =>
    says.map((line) => ({ text: line, sure, ...source })),
  );
}

function readCondition(sentence: string, source: Source, here: Here, { found }: Reading): boolean {
  const plain = plainPhrase(sentence);
  const isGround = here.about.includes('disqualification');
  const said = lexicon()
    .meanings('conditions.words')
    .filter(({ says }) => lexicon().term(says)?.category === (isGround ? 'disqualification' : 'condition'))
    .filter(({ phrases }) => phrases.some((phrase) => ` ${plain} `.includes(` ${plainPhrase(phrase)} `)))
    .map(({ says }): Said => ({ text: says, sure: 'likely', ...source }));
  add(isGround ? found.disqualification : found.eligibility, said);
  return said.length > 0;
}
