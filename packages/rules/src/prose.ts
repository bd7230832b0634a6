/** What is said in sentences: whether it mentions something. */
import type { Text } from '@icb/language';
import { onceForEach } from './once-for-each.ts';
import { isText, partsWithin } from './parts-within.ts';
import type { Resting, Scope } from './scope.ts';
import type { Truth } from './truth.ts';

const resting: Resting = { coverage: 'provisions', content: 'Provision' };

/** Whether the sentences and titles of the thing asked about (or of the whole constitution) have phrases in them, made plain. */
export function mentions({ subject, asking }: Scope, plainPhrases: readonly string[], every: boolean): Truth {
  asking.rests(resting);
  const prose = proseOf(subject.part);
  if (prose === '') return 'unknown';
  const found = foundIn(prose, plainPhrases);
  return every ? found.every(Boolean) : found.some(Boolean);
}

/** What was looked for last in a long prose, and what came of it: versions of one constitution mostly say the same. */
const last = new WeakMap<readonly string[], { readonly prose: string; readonly found: readonly boolean[] }>();

function foundIn(prose: string, plainPhrases: readonly string[]): readonly boolean[] {
  const before = last.get(plainPhrases);
  if (before?.prose === prose) return before.found;
  const found = plainPhrases.map((phrase) => prose.includes(phrase));
  if (prose.length > 2000) last.set(plainPhrases, { prose, found });
  return found;
}

/** All that a part says in texts of its own, made plain. */
const proseOf = onceForEach((part: object): string => textsIn(part).map(plainly).join('\n'));

/** (Reasons of explanations are no part of what a constitution says.) */
function textsIn(part: object): Text[] {
  const isExplanation = (outer: object): boolean => 'review' in outer && 'reason' in outer;
  const found: Text[] = [];
  for (const each of partsWithin(part)) if (isText(each.part) && !each.standsIn(isExplanation)) found.push(each.part);
  return found;
}

const plainly = onceForEach(({ value }: Text): string => plainText(value));

/** (Phrases of rules are plain already.) */
const unplain = /[A-Z`\u0080-\uffff]|[^\S ]|\s\s|^\s|\s$/;

/** Case, line breaks and the kind of apostrophe and quotation mark do not matter. */
export function plainText(text: string): string {
  if (!unplain.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
