/** A document of JSON as text: it says what it is given, and shown at a terminal it is nothing that a terminal would obey. */

export function jsonText(document: unknown): string {
  // What JSON lets stand as it is, although it is no sign to be seen: controls after DEL, and what reorders or hides.
  const written = JSON.stringify(document, null, 2).replace(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu, asEscape);
  return `${written}\n`;
}

function asEscape(sign: string): string {
  return sign.replace(/[\s\S]/g, (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
