import { type Breaks, provision } from '../pack-tests.ts';

const partnership = 'icp northshire-partnership';

const file = 'northshire-partnership.icb';

export const breaks: Breaks = [
  {
    file,
    rule: 'joint-committee',
    from: 'established jointly by northshire, northshire-cc, port-ravel-cc',
    to: 'established jointly by northshire-cc, port-ravel-cc',
    at: 'established jointly',
  },
  {
    file,
    rule: 'icb-member',
    from: 'appointed by northshire\n      deputies named, with vote',
    to: 'appointed by northshire\n      seats 2',
    at: 'seats 2',
  },
  {
    file,
    rule: 'la-members',
    from: 'appointed by each local-authority',
    to: 'appointed by northshire-cc',
    at: 'members {',
  },
  {
    file,
    rule: 'other-members',
    from: /appointed by northshire-partnership(\n {6}represents vcse)/,
    to: 'appointed by vcse$1',
    at: 'other member voluntary-member',
  },
  { file, rule: 'own-procedure', from: '    at least 1/2 of members\n', to: '', at: 'quorum {' },
  { file, rule: 'strategy', from: /\n {4}assessed needs of [^\n]*/, to: '', at: 'strategy {' },
  { file, rule: 'strategy-s75', from: '    considers section-75-arrangements\n', to: '', at: 'strategy {' },
  { file, rule: 'strategy-regard', from: 'nhs-england-mandate, ', to: '', at: 'strategy {' },
  {
    file,
    rule: 'involve-healthwatch',
    from: /(involves )healthwatch-northshire, |\n {4}participant healthwatch-attendee [^\n]*/g,
    to: '$1',
    at: 'strategy {',
  },
  { file, rule: 'involve-people', from: ', people who live or work in the area', to: '', at: 'strategy {' },
  { file, rule: 'integration-statement', from: provision('integration-of-services'), to: '', at: partnership },
  {
    file,
    rule: 'strategy-review',
    from: 'reviewed on each new assessment',
    to: 'reviewed every 5 years',
    at: 'reviewed every',
  },
  { file, rule: 'strategy-publish', from: /\n {4}published with copies to [^\n]*/, to: '', at: 'strategy {' },
  {
    file,
    rule: 'strategy-copies',
    from: 'published with copies to northshire, northshire-cc, port-ravel-cc',
    to: 'published with copies to northshire, northshire-cc',
    at: 'published with copies',
  },
  {
    file,
    rule: 'guidance-version',
    from: 'strategy-guidance-2024',
    to: 'strategy-guidance-2022',
    at: 'has regard to',
  },
  {
    file,
    rule: 'widespread-involvement',
    from: provision('widespread-involvement'),
    to: '',
    at: 'involves healthwatch',
  },
  {
    file,
    rule: 'chair-joint',
    from: 'nominated jointly by northshire, northshire-cc, port-ravel-cc',
    to: 'nominated by northshire-cc',
    at: 'chair {',
  },
  { file, rule: 'public-sessions', from: '    in public\n', to: '    in private\n', at: 'in private' },
  { file, rule: 'dph-role', from: '      must be director-of-public-health\n', to: '', at: 'members {' },
];
