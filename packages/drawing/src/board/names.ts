/** What seats, bodies and organisations are called in a picture. */
import { type Constitution, type Reference, seatTitle } from '@icb/language';

export type Names = (reference: Reference) => string;

export function spokenName(reference: Reference): string {
  const { seat, party, body, term, name, each } = reference;
  const title = seat ? seatTitle(seat) : (party?.title ?? body?.title)?.value || term?.title;
  const called = title || (name.startsWith('[') ? name : name.replaceAll('-', ' '));
  return each ? `Each ${withinSentence(called)}` : called;
}

/** The same, where the constitution itself and those beside it go by their titles, too. */
export function namesIn({ name, title, neighbours }: Constitution): Names {
  const titles = new Map([
    ...neighbours.map((each) => [each.name, each.title] as const),
    [name, title?.value] as const,
  ]);
  return (reference) => (reference.is === 'constitution' && titles.get(reference.name)) || spokenName(reference);
}

/** “A”, “A and B”, “A, B and C”. */
export function inOneLine(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A title as it stands within a sentence: `Commissioning of primary care` small, `NHS continuing healthcare` not. */
export function withinSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
