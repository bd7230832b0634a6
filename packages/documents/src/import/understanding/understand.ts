/** From the passages of a document to what they say: walks through them, and remembers where it is. */
import { lexicon, type SeatKind } from '../lexicon.ts';
import { isLine, outlineOf, type Passage } from '../outline.ts';
import type { Block, Line, Table } from '../reading/document.ts';
import { readCount } from '../words/numbers.ts';
import { plainPhrase, sentencesOf, wordsOf } from '../words/tokens.ts';
import { committeeIn, readCommitteeSentence } from './committees.ts';
import type { Found, FoundBody, FoundSeat, Said, Source } from './found.ts';
import { type Hints, hintsOf } from './hints.ts';
import { matchesIn } from './matching.ts';
import { organisationsIn } from './names.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine, addListed, addTo, isSame, kindIn, least, type Listing, newSeat } from './seats.ts';
import { readWho, type Surroundings, surroundingsOf } from './slots.ts';
import { rowsOf } from './tables.ts';

/** Where in the document the reading is. What a heading says counts until the next one of its level. */
interface Here {
  readonly list: Hints['list'];
  readonly votes: Listing['votes'];
  readonly group: SeatKind | undefined;
  readonly about: readonly string[];
  readonly body: FoundBody | undefined;
  readonly number: number;
}

interface Reading {
  readonly found: Found;
  readonly around: Surroundings;
  /** The seats that “this member” and “they” are. */
  current: FoundSeat[];
  lists: number;
}

export function understand(blocks: readonly Block[]): { readonly found: Found; readonly around: Surroundings } {
  const whole = blocks.map((block) => (isLine(block) ? block.text : block.rows.map(({ cells }) => cells.join('\n')).join('\n'))).join('\n');
  const kind = kindOf(whole);
  const around = surroundingsOf(organisationsIn(whole), kind);
  const found: Found = {
    ...{ kind, title: titleOf(blocks, kind), seats: [], bodies: [], quorum: [], decisions: [], interests: [] },
    ...{ eligibility: [], disqualification: [], left: [] },
  };
  const reading: Reading = { found, around, current: [], lists: 0 };
  const start: Here = { list: undefined, votes: undefined, group: undefined, about: [], body: undefined, number: 0 };
  for (const passage of outlineOf(blocks)) readPassage(passage, start, reading);
  return { found, around };
}

function kindOf(text: string): Found['kind'] {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const boards = count(/\bICB\b|integrated care board|\bboard\b/gi);
  const partnerships = count(/\bICP\b|integrated care partnership|\bpartnership\b(?! nhs| trust| working)/gi);
  return partnerships > boards ? 'icp' : 'icb';
}

