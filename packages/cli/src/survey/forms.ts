/** The forms in which a survey can be had. */
import type { Forms } from '../outputs.ts';
import type { Survey } from './surveyed.ts';

export type FormName = 'pretty' | 'csv' | 'json' | 'html';

/** Each is loaded when it is asked for. */
export const forms: Forms<Survey, FormName> = {
  pretty: {
    meaning: 'for people',
    report: async (survey, surroundings) => (await import('./pretty.ts')).prettySurvey(survey, surroundings),
  },
  csv: {
    meaning: 'for spreadsheets, a line for each board',
    report: async (survey) => (await import('./csv.ts')).csvSurvey(survey),
  },
  json: { meaning: 'for other programs', report: async (survey) => (await import('./json.ts')).jsonSurvey(survey) },
  html: {
    meaning: 'a page on its own, with plots',
    report: async (survey) => (await import('./page.ts')).surveyPage(survey),
  },
};
