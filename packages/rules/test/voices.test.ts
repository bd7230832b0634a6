/** Who is heard: whom each way of saying it names, and what follows for the seat and for the body that it stands on. */
import type { Body, Constitution, Seat } from '@icb/language';
import { describe, expect, it } from 'vitest';
import * as voices from '../src/voices.ts';
import { read } from './judging.ts';

async function constitutionOf(lines: string, kind = 'icb'): Promise<Constitution> {
  const { constitution, findings } = await read(`${kind} x "X" {\n${lines}\n}\n`);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return constitution as Constitution;
}

const parties = 'partners {\n  trust t "T"\n  vcse v "V"\n  private-provider p "P"\n  healthwatch h "H"\n}\n';

async function seatOf(seat: string): Promise<Seat> {
  const { board } = await constitutionOf(`${parties}board {\n  chair {}\n  ${seat}\n}`);
  return board?.members.at(-1) as Seat;
}

async function bodyOf(lines: string): Promise<{ body: Body; constitution: Constitution }> {
  const constitution = await constitutionOf(
    `${parties}board { chair {} executive lead { role medical-director } }\n${lines}`,
  );
  return { body: constitution.bodies[0] as Body, constitution };
}

const namesOf = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join(', ');

describe('what whoever holds a seat surely is', () => {
  it.each([
    ['must be doctor', 'doctor: clinician'],
    ['must be sas-doctor or resident-doctor', 'hospital-doctor: doctor, clinician'],
    ['must be doctor or hospital-doctor', 'doctor: clinician'],
    ['must be nurse or midwife', 'clinician: '],
    ['must be doctor or social-worker', ''],
    ['must be doctor or nurse or social-worker', ''],
    ['must be sas-doctor or nurse or midwife', 'clinician: '],
    ['must be doctor\n must be public-health-specialist', 'doctor: clinician; public-health-specialist: '],
    ['must be [which profession]', '[which profession]: open'],
    ['must be doctor or [which profession]', '[which profession]: open'],
    ['should be doctor', ''],
    ['may be doctor', ''],
    ['must not be doctor', ''],
    ['must hold trust-executive-role', ''],
  ])('%s', async (lines, are) => {
    const found = voices.surely(await seatOf(`partner p1 {\n ${lines}\n}`));
    expect(found.map(({ name, term }) => `${name}: ${term ? term.ancestors.join(', ') : 'open'}`).join('; ')).toBe(are);
    for (const { name, term } of found) expect(term?.name ?? name).toBe(name);
  });
});

describe('the organisations behind a seat', () => {
  it.each([
    ['from t', 't'],
    ['represents lmc', 'lmc'],
    ['nominated by lmc', 'lmc'],
    ['nominated jointly by t, v', 't, v'],
    ['appointed by t', 't'],
    ['shared with t', 't'],
    ['joint appointment with t', 't'],
    ['held jointly by t, h', 't, h'],
    ['rotates between t, h', 't, h'],
    ['from t\n represents lmc\n appointed by h', 't, lmc, h'],
    // neither an office, nor whoever is on the board, nor a body
    ['appointed by nhs-england', ''],
    ['appointed by chair', ''],
    ['appointed by c', ''],
    // who appoints is not yet said
    ['appointed by [each trust]', ''],
    ['nominated by [each NHS trust]', '[each NHS trust]'],
  ])('%s', async (lines, named) => {
    const constitution = await constitutionOf(
      `${parties}board { chair {}\n partner p1 {\n ${lines}\n} }\ncommittee c "C" {}`,
    );
    expect(namesOf(voices.belongings(constitution.board?.members[1] as Seat))).toBe(named);
  });
});

