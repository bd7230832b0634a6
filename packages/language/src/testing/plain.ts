/** What two readings of one constitution have in common: everything but where it stands. */
import type { Constitution } from '../model/constitution.ts';

/** Where things stand, and what follows from what is said. */
const leftOut: ReadonlySet<string> = new Set([
  'span',
  'nameSpan',
  'ruleSpan',
  'block',
  'uri',
  'raw',
  'placeholders',
  'unread',
  'comments',
]);

/** A copy to compare: without places in the text, and with references by name instead of what they lead to. */
export function plain(constitution: Constitution): unknown {
  return strip(constitution);
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  if ('is' in value && 'name' in value) {
    return { name: value.name, is: value.is, ...('each' in value && { each: value.each }) };
  }
  const kept = Object.entries(value).filter(([key, inner]) => inner !== undefined && !leftOut.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
}
