/** A constitution as somebody would keep it in YAML who has no language for it: what the text says, and nothing else. */
import type { Constitution } from '../../packages/language/src/index.ts';
import { plain } from '../../packages/language/src/testing/index.ts';

/** `icb: …` or `icp: …`, so that rules for one leave the other alone. */
export function asData(constitution: Constitution): unknown {
  return { [constitution.kind]: asSaid(plain(constitution)) };
}

function asSaid(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asSaid);
  if (value === null || typeof value !== 'object') return value;
  // A name, a text, a date, a number: what it comes to, without what the model knows of it besides.
  if ('name' in value && 'is' in value) return value.name;
  const keys = Object.keys(value).join(' ');
  if (keys === 'value' && 'value' in value) return value.value;
  if (/^text (date|value)$/.test(keys) && 'text' in value) return 'value' in value ? value.value : value.text;
  const said = Object.entries(value)
    .map(([key, inner]) => [key, asSaid(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(said);
}
