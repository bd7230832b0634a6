import { type Breaks, provision } from '../pack-tests.ts';

const heading = 'icb northshire';

export const breaks: Breaks = [
  { rule: 'unitary-board', from: provision('unitary-board'), to: '', at: heading },
  {
    rule: 'chair-and-two-non-executives',
    from: /non-executive audit-lead ("[^"]*") \{/,
    to: 'other member audit-lead $1 {',
    at: 'board {',
  },
  {
    rule: 'chief-executive-and-finance',
    from: /executive finance "Chief Finance Officer" \{\n {6}role chief-finance-officer, digital-lead/,
    to: 'executive finance "Director of Resources" {\n      role digital-lead',
    at: 'board {',
  },
  {
    rule: 'medical-and-nursing',
    from: /executive medical "Medical Director" \{\n {6}role medical-director/,
    to: 'executive medical "Director of Health" {',
    at: 'board {',
  },
  {
    rule: 'three-partners',
    from: /(partner councils "[^"]*" \{)[^}]*?( {6}term)/,
    to: '$1\n$2',
    at: 'board {',
  },
  {
    rule: 'not-delegates',
    from: '    partner general-practice "Partner members, primary medical services" {',
    to: '$&\n      represents northshire-lmc',
    at: 'represents northshire-lmc',
  },
  { rule: 'nolan-and-fit-and-proper', from: '    nolan-principles\n', to: '', at: 'eligibility {' },
  {
    rule: 'audit-and-remuneration',
    from: /"Audit Committee" \{\n {4}purpose audit/,
    to: '"Risk Committee" {\n    purpose quality-and-safety',
    at: heading,
  },
  { rule: 'decisions-map', from: '  policy functions-and-decisions-map published\n', to: '', at: heading },
  { rule: 'in-public', from: '    papers published 5 working days before\n', to: '', at: 'meetings {' },
  {
    rule: 'in-public',
    file: 'northshire-partnership.icb',
    from: '    in public\n',
    to: '    in private\n',
    at: 'in private',
  },
  { rule: 'consensus-first', from: '    consensus first\n', to: '', at: 'decisions {' },
  {
    rule: 'public-health-role',
    file: 'northshire-partnership.icb',
    from: '      must be director-of-public-health\n',
    to: '',
    at: 'members {',
  },
  {
    rule: 'place-membership',
    from: /(place port-ravel [^{]*\{[\s\S]*?), healthwatch-northshire\n/,
    to: '$1\n',
    at: 'place port-ravel',
  },
  {
    rule: 'trusts-in-collaboratives',
    from: /(collaborative acute-collaborative [^{]*\{[^}]*?members pruh), northshire-mental-health/,
    to: '$1',
    at: 'nhs-trust northshire-mental-health',
  },
  { rule: 'clinical-leadership-plan', from: '  policy clinical-leadership-plan published\n', to: '', at: heading },
  {
    rule: 'digital-lead',
    from: 'role chief-finance-officer, digital-lead',
    to: 'role chief-finance-officer',
    at: 'board {',
  },
  {
    rule: 'partnership-membership',
    file: 'northshire-partnership.icb',
    from: /( {4}other member council-members "[^"]*" \{\n {6}seats 1 for each local-authority\n {6}appointed by )each local-authority/,
    to: '$1northshire-partnership',
    at: 'members {',
  },
];
