/**
 * Of a long list of cases, one of so many, taken without regard to what their numbers have in common: the same ones each time.
 * All of them where `all` says so, as `npm run test:long` does.
 */
export function oneOf<Case>(
  share: number,
  cases: readonly Case[],
  { all }: { readonly all: boolean },
): readonly Case[] {
  return all ? cases : cases.filter((_, index) => (Math.imul(index + 1, 2654435761) >>> 0) % share === 0);
}

/** The seeds `from` to `to`: all of them, or one of five; of less than twenty, one of two. */
export function seeds(from: number, to: number, { all }: { readonly all: boolean }): readonly number[] {
  const every = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return oneOf(every.length < 20 ? 2 : 5, every, { all });
}
