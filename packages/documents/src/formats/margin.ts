/** What stands in the margin, in words: why a clause is there, and what is found. */
import type { Basis, Note } from '../document/document.ts';

const bases = { law: 'Required by law', guidance: 'Asked for', local: 'Local' } as const;

/** “Required by law: National Health Service Act 2006, Schedule 1B, paragraph 5”. */
export function basisWords({ kind, citations }: Basis): string {
  return citations.length > 0 ? `${bases[kind]}: ${citations.join('; ')}` : bases[kind];
}

export const basisName = ({ kind }: Basis): string => bases[kind];

/** A note in one text: what is found, and the sources with their words. */
export function noteWords(note: Note): string {
  return [`${note.title}: ${note.text}`, ...note.citations.map(citationWords)].join(' ');
}

/** “Schedule 1B, paragraph 5: “…” (https://…)”. */
export function citationWords({ text, quote, url }: Note['citations'][number]): string {
  const words = quote === null ? text : `${text}: “${quote}”`;
  return url === null ? `${words}.` : `${words} (${url}).`;
}
