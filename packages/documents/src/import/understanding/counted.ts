/** Sentences that count seats that are known, or tell of what parts they consist. */
import { readCount, readNumber } from '../words/numbers.ts';
import { wordsOf } from '../words/tokens.ts';
import type { Source } from './found.ts';
import type { Reading } from './here.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { fromOf } from './seats.ts';

const counting =
  /^ (?:in all )?(?:there (?:is|are|will be|shall be|must be)|(?:the )?(?:icb|board) (?:has|will have|will appoint|appoints|shall have|shall appoint|has appointed)|it has|we have) (?:also )?(?:a total of )?(?:in all )?/;

/** “There are two Partner Members under this clause.” “There will be two such members.” Says whether the sentence was of that kind. */
export function countCurrent(sentence: string, source: Source, { current, around }: Reading): boolean {
  const [seat] = current;
  if (!seat || current.length !== 1 || (seat.counted && seat.list !== 0)) return false;
  const { plain } = wordsOf(sentence);
  const found = counting.exec(plain);
  const counted = found && readCount(plain.slice(found[0].length));
  if (!found || !counted || /^(?:a|an|the) /.test(plain.slice(found[0].length))) return false;
  const rest = plain.slice(found[0].length + counted.length);
  // “Three other non-executive members” are others than the one spoken of.
  if (/^ (?:other|further|more|additional) /.test(rest)) return false;
  const [named, other] = readSeats(sentence, 'prose', around);
  const isSuch = /^ (?:such|of them|of these|(?:independent |ordinary )?members?|seats?|places?|posts?) /.test(rest);
  if (!isSuch && (other || !named || named.kind !== seat.kind || !named.bare || named.from.length > 0)) return false;
  Object.assign(seat, {
    count: counted.value,
    counted: true,
    mentioned: false,
    source: seat.lines.length > 0 ? seat.source : source,
  });
  return true;
}

/** “One of them is the Deputy Chair.” Says whether the sentence was of that kind. */
export function readOneOfThem(
  plain: string,
  seats: readonly SeatReading[],
  source: Source,
  { current, found }: Reading,
): boolean {
  if (
    !/^ (?:one|another) (?:of (?:them|these|those|whom|the \S+(?: \S+){0,3})|non executive member|non executive director|independent director) (?:, [^,]{1,40} , )?(?:is|serves as|acts as|will be|shall be|is appointed|is elected|is chosen as)\b/.test(
      plain,
    )
  )
    return false;
  const roles = [...new Set(seats.flatMap((seat) => seat.roles))];
  const wholes = [...current, ...found.seats.filter(({ kind }) => kind === 'non-executive')];
  const whole = wholes.find(
    (seat) => seat.count?.form === 'exactly' && seat.count.number > 1 && seat.roles.length === 0,
  );
  if (roles.length === 0 || !whole || whole.count?.form !== 'exactly') return false;
  if (found.seats.some((seat) => roles.some((role) => seat.roles.includes(role)))) return true;
  whole.count = { form: 'exactly', number: whole.count.number - 1 };
  found.seats.push({
    ...whole,
    ...{
      count: { form: 'exactly', number: 1 },
      roles,
      lines: [...whole.lines],
      steps: [...whole.steps],
      from: [...whole.from],
    },
    ...{ sure: 'likely', source, title: whole.title.replace(/s$/, '') },
  });
  return true;
}

const lasts =
  /^ (?:the )?(?:last|final|bottom) (two|three|four|five|\d) (?:[a-z]+ ){0,3}?(?:take part|attend|join|come|sit|are (?:not members|participants|observers|in attendance|there))\b/;

/** “The last two take part in every meeting without being members.” Says whether the sentence was of that kind. */
export function readLasts(sentence: string, { found }: Reading): boolean {
  const { plain } = wordsOf(sentence);
  const number = readNumber(lasts.exec(plain)?.[1] ?? '')?.value;
  if (number === undefined || !/ (?:not|without|participants?|observers?|attendance) /.test(plain)) return false;
  const listed = Math.max(0, ...found.seats.map(({ list }) => list));
  const own = found.seats.filter(({ list }) => list === listed);
  for (const seat of own.slice(-number))
    if (seat.kind !== 'chair' && seat.kind !== 'chief-executive')
      seat.kind = / observers? /.test(plain) ? 'observer' : 'participant';
  return own.length > 0;
}

/** “Two of the partner members are nominated by the trusts, one by the councils”: parts of a seat that is known as a whole. */
export function splitWholes(seats: readonly SeatReading[], { found }: Reading): void {
  const tied = seats.filter(
    ({ lines, from }) => from.length > 0 || lines.some(({ text }) => /^(nominated|from|represents) /.test(text)),
  );
  for (const whole of found.seats) {
    const parts = tied.filter(({ kind }) => kind === whole.kind);
    const sum = parts.reduce((all, { count }) => all + (count?.form === 'exactly' ? count.number : 0), 0);
    if (
      whole.count?.form !== 'exactly' ||
      whole.count.number < 2 ||
      fromOf(whole).length > 0 ||
      parts.length < 2 ||
      sum > whole.count.number
    )
      continue;
    whole.count = { form: 'exactly', number: whole.count.number - sum };
  }
  found.seats.splice(
    0,
    found.seats.length,
    ...found.seats.filter(({ count }) => count?.form !== 'exactly' || count.number > 0),
  );
}
