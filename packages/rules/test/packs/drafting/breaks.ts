import { type Breaks, provision } from '../pack-tests.ts';

const before = '\n  provision legal-status';
const withLine = (line: string): { from: string; to: string } => ({ from: before, to: `\n  ${line}${before}` });

export const breaks: Breaks = [
  { rule: 'placeholder', from: 'term 3 years, at most 3 terms', to: 'term [how many] years', at: 'term [how many]' },
  {
    rule: 'para-number-drift',
    from: 'provision transparency "The Board publishes',
    to: 'provision transparency "Under paragraph 11(2) of Schedule 1B, the Board publishes',
    at: 'provision transparency',
  },
  {
    rule: 'act-drift',
    from: '(section 14Z52)',
    to: '(section 14Z52 of the Health and Care Act 2022)',
    at: '(section 14Z52 of',
  },
  {
    rule: 'dead-body',
    from: '      must not hold other-executive-role\n',
    to: '      must not hold other-executive-role\n      may be seconded from nhs-digital\n',
    at: 'may be seconded from nhs-digital',
  },
  {
    rule: 'quorum-satisfiable',
    from: 'includes 1 non-executive',
    to: 'includes 3 non-executive',
    at: 'includes 3 non-executive',
  },
  {
    rule: 'statutory-committee-claim',
    ...withLine('provision committees-and-sub-committees "Audit and Remuneration are statutory committees."'),
    at: 'provision committees-and-sub-committees',
  },
  { rule: 'section-order', from: provision('definitions'), to: '', at: 'icb northshire' },
  {
    rule: 'explanation-misspelt',
    ...withLine('explain drafting/section-oder because "We keep to our own order."'),
    at: 'explain drafting/section-oder',
  },
  {
    rule: 'explanation-of-no-rule',
    ...withLine('explain drafting/colour-of-the-cover because "We like it blue."'),
    at: 'explain drafting/colour-of-the-cover',
  },
  {
    rule: 'explanation-inadmissible',
    ...withLine('explain statute/chair because "We would rather have two."'),
    at: 'explain statute/chair',
  },
  {
    rule: 'explanation-unneeded',
    ...withLine('explain drafting/section-order because "We keep to our own order."'),
    at: 'explain drafting/section-order',
  },
  {
    rule: 'explanation-without-reason',
    ...withLine('explain somebody-elses-pack/rule'),
    at: 'explain somebody-elses-pack/rule',
  },
  {
    rule: 'explanation-overdue',
    ...withLine('explain somebody-elses-pack/rule because "It is judged elsewhere." review 2026-11-20'),
    at: 'explain somebody-elses-pack/rule',
  },
];
