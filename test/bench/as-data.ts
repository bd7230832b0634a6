/** A constitution as somebody would keep it in YAML who has no language for it: what the text says, and nothing else. */
import type { Constitution } from '../../packages/language/src/index.ts';
import { plain } from '../../packages/language/src/testing/index.ts';

/** `icb: …` or `icp: …`, so that rules for one leave the other alone. */
export function asDocument(constitution: Constitution): unknown {
  return { [constitution.kind]: asData(constitution) };
}

/** The same of a part of it. */
export function asData(part: unknown): unknown {
  return said(plain(part as Constitution));
}

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (value === null || typeof value !== 'object') return value;
  // A name, a text, a date, a number: what it comes to, without what the model knows of it besides.
  if ('name' in value && 'is' in value) return value.name;
  const keys = Object.keys(value).join(' ');
  if (keys === 'value' && 'value' in value) return value.value;
  if (/^text (date|value)$/.test(keys) && 'text' in value) return 'value' in value ? value.value : value.text;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, said(inner)] as const)
    .filter(([key, inner]) => !leftUnsaid(key, inner));
  return kept.length === 0 ? true : Object.fromEntries(kept);
}

/** What nobody would write down: what is not so, lists of nothing, and that a seat is one seat. */
function leftUnsaid(key: string, inner: unknown): boolean {
  if (inner === undefined || inner === false || (Array.isArray(inner) && inner.length === 0)) return true;
  if (key === 'named' || key === 'votesStated' || key === 'stated') return true;
  return key === 'count' && JSON.stringify(inner) === '{"min":1,"max":1}';
}
