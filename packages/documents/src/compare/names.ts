/** By which name the new version knows what the old one speaks of: a seat that has been renamed is the same seat. */
import type { Comparison, Pairs } from '@icb/language';
import { mapSections } from '../document/assemble.ts';
import type { Document, Words } from '../document/document.ts';
import { plainPiece } from '../document/document.ts';

type Known = Pick<Comparison, 'seats' | 'bodies' | 'parties'>;

/** The old document with the names of the new one; what the new one has no more keeps a name of its own. */
export function withNamesOf(old: Document, { seats, bodies, parties }: Known): Document {
  const names = new Map([...renamed('seat', seats), ...renamed('body', bodies), ...renamed('party', parties)]);
  if (names.size === 0) return old;
  const now = (id: string): string => {
    const [, name = '', rest = ''] = /^([^/]+\/[^/#]+)(.*)$/s.exec(id) ?? [];
    const known = names.get(name);
    return known === undefined ? id : known + rest;
  };
  const references = (words: Words): Words =>
    words
      .map(plainPiece)
      .map((piece) => (typeof piece === 'object' && 'to' in piece ? { ...piece, to: now(piece.to) } : piece));
  const said = <T extends { readonly id: string; readonly paragraphs: readonly Words[] }>(part: T): T => ({
    ...part,
    id: now(part.id),
    paragraphs: part.paragraphs.map(references),
  });
  return {
    ...old,
    sections: mapSections(old.sections, {
      section: (section) => ({ ...section, id: now(section.id) }),
      clause: said,
      item: said,
      row: (row) => ({ ...row, id: now(row.id), cells: row.cells.map(references) }),
    }),
  };
}

/** The old names that mean something else now, or nothing. */
function renamed(kind: string, { both, onlyOld, onlyNew }: Pairs<{ readonly name: string }>): [string, string][] {
  const names = new Set([...both.map(([, now]) => now.name), ...onlyNew.map(({ name }) => name)]);
  return [
    ...both
      .filter(([old, now]) => old.name !== now.name)
      .map(([old, now]): [string, string] => [`${kind}/${old.name}`, `${kind}/${now.name}`]),
    ...onlyOld
      .filter(({ name }) => names.has(name))
      .map(({ name }): [string, string] => [`${kind}/${name}`, `${kind}/former-${name}`]),
  ];
}
