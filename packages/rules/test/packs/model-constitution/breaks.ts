import { type Breaks, provision } from '../pack-tests.ts';

const heading = 'icb northshire';

export const breaks: Breaks = [
  { rule: 'remuneration-own-pay', from: provision('own-remuneration'), to: '', at: heading },
  {
    rule: 'participants-non-voting',
    from: '      must be director-of-public-health\n',
    to: '      must be director-of-public-health\n      votes\n',
    at: 'participant dph',
  },
  {
    rule: 'audit-committee',
    from: '      must have knowledge and experience of audit-and-finance\n',
    to: '',
    at: 'non-executive audit-lead',
  },
  {
    rule: 'remuneration-committee',
    from: /(purpose remuneration\n[^}]*?)chaired by people-lead/,
    to: '$1chaired by audit-lead',
    at: 'committee remuneration',
  },
  {
    rule: 'remuneration-no-employees',
    from: 'members people-lead, audit-lead, lmc-member',
    to: 'members people-lead, nursing, lmc-member',
    at: 'members people-lead, nursing',
  },
  {
    rule: 'committee-tor',
    from: /(committee people [\s\S]*?terms-of-reference )agreed by board, published/,
    to: '$1agreed by board',
    at: 'committee people',
  },
  {
    rule: 'sord',
    from: 'policy scheme-of-reservation-and-delegation published',
    to: 'policy scheme-of-reservation-and-delegation',
    at: 'policy scheme-of-reservation-and-delegation',
  },
  {
    rule: 'functions-decisions-map',
    from: '\n  policy functions-and-decisions-map published',
    to: '',
    at: heading,
  },
  {
    rule: 'sfi',
    from: 'policy standing-financial-instructions published',
    to: 'policy standing-financial-instructions not published',
    at: 'policy standing-financial-instructions',
  },
  {
    rule: 'governance-handbook',
    from: 'policy governance-handbook published',
    to: 'policy governance-handbook',
    at: 'policy governance-handbook',
  },
  { rule: 'standing-orders', from: provision('interpretation'), to: '', at: 'policy standing-orders' },
  {
    rule: 'business-conduct-policy',
    from: /\n {2}policy standards-of-business-conduct [^\n]*/,
    to: '',
    at: heading,
  },
  {
    rule: 'conflicts-guardian',
    from: /role conflicts-of-interest-guardian([\s\S]*?)role deputy-chair,/,
    to: 'role clinical-lead$1role conflicts-of-interest-guardian, deputy-chair,',
    at: 'non-executive audit-lead',
  },
  { rule: 'register-retention', from: 'kept published 6 months', to: 'kept published 90 days', at: 'kept published' },
  { rule: 'public-committees', from: '    meetings { in public }\n', to: '', at: 'committee commissioning' },
  { rule: 'papers-published', from: '    papers published 5 working days before\n', to: '', at: 'meetings {' },
  {
    rule: 'accounts-published',
    from: 'which are externally audited and published.',
    to: 'which are externally audited.',
    at: 'provision accounts',
  },
  { rule: 'complaints', from: provision('complaints'), to: '', at: heading },
  { rule: 'foi', from: provision('freedom-of-information'), to: '', at: heading },
  {
    rule: 'ten-principles',
    from: 'principles public-involvement from nhs-england-ten-principles',
    to: 'principles public-involvement { "People are asked first." }',
    at: 'principles public-involvement',
  },
  { rule: 'quorum-mix', from: '    includes medical or nursing\n', to: '', at: 'quorum {' },
  { rule: 'consensus-first', from: '    consensus first\n', to: '', at: 'decisions {' },
  { rule: 'one-member-one-vote', from: '    no proxies\n', to: '    proxies allowed\n', at: 'proxies allowed' },
  {
    rule: 'casting-vote',
    from: '    casting vote held by chair\n',
    to: '    no casting vote\n',
    at: 'no casting vote',
  },
  {
    rule: 'urgent-decisions',
    from: ', reported to next meeting and audit',
    to: '',
    at: 'urgent decisions by chair',
  },
  { rule: 'variation-effective', from: '    effective from approval\n', to: '', at: 'variation {' },
  {
    rule: 'public-health-expertise',
    from: /Consultant in Public Health|Directors? of Public Health|public-health-consultant|director-of-public-health/g,
    to: 'nurse',
    at: 'board {',
  },
];
