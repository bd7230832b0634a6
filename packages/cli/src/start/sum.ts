/** A short name for something long, without a library, which would take longer to start than this takes. */

/** Of some texts, in their order: whoever must be sure looks at the texts themselves. */
export function sumOfTexts(...texts: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum = Math.imul(sum ^ 0x10000, 0x01000193);
  }
  return (sum >>> 0).toString(36).padStart(7, '0');
}
