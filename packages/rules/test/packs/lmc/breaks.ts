import { type Breaks, provision } from '../pack-tests.ts';

const heading = 'icb northshire';

export const breaks: Breaks = [
  {
    rule: 'one-rep-inadequate',
    from: /(partner general-practice [^{]*\{\n) {6}seats 2\n([\s\S]*?nominated by northshire-lmc\n[^}]*?) {6}must be general-practitioner\n/,
    to: '$1$2',
    at: 'board {',
  },
  {
    rule: 'proportional',
    from: /(other member mental-health-member [^{]*\{)/,
    to: '$1\n      seats 300',
    at: 'board {',
  },
  {
    rule: 'provider-voice',
    from: / {6}from practices\n([\s\S]*?) {6}represents northshire-lmc\n/,
    to: '$1',
    at: 'partner general-practice',
  },
  {
    rule: 'lmc-role',
    from: /represents northshire-lmc\n {6}nominated by northshire-lmc\n/,
    to: '',
    at: 'board {',
  },
  { rule: 'lmc-support', from: provision('lmc-support'), to: '', at: heading },
  {
    rule: 'role-defined',
    from: /(partner general-practice [^{]*\{[^}]*?) {6}appointed by [^\n]*\n/,
    to: '$1',
    at: 'partner general-practice',
  },
  {
    rule: 'not-only-pcn',
    from: 'nominated jointly by practices as prescribed, listed in governance-handbook',
    to: 'nominated jointly by primary-care-network',
    at: 'nominated jointly by primary-care-network',
  },
  {
    rule: 'sessional-gps',
    from: /\n {4}member sessional [^\n]*|\n {2}provision sessional-gps "[^"]*"/g,
    to: '',
    at: heading,
  },
  {
    rule: 'place-authority-clear',
    from: ' up to "the delegated place budget"',
    to: '',
    at: 'exercises place-commissioning',
  },
  {
    rule: 'gp-funding-ringfence',
    from: 'ring-fenced, and each of its streams is ',
    to: '',
    at: 'provision gp-funding',
  },
  {
    rule: 'la-gp-parity',
    from: /(partner general-practice [^{]*\{\n)([\s\S]*?represents northshire-lmc\n)/,
    to: '$1      does not vote\n$2      does not vote\n',
    at: 'board {',
  },
];
