/** Headings that part those who vote from those who do not: “Voting”, “Those without a vote”, “Others (no vote)”. */
import { isLine, type Passage } from '../outline.ts';
import { isSeat } from './lists.ts';
import { readSeats } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';

const denied =
  /\b(?:non-? ?voting|no(?:t)? (?:votes?|voting)(?: rights)?|without (?:an? )?(?:votes?|voting(?: rights)?|the right to vote)|(?:do|does|can|may)(?: not|n[’']t) (?:have an? )?vote|cannot vote|not entitled to vote|(?:have|has) no votes?)\b/i;
const told =
  /\b(?:voting(?: rights)?|(?:with|have|has) (?:an?|one|full)? ?(?:votes?|voting rights)(?: each)?|(?:can|may|entitled to|right to) vote|one vote each|all vote|votes?)\b/i;
const beside =
  /\b(?:our|the|all|full|core|ordinary|board|icb|partnership|committee|members?|membership|directors?|people|persons?|those|seats?|posts?|places?|roles?|who|with|are|of|on|part|group|section|[a-e]|\d)\b|[\s:.,()–—*-]/gi;

/** What a heading of no other words says of the votes of those below it, if it says anything. */
export function votesHeaded(text: string): boolean | undefined {
  const [, tag = text] = /\(([^()]*\bvot[^()]*)\)\s*:?$/i.exec(text) ?? [];
  const negative = denied.test(tag);
  const rest = tag
    .replace(negative ? denied : told, '')
    .replace(beside, '')
    .trim();
  return rest === '' && (negative || told.test(tag)) ? !negative : undefined;
}

/** Whose list it is: seats of the board, or others who come. Nothing where there is no list of seats. */
export function listHeaded(
  below: readonly Passage['block'][],
  around: Surroundings,
): 'members' | 'participants' | undefined {
  const lines = below.filter(isLine).filter(({ as, text }) => as !== 'heading' && text.length < 110);
  const seats = lines.map(({ text }) => readSeats(text, 'item', around).filter(isSeat)[0]);
  const known = seats.filter((seat) => seat !== undefined);
  if (lines.length === 0 || known.length < lines.length / 2) return undefined;
  return known.length === lines.length &&
    known.every(({ kind }) => !['person', 'participant', 'observer'].includes(kind))
    ? 'members'
    : 'participants';
}
