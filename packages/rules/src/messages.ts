/** Messages and drafts with what they speak of filled in: `${count of seats of ordinary members}`, `${offender}`. */
import type { Constitution } from '@icb/language';
import { seatsIn } from './answers.ts';
import type { Item } from './items.ts';
import { type Noun, nouns } from './nouns.ts';

/** A text with every `${…}` filled in. What cannot be filled in is left as a placeholder. */
export function filledIn(text: string, constitution: Constitution, offender: Item | undefined): string {
  return text.replace(/\$\{([^}]*)\}/g, (_, asked: string) => fill(asked.trim(), constitution, offender));
}

function fill(asked: string, constitution: Constitution, offender: Item | undefined): string {
  if (asked === 'offender') return offender?.name ?? nameOf(constitution);
  if (asked === 'body') return constitution.kind === 'icb' ? 'board' : 'partnership';
  if (asked === 'constitution') return nameOf(constitution);
  const [phrase = '', otherwise] = asked.split(/ or (?=")/);
  const counted = /^count of (seats of )?(.+)$/.exec(phrase);
  if (counted) return String(count(nounNamed(counted[2]), counted[1] !== undefined, constitution));
  const names = nounNamed(phrase)?.of(constitution).map(shortName) ?? [];
  return names.length > 0 ? names.join(', ') : (otherwise?.slice(1, -1) ?? `[${phrase}]`);
}

function nameOf({ title, name }: Constitution): string {
  return title?.value ?? name;
}

function nounNamed(words: string | undefined): Noun | undefined {
  return nouns.find((noun) => words !== undefined && noun.words.includes(words));
}

function count(noun: Noun | undefined, seats: boolean, constitution: Constitution): number {
  const items = noun?.of(constitution) ?? [];
  return seats ? items.reduce((sum, item) => sum + seatsIn(item, undefined)[0], 0) : items.length;
}

/** The name by which a line can refer to it. */
function shortName(item: Item): string {
  return 'name' in item.part && typeof item.part.name === 'string' ? item.part.name : item.name;
}