it.each([
  ['[each Local Medical Committee]', 'lmc'],
  ['[the local authorities]', undefined],
  ['[each NHS foundation trust of the area]', 'foundation-trust'],
  // the longest name counts
  ['[each NHS trust]', 'nhs-trust'],
  ['[each NHS Trust Development Authority]', 'nhs-trust-development-authority'],
  ['[who]', undefined],
])('a placeholder speaks of a kind of organisation: %s of %s', async (name, term) => {
  const [who] = (await seatOf(`partner p1 { represents ${name} }`)).represents;
  expect(who && voices.speakingOf(who).term?.name).toBe(term);
});

it('a placeholder among professions speaks of a profession', async () => {
  const [who] = (await seatOf('partner p1 { must be [a nurse or a midwife] }')).requirements[0]?.terms ?? [];
  expect(who && voices.speakingOf(who, 'profession').term?.name).toBe('midwife');
});

/** What may be true of a seat. */
const claims = {
  private: voices.isPrivate,
  frontline: voices.isFrontline,
  accountable: voices.isAccountable,
  nhs: voices.isOfNhs,
  clinician: voices.isClinician,
};

describe('what is true of a seat', () => {
  it.each([
    ['partner p1 {}', 'frontline accountable nhs'],
    ['partner p1 { from t }', 'frontline accountable nhs'],
    // private, by whatever line or title says so
    ['partner p1 { from p }', 'private frontline'],
    ['partner p1 { from private-provider }', 'private frontline'],
    ['partner p1 { must be seconded from private-provider }', 'private frontline'],
    ['partner p1 { must not be seconded from private-provider }', 'frontline accountable nhs'],
    ['partner p1 { must hold private-provider-role }', 'private frontline'],
    ['partner p1 { must not hold private-provider-role }', 'frontline accountable nhs'],
    ['partner p1 { must be independent of private-provider }', 'frontline accountable nhs'],
    ['partner p1 "Private sector member" {}', 'private frontline'],
    ['partner p1 "Independent-sector member" {}', 'private frontline'],
    ['partner p1 "Member for independent providers" {}', 'private frontline'],
    ['partner p1 "Private healthcare provider member" {}', 'private frontline'],
    ['partner p1 "Member" also "Private sector member" {}', 'private frontline'],
    ['partner p1 "Private matters" {}', 'frontline accountable nhs'],
    // whoever manages is not on the frontline
    ['chair c {}', 'accountable nhs'],
    ['chief-executive {}', 'accountable nhs'],
    ['executive e {}', 'accountable nhs'],
    ['non-executive n {}', 'frontline accountable nhs'],
    ['partner p1 { must hold trust-executive-role }', 'accountable nhs'],
    ['partner p1 { must hold other-executive-role }', 'accountable nhs'],
    ['partner p1 { must be trust-executive }', 'accountable nhs'],
    ['partner p1 { must be trust-executive or nurse }', 'accountable nhs'],
    ['partner p1 { should hold trust-executive-role }', 'frontline accountable nhs'],
    ['partner p1 { must not hold trust-executive-role }', 'frontline accountable nhs'],
    ['partner p1 "Medical Director" {}', 'accountable nhs clinician'],
    ['partner p1 "Director of Nursing" {}', 'frontline accountable nhs clinician'],
    ['partner p1 { must be nurse }', 'frontline accountable nhs clinician'],
    ['partner p1 { should be nurse }', 'frontline accountable nhs'],
    ['partner p1 { must be nurse or social-worker }', 'frontline accountable nhs'],
    ['partner p1 { role nursing-director }', 'frontline accountable nhs clinician'],
    // answerable to the public or not, of the NHS or not
    ...['care-provider', 'vcse', 'hospice', 'housing-association', 'university'].map((kind) => [
      `partner p1 { from ${kind} }`,
      'frontline',
    ]),
    ...[
      'local-authority',
      'county-district',
      'combined-authority',
      'combined-county-authority',
      'mayoral-strategic-authority',
      'community-pharmacies',
      'gp-federation',
    ].map((kind) => [`partner p1 { from ${kind} }`, 'frontline accountable']),
    ...['trust', 'lmc', 'lnc', 'trade-union', 'healthwatch', 'patient-group', 'cancer-alliance'].map((kind) => [
      `partner p1 { from ${kind} }`,
      'frontline accountable nhs',
    ]),
    ['partner p1 { from t, v }', 'frontline'],
    ['partner p1 { represents vcse }', 'frontline'],
    ['partner p1 { represents [somebody] }', 'frontline accountable nhs'],
    ['partner p1 { represents [a hospice] }', 'frontline'],
  ])('%s: %s', async (seat, true_) => {
    const read = await seatOf(seat);
    const holding = Object.entries(claims).filter(([, claim]) => claim(read));
    expect(holding.map(([name]) => name).join(' ')).toBe(true_);
  });
});

