/** In which order a reader meets the packs: what binds everybody first, and the packs of a workspace last. */
import type { ReadyPack } from '@icb/rules';

const readingOrder = [
  'statute',
  'nhs-act',
  'partnership',
  'model-constitution',
  'design-framework',
  'bma',
  'lmc',
  'drafting',
  'health-bill-2026',
];

export function inReadingOrder(packs: readonly ReadyPack[]): ReadyPack[] {
  const rank = ({ pack: { name } }: ReadyPack): number => {
    const at = readingOrder.indexOf(name);
    return at < 0 ? readingOrder.length : at;
  };
  return packs.toSorted((one, other) => rank(one) - rank(other));
}
