/** Makes the bytes of a Word file depend on its document alone: no names drawn by lot, no hour at which it was made. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day that a ZIP file knows. */
const day = new Date(1980, 0, 1);

export function settled(file: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  const steady = (text: string): string =>
    text.replace(/(?<=["/])(?:rId)?[a-z0-9_-]{21}(?=["./])/g, (drawn) => {
      const known = names.get(drawn) ?? `rIdLink${names.size + 1}`;
      names.set(drawn, known);
      return known;
    });
  const parts = Object.entries(unzipSync(file)).sort(
    ([one], [other]) => orderOf(one) - orderOf(other) || (one < other ? -1 : 1),
  );
  const zipped: Zippable = {};
  for (const [name, bytes] of parts) {
    const isText = /\.(xml|rels)$/.test(name);
    zipped[name] = [isText ? strToU8(withoutHour(steady(strFromU8(bytes)))) : bytes, { mtime: day }];
  }
  return zipSync(zipped);
}

/** Programs expect the list of what is in the file first. */
const orderOf = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);

function withoutHour(text: string): string {
  return text
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/(<w:comment [^>]*?) w:date="[^"]*"/g, '$1');
}
