/** The steps of a nomination: said one by one in a section, in a list, in a table, or by pointing to those of another seat. */
import { lexicon } from '../lexicon.ts';
import { type Words, wordsOf } from '../words/tokens.ts';
import type { FoundSeat, Source } from './found.ts';
import type { Here, Reading } from './here.ts';
import { type Match, matchesIn } from './matching.ts';
import { addLine, least } from './seats.ts';
import { readWho } from './slots.ts';

export function stepsIn(words: Words, { around }: Reading): readonly Match[] {
  return matchesIn(words, 'nomination.patterns', around);
}

/** Adds steps to the seats that are spoken of, where these are nominated at all. Says whether it did. */
export function addSteps(
  steps: readonly Match[],
  source: Source,
  reading: Reading,
  here: Here,
  isAppointment = false,
): boolean {
  const isAsked = here.about.includes('nomination');
  const nominated = nominatedIn(reading, isAsked);
  const isMore =
    isAsked ||
    steps.length > 1 ||
    steps.some(({ says }) => says.some((text) => ['invite', 'joint-list', 'ballot'].includes(text))) ||
    nominated.some(({ lines, steps: before }) => before.length > 0 || isNominated(lines));
  // That the chair approves, said with who appoints, is no step of a nomination.
  const isOnlyApproval =
    steps.every(({ says }) => says.includes('chair-approval') || says.includes('panel')) &&
    (isAppointment ||
      (!isAsked && !nominated.some(({ lines, steps: before }) => before.length > 0 || isNominated(lines))));
  if (steps.length === 0 || nominated.length === 0 || !isMore || isOnlyApproval) return false;
  nameAskers(steps, source, nominated, reading);
  for (const seat of nominated)
    for (const { says, sure } of steps)
      for (const text of says)
        if (!seat.steps.some((step) => step.text === text))
          seat.steps.push({ text, sure: least(sure, 'likely'), ...source });
  return true;
}

/** “Each practice may put forward one GP”: so the practices nominate, though no sentence says it of the seat. */
function nameAskers(steps: readonly Match[], source: Source, seats: readonly FoundSeat[], { around }: Reading): void {
  const asked =
    / (?:each|every|all(?: of)?(?: the)?|asks?(?: the)?|invites?(?: the)?|write to(?: the)?|writes to(?: the)?) (?!of (?:them|these) )/g;
  const { plain } = wordsOf(source.quote);
  if (
    seats.length !== 1 ||
    seats.some(({ lines }) => isNominated(lines)) ||
    !steps.some(({ says }) => says.includes('invite'))
  )
    return;
  for (const each of plain.matchAll(asked)) {
    const names =
      readWho(plain.slice(each.index + each[0].length), around)?.value.names.map((name) =>
        name.replace(/^each /, ''),
      ) ?? [];
    const isNominators = names.every(
      (name) =>
        around.organisations.some((one) => one.name === name) || lexicon().term(name)?.category === 'organisation',
    );
    if (names.length === 0 || !isNominators || names.includes('lmc') || names.includes('integrated-care-board'))
      continue;
    for (const seat of seats) addLine(seat, { text: `nominated by ${names.join(', ')}`, sure: 'likely', ...source });
    return;
  }
}

/** Those that a section about nominations is about: who is spoken of, or, in a section for all, every partner member. */
function nominatedIn({ current, found }: Reading, isAsked: boolean): FoundSeat[] {
  const own = current.filter((seat) => isAsked || (seat.kind !== 'chair' && seat.kind !== 'chief-executive'));
  const partners = own.filter(({ kind, lines }) => kind === 'partner' || kind === 'other-member' || isNominated(lines));
  if (partners.length > 0) return partners;
  return isAsked && own.length === 0 ? found.seats.filter(({ kind }) => kind === 'partner') : [];
}

/** Where a text tells what happens with the names, the panel that appoints and the chair who approves are steps of it as well. */
export function completeSteps(seats: readonly FoundSeat[]): void {
  for (const { steps, lines } of seats) {
    if (!steps.some(({ text }) => text !== 'panel' && text !== 'chair-approval')) continue;
    const appointed = lines.find(({ text }) => text.startsWith('appointed by '));
    for (const [step, words] of [
      ['panel', /^appointed by appointment-panel\b/],
      ['chair-approval', /with approval of @chair@$/],
    ] as const)
      if (appointed && words.test(appointed.text) && !steps.some(({ text }) => text === step))
        steps.push({ ...appointed, text: step, sure: 'likely' });
  }
}

export function isNominated(lines: FoundSeat['lines']): boolean {
  return lines.some(({ text }) => text.startsWith('nominated'));
}

const elsewhere =
  /\b(?:process|steps?|procedure|way|manner|method)\b.*?\b(?:of|in|at|as|under|from)?\s*(?:clauses?|paragraphs?|sections?)?\s*(\d+(?:\.\d+)+)|\b(?:clauses?|paragraphs?|sections?)\s+(\d+(?:\.\d+)+)\s+appl(?:y|ies)/i;

/** “The process is that of clause 3.5.” Says whether the sentence was of that kind. */
export function readStepsElsewhere(sentence: string, source: Source, reading: Reading): boolean {
  const found = elsewhere.exec(sentence);
  const number = found?.[1] ?? found?.[2];
  if (number === undefined || !/\b(?:process|steps?|procedure|way|manner|appl(?:y|ies)|same)\b/i.test(sentence))
    return false;
  const others = [...reading.sections]
    .filter(([section]) => number === section || number.startsWith(`${section}.`) || section.startsWith(`${number}.`))
    .flatMap(([, seats]) => seats);
  const [other] = others.filter(({ steps }) => steps.length > 0);
  if (!other) return false;
  for (const seat of reading.current)
    if (seat !== other && seat.steps.length === 0)
      seat.steps.push(
        ...other.steps.map((step) => ({ ...step, sure: 'likely' as const, quote: source.quote, place: source.place })),
      );
  if (/\bterm\b/i.test(sentence))
    for (const seat of reading.current)
      for (const line of other.lines)
        if (/^(term|terms|years|break) /.test(line.text) && !seat.lines.some(({ text }) => text === line.text))
          seat.lines.push({ ...line, sure: 'likely', quote: source.quote, place: source.place });
  return true;
}
