/** One constitution, by the law and the guidance of five days: each verdict that changes does so for a reason stated here. */
import { describe, expect, it } from 'vitest';
import { obligationOn } from '../src/obligations.ts';
import { exampleText, judged, loaded, on } from './packs/built-in.ts';

const days = ['2019-06-01', '2021-07-01', '2022-06-01', '2022-12-01', '2026-11-01'] as const;
const judgedOn = new Map(
  await Promise.all(
    days.map(async (day) => [day, await judged('deficient.icb', exampleText('deficient.icb'), on, day)] as const),
  ),
);
/** The verdicts on a rule, day by day; `-` where it was not in force. */
const verdicts = (rule: string): string =>
  days.map((day) => judgedOn.get(day)?.states.get(rule)?.replace('not-in-force', '-') ?? 'nothing').join(' ');

describe('examples/deficient.icb on five days', () => {
  it.each([
    // What the BMA asked of the alliances and plans of 2019, before there were boards.
    [
      'bma/nhs-bodies',
      'open - - - -',
      'the wording of 2019, which that of 2020 widened to publicly accountable bodies',
    ],
    ['bma/challenge-meaningfully', 'open - - - -', 'worded anew in 2020, as the next one'],
    ['bma/challenge-plans', '- open open open open', 'the second wording of the principles, December 2020'],
    ['bma/pay-protected', 'open open open open open', 'in both wordings of the principles'],
    ['bma/gp-contractor-status', 'open open open open open', 'in both wordings of the principles'],
    ['bma/alliance-agreement', 'met met met - -', 'the Act took the place of alliance agreements on 1 July 2022'],
    // Between the principles and the Act.
    ['lmc/lmc-support', '- open open open open', 'from the response of the LMCs to the proposals, December 2020'],
    ['design-framework/unitary-board', '- open open - -', 'the design framework of June 2021, until boards began'],
    ['design-framework/three-partners', '- partly partly - -', 'as before; one partner of the three is there'],
    [
      'design-framework/trusts-in-collaboratives',
      '- - open - -',
      'trusts were to be in a collaborative by April 2022, and the framework ended with June',
    ],
    ['bma/grades-involved', '- open open open open', 'the BMA’s view of the framework, June 2021'],
    ['bma/more-than-one-gp', '- - open open open', 'the BMA’s briefing on the bill, January 2022'],
    // The Act and the model constitution.
    ['statute/chair-appointer', '- - open open open', 'Part 1 of Schedule 1B came into force on 9 May 2022'],
    ['statute/trust-nominee', '- - open open open', 'Part 1 of Schedule 1B came into force on 9 May 2022'],
    ['statute/name', '- - met met met', 'Part 1 of Schedule 1B came into force on 9 May 2022'],
    ['statute/accounts', '- - - open open', 'Part 2 of Schedule 1B came into force on 1 July 2022'],
    ['nhs-act/establishment-order', '- - open open open', 'section 14Z25(5) came into force on 9 May 2022'],
    ['nhs-act/registers', '- - - open open', 'section 14Z30 came into force on 1 July 2022'],
    ['nhs-act/public-meetings', '- - - open open', 'boards are bodies of the Act of 1960 from 1 July 2022'],
    ['model-constitution/three-executives', '- - open open open', 'the model constitution of May 2022'],
    // What was asked once there were boards.
    ['bma/lmc-board', '- - - open open', 'the annual meeting of June 2022, after the third day'],
    ['bma/primary-care-is-gp', '- - - open open', 'the BMA’s reading of the constitutions of 1 July 2022'],
    // Later guidance.
    ['model-constitution/executive-leads', '- - - - open', 'guidance of May 2023 on executive leads'],
    ['model-constitution/deputy-chair', '- - - - open', 'governance guidance as updated in July 2024'],
    ['model-constitution/deputy-not-chair', '- - - - open', 'governance guidance as updated in July 2024'],
    ['model-constitution/quorum-without-chair', '- - - - open', 'governance guidance as updated in July 2024'],
    ['model-constitution/senior-nem-deputy', '- - - - met', 'governance guidance as updated in July 2024'],
    ['model-constitution/public-health-expertise', '- - - - open', 'guidance of 2025 on public health'],
    ['model-constitution/mental-health-position', '- - - - open', 'an answer in the House of Lords, July 2025'],
    ['bma/gpc-central', '- - - - not-checkable', 'the briefing on the Hewitt review, June 2023'],
    // What depends on the day for another reason than the dates of the rule.
    ['drafting/dead-body', 'met met met open open', 'clinical commissioning groups ended with 30 June 2022'],
    ['drafting/explanation-overdue', 'met met met met open', 'an explanation was to be reviewed in between'],
    ['drafting/quorum-satisfiable', 'open open open open open', 'arithmetic has no date'],
  ])('%s: %s (%s)', (rule, expected) => {
    expect(verdicts(rule)).toBe(expected);
  });

  /** The days on which rules begin, and those on which they end, with what began or ended. */
  const calendar: Readonly<Record<string, string>> = {
    '2019-01-01': 'the BMA’s first wording of its principles, of which only the year is known',
    '2020-12-20': 'that wording ends where the second begins',
    '2020-12-21': 'the second wording, and the response of the Londonwide LMCs',
    '2021-06-16': 'the design framework, and the BMA’s view of it',
    '2022-01-13': 'the BMA’s briefing on the bill',
    '2022-04-01': 'the day by which trusts were to be in a collaborative',
    '2022-05-09': 'S.I. 2022/515: Part 1 of Schedule 1B and part of Chapter A3',
    '2022-05-13': 'the model constitution',
    '2022-06-27': 'the BMA’s annual meeting',
    '2022-06-30': 'the last day before there were boards',
    '2022-07-01': 'S.I. 2022/734: boards begin, and the rest of the Act with them',
    '2023-05-01': 'guidance on executive leads',
    '2023-06-14': 'the BMA’s briefing on the Hewitt review',
    '2024-02-01': 'the guidance on strategies of partnerships as it is now',
    '2024-07-01': 'the governance guidance as updated',
    '2024-12-16': 'S.I. 2024/1205',
    '2025-04-01': 'guidance on public health expertise',
    '2025-07-22': 'the answer on mental health in the House of Lords',
  };

  it('no rule begins or ends on any other day', () => {
    const dates = loaded.packs.flatMap(({ rules }) =>
      rules.flatMap(({ rule: { inForce } }) => [inForce.from, inForce.until].filter((date) => date !== undefined)),
    );
    expect([...new Set(dates)].sort()).toEqual(Object.keys(calendar));
  });

  it('a rule is silent on exactly the days outside of its dates', () => {
    for (const { id, rule } of on.flatMap(({ rules }) => rules)) {
      const { from = '', until = '9999' } = rule.inForce;
      for (const day of days) {
        const state = judgedOn.get(day)?.states.get(id);
        if (state !== undefined)
          expect(`${id} ${day} ${state === 'not-in-force'}`).toBe(`${id} ${day} ${day < from || day > until}`);
      }
    }
  });
});

describe('what was asked for more firmly before', () => {
  it.each(['three-executives', 'minimum-ten'])('model-constitution/%s was policy until the summer of 2025', (name) => {
    const rule = on.flatMap(({ rules }) => rules).find(({ id }) => id === `model-constitution/${name}`)?.rule;
    const levels = rule ? [...days, '2025-07-31', '2025-08-01'].map((day) => obligationOn(rule, day)) : [];
    expect(levels).toEqual(['policy', 'policy', 'policy', 'policy', 'should', 'policy', 'should']);
  });
});
