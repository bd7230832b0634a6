/** What can be set instead of what an option of a pack says by itself. */
import { fractionOf } from '@icb/language';

/** A number stands for a number, a share for a share: `30%` or `1/3`, no more than the whole. */
export function fitsOption(declared: string, value: string): boolean {
  return isShare(declared) ? isShare(value) && fractionOf(value) <= 1 : /^\d+$/.test(value);
}

const isShare = (text: string): boolean => /^\d+(\.\d+)?%$|^\d+\/[1-9]\d*$/.test(text);
