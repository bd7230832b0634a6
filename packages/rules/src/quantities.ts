/** The quantities that messages speak of: `count of seats of ordinary members`. */
import { type Quantity, readRules } from '@icb/language';

/** By their words: those that were read before, when the program was built or since. */
export const quantitiesRead = new Map<string, Quantity>();

/** The words of a quantity, read as a rule would say them. */
export function quantityIn(words: string): Quantity | undefined {
  const known = quantitiesRead.get(words);
  if (known) return known;
  const text = `pack p "P" language 1 { rule r "R" { require at least 1 ${words}\n} }`;
  const { packs, findings } = readRules({ uri: 'icb-words:/words.icbrules', text });
  const requirement = packs[0]?.rules[0]?.requirement;
  if (findings.length > 0 || requirement?.op !== 'count') return undefined;
  quantitiesRead.set(words, requirement.counted);
  return requirement.counted;
}
