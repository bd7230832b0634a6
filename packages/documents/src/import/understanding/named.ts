/** Names with what they are in brackets: “Jane Doe (Chair), John Roe and Ann Lee (Non-Executive Members)”. */
import type { Source } from './found.ts';
import { type Here, listingOf, type Reading } from './here.ts';
import { isSeat } from './lists.ts';
import { readLoose } from './loose.ts';
import { isPersonName } from './person-names.ts';
import { readSeats } from './seat-phrase.ts';
import { addListed } from './seats.ts';
import { areaTitle } from './spoken.ts';

const title = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.?\s)`;
const person = String.raw`(?:${title}*(?:\p{Lu}[\p{L}’'-]{0,30}\.?\s){1,3}\p{Lu}[\p{L}’'-]{1,30}|${title}\p{Lu}[\p{L}’'-]{1,30})`;
const named = new RegExp(
  String.raw`(?<![\p{L}’'-])(${person}(?:(?:,| and|, and| &) ${person})*)(?:,? (?:OBE|MBE|CBE|DBE|KC|JP|DL))*\s?\(([^()]{2,90}(?:\([^()]*\))?[^()]*)\)`,
  'gu',
);

const ofGroup =
  /^(?:The |Our |Its )?((?:partner|(?:independent )?non-executive|executive|other|ordinary) (?:members|directors)|partners|non-executives|executives) (?:of the Board )?(?:are|were|will be|currently are) (\p{Lu}.*)$/iu;

/** “The partner members are Jane Doe and John Roe (NHS trusts) and …”: names, with whom they are from. Says whether it was so. */
export function readNamedGroup(sentence: string, source: Source, here: Here, reading: Reading): boolean {
  const [, words = '', rest = ''] = ofGroup.exec(sentence) ?? [];
  const [seat] = words === '' ? [] : readSeats(words, 'item', reading.around);
  if (!seat || !['partner', 'non-executive', 'executive', 'other-member'].includes(seat.kind)) return false;
  const list = here.list ?? 'members';
  return readNamed(rest, source, { ...here, list, group: seat.kind, sure: 'likely', about: [] }, 1, reading);
}

/** Says whether the sentence was of that kind: at least two such, or one where a list is announced in the same line. */
export function readNamed(sentence: string, source: Source, here: Here, least: number, reading: Reading): boolean {
  const listing = listingOf(here);
  const { around, found } = reading;
  if (!listing || here.body) return false;
  const entries = [...sentence.matchAll(named)].flatMap(([, names = '', role = '']) => {
    const holders = names.split(/,? and |, | & /).filter((each) => isPersonName(each.trim(), around));
    return holders.length > 0 ? [{ number: holders.length, role }] : [];
  });
  if (entries.length < least) return false;
  let isRead = false;
  for (const { number, role } of entries) {
    const count = { form: 'exactly', number } as const;
    const title = here.group === 'executive' ? areaTitle(role) : undefined;
    const [seat] = readSeats(title ?? role, 'item', around).filter(isSeat);
    if (seat) {
      const added = addListed(
        found,
        number > 1 ? { ...seat, count, counted: true } : { ...seat, count },
        listing,
        source,
        around,
      );
      reading.current = [added];
      reading.listed = [...reading.listed.filter(({ list }) => list === here.number), added];
      isRead = true;
    } else if (here.group !== undefined) isRead = readLoose(role, here, source, reading, listing, count) || isRead;
  }
  return isRead;
}
