/** The forms of a report: each a pure function from the one report to text. A further form is a further line here. */
import { jsonOf, type Report } from '@icb/rules';
import { linesReportOf } from '../check/lines.ts';
import type { Forms } from '../outputs.ts';
import { prettyOf } from '../pretty/pretty.ts';

/** Each is loaded when it is asked for, so that no other run waits for it. */
export const reporters = {
  pretty: { meaning: 'for people', report: (report, surroundings) => prettyOf(report, surroundings) },
  json: { meaning: 'for other programs', report: (report) => jsonOf(report) },
  lines: { meaning: 'with one line for each finding', report: (report) => linesReportOf(report) },
  sarif: {
    meaning: 'for code scanning',
    report: async (report) => (await import('./sarif.ts')).sarifOf(report),
  },
  junit: { meaning: 'as tests', report: async (report) => (await import('./junit.ts')).junitOf(report) },
  github: {
    meaning: 'as annotations of GitHub Actions',
    report: async (report) => (await import('./github.ts')).githubOf(report),
  },
  gitlab: {
    meaning: "for GitLab's code quality",
    report: async (report) => (await import('./gitlab.ts')).gitlabOf(report),
  },
  markdown: {
    meaning: 'for a comment on a pull request',
    report: async (report) => (await import('./markdown.ts')).markdownOf(report),
  },
  html: { meaning: 'a page on its own', report: async (report) => (await import('./html.ts')).htmlOf(report) },
} satisfies Forms<Report>;

export type FormName = keyof typeof reporters;
