/** Cards on a web page: somebody’s name as a heading, and below it what this person is on the board. */
import { isLine, type Passage } from '../outline.ts';
import type { Line } from '../reading/document.ts';
import { wordsOf } from '../words/tokens.ts';
import { type Here, leave, listingOf, notOnBoard, type Reading } from './here.ts';
import { hintsOf } from './hints.ts';
import { readItem } from './lists.ts';
import { readSeats } from './seat-phrase.ts';
import { spokenAs } from './spoken.ts';

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
