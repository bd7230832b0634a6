/** What is said in sentences: whether it mentions something. */
import type { Text } from '@icb/language';
import { isText, partsWithin } from './parts-within.ts';
import type { Resting, Scope } from './scope.ts';
import type { Truth } from './truth.ts';

const ofWhole: Resting = { coverage: 'provisions', content: 'Provision', property: false };
const ofThing: Resting = { ...ofWhole, property: true };

/** Whether the sentences and titles of the thing asked about (or of the whole constitution) have phrases in them, made plain. */
export function mentions({ subject, asking }: Scope, plainPhrases: readonly string[], every: boolean): Truth {
  asking.rests(subject.kind === 'constitution' ? ofWhole : ofThing);
  const prose = proseOf(subject.part);
  if (prose === '') return 'unknown';
  const found = plainPhrases.map((phrase) => prose.includes(phrase));
  return every ? found.every(Boolean) : found.some(Boolean);
}

const known = new WeakMap<object, string>();

/** All that a part says in texts of its own, made plain. */
function proseOf(part: object): string {
  const before = known.get(part);
  if (before !== undefined) return before;
  const prose = textsIn(part).map(plainly).join('\n');
  known.set(part, prose);
  return prose;
}

function textsIn(part: object): Text[] {
  return partsWithin(part).flatMap(({ part: each, above }) =>
    isText(each) && !above.some((outer) => 'review' in outer && 'reason' in outer) ? [each] : [],
  );
}

const plainTexts = new WeakMap<Text, string>();

function plainly(text: Text): string {
  const before = plainTexts.get(text);
  if (before !== undefined) return before;
  const plain = plainText(text.value);
  plainTexts.set(text, plain);
  return plain;
}

/** Case, line breaks and the kind of apostrophe and quotation mark do not matter. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
