/** The lines of a seat as the language writes them: what passages say apart from each other stands in one line there. */
import { isA } from '@icb/language';
import { lexicon } from '../lexicon.ts';
import type { FoundSeat, Said } from '../understanding/found.ts';
import { fromOf, least, namesIn } from '../understanding/seats.ts';
import type { Surroundings } from '../understanding/slots.ts';

export function provisionsOf(seat: FoundSeat, around: Surroundings): readonly Said[] {
  const isTerm = /^(term|terms|years|break) /;
  const own = seat.lines.filter(({ text }) => !isTerm.test(text) && !/^(listed in|approved by) /.test(text));
  return [
    ...own
      .filter((line) => !isBeside(line, seat, around))
      .map((line) => settled(line, seat, around))
      .filter((line) => line !== undefined),
    ...termOf(seat),
  ];
}

/** “Somebody from general practice whom the Local Medical Committee chooses” is the committee’s. */
function isBeside({ text }: Said, seat: FoundSeat, around: Surroundings): boolean {
  const nominated = seat.lines.find((line) => line.text.startsWith('nominated'));
  if (!text.startsWith('from ') || !nominated) return false;
  const kindOf = (name: string): string => around.organisations.find((each) => each.name === name)?.kind ?? name;
  const nominators = namesIn(nominated.text).map(kindOf);
  return !namesIn(text).some((name) =>
    nominators.some((kind) => isA(lexicon().term(kind), kindOf(name)) || isA(lexicon().term(kindOf(name)), kind)),
  );
}

/** “three years”, “at most two terms” and “after a break of a year” are one line. */
function termOf({ lines }: FoundSeat): readonly Said[] {
  const said = (word: string): Said | undefined => lines.find(({ text }) => text.startsWith(`${word} `));
  const length = said('term');
  if (!length) return [];
  const [terms, years, pause] = [said('terms'), said('years'), said('break')];
  const most = terms ? [`at most ${numberOf(terms)} terms`] : [];
  const mostYears = years ? [`at most ${numberOf(years)} years`] : [];
  const parts = [length, terms, years, pause].filter((each) => each !== undefined);
  return [
    {
      ...length,
      text: [length.text, ...most, ...mostYears, ...(pause ? [`break of ${pause.text.slice('break '.length)}`] : [])]
        .join(', ')
        .replace(/at most 1 terms/, 'at most 1 term'),
      sure: least(...parts.map(({ sure }) => sure)),
      quote: [...new Set(parts.map(({ quote }) => quote))].join(' '),
    },
  ];
}

function numberOf({ text }: Said): string {
  return /(\d+)$/.exec(text)?.[1] ?? '';
}

/** What a line means for this seat: an executive of those who nominate is one of a trust, or of a local authority. */
function settled(line: Said, seat: FoundSeat, around: Surroundings): Said | undefined {
  if (line.text.startsWith('nominated')) {
    const list = seat.lines.find(({ text }) => text.startsWith('listed in'));
    return list ? { ...line, text: `${line.text}, ${list.text}`, quote: `${line.quote} ${list.quote}` } : line;
  }
  if (!line.text.includes('there-')) return line;
  const kinds = fromOf(seat).map((name) => around.organisations.find((each) => each.name === name)?.kind ?? name);
  const of = ['trust', 'local-authority'].find((kind) => kinds.some((each) => isA(lexicon().term(each), kind)));
  return of === undefined ? undefined : { ...line, text: line.text.replaceAll('there-', `${of}-`) };
}
