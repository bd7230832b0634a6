/** Where in a document a reason belongs that a file gives for not following a rule: at what the rule finds. */
import type { Constitution, Finding } from '@icb/language';
import { mapSections } from '../document/assemble.ts';
import type { Note } from '../document/document.ts';
import { documentOf } from '../document-of.ts';

/** The reasons of findings that are explained, by the parts of the document that they are about. */
export function reasonsBy(
  constitution: Constitution,
  explained: readonly Finding[],
  titleOfRule: (id: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map(explained.map(({ rule, explanation }) => [rule, explanation?.reason ?? '']));
  const found = new Map<string, string[]>();
  const add = <T extends { readonly id: string; readonly notes: readonly Note[] }>(part: T): T => {
    for (const { rule = '', title } of part.notes) {
      const reason = reasons.get(rule)?.replace(/\s+/g, ' ').trim();
      if (reason) found.set(part.id, [...(found.get(part.id) ?? []), `${title}: ${reason}`]);
    }
    return part;
  };
  const { sections } = documentOf(constitution, { findings: explained, titleOfRule });
  mapSections(sections, { section: add, clause: add, item: add, row: add });
  return found;
}
