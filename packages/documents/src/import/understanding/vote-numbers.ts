/** How many vote: “It has 13 voting members”, “sixteen people, fifteen of whom vote”. */
import { readNumber } from '../words/numbers.ts';
import type { FoundSeat } from './found.ts';

export interface VoteNumber {
  readonly voting: number;
  /** Of how many, where the sentence says that there are more. */
  readonly of: number | undefined;
}

/** Said for one decision or meeting, and not of the board. */
const ofMeetings =
  / (?:quorum|quorate|quoracy|at least|fewer|less|minimum|maximum|majority|must|need|needs|needed|required|requires|were present|was present|present at|voted|favour|against|absent) /;

/** What a sentence says of the number of those who vote; nothing where it is said of a meeting. */
export function voteNumberIn(plain: string, voting: number): VoteNumber | undefined {
  // “One of them votes” counts nobody’s votes but that one’s.
  if (voting < 3 || ofMeetings.test(plain)) return undefined;
  const numbers = [
    ...plain.matchAll(/(?<= )([a-z]+|\d+)(?= (?:[a-z-]+ ){0,3}?(?:members?|people|persons|seats|places|strong) )/g),
  ]
    .map(([word]) => readNumber(word)?.value ?? 0)
    .filter((number) => number > voting);
  return { voting, of: numbers.length > 0 ? Math.max(...numbers) : undefined };
}

/** Whether those of whom nothing else is said are the voters that were counted. */
export function isWholeOf({ voting, of }: VoteNumber, seats: readonly FoundSeat[]): boolean {
  const members = seats.filter(({ kind, mentioned }) => kind !== 'participant' && kind !== 'observer' && !mentioned);
  const told = members
    .filter(({ votes }) => votes !== false)
    .reduce((sum, { count }) => sum + (count?.form === 'exactly' ? count.number : 1), 0);
  return of === undefined ? told <= voting : told === voting;
}
