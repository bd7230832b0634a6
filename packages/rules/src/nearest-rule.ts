/** The rule that an unknown id was meant for, if that is likely. */
import { nearest } from '@icb/language';

/** The pack may have been left out, or mistaken for another. */
export function nearestRule(id: string, ids: readonly string[]): string | undefined {
  const name = (of: string): string => of.slice(of.indexOf('/') + 1);
  const byName = nearest(name(id), ids.map(name));
  return ids.find((each) => name(each) === name(id)) ?? nearest(id, ids) ?? ids.find((each) => name(each) === byName);
}
