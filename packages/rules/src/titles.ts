/**
 * What a title says where no line does: a seat called “Medical Director” has the role `medical-director`. A line that says
 * it counts alone.
 */
import type { Seat, TermInfo, TermReference } from '@icb/language';
import { onceForEach } from './once-for-each.ts';
import { termsOf } from './vocabulary.ts';

export const rolesOf = onceForEach(({ roles, title, aliases }: Seat): readonly TermReference[] => {
  if (roles.length > 0) return roles;
  return [title, ...aliases].flatMap((text) => {
    if (!text) return [];
    const words = wordsIn(text.value);
    return known()
      .filter(({ names }) => names.some((name) => words.includes(name)))
      .map(({ term }) => ({ name: term.name, is: 'term' as const, span: text.span, term }));
  });
});

interface Named {
  readonly term: TermInfo;
  readonly names: readonly string[];
}

let roles: readonly Named[] | undefined;

function known(): readonly Named[] {
  roles ??= termsOf('role').map((term) => ({ term, names: [term.title, ...term.aliases].map(wordsIn) }));
  return roles;
}

/**
 * The words of a text between spaces. Whoever stands in for somebody is not that person: a deputy medical director is no
 * medical director.
 */
function wordsIn(text: string): string {
  // (What knows of letters beyond ASCII is a large table, and few titles need it: dashes and quotation marks are none.)
  const between = /[^ -~\s\u2010-\u2027]/.test(text) ? /[^\p{L}\p{N}]+/gu : /[^A-Za-z0-9]+/g;
  const words = text.toLowerCase().replaceAll(between, ' ');
  return ` ${words.trim()} `.replaceAll(/ (deputy|assistant|associate|vice) (?=\S)/g, ' $1-');
}
