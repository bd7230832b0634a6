/** The table of variations in words, the same in every form. */
import type { Variation } from '../document/document.ts';

export const variationTitle = 'Table of variations';

export const variationHead = ['Clause', 'What it said', 'What it says', 'Reason', 'Who asks for it'] as const;

export const nothingSaid = 'Nothing.';

/** “3.3.2, Chair”. */
export function variationWhere({ number, title }: Pick<Variation, 'number' | 'title'>): string {
  return number === undefined ? title : `${number}, ${title}`;
}

/** Where it stood, if that is elsewhere. */
export function variationWas({ formerNumber }: Pick<Variation, 'formerNumber'>): string | undefined {
  return formerNumber === undefined ? undefined : `Was ${formerNumber}.`;
}
