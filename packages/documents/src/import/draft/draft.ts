/** The draft: what was understood, as a file of the constitution language, with the passage beside each line. */
import { format } from '@icb/language';
import { lexicon } from '../lexicon.ts';
import type { Confidence } from '../patterns/pattern-file.ts';
import type { Place } from '../reading/document.ts';
import type { Found, FoundBody, FoundSeat, Said, Source } from '../understanding/found.ts';
import { slugOf } from '../understanding/names.ts';
import { purposesOf } from '../understanding/purposes.ts';
import { fromOf } from '../understanding/seats.ts';
import type { Surroundings } from '../understanding/slots.ts';
import { provisionsOf } from './provisions.ts';
import { type NamedSeats, namedSeats } from './seat-names.ts';

export interface Statement {
  /** In the draft, counted from 1. */
  readonly line: number;
  /** As the draft says it. */
  readonly says: string;
  readonly sure: Confidence;
  readonly quote: string;
  readonly place: Place;
}

export interface Draft {
  readonly text: string;
  readonly statements: readonly Statement[];
}

export interface Noted extends Source {
  readonly says: string;
  readonly sure: Confidence;
}

/** Writes lines, and remembers of each what it rests on until the layout is known. */
interface Pen {
  readonly write: (line: string, note?: Noted) => void;
}

export function draftOf(found: Found, around: Surroundings, source: string): Draft {
  const lines: string[] = [];
  const notes: Noted[] = [];
  const pen: Pen = {
    write: (line, note) => {
      if (note) notes.push(note);
      lines.push(note ? `${line} //#${notes.length - 1}#` : line);
    },
  };
  const seats = namedSeats({
    ...found,
    seats: found.seats.filter(({ mentioned, lines, steps }) => !mentioned || lines.length > 0 || steps.length > 0),
  });
  writeConstitution(found, around, source, seats, pen);
  return laidOut(lines.join('\n'), notes);
}

/** Lines that end with the number of their note, as `//#3#`: laid out, each with its passage beside it. */
export function laidOut(raw: string, notes: readonly Noted[]): Draft {
  const statements: Statement[] = [];
  const text = format(`${raw}\n`)
    .split('\n')
    .map((line, index) => {
      const mark = /\s*\/\/#(\d+)#$/.exec(line);
      const note = mark && notes[Number(mark[1])];
      if (!mark || !note) return line;
      statements.push({ line: index + 1, ...note });
      return `${line.slice(0, mark.index)} // ${commentOf(note)}`;
    })
    .join('\n');
  return { text, statements };
}

function commentOf({ sure, quote, place }: Noted): string {
  const where = place.page === undefined ? `paragraph ${place.paragraph}` : `page ${place.page}`;
  const words = quote.replace(/\s+/g, ' ').trim();
  const short = words.length > 140 ? `${words.slice(0, 137).replace(/\s\S*$/, '')} …` : words;
  return `${sure === 'certain' ? '' : `${sure}: `}“${short}” (${where})`;
}

export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '').replace(/\s+/g, ' ').trim()}"`;
}

function writeConstitution(found: Found, around: Surroundings, source: string, seats: NamedSeats, pen: Pen): void {
  const { organisations } = around;
  const { kind, title } = found;
  const taken = new Set([...organisations.map(({ name }) => name), ...seats.names.values()]);
  const fullName = title?.text ?? (kind === 'icb' ? '[full name of the board]' : '[full name of the partnership]');
  const short = title
    ? slugOf(title.text.replace(/integrated care (board|partnership)/i, ''), taken)
    : kind === 'icb'
      ? 'imported-board'
      : 'imported-partnership';
  pen.write(
    '/** A draft that `icb import` made. Compare each line with the passage beside it, and with the whole text. */',
  );
  pen.write(`${kind} ${short} ${quoted(fullName)} {`);
  pen.write(`encoded from ${quoted(source)}${found.seats.length > 0 ? ' covers composition-in-part' : ''}`);
  const used = usedOf(found, organisations);
  if (used.length > 0) {
    pen.write('partners {');
    for (const { kind: of, name, title: words } of used) pen.write(`${of} ${name} ${quoted(words)}`);
    pen.write('}');
  }
  writeConditions('eligibility', found.eligibility, pen);
  writeConditions('disqualification', found.disqualification, pen);
  if (seats.all.length > 0) {
    pen.write(kind === 'icb' ? 'board {' : 'members {');
    for (const seat of seats.all) writeSeat(seat, seats, around, pen);
    pen.write('}');
  }
  for (const body of found.bodies) writeBody(body, seats, taken, pen);
  writeBlock('quorum', found.quorum, seats, pen);
  writeBlock('decisions', found.decisions, seats, pen);
  writeBlock('interests', found.interests, seats, pen);
  pen.write('}');
}

/** The organisations that a line of the draft names. */
function usedOf(found: Found, organisations: Surroundings['organisations']): Surroundings['organisations'] {
  const said = [
    ...found.seats.flatMap((seat) => [...seat.from, ...seat.lines.map(({ text }) => text), seat.forEach ?? '']),
    ...[
      found.quorum,
      found.decisions,
      ...found.bodies.flatMap((body) => [
        body.lines,
        body.quorum,
        body.decisions,
        ...body.members.map(({ lines }) => lines),
      ]),
    ]
      .flat()
      .map(({ text }) => text),
    ...found.bodies.flatMap(({ members }) => members.flatMap(({ from }) => from)),
  ].join(' , ');
  return organisations.filter(({ name }) => new RegExp(`(^|[\\s,])${name}($|[\\s,])`).test(said));
}

