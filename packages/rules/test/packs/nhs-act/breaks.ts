import { type Breaks, provision } from '../pack-tests.ts';

const heading = 'icb northshire';

export const breaks: Breaks = [
  {
    rule: 'establishment-order',
    from: ' by order "The Integrated Care Boards (Establishment) Order 2022"',
    to: '',
    at: 'established 2022-07-01',
  },
  {
    rule: 'no-overlap',
    from: /^([\s\S]*?)(icb northshire [^{]*\{[\s\S]*?)area "([^"]*)" \{/,
    to: 'import "westmere.icb"\n$1$2area "$3" covers westmere-council {',
    at: 'area',
  },
  {
    rule: 'publish-constitution',
    from: /\n {2}published at [^\n]*([\s\S]*)\n {2}provision publish-constitution [^\n]*/,
    to: '$1',
    at: heading,
  },
  {
    rule: 'registers',
    from: 'registers of members, committee-members, sub-committee-members, employees published',
    to: 'registers of members, employees published',
    at: 'interests {',
  },
  {
    rule: 'registers-access',
    from: 'registers of members, committee-members, sub-committee-members, employees published',
    to: 'registers of members, committee-members, sub-committee-members, employees',
    at: 'registers of members',
  },
  {
    rule: 'declare-28-days',
    from: 'declared as soon as practicable, within 28 days',
    to: 'declared within 28 days',
    at: 'declared within 28 days',
  },
  { rule: 'manage-conflicts', from: ', and do not appear to,', to: '', at: 'managed so that they do not affect' },
  {
    rule: 'expert-advice',
    from: /must be public-health-consultant([\s\S]*?)must be director-of-public-health([\s\S]*)\n {2}provision expert-advice """[^"]*"""/,
    to: 'must be nurse$1must be officer$2',
    at: heading,
  },
  { rule: 'involve-public', from: 'carers and representatives', to: 'carers', at: 'provision public-involvement' },
  { rule: 'skills-review', from: provision('skills-review'), to: '', at: heading },
  {
    rule: 'joint-forward-plan',
    from: 'Before the start of each financial year',
    to: 'At the start of each financial year',
    at: 'provision joint-forward-plan',
  },
  { rule: 'plan-consultation', from: provision('plan-consultation'), to: '', at: heading },
  { rule: 'annual-report', from: provision('annual-report'), to: '', at: heading },
  {
    rule: 'nhse-can-end-ce',
    from: '      must not hold other-executive-role\n',
    to: '      must not hold other-executive-role\n      provision removal-of-a-member "The appointment may only be terminated by the Chair."\n',
    at: 'provision removal-of-a-member',
  },
  {
    rule: 'delegation-65z5',
    from: 'delegates community-equipment to northshire-cc under section-75',
    to: 'delegates community-equipment to health-unions under section-65z5',
    at: 'delegates community-equipment',
  },
  {
    rule: 'joint-committee',
    from: '  place port-ravel "Port Ravel" {\n    form sub-committee',
    to: '  place port-ravel "Port Ravel" {\n    form joint-committee under section-65z6\n    parties northshire, practices',
    at: 'parties northshire, practices',
  },
  {
    rule: 'joint-committee-independence-gap',
    from: /(place port-ravel "Port Ravel" \{\n {4}form )sub-committee([^}]*\}[^}]*\}\n) {4}bars independence\n/,
    to: '$1joint-committee under section-65z6$2',
    at: 'place port-ravel',
  },
  {
    rule: 'public-meetings',
    from: '    in public\n    excluded',
    to: '    in private\n    excluded',
    at: 'in private',
  },
  { rule: 'public-exclusion', from: 'excluded by resolution', to: 'excluded by chair', at: 'excluded by chair' },
  {
    rule: 'public-notice',
    from: 'public notice 3 clear days',
    to: 'public notice 2 clear days',
    at: 'public notice 2 clear days',
  },
  {
    rule: 'public-committees',
    from: '    chaired by medical\n    members medical,',
    to: '    all voting members of northshire\n    chaired by medical\n    members medical,',
    at: 'committee clinical',
  },
  {
    rule: 'lmc-recognition',
    from: 'The Local Medical Committee supports',
    to: 'The Local Medical Committee, recognised by the Board, supports',
    at: 'provision lmc-support',
  },
  {
    rule: 'ordinary-member-regs',
    from: 'nominated jointly by practices as prescribed',
    to: 'nominated jointly by practices',
    at: 'nominated jointly by practices',
  },
];
