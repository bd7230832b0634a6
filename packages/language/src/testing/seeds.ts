/** The seeds `from` to `to`: all of them, or two of five, taken without regard to what their numbers have in common. */
export function seeds(from: number, to: number, { all }: { readonly all: boolean }): number[] {
  const every = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return all ? every : every.filter((seed) => (Math.imul(seed, 2654435761) >>> 0) % 5 < 2);
}
