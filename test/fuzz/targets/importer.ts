/** Documents of others, read into drafts: whatever is in a file, a draft reads without an error, or a sentence says why not. */
import { documentOf, htmlOf, markdownOf } from '@icb/documents';
import { importDocument } from '@icb/documents/import';
import { randomFrom } from '@icb/language/testing';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { type DocumentFormat, documentText, formats } from '../generating/documents.ts';
import { constitutions, seed, sound } from '../generating/inputs.ts';
import { read, told } from '../reading.ts';
import { holds, type Target } from '../target.ts';

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;

/** A Word file with such a body; by chance, some of its bytes are others. */
function wordFile(body: string, chance: number): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  const bytes = zipSync({ 'word/document.xml': strToU8(document), 'word/styles.xml': strToU8(styles) }, { level: 0 });
  const random = randomFrom(chance);
  if (random.chance(0.7)) return bytes;
  for (let left = random.integer(1, 6); left > 0; left--)
    bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
  return random.chance(0.3) ? bytes.subarray(0, random.integer(0, bytes.length)) : bytes;
}

function bytesOf(format: DocumentFormat, text: string, chance: number): Uint8Array {
  if (format === 'word') return wordFile(text, chance);
  const bytes = new TextEncoder().encode(text);
  if (chance % 17 === 0) return new Uint8Array([0xff, 0xfe, ...bytes]);
  if (chance % 19 === 0 && bytes.length > 0) bytes[chance % bytes.length] = chance % 256;
  return bytes;
}

export const importing: Target = {
  name: 'import',
  share: 0.12,
  seconds: [40, 8],
  inputs: fc.tuple(fc.constantFrom(...formats), seed).map(([format, each]) => ({
    texts: [format, documentText(format, randomFrom(each))],
    chance: each,
  })),
  async run({ texts: [format = 'text', text = ''], chance }) {
    const outcome = await importDocument(
      bytesOf(format as DocumentFormat, text, chance),
      format as DocumentFormat,
      'a.docx',
    );
    if ('problem' in outcome) return outcome.problem;
    const file = await read(outcome.text);
    const errors = file.findings.filter(({ severity }) => severity === 'error');
    holds('imported', errors.length === 0, () => told(errors));
    return JSON.stringify(outcome);
  },
};

const namesDoNotFit: ReadonlySet<string> = new Set(['language/wrong-kind', 'language/unknown-name']);

/** A document that `icb render` has written, changed by somebody, and read again. */
export const importingOwn: Target = {
  name: 'import of our own documents',
  share: 0.08,
  seconds: [40, 8],
  inputs: fc.record({
    texts: fc.tuple(fc.constantFrom('html', 'markdown'), fc.oneof(sound, constitutions)),
    chance: seed,
  }),
  async run({ texts: [format = 'html', text = ''], chance }) {
    const { constitution, findings } = await read(text);
    // (What is wrong in a file is wrong in what is read back.)
    if (!constitution || findings.some(({ severity }) => severity === 'error')) return '';
    const document = documentOf(constitution);
    const page =
      format === 'html' ? `<!DOCTYPE html><title>a</title><body>${htmlOf(document)}</body>` : markdownOf(document);
    const random = randomFrom(chance);
    const words = page.split(/(?<=\s)/);
    const changes = random.integer(0, 3);
    for (let left = changes; left > 0; left--) {
      const at = random.integer(0, words.length - 1);
      words.splice(at, random.integer(0, 3), ...random.some(words, 0, 2));
    }
    const outcome = await importDocument(new TextEncoder().encode(words.join('')), format as DocumentFormat, 'a.html');
    if ('problem' in outcome) return outcome.problem;
    const file = await read(outcome.text);
    // (Of two things with one title, a document does not tell which is meant: the draft then says that a name does not fit.)
    const errors = file.findings.filter(({ severity, rule }) => severity === 'error' && !namesDoNotFit.has(rule));
    // (Where somebody has torn its sentences apart, a draft may say so.)
    holds('imported', errors.length === 0 || changes > 0, () => told(errors));
    return JSON.stringify(outcome);
  },
};
