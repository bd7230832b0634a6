/** The examples of this project, judged by every pack that is on. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../src/index.ts';
import { exampleText, judged, loaded, on, packTexts, readAs, root } from './packs/built-in.ts';

it('the packs load without a fault', () => {
  expect(loaded.faults.map(({ uri, message }) => `${uri}: ${message}`)).toEqual([]);
});

it('their fixes read in their place', async () => {
  const { faults } = await loadPacks(packTexts, { tryFixes: true });
  expect(faults.map(({ uri, message }) => `${uri}: ${message}`)).toEqual([]);
});

it('every rule that another entails or replaces is there', () => {
  const ids = new Set(loaded.packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
  for (const { id, rule } of loaded.packs.flatMap(({ rules }) => rules))
    for (const other of [...rule.entails, ...rule.replaces])
      expect([id, other, ids.has(other)]).toEqual([id, other, true]);
});

describe('the examples of this project', () => {
  const serious = async (file: string): Promise<string[]> => {
    const { findings, lineOf } = await judged(file, exampleText(file), on);
    return findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((each) => `${lineOf(each)} ${each.severity} ${each.rule}`);
  };

  const rules = loaded.packs.flatMap((each) => each.rules);
  const notCheckable = new Set(rules.filter(({ rule }) => rule.notCheckable !== undefined).map(({ id }) => id));

  it.each(['northshire.icb', 'northshire-partnership.icb'])('%s meets everything', async (file) => {
    const { states } = await judged(file, exampleText(file), on);
    // What a rule of another time asks is in the tests of its pack.
    const today = [...states].filter(([, state]) => state !== 'not-in-force');
    // Northshire imports no other board with which its area could overlap.
    const open = today.filter(([id, state]) => state !== 'met' && !notCheckable.has(id));
    expect(open).toEqual(file === 'northshire.icb' ? [['nhs-act/no-overlap', 'not-checkable']] : []);
  });

  it.each(['westmere.icb', 'westmere-partnership.icb', 'three-rivers.icb'])('%s has no grave failing', async (file) => {
    expect(await serious(file)).toEqual([]);
  });

  it('deficient.icb fails as its comments say', async () => {
    expect(await serious('deficient.icb')).toEqual([
      '5 warning model-constitution/unitary-board',
      '5 warning model-constitution/fppt',
      '5 warning model-constitution/nolan',
      '5 warning model-constitution/role-specification',
      '5 warning model-constitution/remuneration-own-pay',
      '5 warning model-constitution/remuneration-committee',
      '5 warning model-constitution/sord',
      '5 warning model-constitution/functions-decisions-map',
      '5 warning model-constitution/governance-handbook',
      '5 warning model-constitution/standing-orders',
      '5 warning model-constitution/business-conduct-policy',
      '5 warning model-constitution/accounts-published',
      '5 warning model-constitution/complaints',
      '5 warning model-constitution/foi',
      '5 warning model-constitution/ten-principles',
      '5 warning nhs-act/publish-constitution',
      '5 warning nhs-act/expert-advice',
      '5 warning nhs-act/skills-review',
      '5 warning nhs-act/plan-consultation',
      '5 warning nhs-act/annual-report',
      '5 error statute/functions-arrangements',
      '5 error statute/employee-terms',
      '5 error statute/conflicts-principles',
      '5 error statute/involvement-principles',
      '5 warning statute/accounts',
      '21 warning model-constitution/dq-conviction',
      '21 warning model-constitution/dq-bankruptcy',
      '21 warning model-constitution/dq-dismissal',
      '21 warning model-constitution/dq-terminated-office',
      '21 warning model-constitution/dq-regulator',
      '21 warning model-constitution/dq-company-director',
      '21 warning model-constitution/dq-charity',
      '23 warning model-constitution/dq-independence',
      '23 error statute/independence-prohibition',
      '27 warning model-constitution/three-executives',
      '27 warning model-constitution/three-executives',
      '27 warning model-constitution/three-executives',
      '27 warning model-constitution/two-nems',
      '27 warning model-constitution/minimum-ten',
      '27 warning model-constitution/mental-health-position',
      '27 warning model-constitution/senior-nem',
      '27 warning model-constitution/nem-rem-skills',
      '27 warning model-constitution/conflicts-guardian',
      '27 warning model-constitution/public-health-expertise',
      '27 error statute/primary-medical-nominee',
      '27 error statute/min-ordinary-members',
      '27 warning statute/mental-illness-knowledge',
      '30 error statute/chair-appointer',
      '31 error statute/chair-removal',
      '34 error statute/ce-employee',
      '35 error statute/ce-appointer',
      '38 warning model-constitution/trust-partner-criteria',
      '38 error statute/nomination-process',
      '39 warning model-constitution/deputy-chair',
      '41 warning model-constitution/deputy-not-chair',
      '42 error statute/trust-nominee',
      '43 warning model-constitution/three-partners',
      '44 error statute/ordinary-chair-approval',
      '47 warning model-constitution/la-partner-criteria',
      '47 error statute/nomination-process',
      '48 error statute/local-authority-nominee',
      '48 warning model-constitution/la-partner-social-care',
      '48 error statute/local-authority-meaning',
      '49 error statute/ordinary-chair-approval',
      '51 warning model-constitution/participants-non-voting',
      '57 error statute/chair-removal',
      '63 warning model-constitution/audit-committee',
      '63 warning model-constitution/committee-tor',
      '68 warning model-constitution/committee-tor',
      '68 error statute/commissioning-committee-approval',
      '68 error statute/commissioning-committee-independence',
      '77 error statute/delegates-allowed',
      '80 error statute/delegates-allowed',
      '84 warning model-constitution/quorum-without-chair',
      '85 warning drafting/quorum-satisfiable',
      '87 warning model-constitution/consensus-first',
      '87 warning model-constitution/casting-vote',
      '87 error statute/decision-procedure',
      '91 warning model-constitution/papers-published',
      '92 error nhs-act/public-exclusion',
      '93 warning nhs-act/public-notice',
      '96 warning model-constitution/register-retention',
      '96 error nhs-act/registers',
      '96 error nhs-act/manage-conflicts',
      '96 error statute/conflicts-arrangements',
      '97 error nhs-act/registers-access',
      '97 error statute/conflicts-arrangements',
      '98 error nhs-act/declare-28-days',
      '98 error statute/conflicts-arrangements',
      '100 warning model-constitution/variation-effective',
      '100 error statute/variation-nhse-initiative',
      '101 error statute/variation-nhse-approval',
      '104 warning model-constitution/sfi',
      '106 warning nhs-act/joint-forward-plan',
      '109 warning drafting/para-number-drift',
      '110 warning drafting/dead-body',
      '110 warning drafting/dead-body',
      '110 warning drafting/dead-body',
      '112 warning nhs-act/involve-public',
      '112 warning statute/involvement-arrangements',
      '114 warning drafting/explanation-inadmissible',
      '114 warning drafting/explanation-overdue',
    ]);
  });

  it.each(readdirSync(new URL('examples/published/', root)).filter((each) => each.endsWith('.icb')))(
    'published/%s is judged on what its source shows',
    async (file) => {
      const name = `published/${file}`;
      const { findings } = await judged(name, exampleText(name), on);
      expect(findings).toEqual([]);
      const { constitution } = await readAs(name, exampleText(name));
      expect(constitution?.encodings).not.toEqual([]);
    },
  );
});