describe('who has a place on a body', () => {
  const seats =
    'other member a { must be nurse }\n other member b { represents lmc\n does not vote }\n participant c { represents healthwatch }';

  it('with or without a vote, in seats of its own, called to it, or in its chair', async () => {
    const { body } = await bodyOf(
      `committee k "K" {\n ${seats}\n members t, [each Local Negotiating Committee]\n chaired by lead\n}`,
    );
    expect(namesOf(voices.voicesIn(body, false))).toBe(
      'nurse, lmc, healthwatch, t, [each Local Negotiating Committee], medical-director',
    );
    expect(namesOf(voices.voicesIn(body, true))).toBe('nurse, t, [each Local Negotiating Committee], medical-director');
  });
});

describe('a body', () => {
  it.each([
    ['committee k "K" {}', 'leads'],
    ['committee k "K" { exercises commissioning-functions }', 'leads decides'],
    ['committee k "K" { exercises advice-to-board }', 'leads'],
    ['committee k "K" { exercises advice-to-board, commissioning-functions }', 'leads decides'],
    ['sub-committee k "K" {}', 'leads'],
    ['place k "K" {}', ''],
    ['place k "K" { exercises commissioning-functions }', 'leads decides'],
    ['place k "K" { exercises advice-to-board }', ''],
    ['place k "K" { form committee }', 'leads'],
    ['place k "K" { form consultative-forum }', ''],
    ['committee k "K" { form consultative-forum }', ''],
    ['place k "K" {}\ndelegates commissioning-functions to k', 'leads decides'],
    ['place k "K" {}\ndelegates commissioning-functions to t, k', 'leads decides'],
    ['place k "K" {}\ndelegates commissioning-functions to t', ''],
    ['place k "K" {}\ncommittee l "L" {}\ndelegates commissioning-functions to l', ''],
  ])('%s: %s', async (lines, is) => {
    const { body, constitution } = await bodyOf(lines);
    const holding = { leads: voices.leads, decides: voices.decides };
    const true_ = Object.entries(holding).filter(([, claim]) => claim(body, constitution));
    expect(true_.map(([name]) => name).join(' ')).toBe(is);
  });
});

describe('where decisions are made', () => {
  const lines = `{ chair {}\n partner p1 { represents lmc\n does not vote }\n observer o { represents healthwatch } }
    committee k "K" { exercises commissioning-functions\n other member m { represents lnc } \n participant q { represents trade-union } }
    place l "L" { other member n { represents vcse } }`;

  it('seats of the board but those that only attend, and all of bodies that decide', async () => {
    const found = voices.decisionMakingSeats(await constitutionOf(`board ${lines}`));
    expect(found.map(({ name }) => name)).toEqual(['chair', 'p1', 'm', 'q']);
  });

  it.each([
    ['icb', 'board', 'lnc, trade-union'],
    ['icp', 'members', 'lnc, trade-union, lmc'],
  ])('voices of an %s, of which a partnership is itself such a structure', async (kind, block, heard) => {
    expect(namesOf(voices.voicesInStructures(await constitutionOf(`${block} ${lines}`, kind)))).toBe(heard);
  });
});
