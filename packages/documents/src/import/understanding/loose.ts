/** Items without a word for a seat: an organisation, or somebody’s name below “Non-executive members”. */
import { type Count, readCount } from '../words/numbers.ts';
import { plainPhrase, wordsOf } from '../words/tokens.ts';
import type { Source } from './found.ts';
import { isOwn } from './heads.ts';
import type { Here, Reading } from './here.ts';
import { matchesIn } from './matching.ts';
import { addListed, type Listing } from './seats.ts';
import { readWho } from './slots.ts';

const title = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor|Rev|Lord|Lady|Baroness)\.?\s)`;

const personName = new RegExp(
  String.raw`^${title}*(?:[A-Z][\p{L}’'-]*\.?\s){1,3}[A-Z][\p{L}’'-]+(?:\s?(?:[,(–-]|$).*)?$`,
  'u',
);

/** “One nominated by the trusts, for acute services”: for what, where it says no more than that. */
function fieldIn(text: string): string {
  if (text.length > 300) return '';
  return /^[^,]+ by [^,]+, for ((?:the )?[\p{Ll} -]{4,50})(?:[;.,]|$)/u.exec(text)?.[1]?.replace(/ and$/, '') ?? '';
}

/** An item without a word for a seat: an organisation, or somebody’s name below “Non-executive members”. */
export function readLoose(
  text: string,
  here: Here,
  source: Source,
  { around, found }: Reading,
  listing: Listing,
  number: Count | undefined = undefined,
): boolean {
  const named =
    /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Dame|Sir|Cllr|Councillor)\.?\s)*(?:\p{Lu}[\p{L}’'-]+\s){1,3}\p{Lu}[\p{L}’'-]+(?:\s?(?:,|–|-|\()\s?| from | of )(.*)$/u.exec(
      text,
    ) ?? /^(?:vacan(?:t|cy)|to be appointed|currently vacant)\s?(?:,|–|-|\()\s?(.*)$/iu.exec(text);
  const isNamed =
    named !== null &&
    readWho(plainPhrase(named[1] ?? ''), around) !== undefined &&
    readWho(plainPhrase(text), around) === undefined;
  const plain = plainPhrase(isNamed ? (named[1] ?? '') : text).replace(/^(?:a|the) /, '');
  const counted = readCount(plain);
  const rest = (counted ? plain.slice(counted.length).trim() : plain).replace(
    /^(?:x )?(?:members? |seats? |places? |person |people |representatives? )?(?:from|for|of|representing|by) (?:the )?/,
    '',
  );
  // “Sixteen members” are no seat of their own.
  if (/^(?:[a-z]+ ){0,2}(?:members?|people|seats?|places?|persons?)?(?: .)?$/.test(rest) && !readWho(rest, around))
    return false;
  const who = readWho(rest, around);
  const lines = matchesIn(wordsOf(text), 'office.patterns', around).flatMap(({ says, sure }) =>
    says.map((line) => ({ text: line, sure })),
  );
  const after = who ? rest.slice(who.length) : '';
  const after_ =
    /^ (?:\( |: |- |, )?(?:x )?(\d+|one|two|three|four|five|six)(?: \)| (?:seat|member|place|representative|person|people)s?|$)/.exec(
      after,
    );
  const trailing = after_ && readCount(after_[1] ?? '');
  const base = {
    forEach: undefined,
    roles: [],
    mustBe: [],
    bare: false,
    votes: undefined,
    leftover: '',
    kind: 'person',
    counted: (number ?? counted ?? trailing) != null,
    from: [],
    title: '',
  } as const;
  const one = { form: 'exactly', number: 1 } as const;
  const sure = here.group === undefined ? 'likely' : 'certain';
  const names =
    who?.value.names.filter((name) => !name.startsWith('@') && name !== 'board-secretary' && !isOwn(name, around)) ??
    [];
  const first = rest.split(/ [;:(] | , (?:nominated|appointed|jointly)/)[0] ?? rest;
  if (who && names.length > 0 && (who.length > first.length * 0.5 || counted)) {
    const words = text.replace(/[;.,]\s*(?:and)?\s*$/, '');
    addListed(
      found,
      {
        ...base,
        title: words.length < 90 ? words : '',
        count: number ?? trailing?.value ?? counted?.value ?? one,
        from: here.nominates ? [] : names,
        lines: here.nominates
          ? [...lines, { text: `nominated by ${names.join(', ')}`, sure: 'likely' as const }]
          : lines,
        sure,
      },
      listing,
      source,
      around,
    );
    return true;
  }
  if (lines.length > 0 && (counted || here.group !== undefined)) {
    addListed(
      found,
      { ...base, title: fieldIn(text), count: number ?? counted?.value ?? one, lines, sure: 'likely' },
      listing,
      source,
      around,
    );
    return true;
  }
  if (
    here.group === undefined ||
    !(
      personName.test(text) ||
      /^(?:vacant|vacancy|to be (?:appointed|confirmed)|currently vacant|post vacant)\b/i.test(text)
    )
  )
    return false;
  addListed(found, { ...base, count: one, from: names, lines: [], sure: 'likely' }, listing, source, around);
  return true;
}
