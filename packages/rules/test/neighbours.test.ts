/**
 * What is unlawful or opposed, and what only looks like it: one change each to the complete examples, which are otherwise
 * in order. What is wrong is caught by the rule that it breaks; its lawful neighbour breaks nothing.
 */
import { describe, expect, it } from 'vitest';
import { exampleText, judged, on, unmet } from './packs/built-in.ts';

const board = 'northshire.icb';
const partnership = 'northshire-partnership.icb';

/** A file, what is taken out of it (of a text, its end is kept and the rest put before it), and what comes instead. */
interface Change {
  readonly what: string;
  readonly file?: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
}

async function brokenBy({ file = board, edits }: Change): Promise<string[]> {
  const text = edits.reduce((before, [from, to]) => {
    expect(before, from).toContain(from);
    return before.replace(from, () => to);
  }, exampleText(file));
  const { states, errors } = await judged(file, text, on);
  expect(errors).toEqual([]);
  return unmet(states);
}

const clinics = '    healthwatch healthwatch-northshire "Healthwatch Northshire"';
const withClinics: readonly [string, string] = [clinics, `${clinics}\n    private-provider clinics "Clinics Limited"`];
const lastSeat = '    observer healthwatch-observer';
const seat = (lines: string): readonly [string, string] => [lastSeat, `    ${lines}\n${lastSeat}`];
const membersOfPeople = '    members people-lead, nursing, lmc-member, lnc-member';
const collaborative = '  collaborative acute-collaborative';

describe('a private provider anywhere in a leading body', () => {
  it.each([
    [
      'bma/no-private-board',
      {
        what: 'a member',
        edits: [
          withClinics,
          seat(
            'other member private-member "Independent sector" { appointed by appointment-panel with approval of chair from clinics }',
          ),
        ],
      },
    ],
    [
      'bma/no-private-board',
      {
        what: 'a member without a vote',
        edits: [
          withClinics,
          seat(
            'other member adviser "Adviser" { does not vote appointed by appointment-panel with approval of chair represents clinics }',
          ),
        ],
      },
    ],
    [
      'bma/no-private-board',
      { what: 'a participant', edits: [withClinics, seat('participant adviser "Adviser" { from clinics }')] },
    ],
    [
      'bma/no-private-board',
      { what: 'an observer', edits: [withClinics, seat('observer adviser "Adviser" { represents clinics }')] },
    ],
    [
      'bma/no-private-board',
      {
        what: 'somebody whom it nominates',
        edits: [withClinics, seat('participant adviser "Adviser" { nominated by clinics }')],
      },
    ],
    [
      'bma/no-private-board',
      { what: 'a provider of any name', edits: [seat('participant adviser "Adviser" { from private-provider }')] },
    ],
    [
      'bma/no-private-board',
      {
        what: 'the chair of a committee',
        edits: [
          withClinics,
          [`    chaired by people-lead\n${membersOfPeople}`, `    chaired by clinics\n${membersOfPeople}`],
        ],
      },
    ],
    [
      'bma/no-private-any-body',
      { what: 'a member of a committee', edits: [withClinics, [membersOfPeople, `${membersOfPeople}, clinics`]] },
    ],
    [
      'bma/no-private-any-body',
      {
        what: 'a seat of a committee',
        edits: [
          withClinics,
          [
            '      nominated by health-unions\n    }',
            '      nominated by health-unions\n    }\n    member adviser "Adviser" { from clinics }',
          ],
        ],
      },
    ],
    [
      'bma/no-private-any-body',
      {
        what: 'a member of a place',
        edits: [
          withClinics,
          ['healthwatch-northshire\n    member place-gp', 'healthwatch-northshire, clinics\n    member place-gp'],
        ],
      },
    ],
    [
      'bma/no-private-any-body',
      {
        what: 'a member of a joint committee',
        edits: [
          withClinics,
          [
            collaborative,
            `  joint-committee surgery "Joint Committee for Surgery" {\n    parties northshire, pruh\n    members pruh, clinics\n    chaired by pruh\n    bars independence\n    terms-of-reference agreed by board, published\n  }\n${collaborative}`,
          ],
        ],
      },
    ],
    [
      'bma/no-private-board',
      {
        what: 'a member of the partnership',
        file: partnership,
        edits: [
          [
            '    other member voluntary-member',
            '    other member private-member "Member for the independent sector" { appointed by northshire-partnership represents private-provider }\n    other member voluntary-member',
          ],
        ],
      },
    ],
  ] as const)('%s: %o', async (rule, change) => {
    expect(await brokenBy(change)).toContain(rule);
  });

  it.each([
    { what: 'one that has no place in any body', edits: [withClinics] },
    {
      what: 'a member of a forum that only consults',
      edits: [
        withClinics,
        [
          '    members pruh, northshire-mental-health\n    provision delivery',
          '    members pruh, northshire-mental-health, clinics\n    provision delivery',
        ],
      ],
    },
    { what: 'a voluntary organisation', edits: [seat('participant voluntary "Voluntary sector" { represents vcse }')] },
    {
      what: 'a general practice, which is a contractor',
      edits: [seat('participant practice-manager "Practice manager" { from practices }')],
    },
    {
      what: 'an independent non-executive member',
      edits: [['"Non-executive member (audit)"', '"Independent non-executive member (audit)"']],
    },
  ] as Change[])('$what is none', async (change) => {
    expect(await brokenBy(change)).toEqual([]);
  });
});

