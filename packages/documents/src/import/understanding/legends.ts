/** What marks mean: “V = voting; NV = non-voting”, “Members marked * do not vote”, “shown with the letters NV”. */
import type { FoundSeat, Source } from './found.ts';
import type { Reading } from './here.ts';
import { least } from './seats.ts';

const entry =
  /^["“'(]*(\p{Lu}{1,3}|\p{L}\/\p{L}|[*†‡#^§~+✓✔●○■□▲△◆◇]{1,3}|\d)["”')]*(?:\s*[=–:]\s*|\s+-\s+|\s+(?:denotes?|means|stands for|indicates?|shows?|is|are)\s+)(?:an? |the )?(\p{L}[\p{L} -]*)/u;
const meaning =
  /^(?:(?:non-?)?voting|votes?|no votes?|with(?:out)? (?:an? )?votes?|(?:has|have|having) (?:an?|no) votes?|do(?:es)? not (?:have an? )?vote|cannot vote|members? (?:who|with(?:out)?|that) [\p{L} ]*vot(?:e|es|ing)|attends? (?:but (?:does|do) not vote|without (?:an? )?(?:vote|voting)))\b/iu;

const shown =
  /\b((?:[Nn]on-?)?[Vv]oting (?:members?|directors?|posts?|seats?)|[Tt]hose who (?:do not )?vote|[Mm]embers with(?:out)? a vote)\b.*\b(?:are|is) (?:marked|shown|indicated|denoted|identified) (?:with|by|as) (?:the )?(?:letters?|initials?|words?)? ?["“'(]*(\p{Lu}{1,3})["”')]*\.?$/u;

/** Reads marks that are letters, or several of them. Says whether the sentence explains any. */
export function readLegend(sentence: string, source: Source, reading: Reading): boolean {
  const parts = sentence
    .replace(/^(?:Key|Legend|Note|Notes): ?/i, '')
    .split(/\s*[;,|]\s+/)
    .map((each) => {
      const part = entry.exec(each.trim());
      return part && meaning.test(part[2] ?? '') ? part : null;
    });
  const told = parts.flatMap((part) => (part ? [{ mark: part[1] ?? '', votes: isVoting(part[2] ?? '') }] : []));
  const [, whose, letters] = shown.exec(sentence) ?? [];
  if (whose !== undefined && letters !== undefined) told.push({ mark: letters, votes: isVoting(whose) });
  const isRead = told.length > 0 && (told.length > 1 || parts.length === 1);
  if (isRead) for (const each of told) reading.legend.push({ ...each, source });
  return isRead;
}

export function isVoting(words: string): boolean {
  return !/\b(?:non|without|no|not|cannot)\b|nonvoting/i.test(words);
}

/** Who has a mark is what the mark says. Where one mark alone is told, those of the same list without it are the contrary. */
export function giveLegend(seats: readonly FoundSeat[], legend: Reading['legend']): void {
  const has = ({ source: { quote } }: FoundSeat, mark: string): boolean =>
    /^\p{L}/u.test(mark)
      ? new RegExp(`(?:^|[\\s(\\[,|–-])${mark}(?=$|[\\s)\\],|;.])`).test(quote)
      : quote.includes(mark);
  const meant = seats.filter((seat) => legend.some(({ mark }) => has(seat, mark)));
  for (const seat of meant) {
    const mine = legend
      .filter(({ mark }) => has(seat, mark))
      .sort((one, other) => other.mark.length - one.mark.length)[0];
    if (mine && seat.votes === undefined)
      Object.assign(seat, { votes: mine.votes, votesSource: mine.source, sure: least(seat.sure, 'likely') });
  }
  const [only, other] = legend;
  if (!only || (other && legend.some(({ votes }) => votes !== only.votes))) return;
  for (const seat of seats)
    if (seat.votes === undefined && meant.some(({ list }) => list === seat.list && list > 0))
      Object.assign(seat, { votes: !only.votes, votesSource: only.source, sure: least(seat.sure, 'likely') });
}
