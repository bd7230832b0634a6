import { type Breaks, provision } from '../pack-tests.ts';

const heading = 'icb northshire';
const partnership = 'northshire-partnership.icb';
const system2019 = '../packages/rules/test/packs/bma/system-of-2019.icb';

export const breaks: Breaks = [
  {
    rule: 'lmc-board',
    from: /represents northshire-lmc\n {6}nominated by northshire-lmc\n/,
    to: '',
    at: 'board {',
  },
  {
    rule: 'lnc-board',
    from: /represents port-ravel-lnc\n {6}nominated by port-ravel-lnc\n([\s\S]*?practices, )northshire-lmc/,
    to: '$1northshire-lmc, port-ravel-lnc',
    at: 'board {',
  },
  {
    rule: 'public-health-consultant',
    from: 'must be registered with gmc or gdc or ukphr\n      must be independent of area-organisations',
    to: 'must be registered with gmc or gdc or ukphr',
    at: 'other member public-health-member',
  },
  {
    rule: 'primary-care-is-gp',
    from: /(partner general-practice [\s\S]*?from practices\n) {6}must be general-practitioner\n([\s\S]*?represents northshire-lmc\n)/,
    to: '$1$2      seats 2\n',
    at: 'partner general-practice',
  },
  {
    rule: 'more-than-one-gp',
    from: /(partner general-practice [^{]*\{\n) {6}seats 2\n([\s\S]*?nominated by northshire-lmc\n[^}]*?) {6}must be general-practitioner\n/,
    to: '$1$2',
    at: 'board {',
  },
  { rule: 'hospital-doctor', from: 'must be hospital-doctor', to: 'must be doctor', at: 'board {' },
  { rule: 'grades-involved', from: /\n {4}member sas [^\n]*/, to: '', at: heading },
  {
    rule: 'clinical-every-level',
    from: 'members people-lead, audit-lead, lmc-member',
    to: 'members people-lead, audit-lead',
    at: 'committee remuneration',
  },
  {
    rule: 'place-clinical',
    from: / {4}chaired by place-gp\n([\s\S]*?practices), northshire-lmc(, healthwatch-northshire\n) {4}member place-gp [^\n]*\n/,
    to: '$1$2',
    at: 'place port-ravel',
  },
  {
    rule: 'lmc-lnc-structures',
    from: /(general-practice, lmc-member), lnc-member([\s\S]*?nursing, lmc-member), lnc-member/,
    to: '$1$2',
    at: 'committee commissioning',
  },
  {
    file: partnership,
    rule: 'icp-clinicians',
    from: 'must be general-practitioner',
    to: 'must be clinician',
    at: 'members {',
  },
  {
    file: partnership,
    rule: 'icp-practitioner-committees',
    from: /, northshire-loc/g,
    to: '',
    at: 'members {',
  },
  {
    // The consultant moves to a committee that decides: enough for one rule, but not for this one.
    file: partnership,
    rule: 'icp-public-health',
    from: / {4}other member public-health-consultant-member [^{]*\{([^}]*)\}\n([\s\S]*?\n {2}\}\n)(?=\n {2}quorum)/,
    to: `$2
  committee quality "Quality Committee" {
    exercises quality-improvement
    bars independence
    member consultant "Consultant in Public Health" {
      must be public-health-consultant
      must be registered with ukphr
      must be independent of area-organisations
    }
    member doctor "Doctor" { must be doctor }
  }
`,
    at: 'members {',
  },
  { file: partnership, rule: 'meetings-in-public', from: '    in public\n', to: '', at: 'meetings {' },
  { rule: 'board-and-partnership', from: provision('board-and-partnership'), to: '', at: heading },
  {
    rule: 'no-private-board',
    from: '    participant dph',
    to: '    participant adviser "Adviser" { from private-provider }\n    participant dph',
    at: 'participant adviser',
  },
  {
    rule: 'no-private-any-body',
    from: /(committee audit [^{]*\{[^}]*?) {4}bars independence\n/,
    to: '$1',
    at: 'committee audit',
  },
  {
    rule: 'nhs-publicly-accountable',
    from: '    participant dph',
    to: '    other member voluntary "Member for the voluntary sector" { represents vcse }\n    participant dph',
    at: 'other member voluntary',
  },
  {
    file: system2019,
    asAt: '2019-06-01',
    rule: 'nhs-bodies',
    from: 'participant councils',
    to: 'other member councils',
    at: 'other member councils',
  },
  { rule: 'nhs-preferred-provider', from: provision('nhs-preferred-provider'), to: '', at: heading },
  { rule: 'pay-protected', from: provision('national-terms'), to: '', at: heading },
  { rule: 'no-interference-negotiation', from: provision('local-negotiation'), to: '', at: heading },
  {
    rule: 'no-system-locum-rates',
    from: 'exercises workforce-planning',
    to: 'exercises workforce-planning, system-wide-employment-policies',
    at: 'exercises workforce-planning',
  },
  { rule: 'changes-with-bma', from: provision('training-time'), to: '', at: heading },
  {
    rule: 'no-redeployment',
    from: 'exercises workforce-planning',
    to: 'exercises workforce-planning, redeployment',
    at: 'exercises workforce-planning',
  },
  {
    rule: 'union-role',
    from: /\n {6}represents health-unions\n {6}nominated by health-unions/,
    to: '',
    at: heading,
  },
  { rule: 'gp-contractor-status', from: provision('gp-partnership'), to: '', at: heading },
  {
    rule: 'no-icp-contract',
    from: '  provision gp-partnership',
    to: '  provision integrated-care-provider-contract "The Board may award such a contract."\n  provision gp-partnership',
    at: 'provision integrated-care-provider-contract',
  },
  {
    rule: 'gp-funding-transparent',
    from: ', and each of its streams is published',
    to: '',
    at: 'provision gp-funding',
  },
  {
    rule: 'local-challenge-trusts',
    from: /(partner trusts [^{]*\{)/,
    to: '$1\n      seats 20',
    at: 'board {',
  },
  { rule: 'clinician-engagement', from: provision('clinician-engagement'), to: '', at: heading },
  { rule: 'challenge-plans', from: '    heard by board\n', to: '', at: 'challenge {' },
  {
    file: system2019,
    asAt: '2019-06-01',
    rule: 'challenge-meaningfully',
    from: 'answered within 30 working days, published',
    to: 'answered published',
    at: 'challenge {',
  },
  { rule: 'patients-before-savings', from: provision('decision-priorities'), to: '', at: heading },
  {
    file: system2019,
    asAt: '2019-06-01',
    rule: 'alliance-agreement',
    from: /\n {4}provision management-of-resources [^\n]*/,
    to: '',
    at: 'arrangement alliance',
  },
  {
    rule: 'nhs-funding-not-diverted',
    from: ' up to "the pooled fund for equipment"',
    to: '',
    at: 'delegates community-equipment',
  },
  { rule: 'funding-changes-communicated', from: provision('funding-changes'), to: '', at: heading },
  {
    rule: 'patient-representation',
    from: /\n {4}observer healthwatch-observer [^\n]*|\n {2}provision patient-representation "[^"]*"/g,
    to: '',
    at: 'board {',
  },
  { rule: 'clinician-protected-time', from: provision('protected-time'), to: '', at: heading },
  {
    rule: 'plan-consult-lrc',
    from: ' and the Local Representative Committees',
    to: '',
    at: 'provision plan-consultation',
  },
  {
    rule: 'collaboratives-clear',
    from: /\n {4}provision delivery-of-services [^\n]*/,
    to: '',
    at: 'collaborative acute-collaborative',
  },
  { rule: 'data-transparency', from: provision('data-transparency'), to: '', at: heading },
];
