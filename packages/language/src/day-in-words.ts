/** Days as British English writes them. */

export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-04-01` → “1 April 2026”; `undefined` where it is no day. */
export function dayInWords(date: string | undefined): string | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? `${day} ${months[month - 1]} ${String(year).padStart(4, '0')}` : undefined;
}
