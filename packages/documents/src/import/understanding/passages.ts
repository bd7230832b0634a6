/** Walks through headings, paragraphs and lists, and tells each sentence where it stands. */
import { isLine, type Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { plainPhrase, sentencesOf, wordsOf } from '../words/tokens.ts';
import { readCard } from './cards.ts';
import { committeeIn } from './committees.ts';
import { headed, sourceOf } from './headings.ts';
import { consumed, type Here, leave, notOnBoard, type Reading } from './here.ts';
import { hintsOf } from './hints.ts';
import { isSeat, readRunIn } from './lists.ts';
import { matchesIn } from './matching.ts';
import { readNamed } from './named.ts';
import { nameNominators } from './nominators.ts';
import { isPersonName } from './person-names.ts';
import { continued, counted, naming } from './restated.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { readTable } from './seat-tables.ts';
import { readSentence } from './sentences.ts';
import { readWho } from './slots.ts';
import { spokenAs } from './spoken.ts';
import { spokenOf } from './spoken-of.ts';

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
    const last = sentences[index - 1] ?? '';
    const sentence = naming(counted(continued(said, last), before), last, around);
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
