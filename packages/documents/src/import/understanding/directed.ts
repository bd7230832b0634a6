/** Sentences in which somebody does something for a seat: “NHS England appoints the chair”, “each council has two seats”. */
import { readNumber } from '../words/numbers.ts';
import type { Source } from './found.ts';
import { isOwn } from './heads.ts';
import type { Reading } from './here.ts';
import type { Match } from './matching.ts';
import { readSeats, type SeatReading } from './seat-phrase.ts';
import { addLine } from './seats.ts';
import { isPronoun } from './slots.ts';
import { isNamed, spokenOf } from './spoken-of.ts';

/** “NHS England appoints the chair.” */
export function readDirected(
  { about = '', says, sure, from: at, to }: Match,
  plain: string,
  source: Source,
  reading: Reading,
): void {
  const lines = says.filter((text) => text !== 'nothing').map((text) => ({ text, sure }));
  const by = /^appointed by (.*)$/.exec(lines[0]?.text ?? '')?.[1];
  if (isPronoun(about)) {
    const kind = /\b(partner|non executive|executive)\b/.exec(about)?.[1]?.replace(' ', '-');
    const meant = reading.current.filter((seat) => kind === undefined || seat.kind === kind);
    for (const seat of meant) for (const line of lines) addLine(seat, { ...line, ...source });
    return;
  }
  // “The ICB appoints five members” tells who they are, not who appoints them.
  const isNews = by !== undefined && by !== 'integrated-care-board' && by !== 'integrated-care-partnership';
  const seats = readSeats(about, 'prose', reading.around).filter(
    (seat) => isNamed(seat) || (seat.counted && lines.some(({ text }) => text.startsWith('nominated'))),
  );
  const times = timesIn(plain.slice(at, to), by?.split(', ').length ?? 1);
  const given = lines.filter(({ text }) => !text.startsWith('appointed') || isNews || reading.found.kind === 'icp');
  const from =
    reading.found.kind === 'icp' && by !== undefined && !by.includes('integrated-care-partnership') && !by.includes('@')
      ? by.split(', ').map((name) => name.replace(/^each /, ''))
      : [];
  const spokenNow = seats.flatMap((seat) =>
    spokenOf(
      { ...multiplied(seat, times), from: [...seat.from, ...from], lines: [...seat.lines, ...given] },
      source,
      reading,
      given.length > 0 || seat.counted,
    ),
  );
  if (spokenNow.length > 0) reading.current = spokenNow;
}

/** “Each of the councils appoints three”: how many councils there are. */
function timesIn(text: string, named: number): number {
  const apiece =
    /\b(two|three|four|five|six|seven|eight|\d{1,2}) (?:[a-z]+ ){1,8}.*\b(?:seats?|places?|members?) each\b/.exec(text);
  if (apiece) return readNumber(apiece[1] ?? '')?.value ?? named;
  const each =
    /\b(?:each|every one|both)(?: of)?(?: (?:the|our|its|these|those))*(?: (two|three|four|five|six|seven|eight|\d{1,2}))?\b/.exec(
      text,
    );
  if (!each) return 1;
  return each[1] === undefined ? (each[0].startsWith('both') ? 2 : named) : (readNumber(each[1])?.value ?? named);
}

function multiplied(seat: SeatReading, times: number): SeatReading {
  return times > 1 && seat.count?.form === 'exactly'
    ? { ...seat, count: { form: 'exactly', number: seat.count.number * times } }
    : seat;
}

/** “General practice has one seat.” “Each of our three councils has a seat of its own.” */
export function readOwnSeats(given: readonly Match[], plain: string, source: Source, reading: Reading): boolean {
  // “The Board has fifteen members” tells of no seats of its own.
  const matches = given.filter(({ says }) => !says.some((line) => isOfItself(line, reading)));
  for (const { says, from: at, to, sure } of matches)
    for (const line of says) {
      // “Healthwatch sends one representative to every meeting as an observer.”
      const guest = / as (?:an? )?(?:regular |standing )*(observer|participant)s? /.exec(plain)?.[1] ?? 'member';
      const [, number = '1', kind = guest, names = ''] =
        /^seats (\d+)(?: (observer|participant))? of (.*)$/.exec(line) ?? [];
      if (names === '') continue;
      const from = names.split(', ').map((name) => name.replace(/^each /, ''));
      const [seat] = readSeats(`${number} seats for a ${kind}`, 'prose', reading.around);
      if (!seat) continue;
      const votes = says.includes('votes') ? true : seat.votes;
      const times = timesIn(plain.slice(at, to), from.length);
      // As many for each as there are bodies are so many seats of every one of them.
      // “The trusts and the council have two seats each.”
      const isApiece = from.length > 1 && / each /.test(`${plain.slice(at, to + 8)} `) && times === 1;
      const shares = times === from.length || isApiece ? from.map((name) => [name]) : [from];
      const given = { ...seat, title: plainTitle(source.quote), leftover: '', sure, votes, bare: false };
      reading.current = shares.flatMap((share) =>
        spokenOf(
          multiplied(
            { ...given, kind: kind === 'member' ? seat.kind : (kind as SeatReading['kind']), from: share },
            shares.length > 1 ? 1 : times,
          ),
          source,
          reading,
          true,
        ),
      );
    }
  return matches.some(({ says }) => says.some((line) => line.startsWith('seats ')));
}

function isOfItself(line: string, { around }: Reading): boolean {
  const names = /^seats \d+(?: \w+)? of (.*)$/.exec(line)?.[1]?.split(', ') ?? [];
  return names.some((name) => isOwn(name.replace(/^each /, ''), around));
}

function plainTitle(quote: string): string {
  return quote.length < 60 ? quote.replace(/[.;,]$/, '') : '';
}
