/** Makes the bytes of a Word file depend on its document alone: no names drawn by lot or counted on from file to file, and no
 * hour at which it was made. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest day that a ZIP file knows. */
const day = new Date(1980, 0, 1);

export function settled(file: Uint8Array): Uint8Array {
  const steady = renaming();
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

/** What names are drawn for, or counted: links, headings of the table of contents, bookmarks, pictures. */
const drawn: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/(?<= (?:Id|r:id|r:embed|r:link)=")(?:rId)?[a-z0-9_-]{21}(?=")/g, 'rIdLink'],
  [/(?<=["\s])_Toc\d+(?=["\s])/g, '_Toc'],
  [/(?<=<w:bookmark(?:Start|End) (?:[^>]*? )?w:id=")\d+(?=")/g, ''],
  [/(?<=<wp:docPr (?:[^>]*? )?id=")\d+(?=")/g, ''],
];

/** One name for each, in the order in which they come, through all parts of the file. */
function renaming(): (text: string) => string {
  const known = drawn.map(([pattern, name]) => ({ pattern, name, names: new Map<string, string>() }));
  return (text) =>
    known.reduce(
      (changed, { pattern, name, names }) =>
        changed.replace(pattern, (old) => {
          const now = names.get(old) ?? `${name}${names.size + 1}`;
          names.set(old, now);
          return now;
        }),
      text,
    );
}

function withoutHour(text: string): string {
  return text
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/(<w:comment [^>]*?) w:date="[^"]*"/g, '$1');
}
