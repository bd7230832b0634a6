/** Sentences about people: “Jane Doe is our medical director”, “Our chair, John Roe, …”, “… share the post of chief nurse”. */
import type { Source } from './found.ts';
import { type Here, listingOf, type Reading } from './here.ts';
import { isSeat } from './lists.ts';
import { isPersonName } from './person-names.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addListed, type Listing } from './seats.ts';

const title = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.?\s)`;
const person = String.raw`(${title}*(?:\p{Lu}[\p{L}’'-]{1,30}\s){1,3}\p{Lu}[\p{L}’'-]{1,30}|${title}\p{Lu}[\p{L}’'-]{1,30})(?:,? (?:OBE|MBE|CBE|DBE|KC|JP|DL))*`;
const first = new RegExp(
  String.raw`^${person}(?:, | \(| – | - | (?:is|has been|serves as|sits as|acts as|continues as|joined us as) )(?:also |currently )?((?:our|the|an?|its)?\s?.+)$`,
  'u',
);
const second = new RegExp(String.raw`^(?:Our|The|Its) ([^,.;:]{3,70}?)(?:,| is| \(|:) ${person}(.*)$`, 'u');
const chaired = new RegExp(
  String.raw`\b(?:Board|It) is (?:led and )?chaired by ${person}|^${person} (?:leads and )?chairs (?:the|our) (?:Board|ICB)\b`,
  'u',
);
const shared =
  /\b(?:shares?|sharing) the (?:post|role|job|seat) of (?:the |our )?([^,.;]{3,70})|\b(?:post|role|job|seat) of (?:the |our )?([^,.;]{3,70}?) is (?:a job share|shared|held jointly)/;
const elsewhere =
  /\b(?:was|were|former|formerly|previously|until|presented|reported|introduced|noted|explained|thanked|declared|said|asked|updated|outlined)\b/;

/** Says whether the sentence was of that kind. What it says is on the board was never announced, and so is a guess. */
export function readHolder(sentence: string, source: Source, here: Here, reading: Reading): boolean {
  const { found, around } = reading;
  if (found.kind !== 'icb' || here.body || here.about.length > 0 || elsewhere.test(sentence)) return false;
  // Where lists tell who is on the board, sentences tell what people did.
  if (found.seats.some(({ list }) => list > 0 && list !== holders)) return false;
  const words = wordsOfSeat(sentence, reading);
  const seats = (words === undefined ? [] : readSeats(words, 'item', around)).filter(isHeld);
  const [seat, other] = seats;
  if (!seat || other) return false;
  const listing: Listing = listingOf(here) ?? {
    ...{ list: 'members', group: undefined, votes: undefined, number: holders, sure: 'guess' },
  };
  const added = addListed(found, seat, listing, source, around);
  reading.current = [added];
  reading.listed = [added];
  return true;
}

/** Those whom no list announces are one list. */
const holders = 0.6;

function wordsOfSeat(sentence: string, { around }: Reading): string | undefined {
  if (chaired.test(sentence)) return 'chair';
  const share = shared.exec(sentence);
  if (share) return share[1] ?? share[2];
  const [, name = '', rest] = first.exec(sentence) ?? [];
  if (rest !== undefined && isPersonName(name, around)) return rest;
  const [, seat, holder = '', more = ''] = second.exec(sentence) ?? [];
  return seat !== undefined && isPersonName(holder, around) ? `${seat}${more}` : undefined;
}

function isHeld(seat: SeatReading): boolean {
  return (
    isSeat(seat) &&
    (['chair', 'chief-executive', 'non-executive'].includes(seat.kind) ||
      (seat.kind === 'executive' && !(seat.bare && seat.roles.length === 0 && seat.title === '')) ||
      (seat.kind === 'partner' && (seat.from.length > 0 || seat.lines.length > 0)))
  );
}