function writeConditions(word: string, said: readonly Said[], pen: Pen): void {
  if (said.length === 0) return;
  pen.write(`${word} {`);
  for (const { text, ...note } of said) pen.write(text, { says: text, ...note });
  pen.write('}');
}

function writeBlock(word: string, said: readonly Said[], seats: NamedSeats, pen: Pen): void {
  if (said.length === 0) return;
  pen.write(`${word} {`);
  for (const { text, ...note } of said) {
    const line = seats.named(text);
    pen.write(line, { says: line, ...note });
  }
  pen.write('}');
}

function countLine({ count, forEach }: FoundSeat): string | undefined {
  if (forEach !== undefined) {
    if (count === undefined || count.form !== 'exactly') return `seats 1 for each ${forEach}`;
    return count.number > 1
      ? `seats ${count.number}, 1 for each ${forEach}`
      : `seats ${count.number} for each ${forEach}`;
  }
  if (count === undefined) return 'seats not stated';
  if (count.form === 'range') return `seats ${count.least} to ${count.most}`;
  if (count.form === 'at-least') return `seats at least ${count.number}`;
  return count.number === 1 ? undefined : `seats ${count.number}`;
}

const kindWords: Readonly<Record<string, string>> = { 'other-member': 'other member' };

function writeSeat(seat: FoundSeat, seats: NamedSeats, around: Surroundings, pen: Pen): void {
  const { kind, title, source, sure } = seat;
  const name = seats.names.get(seat);
  const isPlain = title.toLowerCase() === kind.replace('-', ' ') || title === '';
  const says = [
    kindWords[kind] ?? kind,
    ...(name === undefined ? [] : [name]),
    ...(isPlain ? [] : [quoted(title)]),
  ].join(' ');
  if (seat.mentioned) pen.write('// The text only mentions this seat.');
  pen.write(`${says} {`, { says, sure: seat.mentioned ? 'guess' : sure, ...source });
  const count = countLine(seat);
  if (count !== undefined)
    pen.write(count, { says: count, sure: count === 'seats not stated' ? 'likely' : sure, ...source });
  if (seat.votes === undefined) pen.write('votes not stated');
  else {
    const line = seat.votes ? 'votes' : 'does not vote';
    pen.write(line, { says: line, sure, ...(seat.votesSource ?? source) });
  }
  if (seat.roles.length > 0) {
    const line = `role ${seat.roles.join(', ')}`;
    pen.write(line, { says: line, sure, ...source });
  }
  const tied = seat.lines.some(({ text }) => /^(nominated|from|represents) /.test(text));
  if (!tied && fromOf(seat).length > 0) {
    const line = `from ${seat.from.join(', ')}`;
    pen.write(line, { says: line, sure, ...source });
  }
  for (const { text, ...note } of provisionsOf(seat, around)) {
    const line = seats.named(text);
    pen.write(line, { says: line, ...note });
  }
  if (seat.steps.length > 0) {
    pen.write('nomination {');
    for (const { text, ...note } of seat.steps) pen.write(text, { says: text, ...note });
    pen.write('}');
  }
  pen.write('}');
}

function writeBody(body: FoundBody, seats: NamedSeats, taken: Set<string>, pen: Pen): void {
  const { kind, title, source } = body;
  const name = slugOf(title.replace(/\b(joint |sub-?)?committee$/i, '') || title, taken);
  taken.add(name);
  pen.write(`${kind} ${name} ${quoted(title)} {`, { says: `${kind} ${quoted(title)}`, sure: 'likely', ...source });
  const purposes = purposesOf(title);
  if (purposes.length > 0)
    pen.write(`purpose ${purposes.join(', ')}`, { says: `purpose ${purposes.join(', ')}`, sure: 'likely', ...source });
  const chairs = body.lines.filter(({ text }) => text.startsWith('chaired by'));
  for (const { text, ...note } of body.lines) {
    const line = seats.named(text);
    pen.write(line, { says: line, ...note });
  }
  const chaired = chairs.map(({ text }) => seats.named(text).slice('chaired by '.length));
  const refs = body.members.flatMap((member) => {
    const ref = seats.refTo(member);
    return ref === undefined ? [] : [{ ref, member }];
  });
  const isListed = body.members.length > 0;
  for (const each of isListed ? new Set(chaired) : [])
    if (!refs.some(({ ref }) => ref === each)) pen.write(`members ${each}`);
  const written = new Set<string>();
  for (const { ref, member } of refs) {
    if (written.has(ref)) continue;
    written.add(ref);
    pen.write(`members ${ref}`, { says: `members ${ref}`, sure: 'guess', ...member.source });
  }
  for (const member of body.members.filter((each) => seats.refTo(each) === undefined)) {
    const says = `member ${quoted(member.title === '' ? '[title]' : member.title)}`;
    const count = countLine(member);
    pen.write(`${says} {`, { says, sure: 'guess', ...member.source });
    if (count !== undefined) pen.write(count, { says: count, sure: 'guess', ...member.source });
    if (member.from.length > 0)
      pen.write(`from ${member.from.join(', ')}`, {
        says: `from ${member.from.join(', ')}`,
        sure: 'guess',
        ...member.source,
      });
    pen.write('}');
  }
  writeBlock('quorum', body.quorum, seats, pen);
  writeBlock('decisions', body.decisions, seats, pen);
  pen.write('}');
}

export function isRole(name: string): boolean {
  return lexicon().term(name)?.category === 'role';
}
