/** How the BMA and the LMCs grade a board: one board for every category, and the measures of the complete example. */
import { describe, expect, it } from 'vitest';
import { gradesOf, measuresOf } from '../src/index.ts';
import { exampleText, pack, readAs } from './packs/built-in.ts';

async function constitutionOf(text: string, name = 'board.icb') {
  const { constitution, findings } = await readAs(name, text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!constitution) throw new Error('There is no constitution.');
  return constitution;
}

const withSeats = (seats: string, more = ''): string =>
  `icb x "NHS X Integrated Care Board" {\n  board {\n    chair {}\n    ${seats}\n  }\n${more}}\n`;

async function gradeOf(id: string, text: string): Promise<string | undefined> {
  const [packName = ''] = id.split('/');
  return gradesOf(await constitutionOf(text), pack(packName)).find((grade) => grade.id === id)?.category;
}

const specialist = 'a guaranteed voting place for a specialist';
const councilMember = 'a voting member from a local authority with knowledge and experience';

describe('grades', () => {
  it.each([
    ['bma/public-health', specialist, 'other member ph "Consultant" { must be public-health-consultant }'],
    ['bma/public-health', specialist, 'partner councils { from local-authority must be director-of-public-health }'],
    ['bma/public-health', specialist, 'executive ph "Director of Public Health" { must be director-of-public-health }'],
    [
      'bma/public-health',
      councilMember,
      'partner councils { from local-authority must have knowledge and experience of public-health }',
    ],
    [
      'bma/public-health',
      councilMember,
      'partner councils { nominated jointly by local-authority should have knowledge of public-health }',
    ],
    [
      'bma/public-health',
      'a role without a vote',
      'participant dph "Director of Public Health" { must be director-of-public-health }',
    ],
    [
      'bma/public-health',
      'a role without a vote',
      'other member ph "Consultant" { does not vote must be public-health-consultant }',
    ],
    ['bma/public-health', 'no mention of a public health role', 'partner councils { from local-authority }'],
    [
      'bma/public-health',
      'no mention of a public health role',
      'partner councils { must be director-of-public-health or elected-member }',
    ],

    ['bma/primary-care', 'more than the minimum', 'partner gp { seats 2 from primary-medical-providers }'],
    [
      'bma/primary-care',
      'more than the minimum',
      'partner gp { from primary-medical-providers }\n    other member pharmacy "Pharmacist" { from community-pharmacies }',
    ],
    ['bma/primary-care', 'the minimum of one', 'partner gp { nominated jointly by primary-medical-providers }'],
    ['bma/primary-care', 'none', 'partner trusts { from trust }'],

    ['bma/gp', 'specified', 'partner gp { from primary-medical-providers must be general-practitioner }'],
    ['bma/gp', 'not specified', 'partner gp { from primary-medical-providers }'],
    ['bma/gp', 'not specified', 'partner gp { from primary-medical-providers must be general-practitioner or nurse }'],
    ['bma/gp', 'not specified', 'partner gp { from primary-medical-providers should be general-practitioner }'],

    [
      'bma/gp',
      'not specified',
      'executive medical "Medical Director" { role medical-director must be general-practitioner }',
    ],
    ['bma/lmc', 'votes', 'other member lmc-member "LMC" { represents lmc }'],
    ['bma/lmc', 'votes', 'other member doctor "Doctor" { nominated by lmc }'],
    ['bma/lmc', 'attends', 'observer lmc-observer "LMC" { represents lmc }'],
    ['bma/lmc', 'attends', 'other member lmc-member "LMC" { does not vote represents lmc }'],
    ['bma/lmc', 'none', 'partner gp { from primary-medical-providers }'],

    ['bma/lnc', 'votes', 'other member lnc-member "LNC" { represents lnc }'],
    ['bma/lnc', 'attends', 'participant lnc-member "LNC" { represents lnc }'],
    ['bma/lnc', 'no mention', 'other member lmc-member "LMC" { represents lmc }'],

    [
      'bma/hospital-doctors',
      'a role with a vote',
      'other member doctor "Doctor" { must be hospital-doctor must not hold trust-executive-role }',
    ],
    ['bma/hospital-doctors', 'a role with a vote', 'other member lnc-member "LNC" { represents lnc }'],
    [
      'bma/hospital-doctors',
      'a role without a vote',
      'participant doctor "Doctor" { must be hospital-doctor must not hold trust-executive-role }',
    ],
    [
      'bma/hospital-doctors',
      'no role',
      'executive medical "Medical Director" { role medical-director must be doctor }',
    ],
    ['bma/hospital-doctors', 'no role', 'partner trusts { from trust must hold trust-executive-role }'],
  ])('%s: %s: %s', async (id, category, seats) => {
    expect(await gradeOf(id, withSeats(seats))).toBe(category);
  });

  it('bma/lnc: a clause that only mentions them', async () => {
    const clause = '  provision local-negotiation "The Board meets the Local Negotiating Committees twice a year."\n';
    expect(await gradeOf('bma/lnc', withSeats('partner trusts { from trust }', clause))).toBe('mentioned');
  });

  it('every category of every grade has an example above or here', () => {
    const categories = pack('bma').grades.flatMap(({ id, categories }) =>
      categories.map(({ title }) => `${id}: ${title}`),
    );
    expect(categories).toHaveLength(4 + 3 + 2 + 3 + 4 + 3);
  });

  it('of what cannot be seen or read, there is none', async () => {
    const inPart = `icb x "NHS X Integrated Care Board" {
      encoded from "https://x.example/board" covers composition-in-part
      board { chair {} }
    }`;
    expect(await gradeOf('bma/lmc', inPart)).toBeUndefined();
  });

  it('the complete example has the best grade of each', async () => {
    const found = gradesOf(await constitutionOf(exampleText('northshire.icb'), 'northshire.icb'), pack('bma'));
    expect(found.map(({ category, categories }) => category === categories[0])).toEqual(found.map(() => true));
    expect(found).toHaveLength(6);
  });
});

