/** Cards on a web page: somebody’s name as a heading, and below it what this person is on the board. */
import { isLine, type Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { wordsOf } from '../words/tokens.ts';
import { type Here, leave, listingOf, notOnBoard, type Reading } from './here.ts';
import { hintsOf } from './hints.ts';
import { readItem } from './lists.ts';
import { readSeats } from './seat-phrase.ts';
import type { Surroundings } from './slots.ts';
import { spokenAs } from './spoken.ts';

const titles = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Revd|Lord|Lady|Baroness|Baron)\.?\s)`;
const name = new RegExp(
  String.raw`^${titles}*(?:\p{Lu}[\p{L}’'-]*\.?\s){1,3}\p{Lu}[\p{L}’'-]+(?:\s(?:OBE|MBE|CBE|DBE|KC|QC|JP|DL))*$`,
  'u',
);
const common =
  /\b(?:Our|The|Boards?|Members?|Membership|Who|How|What|About|News|Committees?|Partners?|Trusts?|Councils?|Care|Health|NHS|Terms|Meetings?|Minutes|Former|Executives?|Directors?|Also|Table|Chair|Chief|Officer|Independent|Others?|Board’s|Contact|Meet|Present|Apologies|Attendance|Quorum|Decisions|Voting|Vote|Appendix|Part|Section|Standing|Orders|Act|Name|Area|Background|Introduction|Interests|Partnership|Integrated|Local|Primary|General|Practice|Medical|Nursing|Finance|Authorit(?:y|ies)|Regular|Participants?|Observers?|Step|Stage|Approval|Appointment|Nomination|Joint|Public|Healthwatch|Variation|Constitution|Eligibility|Disqualification|Definitions)\b/i;
const vacancy = /^(?:vacant|vacancy|to be (?:appointed|confirmed)|currently vacant|post vacant|recruiting)\b/i;

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

/** Reads the first line below that names a seat. Says whether there was one. */
export function readCard(block: Line, below: readonly Passage[], here: Here, reading: Reading): boolean {
  if (below.length > 5 || below.some(({ block: each }) => each.as === 'heading' || each.as === 'table')) return false;
  const lines = below.flatMap(({ block: each }) => (isLine(each) ? [each] : []));
  const role = lines.find(
    ({ text }) => text.length < 120 && readSeats(spokenAs(text, reading.around), 'item', reading.around).length > 0,
  );
  if (!role) return false;
  const source = { quote: `${block.text}: ${role.text}`, place: role.place };
  if (here.list === 'none') {
    leave(reading, source, notOnBoard);
    return true;
  }
  reading.lists += here.list === undefined ? 1 : 0;
  const within: Here = here.list === undefined ? { ...here, list: 'members', sure: 'guess', number: cardList } : here;
  if (!listingOf(within)) return false;
  const text = spokenAs(role.text, reading.around);
  const hints = hintsOf(wordsOf(text), reading.around, 'sentence');
  if (hints.list === 'none') leave(reading, source, notOnBoard);
  else readItem(text, hints, source, false, within, reading);
  return true;
}

/** Cards that no heading announces are one list. */
const cardList = 0.5;
