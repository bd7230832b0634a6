/**
 * The list of variations, in the form that an application to NHS England for its approval needs: the clause, what it says
 * now, what it is to say, and a place for the reason.
 */
import type { Change, Constitution, Span } from '@icb/language';
import { clauseOf } from './clauses.ts';

export interface Variation {
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly clause: Clause;
  readonly change: Change;
  /** As the constitution has it, over several lines if need be; `undefined` where it says nothing yet. */
  readonly present: string | undefined;
  /** `undefined` where it is to say nothing any more. */
  readonly proposed: string | undefined;
}

/** A clause of the model constitution. Boards number theirs in their own ways: the title tells which is meant. */
export interface Clause {
  /** `2.2`; none where the model has no number for it. */
  readonly number: string | undefined;
  readonly title: string;
}

interface Version {
  readonly text: string;
  readonly constitution: Constitution;
}

export function variationsOf(
  changes: readonly Change[],
  old: Version,
  now: Version,
): { readonly variations: readonly Variation[]; readonly beside: readonly Change[] } {
  const isBeside = (change: Change): boolean =>
    change.subject.is === 'constitution' && besideConstitution.has(change.property.split('.')[0] ?? '');
  const variations = changes
    .filter((change) => !isBeside(change))
    .map((change, index) => ({
      number: index + 1,
      clause: clauseOf(change, old.constitution, now.constitution),
      change,
      present: wordingOf(change, change.before, change.old, old.text),
      proposed: wordingOf(change, change.after, change.new, now.text),
    }));
  return { variations, beside: changes.filter(isBeside) };
}

/** What a file says about a constitution: since when it is in force, where it was published, who explains what. */
const besideConstitution: ReadonlySet<string> = new Set([
  'inForce',
  'varied',
  'published',
  'encodings',
  'codes',
  'population',
  'explanations',
]);

/** In words; a whole part, such as a new seat, with all that is said of it. */
function wordingOf(
  { property, subject, kind }: Change,
  said: string | undefined,
  span: Span | undefined,
  text: string,
): string | undefined {
  if (said === undefined) return undefined;
  const isWhole =
    kind !== 'changed' && ['seats', 'bodies', 'parties'].includes(property) && subject.is !== 'constitution';
  if ((isWhole || said === '') && span) return outdented(text, span);
  return property === 'count' && /^\d/.test(said) ? `${said} ${said === '1' ? 'seat' : 'seats'}` : said;
}

/** Lines as they stand in the file, from its margin on. */
function outdented(text: string, { offset, end }: Span): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lines = (text.slice(start, offset).replace(/\S/g, ' ') + text.slice(offset, end)).split(/\r?\n/);
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(margin)).join('\n');
}
