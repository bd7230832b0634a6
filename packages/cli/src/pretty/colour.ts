/** Colour for a terminal, or none at all. */

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** Paints only where it is wanted: without colour, every text stays as it is. */
export function painting(wanted: boolean): Paint {
  const brushes = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    (text: string): string => (wanted && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text),
  ]);
  return Object.fromEntries(brushes) as Paint;
}
