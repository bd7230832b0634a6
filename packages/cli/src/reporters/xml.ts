/** XML, for reports: text that cannot be mistaken for markup, and that every reader of XML 1.0 takes. */

/** Marks are written as references; characters that XML 1.0 does not know, by their number in brackets. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => references[mark] as string)
    .replace(unseen, (mark) => `&#x${(mark.codePointAt(0) as number).toString(16).toUpperCase()};`)
    .replace(notInXml, (mark) => `[U+${(mark.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML knows them; a terminal would obey them, and a reader of XML would make line ends of some. */
const unseen = /[\r\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu;

const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
  );
  const open = `<${name}${written.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`;
}
