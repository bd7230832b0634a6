/** What a reader sees of a document, as one line of words: enough to check that words quoted from it stand in it. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** The words of a `.txt`, `.md` (as written), `.html` or `.docx` file. Throws for any other kind, and for a broken one. */
export function visibleText(path: string): string {
  const bytes = readFileSync(path);
  switch (extname(path)) {
    case '.txt':
    case '.md':
      return oneLine(bytes.toString('utf8'));
    case '.html':
      return oneLine(textOfHtml(bytes.toString('utf8')));
    case '.docx':
      return oneLine(textOfWord(partOf(bytes, 'word/document.xml')));
    default:
      throw new Error(`${path} is of no kind that can be read here.`);
  }
}

/** White space of every kind, line ends included, is one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  rsquo: '’',
};

function textOfHtml(html: string): string {
  return withCharacters(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
      .replace(/<(\w+)\b[^>]*\shidden\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<\/?(a|b|em|i|small|span|strong)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' '),
  );
}

function textOfWord(xml: string): string {
  return withCharacters(
    xml
      .replace(/<w:instrText\b[\s\S]*?<\/w:instrText>/g, '')
      .replace(/<w:tab\/>|<w:br\/>|<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );
}

function withCharacters(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => {
    const character = namedCharacters[name];
    if (character === undefined) throw new Error(`The character ${entity} is not known here.`);
    return character;
  });
}

/** One file of a zip archive, found by the list at the end of the archive. */
function partOf(archive: Buffer, name: string): string {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error('This is no Word file.');
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    const nameEnd = entry + 46 + (nameLength ?? 0);
    if (archive.toString('utf8', entry + 46, nameEnd) === name) {
      const local = archive.readUInt32LE(entry + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + size);
      return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    entry = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  throw new Error(`The Word file has no ${name}.`);
}
