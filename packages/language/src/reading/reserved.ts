/** Words of the rule language that are no names. */

/** In a requirement these words join or count; they are part of no property's name. */
export const reservedInRules: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'where', 'has', 'some', 'no', 'every', 'exactly', 'different', 'mentions', 'saying', 'among'],
  ...['against', 'ratio'],
]);
