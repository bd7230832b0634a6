/** Tables for spreadsheets. */

/** With the mark by which spreadsheets know UTF-8, and line ends as RFC 4180 has them. */
export function csvTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * What begins like a formula is a text all the same: a spreadsheet shall run nothing that somebody wrote. Controls, and what turns
 * the direction of text or hides in it, would before a formula only hide that there is one.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value
    .replace(/\s+/g, ' ')
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .trim();
  const safe = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
