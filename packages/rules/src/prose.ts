/** What is said in sentences: whether it mentions something. */
import type { Text } from '@icb/language';
import type { Scope } from './scope.ts';
import type { Truth } from './truth.ts';

/** Whether the sentences and titles of the thing asked about (or of the whole constitution) have a phrase in them. */
export function mentions({ subject, rests }: Scope, phrases: readonly string[], every: boolean): Truth {
  rests({ coverage: 'provisions', content: 'Provision', property: subject.kind !== 'constitution' });
  const prose = proseOf(subject.part);
  if (prose === '') return 'unknown';
  const found = phrases.map((phrase) => prose.includes(plainText(phrase)));
  return every ? found.every(Boolean) : found.some(Boolean);
}

const known = new WeakMap<object, string>();

/** All that a part says in texts of its own, made plain. */
function proseOf(part: object): string {
  const before = known.get(part);
  if (before !== undefined) return before;
  const prose = [...textsIn(part)].map(({ value }) => plainText(value)).join('\n');
  known.set(part, prose);
  return prose;
}

/** What is not said by the constitution itself, or not of itself: what it refers to, and why it deviates. */
const elsewhere: ReadonlySet<string> = new Set(['explanations', 'organisations', 'imports']);

function* textsIn(part: unknown): Iterable<Text> {
  if (typeof part !== 'object' || part === null) return;
  if ('value' in part && typeof part.value === 'string' && 'placeholders' in part) {
    yield part as unknown as Text;
  } else if (Array.isArray(part)) {
    for (const each of part) yield* textsIn(each);
  } else if (!('is' in part)) {
    for (const [name, each] of Object.entries(part)) if (!elsewhere.has(name)) yield* textsIn(each);
  }
}

/** Case, line breaks and the kind of apostrophe and quotation mark do not matter. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