const clause = `      No person may appoint someone as a member if they consider that the appointment could reasonably be regarded as
      undermining the independence of the health service because of the candidate's involvement with the private
      healthcare sector or otherwise.`;

describe('a narrower clause on independence', () => {
  it.each([
    {
      what: 'of partner members only',
      edits: [['No person may appoint someone', 'As to partner members: no person may appoint someone']],
    },
    { what: 'of private healthcare only', edits: [['healthcare sector or otherwise.', 'healthcare sector.']] },
    {
      what: 'of an interest only',
      edits: [[clause, '      Somebody who has an interest in a private healthcare company cannot be a member.']],
    },
    {
      what: 'that disqualifies and does not bind who appoints',
      edits: [
        [
          'No person may appoint someone as a member if they consider that the appointment',
          'A person whose appointment',
        ],
      ],
    },
    {
      what: 'with an exception',
      edits: [['healthcare sector or otherwise.', 'healthcare sector or otherwise, unless the chair agrees.']],
    },
    {
      what: 'that is taken back',
      edits: [
        [
          'healthcare sector or otherwise.',
          'healthcare sector or otherwise. This does not apply to executive members.',
        ],
      ],
    },
    {
      what: 'of those whom one calls partner members',
      edits: [['someone as a member if', 'someone as a partner member if']],
    },
    {
      what: 'that binds the chair alone',
      edits: [['No person may appoint someone', 'The chair may not appoint someone']],
    },
    {
      what: 'that exempts some',
      edits: [['healthcare sector or otherwise.', 'healthcare sector or otherwise. Non-executive members are exempt.']],
    },
    { what: 'that is not there', edits: [[`    independence """\n${clause}\n    """\n`, '']] },
  ] as Change[])('$what', async (change) => {
    expect(await brokenBy(change)).toContain('statute/independence-prohibition');
  });

  it.each([
    {
      what: 'the same in other words',
      edits: [
        [
          'No person may appoint someone as a member if they consider',
          'Nobody may appoint someone as a member if they consider',
        ],
      ],
    },
    {
      what: 'the same with another kind of apostrophe',
      edits: [["candidate's involvement", 'candidate’s involvement']],
    },
    {
      what: 'the same, laid out otherwise',
      edits: [[clause, clause.replaceAll('\n      ', ' ').replace('regarded as ', 'regarded as\n      ')]],
    },
    {
      what: 'the same, and more',
      edits: [
        [
          'healthcare sector or otherwise.',
          'healthcare sector or otherwise. This is decided only after each candidate was asked.',
        ],
      ],
    },
  ] as Change[])('$what is none', async (change) => {
    expect(await brokenBy(change)).toEqual([]);
  });
});

const removed = 'removed by nhs-england with approval of secretary-of-state';

