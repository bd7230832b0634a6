/** Names of people: as a heading, in a cell, or several of them who hold seats of one kind. */
import { readNumber } from '../words/numbers.ts';
import { wordsOf } from '../words/tokens.ts';
import { hintsOf } from './hints.ts';
import { readSeats } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';

const titles = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Revd|Lord|Lady|Baroness|Baron)\.?\s)`;
const name = new RegExp(
  String.raw`^${titles}*(?:\p{Lu}[\p{L}’'-]*\.?\s){1,3}\p{Lu}[\p{L}’'-]+(?:\s(?:OBE|MBE|CBE|DBE|KC|QC|JP|DL))*$`,
  'u',
);
const common =
  /\b(?:Our|The|Boards?|Members?|Membership|Who|How|What|About|News|Committees?|Partners?|Trusts?|Councils?|Care|Health|NHS|Terms|Meetings?|Minutes|Former|Executives?|Directors?|Also|Table|Chair|Chief|Officer|Independent|Others?|Board’s|Contact|Meet|Present|Apologies|Attendance|Quorum|Decisions|Voting|Vote|Appendix|Part|Section|Standing|Orders|Act|Name|Area|Background|Introduction|Interests|Partnership|Integrated|Local|Primary|General|Practice|Medical|Nursing|Finance|Authorit(?:y|ies)|Regular|Participants?|Observers?|Step|Stage|Approval|Appointment|Nomination|Joint|Public|Healthwatch|Variation|Constitution|Eligibility|Disqualification|Definitions)\b/i;
export const vacancy = /^(?:vacant|vacancy|to be (?:appointed|confirmed)|currently vacant|post vacant|recruiting)\b/i;

export function isPersonName(text: string, around: Surroundings): boolean {
  if (vacancy.test(text)) return true;
  if (!name.test(text) || common.test(text) || around.organisations.some(({ title }) => title === text)) return false;
  const { about, list, group } = hintsOf(wordsOf(text), around, 'heading');
  return (
    about.length === 0 &&
    list === undefined &&
    group === undefined &&
    readSeats(text.replace(new RegExp(`^${titles}+`), ''), 'item', around).length === 0
  );
}

/** “Partner members: Jane Doe, John Roe and one vacancy”: how many are named, and how many places are said to be vacant. */
export function countNames(text: string, around: Surroundings): number | undefined {
  const rest = /^[^:–—]{3,60}(?::| [–—-]|,) (.*)$/s.exec(text)?.[1] ?? text;
  const vacant = /\b(one|two|three|a|\d) (?:vacancy|vacancies|vacant|post vacant|to be appointed)\b/i.exec(rest);
  const number = vacant ? (readNumber((vacant[1] ?? '').toLowerCase().replace(/^a$/, 'one'))?.value ?? 1) : 0;
  const named = rest
    .replace(/\([^)]*\)/g, '')
    .split(/;|,|\n|\band\b|&/)
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => isPersonName(each, around));
  return named.length > 0 ? named.length + number : undefined;
}
