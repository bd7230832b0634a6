/** Sums by which what was kept is known again, and known to be whole: without a library, which would take longer to start than they take. */

/** What a disk loses or mixes up, it does by so many bytes at least. */
const SECTOR = 512;
const BYTES_OF_WORD = 4;

/** Of some texts, in their order: not for what may be like another only by chance once in four billion. */
export function sumOfTexts(...texts: readonly string[]): string {
  let sum = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum = Math.imul(sum ^ 0x10000, 0x01000193);
  }
  return (sum >>> 0).toString(36).padStart(7, '0');
}

/** Of how many bytes there are, and of a word of every sector. */
export function sumOfSectors(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = bytes.length;
  for (let at = 0; at + BYTES_OF_WORD <= bytes.length; at += SECTOR)
    sum = (Math.imul(sum, 31) + words.getInt32(at, true)) | 0;
  return sum >>> 0;
}
