/** Documents to import, as HTML, Markdown, text and the parts of a Word file. */
import type { Random } from '@icb/language/testing';
import { hostileCharacters, hostileNames, hostileTexts } from './hostile.ts';
import { replaced, tokensOf } from './parts.ts';

export const formats = ['html', 'markdown', 'text', 'word'] as const;
export type DocumentFormat = (typeof formats)[number];

const sentences: readonly string[] = [
  'The Chair is appointed by NHS England, with the approval of the Secretary of State.',
  'The term of office of the Chair is 3 years, up to a maximum of 3 terms.',
  'Partner Member – NHS trusts and foundation trusts',
  'The Board meets in public at least six times each year.',
  'The quorum is half of the voting members, including the Chief Executive and one Non-Executive Member.',
  'Northshire County Council, Port Ravel City Council and the Borough of Leigh',
  'The member is jointly nominated by the trusts listed in paragraph 3.2 (see Appendix 1).',
  '1.1.1 Audit Committee',
  '(a) is a registered medical practitioner;',
  'Schedule 2',
  'Chief Executive',
  'Table 1',
  'This constitution comes into force on 1 July 2022.',
  'and',
  '•',
  '–',
  '3.4',
  'NHS',
  'e.g. i.e. etc.',
];

const html = [
  '<p>',
  '</p>',
  '<h1>',
  '</h1>',
  '<h2>',
  '<table><tr><td>',
  '</td><td>',
  '</table>',
  '<ol><li>',
  '<li>',
  '</ol>',
  '<div>',
  '<br>',
  '<script>',
  '</script>',
  '<style>',
  '<!--',
  '-->',
  '<b',
  '&#',
  '&nbsp;',
  '<a href="x">',
  '</a>',
  '<template>',
  '<svg>',
  '<math>',
  '<select>',
  '<plaintext>',
  '<pre>',
];
const markdown = [
  '# ',
  '## ',
  '\n\n',
  '- ',
  '1. ',
  '| a | b |\n|---|---|\n',
  '> ',
  '```\n',
  '**',
  '_',
  '[',
  '](x)',
  '    ',
  '***\n',
  '<p>',
  '&lt;',
  '\\',
  '~~',
  '![',
];
const text = ['\n\n', '\n', '\t', '  ', '1. ', '1.1 ', '(i) ', 'A. ', '\f', '----\n', '\u00AD\n', ':\n'];
const word = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '<w:t>',
  '</w:t></w:r></w:p>',
  '<w:tbl><w:tr><w:tc>',
  '</w:tc></w:tr></w:tbl>',
  '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
  '<w:numPr><w:ilvl w:val="9"/><w:numId w:val="-1"/></w:numPr>',
  '<w:ins>',
  '<w:del>',
  '<w:sdt><w:sdtContent>',
  '<w:br/>',
  '<w:tab/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '&#x0;',
  '<!DOCTYPE a>',
  '<w:footnoteReference w:id="x"/>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="99999999"/>',
];
const pieces: Record<DocumentFormat, readonly string[]> = { html, markdown, text, word };

const paragraphs: Record<DocumentFormat, (sentence: string, random: Random) => string> = {
  html: (sentence, random) =>
    random.pick([
      `<p>${sentence}</p>`,
      `<h2>${sentence}</h2>`,
      `<ul><li>${sentence}</li></ul>`,
      `<table><tr><td>${sentence}</td><td>3</td></tr></table>`,
    ]),
  markdown: (sentence, random) =>
    random.pick([`${sentence}\n\n`, `## ${sentence}\n\n`, `- ${sentence}\n`, `| ${sentence} | 3 |\n|---|---|\n`]),
  text: (sentence, random) =>
    random.pick([`${sentence}\n\n`, `1.${random.integer(0, 12)} ${sentence}\n`, `${sentence.toUpperCase()}\n\n`]),
  word: (sentence, random) =>
    random.pick([
      `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="Heading${random.integer(1, 3)}"/></w:pPr><w:r><w:t>${sentence}</w:t></w:r></w:p>`,
      `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    ]),
};

/** The text of a document; of a Word file, the content of its body. */
export function documentText(format: DocumentFormat, random: Random): string {
  let out = random.times(1, 14, () => paragraphs[format](random.pick(sentences), random)).join('');
  for (let left = random.integer(0, 6); left > 0; left--) out = changed(out, format, random);
  return out;
}

function changed(text: string, format: DocumentFormat, random: Random): string {
  const tokens = tokensOf(text);
  const part = tokens.length > 0 ? random.pick(tokens) : { from: 0, to: 0 };
  const word = text.slice(part.from, part.to);
  const put = (what: string): string => replaced(text, { from: part.from, to: part.from }, what);
  return random.pick([
    () => replaced(text, part, ''),
    () => put(`${word} `.repeat(random.pick([1, 2, 30, 400]))),
    () => put(random.pick(pieces[format])),
    () => put(random.pick(pieces[format]).repeat(random.pick([1, 3, 60]))),
    () => put(random.pick(sentences)),
    () => replaced(text, part, random.pick([...hostileTexts, ...hostileNames])),
    () => put(random.pick(hostileCharacters)),
    () => text.slice(0, part.from),
    () => text.slice(part.from),
    () => text + paragraphs[format](random.pick(sentences), random),
  ])();
}
