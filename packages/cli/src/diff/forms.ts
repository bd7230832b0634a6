/** The forms in which a difference can be had. */
import type { Forms } from '../outputs.ts';
import type { Difference } from './difference.ts';

export type FormName = 'pretty' | 'markdown' | 'json' | 'html';

/** Each is loaded when it is asked for. */
export const forms: Forms<Difference, FormName> = {
  pretty: {
    meaning: 'for people',
    report: async (difference, surroundings) => (await import('./pretty.ts')).prettyDiff(difference, surroundings),
  },
  markdown: {
    meaning: 'for a pull request, and to go on writing',
    report: async (difference) => (await import('./markdown.ts')).markdownDiff(difference),
  },
  json: {
    meaning: 'for other programs',
    report: async (difference) => (await import('./json.ts')).jsonDiff(difference),
  },
  html: {
    meaning: 'a page on its own, with the picture of what changed',
    report: async (difference) => (await import('./page.ts')).diffPage(difference),
  },
};