function titleOf(blocks: readonly Block[], kind: Found['kind']): Found['title'] {
  const ending = kind === 'icb' ? 'Integrated Care Board' : 'Integrated Care Partnership';
  for (const block of blocks) {
    if (!isLine(block)) continue;
    const name = new RegExp(String.raw`(?:NHS\s)?(?:[A-Z][\p{L}’'-]+,?(?:\s(?:and|of|the|upon|on|in))*\s){1,8}${ending}`, 'u').exec(block.text)?.[0];
    const text = name?.replace(/^(?:The|Constitution|Of|Terms|Reference|Board|And|For|of|the)\s+/g, '');
    if (text !== undefined && text !== `NHS ${ending}` && text !== ending) return { text, quote: block.text, place: block.place };
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
  const words = wordsOf(block.text);
  const hints = hintsOf(words, around, 'heading');
  const committee = committeeIn(block.text, true);
  const body = committee ? bodyOf(committee, sourceOf(block), found) : block.depth <= 2 && hints.list !== undefined ? undefined : here.body;
  const isOff = here.list === 'none' && block.depth > 2;
  // “Chair” above a section is the seat that the section is about; “Non-executive members” may be a list of people too.
  const seats = body === undefined && hints.list !== 'none' && !isOff ? readSeats(block.text, 'item', around).filter(({ kind }) => kind !== 'person' && kind !== 'other-member') : [];
  if (seats.length > 0) reading.current = seats.flatMap((seat) => spokenOf(seat, sourceOf(block), reading, false));
  else if (block.depth <= 3 && hints.about.length === 0) reading.current = [];
  const { group } = hints;
  const isList = below.some(({ block: each }) => each.as === 'item' || each.as === 'table');
  reading.lists += 1;
  const inner: Here = {
    list: isOff ? 'none' : (hints.list ?? (group === undefined ? (hints.about.length > 0 || body !== here.body ? undefined : here.list) : (here.list ?? (isList ? 'members' : undefined)))),
    votes: hints.votes === undefined ? (hints.list === undefined ? here.votes : undefined) : { value: hints.votes, source: sourceOf(block) },
    group,
    about: hints.about.length > 0 ? hints.about : body === here.body && block.depth > 3 ? here.about : [],
    body,
    number: group !== undefined && here.list !== undefined ? here.number : reading.lists,
  };
  for (const each of below) readPassage(each, inner, reading);
}

function bodyOf(committee: { readonly kind: FoundBody['kind']; readonly title: string }, source: Source, found: Found): FoundBody {
  const known = found.bodies.find(({ title }) => title.toLowerCase() === committee.title.toLowerCase());
  if (known) return known;
  const body: FoundBody = { ...committee, source, lines: [], members: [], quorum: [], decisions: [] };
  found.bodies.push(body);
  return body;
}

/** A paragraph or an item, with the list that it leads in to. */
function readText(block: Line, { below }: Passage, here: Here, reading: Reading): void {
  const sentences = sentencesOf(block.text);
  const leadsIn = below.length > 0;
  const source = sourceOf(block);
  let inner = here;
  for (const [index, sentence] of sentences.entries()) {
    const last = index === sentences.length - 1;
    // The quorum and a decision are often spread over a list: they are read as one sentence.
    const whole = leadsIn && last ? `${sentence.replace(/[:;.]\s*$/, '')}: ${below.map(({ block: each }) => (isLine(each) ? each.text.replace(/[;.]?(?:\s+(?:and|or))?\s*$/, '') : '')).join(', ')}` : sentence;
    const next = readSentence(sentence, whole, { ...source, quote: sentence }, leadsIn && last, block, inner, reading);
    if (last) inner = next ?? inner;
  }
  if (inner.list === 'none' && inner !== here && below.length > 0)
    reading.found.left.push(...below.map(({ block: each }) => ({ quote: isLine(each) ? each.text : '', place: each.place, why: 'It is not, or not yet, on the board.' })));
  if (inner === consumed) return;
  for (const each of below) readPassage(each, inner, reading);
}

/** What follows was read together with the words before it. */
const consumed: Here = { list: undefined, votes: undefined, group: undefined, about: [], body: undefined, number: -1 };

function readSentence(sentence: string, whole: string, source: Source, leadsIn: boolean, block: Line, here: Here, reading: Reading): Here | undefined {
  const { found, around } = reading;
  const words = wordsOf(sentence);
  const hints = hintsOf(words, around, 'sentence');
  const committee = committeeIn(sentence, false);
  const body = here.body ?? (committee?.isSubject ? bodyOf(committee, source, found) : undefined);
  const isItem = block.as === 'item';
  if (hints.list === 'none' || (here.list === 'none' && hints.list === undefined)) {
    leave(reading, source, 'It is not, or not yet, on the board.');
    return { ...here, list: 'none' };
  }
  if (hints.list === 'law' && !hints.about.includes('quorum')) {
    leave(reading, source, 'It says what the law asks, not what this board has.');
    return { ...here, list: leadsIn ? 'law' : here.list };
  }
  if (here.list === 'law') {
    leave(reading, source, 'It says what the law asks, not what this board has.');
    return here;
  }
  const aboutQuorum = hints.about.includes('quorum') || (here.about.includes('quorum') && here.list === undefined);
  if (aboutQuorum) {
    const said = readProcedure(whole, 'quorum.patterns', source, reading);
    add(body?.quorum ?? found.quorum, said);
    if (said.length > 0) return leadsIn ? consumed : here;
    if (here.about.includes('quorum')) return here;
  }
  if (!isItem || here.list === undefined) {
    const decided = matchesIn(wordsOf(whole), 'decisions.patterns', around);
    if (decided.length > 0 && !here.about.includes('nomination')) add(body?.decisions ?? found.decisions, decided.flatMap(({ says, sure }) => says.map((text) => ({ text, sure, ...source }))));
    if (here.about.includes('decisions') && decided.length > 0) return leadsIn ? consumed : here;
  }
  if (hints.about.includes('interests') || here.about.includes('interests')) {
    const said = readProcedure(sentence, 'interests.patterns', source, reading);
    if (said.length > 0) {
      add(found.interests, said);
      return here;
    }
  }
  if (here.about.includes('eligibility') || here.about.includes('disqualification')) {
    if (readCondition(sentence, source, here, reading)) return here;
  }
  if (body) {
    readCommitteeSentence(sentence, body, hints, source, isItem && (here.list === 'members' || here.list === undefined), around);
    return leadsIn ? { ...here, body, list: hints.list ?? here.list } : here;
  }
  const isAnnounced = hints.list !== undefined && hints.span !== undefined;
  if (isAnnounced && !isItem) return readAnnounced(sentence, hints, source, leadsIn, here, reading);
  if (isItem && here.list !== undefined) return readItem(sentence, hints, source, leadsIn, here, reading);
  readStatement(sentence, source, reading, here);
  return leadsIn && hints.about.length > 0 ? { ...here, about: hints.about, list: undefined } : here;
}

function leave({ found }: Reading, source: Source, why: string): void {
  found.left.push({ ...source, why });
}

function add(to: Said[], said: readonly Said[]): void {
  for (const each of said) if (!to.some(({ text }) => text === each.text)) to.push(each);
}

function readProcedure(text: string, file: string, source: Source, { around }: Reading): Said[] {
  return matchesIn(wordsOf(text), file, around).flatMap(({ says, sure }) => says.map((line) => ({ text: line, sure, ...source })));
}

function readCondition(sentence: string, source: Source, here: Here, { found }: Reading): boolean {
  const plain = plainPhrase(sentence);
  const isGround = here.about.includes('disqualification');
  let isFound = false;
  for (const { says, phrases } of lexicon().meanings('conditions.words')) {
    const category = lexicon().term(says)?.category;
    if (category !== (isGround ? 'disqualification' : 'condition')) continue;
    if (!phrases.some((phrase) => ` ${plain} `.includes(` ${plainPhrase(phrase)} `))) continue;
    add(isGround ? found.disqualification : found.eligibility, [{ text: says, sure: 'likely', ...source }]);
    isFound = true;
  }
  return isFound;
}

/** “The board consists of …”: the rest of the sentence, or the list below it. */
function readAnnounced(sentence: string, hints: Hints, source: Source, leadsIn: boolean, here: Here, reading: Reading): Here {
  reading.lists += 1;
  const { span } = hints;
  const votes = hints.votes === undefined ? undefined : { value: hints.votes, source };
  const next: Here = { ...here, list: hints.list, votes: votes ?? (here.list === hints.list ? here.votes : undefined), group: undefined, number: reading.lists, about: [] };
  if (leadsIn) {
    // “The ICB has three partner members:” the list says which.
    const seats = readSeats(sentence, 'prose', reading.around).filter(({ counted, kind }) => counted && kind !== 'person');
    const group = seats.length === 1 ? groupOf(seats[0] as SeatReading) : undefined;
    return { ...next, group };
  }
  const words = wordsOf(sentence);
  if (span && next.list !== 'law' && next.list !== 'none') {
    const after = words.quote(span.to, words.plain.length);
    const before = words.quote(0, span.from);
    const told = readSeats(after, 'prose', reading.around);
    const seats = told.length > 0 ? told : readSeats(before.length > 8 ? before : sentence, 'prose', reading.around);
    const listing = listingOf(next, seats.length > 1 ? 'certain' : 'likely');
    if (seats.length > 0 && listing) {
      const added = seats.filter((each) => isSeat(each)).map((each) => addListed(reading.found, each, listing, source, reading.around));
      reading.current = added.slice(-1);
      return here;
    }
    if (listing && readLoose(after, next, source, reading, listing)) return here;
  }
  readStatement(sentence, source, reading, here);
  return here;
}

function isSeat({ kind, from, mustBe, roles, counted, lines }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || mustBe.length > 0 || roles.length > 0 || (counted && lines.length > 0);
}

function groupOf({ kind }: SeatReading): SeatKind | undefined {
  return ['non-executive', 'executive', 'partner', 'other-member', 'participant', 'observer'].includes(kind) ? kind : undefined;
}

function listingOf({ list, group, votes, number }: Here, sure: Said['sure']): Listing | undefined {
  return list === undefined || list === 'law' || list === 'none' ? undefined : { list, group, votes, number, sure };
}

function readItem(sentence: string, hints: Hints, source: Source, leadsIn: boolean, here: Here, reading: Reading): Here {
  const { around, found } = reading;
  const listing = listingOf(here, 'certain');
  if (!listing) return here;
  if (here.body) return here;
  const seats = readSeats(sentence, 'item', around).filter(isSeat);
  if (leadsIn && seats.length <= 1) {
    const [seat] = seats;
    const group = (seat && groupOf(seat)) ?? hints.group;
    if (group !== undefined) return { ...here, group };
  }
  if (seats.length > 0) {
    const added = seats.map((seat) => addListed(found, seat, listing, source, around));
    reading.current = added;
    return here;
  }
  if (readLoose(sentence, here, source, reading, listing)) return here;
  leave(reading, source, 'It stands in a list of members, and no seat was recognised in it.');
  return here;
}

/** An item without a word for a seat: an organisation, or somebody's name below “Non-executive members”. */
function readLoose(text: string, here: Here, source: Source, { around, found }: Reading, listing: Listing): boolean {
  const plain = plainPhrase(text).replace(/^(?:a|the) /, '');
  const counted = readCount(plain);
  const rest = counted ? plain.slice(counted.length).trim().replace(/^(?:from|for|of|representing|by|x) (?:the )?/, '') : plain.replace(/^(?:from|for|representing) (?:the )?/, '');
  const who = readWho(rest, around);
  const predicates = matchesIn(wordsOf(text), 'office.patterns', around);
  const lines = predicates.flatMap(({ says, sure }) => says.map((line) => ({ text: line, sure })));
  const after = who ? plain.slice(plain.indexOf(rest) + who.length) : '';
  const number = /^ (?:\( )?(?:x )?(\d+|one|two|three|four|five|six)(?: \)| (?:seat|member|place|representative)s?|$)/.exec(after);
  const trailing = number && readCount(number[1] ?? '');
  const base = { forEach: undefined, roles: [], mustBe: [], votes: undefined, leftover: '' } as const;
  if (who && (who.length > rest.length * 0.5 || counted)) {
    const names = who.value.names.filter((name) => !name.startsWith('@'));
    if (names.length === 0) return false;
    const reading: SeatReading = { ...base, kind: 'person', title: text.replace(/[;.,]\s*(?:and)?\s*$/, ''), count: trailing?.value ?? counted?.value ?? { form: 'exactly', number: 1 }, counted: true, from: names, lines, sure: here.group === undefined ? 'likely' : 'certain' };
    addListed(found, reading, listing, source, around);
    return true;
  }
  if (lines.length > 0 && (counted || here.group !== undefined)) {
    const reading: SeatReading = { ...base, kind: 'person', title: '', count: counted?.value ?? { form: 'exactly', number: 1 }, counted: true, from: [], lines, sure: here.group === undefined ? 'likely' : 'certain' };
    addListed(found, reading, listing, source, around);
    return true;
  }
  const isName = /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev)\.?\s)?(?:[A-Z][\p{L}’'-]+\s){1,3}[A-Z][\p{L}’'-]+(?:\s?(?:[,(–-]|$).*)?$/u.test(text);
  if (isName && here.group !== undefined) {
    addListed(found, { ...base, kind: 'person', title: '', count: { form: 'exactly', number: 1 }, counted: true, from: [], lines: [], sure: 'likely' }, listing, source, around);
    return true;
  }
  return false;
}

const spoken = /^ (?:(?:this|these|such|each|every|both|all|the|any) )?(?:(?:partner|ordinary|board|voting|appointed|new) )?(?:member|members|they|he|she|it|he or she|post holder|appointee|individual|individuals|person|seat|role|participant|participants|observer|observers|each of them|both|appointment|term of office|holder)s?\b/;

/** A sentence that says how a seat is filled, who can fill it, and for how long. */
function readStatement(sentence: string, source: Source, reading: Reading, here: Here): void {
  const { around } = reading;
  const words = wordsOf(sentence);
  const seats = readSeats(sentence, 'prose', around);
  const predicates = matchesIn(words, 'office.patterns', around);
  const steps = matchesIn(words, 'nomination.patterns', around);
  const active = readActive(words.plain, source, reading);
  const saying = seats.filter(({ lines, votes }) => lines.length > 0 || votes !== undefined);
  const [first] = predicates;
  const isPronoun = spoken.test(words.plain) || (first !== undefined && first.from < 4);
  if (!active) {
    if (saying.length > 0 && !(isPronoun && reading.current.length > 0)) {
      reading.current = saying.flatMap((seat) => spokenOf(seat, source, reading, true));
    } else if (predicates.length > 0 && reading.current.length > 0) {
      for (const seat of reading.current)
        for (const { says, sure } of predicates)
          for (const text of says) {
            if (text === 'votes' || text === 'does not vote') seat.votes ??= text === 'votes';
            else addLine(seat, { text, sure: least(sure, isPronoun ? 'certain' : 'likely'), ...source });
          }
      for (const seat of reading.current) seat.mentioned = false;
    } else if (seats.length > 0 && steps.length > 0) {
      const named = seats.filter(({ kind }) => kind !== 'chair' && kind !== 'chief-executive' && kind !== 'person');
      if (named.length > 0) reading.current = named.flatMap((seat) => spokenOf(seat, source, reading, false));
    }
  }
  const nominators = reading.current.filter((seat) => seat.kind !== 'chair' || here.about.includes('nomination'));
  if (steps.length > 0 && (here.about.includes('nomination') || nominators.some((seat) => seat.lines.some(({ text }) => text.startsWith('nominated'))) || steps.length > 1))
    for (const seat of nominators)
      for (const { says, sure } of steps)
        for (const text of says) if (!seat.steps.some((step) => step.text === text)) seat.steps.push({ text, sure: least(sure, 'likely'), ...source });
  if (predicates.length === 0 && steps.length === 0 && !active && seats.length > 0) leave(reading, source, 'It names seats, but what it says of them was not understood.');
}

/** “NHS England appoints the chair.” */
function readActive(plain: string, source: Source, reading: Reading): boolean {
  const { around } = reading;
  const found = / (appoints?|nominates?|nominate jointly|jointly nominates?|will appoint|shall appoint|will nominate|will jointly nominate|shall nominate|put forward|puts forward|elects?) /.exec(plain);
  if (!found) return false;
  const before = plain.slice(0, found.index).trim();
  let start = 0;
  let who: ReturnType<typeof readWho>;
  for (;;) {
    who = readWho(before.slice(start), around);
    if (who && who.length >= before.slice(start).replace(/ (?:jointly|together|each)$/, '').length) break;
    const next = before.indexOf(' ', start);
    if (next < 0) return false;
    start = next + 1;
  }
  if (!who) return false;
  const rest = plain.slice(found.index + found[0].length);
  const seats = readSeats(rest.replace(/\b(?:subject to|with) (?:the )?(?:approval|agreement|consent) .*$/, ''), 'prose', around).filter(isNamed);
  const [seat] = seats;
  if (!seat) return false;
  const isNominating = /nominat|forward/.test(found[1] ?? '');
  const jointly = /jointly|together/.test(`${found[1]} ${before} ${rest}`);
  const approval = /\b(?:subject to|with) (?:the )?(?:approval|agreement|consent) (?:of|by|from) (.*)$/.exec(rest);
  const approver = approval && readWho(approval[1] ?? '', around);
  const names = who.value.names.join(', ');
  const text = isNominating ? `nominated ${jointly ? 'jointly ' : ''}by ${names}` : `appointed by ${names}${approver ? ` with approval of ${approver.value.names.join(', ')}` : ''}`;
  reading.current = spokenOf({ ...seat, lines: [...seat.lines, { text, sure: 'certain' }] }, source, reading, true);
  return true;
}

function isNamed({ kind, from, roles, mustBe }: SeatReading): boolean {
  return kind !== 'person' || from.length > 0 || roles.length > 0 || mustBe.length > 0;
}

/** The seats that a sentence or a heading speaks of; with `states`, one that is not known yet is a seat from now on. */
function spokenOf(seat: SeatReading, source: Source, { found, around }: Reading, states: boolean): FoundSeat[] {
  if (!isNamed(seat)) return [];
  const kind = kindIn(seat, { list: 'members', group: undefined }, found.kind);
  const known = found.seats.filter((each) => isSame(each, kind, seat, around));
  const alike = known.length > 0 ? known : isGeneral(seat) ? found.seats.filter((each) => each.kind === kind) : [];
  for (const each of alike) {
    addTo(each, { ...seat, from: alike.length > 1 || !states ? [] : seat.from }, source);
    each.votes ??= seat.votes;
    if (states && seat.lines.length > 0) each.mentioned = false;
  }
  if (alike.length > 0) return alike;
  const fresh = newSeat(seat, kind, 0, least(seat.sure, seat.leftover === '' ? 'certain' : 'likely'), source);
  fresh.mentioned = !states;
  found.seats.push(fresh);
  return [fresh];
}

/** “Partner members” are all of them. */
function isGeneral({ from, roles, mustBe, count }: SeatReading): boolean {
  return from.length === 0 && roles.length === 0 && mustBe.length === 0 && (count === undefined || count.form !== 'exactly' || count.number === 1);
}

function readTable(table: Table, here: Here, reading: Reading): void {
  const { around, found } = reading;
  let inner = here;
  const isOfBoard = here.list !== undefined || table.rows.some(({ header, cells }) => header && cells.some((cell) => /vot(e|ing)|seat|member/i.test(cell)));
  if (!isOfBoard || here.body) return;
  if (inner.list === undefined) inner = { ...inner, list: 'members' };
  reading.lists += 1;
  inner = { ...inner, number: reading.lists };
  for (const { row, text, count, votes, heading } of rowsOf(table)) {
    const source: Source = { quote: row.cells.filter(Boolean).join(' | '), place: row.place };
    if (heading !== undefined) {
      const hints = hintsOf(wordsOf(heading), around, 'heading');
      if (hints.list !== undefined || hints.group !== undefined) {
        inner = { ...inner, list: hints.list ?? inner.list, group: hints.group, votes: hints.votes === undefined ? inner.votes : { value: hints.votes, source } };
        continue;
      }
    }
    const listing = listingOf(inner, 'certain');
    if (!listing) {
      leave(reading, source, 'It is not, or not yet, on the board.');
      continue;
    }
    if (hintsOf(wordsOf(text), around, 'sentence').list === 'none') {
      leave(reading, source, 'It is not, or not yet, on the board.');
      continue;
    }
    const seats = readSeats(text, 'item', around).filter(isSeat);
    const [seat] = seats;
    if (seat) {
      const given = { ...seat, ...(count ? { count, counted: true } : {}), ...(votes === undefined ? {} : { votes }) };
      addListed(found, given, listing, source, around);
    } else if (!readLoose(text, inner, source, reading, listing)) leave(reading, source, 'It stands in a table of members, and no seat was recognised in it.');
  }
}