describe('a power to remove the chair in other hands than NHS England’s', () => {
  it.each([
    { what: 'the board', edits: [[removed, 'removed by board']] },
    { what: 'the board, with approval', edits: [[removed, 'removed by board with approval of nhs-england']] },
    { what: 'the Secretary of State', edits: [[removed, 'removed by secretary-of-state']] },
    {
      what: 'NHS England or the board',
      edits: [[removed, 'removed by nhs-england, board with approval of secretary-of-state']],
    },
    { what: 'NHS England alone', edits: [[removed, 'removed by nhs-england']] },
    { what: 'a council', edits: [[removed, 'removed by northshire-cc with approval of secretary-of-state']] },
    {
      what: 'the board, over any member',
      edits: [['    of ordinary-member\n    by board', '    of member\n    by board']],
    },
    { what: 'the board, over nobody in particular', edits: [['    of ordinary-member\n    by board', '    by board']] },
    {
      what: 'the board, over the chair by name',
      edits: [['    of ordinary-member\n    by board', '    of ordinary-member, chair\n    by board']],
    },
  ] as Change[])('$what', async (change) => {
    expect(await brokenBy(change)).toContain('statute/chair-removal');
  });

  it.each([
    {
      what: 'NHS England’s, as a clause says',
      edits: [
        [
          '  provision interpretation',
          '  provision terms-of-appointment "Only NHS England may remove the Chair from office, with the approval of the Secretary of State."\n  provision interpretation',
        ],
      ],
    },
    {
      what: 'a chair of a committee',
      edits: [
        [
          '  provision interpretation',
          '  provision terms-of-appointment "The Board may remove the chair of a committee."\n  provision interpretation',
        ],
      ],
    },
    { what: 'none at all', edits: [[`      ${removed}\n`, '']] },
    {
      what: 'the board, over the executives',
      edits: [['    of ordinary-member\n    by board', '    of ordinary-member, executive\n    by board']],
    },
    {
      what: 'the chair, who approves that others are removed',
      edits: [['by board with approval of chair\n    on grounds', 'by chair\n    on grounds']],
    },
  ] as Change[])('$what is in order', async (change) => {
    expect(await brokenBy(change)).not.toContain('statute/chair-removal');
  });
});

const area = '    unitary-authority port-ravel-cc "Port Ravel City Council"';
const withDistricts: readonly [string, string] = [
  area,
  `${area}\n    county-district westdale-dc "Westdale District Council"\n    county-district eastdale-dc "Eastdale District Council"`,
];
const councils = 'nominated jointly by northshire-cc, port-ravel-cc';

describe('a nomination by districts only', () => {
  it.each([
    [
      'statute/local-authority-nominee',
      {
        what: 'two districts, and no council that may',
        edits: [withDistricts, [councils, 'nominated jointly by westdale-dc, eastdale-dc']],
      },
    ],
    [
      'statute/local-authority-meaning',
      {
        what: 'two districts, and no council that may',
        edits: [withDistricts, [councils, 'nominated jointly by westdale-dc, eastdale-dc']],
      },
    ],
    [
      'statute/local-authority-meaning',
      { what: 'a district among those that may', edits: [withDistricts, [councils, `${councils}, westdale-dc`]] },
    ],
    [
      'statute/local-authority-nominee',
      { what: 'districts of a county, by their kind', edits: [[councils, 'nominated jointly by county-district']] },
    ],
  ] as const)('%s: %o', async (rule, change) => {
    expect(await brokenBy(change)).toContain(rule);
  });

  it.each([
    { what: 'districts in the area that nominate nobody', edits: [withDistricts] },
    {
      what: 'a district where there is no county council',
      edits: [[area, '    metropolitan-district port-ravel-cc "Port Ravel City Council"']],
    },
    {
      what: 'a seat for the districts beside that of the councils',
      edits: [
        withDistricts,
        seat('participant districts "District councils" { nominated by westdale-dc, eastdale-dc }'),
      ],
    },
  ] as Change[])('$what: no such nomination', async (change) => {
    expect(await brokenBy(change)).toEqual([]);
  });
});

const acts = 'acts for chair during absence, vacancy';

describe('a deputy who becomes chair', () => {
  it.each([
    { what: 'on a vacancy', edits: [[acts, 'becomes chair on vacancy']] },
    { what: 'on a vacancy, having acted for the chair', edits: [[acts, `${acts}\n      becomes chair on vacancy`]] },
    {
      what: 'as a clause says',
      edits: [
        [
          '  provision interpretation',
          '  provision deputy-chair-arrangements "When the office falls vacant, the Deputy Chair becomes the Chair."\n  provision interpretation',
        ],
      ],
    },
    {
      what: 'as a clause says in other words',
      edits: [
        [
          '  provision interpretation',
          '  provision deputy-chair-arrangements "The Deputy Chair shall become the Chair for what is left of the term."\n  provision interpretation',
        ],
      ],
    },
  ] as Change[])('$what', async (change) => {
    expect(await brokenBy(change)).toContain('model-constitution/deputy-not-chair');
  });

  it.each([
    { what: 'acts during an absence', edits: [[acts, 'acts for chair during absence']] },
    {
      what: 'acts until there is a chair, as a clause says',
      edits: [
        [
          '  provision interpretation',
          '  provision deputy-chair-arrangements "During a vacancy the Deputy Chair is acting chair. The Deputy Chair does not become the Chair."\n  provision interpretation',
        ],
      ],
    },
  ] as Change[])('against one who $what', async (change) => {
    expect(await brokenBy(change)).toEqual([]);
  });
});