describe('measures', () => {
  const measured = async (text: string, name?: string) => {
    const constitution = await constitutionOf(text, name);
    const of = ['bma', 'lmc'].flatMap((each) => measuresOf(constitution, pack(each)));
    return Object.fromEntries(of.map(({ id, value }) => [id, value]));
  };

  it('of the complete example, counted by hand', async () => {
    // 15 votes: chair, chief executive, 3 executives, 2 non-executives, 1 for trusts, 2 GPs, 1 for councils, and 4 others.
    // Clinicians: medical and nursing director, 2 GPs, the LMC's and the LNC's member; a consultant in public health need
    // be none. GPs: 2 partner members and the LMC's.
    expect(await measured(exampleText('northshire.icb'), 'northshire.icb')).toEqual({
      'bma/clinicians': { least: 6 / 15, most: 6 / 15 },
      'bma/gps': { least: 3 / 15, most: 3 / 15 },
      'bma/trusts': { least: 1 / 15, most: 1 / 15 },
      'bma/trusts-to-gps': { least: 1 / 3, most: 1 / 3 },
      'bma/private-involvement': { least: 0, most: 0 },
      'lmc/councils': { least: 1 / 15, most: 1 / 15 },
      'lmc/councils-to-gps': { least: 1 / 3, most: 1 / 3 },
    });
  });

  it('a range of seats makes a range of the share', async () => {
    const found = await measured(
      withSeats('partner gp { seats 1 to 3 from primary-medical-providers must be general-practitioner }'),
    );
    expect(found['bma/gps']).toEqual({ least: 1 / 2, most: 3 / 4 });
  });

  it('each place of a private provider counts, on the board and off it', async () => {
    const found = await measured(
      withSeats(
        'participant adviser "Adviser" { from private-provider }',
        '  committee quality "Quality Committee" {\n    members private-provider\n  }\n',
      ),
    );
    expect(found['bma/private-involvement']).toEqual({ least: 2, most: 2 });
  });

  it('without a GP there is nothing to set the trusts against', async () => {
    expect((await measured(withSeats('partner trusts { from trust }')))['bma/trusts-to-gps']).toBeUndefined();
  });

  it('a number of seats that is open or has no end makes the share open', async () => {
    const share = async (seats: string) => (await measured(withSeats(seats)))['bma/gps'];
    const gps = 'from primary-medical-providers must be general-practitioner';
    expect((await share(`partner gp { seats [number] ${gps} }`))?.most).toBe(1);
    expect(await share(`partner gp { ${gps} }\n partner t { seats [number] from trust }`)).toEqual({
      least: 0,
      most: 1 / 3,
    });
    expect(await share(`partner gp { seats 2 ${gps} }\n partner t { seats 3 to 5 from trust }`)).toEqual({
      least: 2 / 8,
      most: 2 / 6,
    });
  });
});

describe('none is told', () => {
  const seats = 'partner gp { from primary-medical-providers must be general-practitioner }';
  const told = async (text: string) => {
    const { constitution } = await readAs('board.icb', text);
    if (!constitution) throw new Error('There is no constitution.');
    return {
      category: gradesOf(constitution, pack('bma')).find(({ id }) => id === 'bma/lmc')?.category,
      share: measuresOf(constitution, pack('bma')).find(({ id }) => id === 'bma/gps'),
      places: measuresOf(constitution, pack('bma')).find(({ id }) => id === 'bma/private-involvement'),
    };
  };
  const sure = { least: 1 / 2, most: 1 / 2 };
  const of = (more: string): string => withSeats(seats, `${more}\n`);

  it.each([
    ['where all was read', of(''), 'none', sure],
    ['where all was encoded', of('encoded from "https://x.example/x" covers everything'), 'none', sure],
    [
      'where what it rests on was not encoded',
      of('encoded from "https://x.example/x" covers quorum'),
      undefined,
      undefined,
    ],
    ['where a line was not read', withSeats(`${seats}\n zzz`), undefined, undefined],
  ])('%s', async (_, text, category, share) => {
    const found = await told(text);
    expect(found.category).toBe(category);
    expect(found.share?.kind).toBe('share');
    expect(found.share?.value).toEqual(share);
    expect(found.places?.kind).toBe('count');
    expect(found.places?.value).toEqual(share && { least: 0, most: 0 });
  });

  it('of a kind of constitution that it is not for', async () => {
    const { constitution } = await readAs('members.icb', 'icp x "X" {\n  members {\n    chair {}\n  }\n}\n');
    if (!constitution) throw new Error('There is no constitution.');
    expect(gradesOf(constitution, pack('bma'))).toEqual([]);
    const ids = measuresOf(constitution, pack('bma')).map(({ id }) => id);
    expect(ids).toContain('bma/gps');
    expect(ids).not.toContain('bma/trusts-to-gps');
  });
});
