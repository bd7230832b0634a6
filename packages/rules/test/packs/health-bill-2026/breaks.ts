import type { Breaks } from '../pack-tests.ts';

/** No constitution can meet both the law and the bill: these are written for the bill. */
const enacted = '../packages/rules/test/packs/health-bill-2026/enacted.icb';
const partnership = '../packages/rules/test/packs/health-bill-2026/enacted-partnership.icb';

export const breaks: Breaks = [
  {
    rule: 'mayor-nominee',
    file: enacted,
    from: 'nominated by enacted-authority',
    to: 'nominated by enacted-cc',
    at: 'board {',
  },
  {
    rule: 'nhse-to-sos',
    file: enacted,
    from: 'with approval of secretary-of-state',
    to: 'with approval of nhs-england',
    at: 'appointed by chair with approval of nhs-england',
  },
  {
    rule: 'mandate-gone',
    file: partnership,
    from: 'has regard to secretary-of-state-guidance',
    to: 'has regard to secretary-of-state-guidance, nhs-england-mandate',
    at: 'has regard to secretary-of-state-guidance, nhs-england-mandate',
  },
  {
    rule: 'healthwatch-gone',
    file: partnership,
    from: 'involves patient-group',
    to: 'involves healthwatch',
    at: 'involves healthwatch',
  },
];
