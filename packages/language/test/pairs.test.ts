/** Which seats, committees and organisations of two versions are taken for the same. */
import { describe, expect, it } from 'vitest';
import { type Constitution, compare, type Pairs } from '../src/index.ts';
import { readText } from './workspace.ts';

async function read(lines: readonly string[]): Promise<Constitution> {
  const { constitution } = await readText(`icb x "X" {\n${lines.join('\n')}\n}\n`);
  if (!constitution) throw new Error('There is no constitution in this text.');
  return constitution;
}

/** By the words that their line begins with: `old = new`, `- old`, `+ new`. */
function told<T>({ both, onlyOld, onlyNew }: Pairs<T>, name: (part: T) => string): string[] {
  return [
    ...both.map(([old, now]) => `${name(old)} = ${name(now)}`),
    ...onlyOld.map((part) => `- ${name(part)}`),
    ...onlyNew.map((part) => `+ ${name(part)}`),
  ];
}

describe('seats', () => {
  it.each<[what: string, old: string[], now: string[], wanted: string[]]>([
    ['of one name', ['executive a {}'], ['executive a { votes }'], ['a = a']],
    ['of one name and another kind', ['executive a {}'], ['partner a {}'], ['a = a']],
    [
      'of one name, in another order',
      ['executive a {}', 'partner b {}'],
      ['partner b {}', 'executive a {}'],
      ['a = a', 'b = b'],
    ],
    ['of two names', ['executive a {}'], ['executive b {}'], ['- a', '+ b']],
    ['of one title', ['executive a "Chief Nurse" {}'], ['executive b "chief  nurse" {}'], ['a = b']],
    ['of one title and another kind', ['executive a "Chief Nurse" {}'], ['partner b "Chief Nurse" {}'], ['a = b']],
    [
      'of one title, of which one is of the same kind',
      ['executive a "Nurse" {}'],
      ['partner b "Nurse" {}', 'executive c "Nurse" {}'],
      ['a = c', '+ b'],
    ],
    [
      'of one title and kind, of which one says the same',
      ['executive a "Nurse" { seats 2 }'],
      ['executive b "Nurse" {}', 'executive c "Nurse" { seats 2 }'],
      ['a = c', '+ b'],
    ],
    ['of one role', ['executive a { role clinical-lead }'], ['executive b { role clinical-lead }'], ['a = b']],
    [
      'of one role and another kind',
      ['executive a { role clinical-lead }'],
      ['partner b { role clinical-lead }'],
      ['- a', '+ b'],
    ],
    [
      'of two roles in another order',
      ['executive a { role clinical-lead, digital-lead }'],
      ['executive b { role digital-lead, clinical-lead }'],
      ['a = b'],
    ],
    [
      'of which one has a role more',
      ['executive a { role clinical-lead }'],
      ['executive b { role clinical-lead, digital-lead }'],
      ['a = b'],
    ],
    ['that are the only chair', ['chair {}'], ['chair "Chairman" {}'], ['chair = chair']],
    ['that are the only chair, by name', ['chair c {}'], ['chair {}'], ['- c', '+ chair']],
    ['that are two chairs', ['chair {}'], ['chair "A" {}', 'chair "B" {}'], ['chair = chair', '+ chair']],
    ['without names, of a kind', ['partner { seats 2 }'], ['partner { seats 3 }'], ['partner = partner']],
    ['without names, of two kinds', ['partner {}'], ['executive {}'], ['- partner', '+ executive']],
    [
      'of which most words of the title are the same',
      ['executive a "Director of Quality and Nursing" {}'],
      ['executive b "Director of Nursing and Quality" {}'],
      ['a = b'],
    ],
    [
      'of which some words of the title are the same',
      ['executive a "Director of Quality" {}'],
      ['executive b "Director of Nursing and Midwifery" {}'],
      ['- a', '+ b'],
    ],
    [
      'of which three words of five are the same',
      ['executive a "one two three four" {}'],
      ['executive b "one two three five" {}'],
      ['a = b'],
    ],
    [
      'of which three words of six are the same',
      ['executive a "one two three four" {}'],
      ['executive b "one two three five six" {}'],
      ['- a', '+ b'],
    ],
    [
      'of which only short words are the same',
      ['executive a "of it" {}'],
      ['executive b "of it or" {}'],
      ['- a', '+ b'],
    ],
    ['that have no title', ['executive a {}'], ['executive b "Nurse" {}'], ['- a', '+ b']],
    ['of one title, with blanks around it', ['executive a " Nurse " {}'], ['partner b "Nurse" {}'], ['a = b']],
    [
      'of one title and kind that say different things',
      ['executive a "Nurse" { seats 2 }'],
      ['partner b "Nurse" { seats 2 }', 'executive c "Nurse" {}'],
      ['a = c', '+ b'],
    ],
    [
      'of one kind that have different roles',
      ['executive a { role clinical-lead }'],
      ['executive b { role digital-lead }'],
      ['- a', '+ b'],
    ],
    [
      'of the same roles before those that say the same of other things',
      [
        'executive a { role clinical-lead',
        'seats 2',
        'job-share of 2 }',
        'executive b { role clinical-lead, digital-lead }',
      ],
      [
        'executive c { role digital-lead, clinical-lead',
        'seats 2',
        'job-share of 2 }',
        'executive d { role clinical-lead }',
      ],
      ['a = d', 'b = c'],
    ],
    [
      'that are the only chair and the only chief executive, in their places',
      ['chair {}', 'chief-executive {}', 'executive a {}'],
      ['executive a {}', 'chief-executive { votes }', 'chair { votes }'],
      ['chair = chair', 'chief-executive = chief-executive', 'a = a'],
    ],
  ])('%s', async (_, old, now, wanted) => {
    const board = async (lines: string[]): Promise<Constitution> => read(['board {', ...lines, '}']);
    const { seats } = compare(await board(old), await board(now));
    expect(told(seats, ({ name }) => name)).toEqual(wanted);
  });

  it('without names are the ones that have most in common', async () => {
    const [old, now] = [
      await read(['board {', 'partner { seats 2 }', 'partner { appointed by nhs-england }', '}']),
      await read(['board {', 'partner { appointed by nhs-england }', 'partner { seats 2 }', '}']),
    ];
    const { seats, changes } = compare(old, now);
    expect(told(seats, (seat) => `${seat.count.min}`)).toEqual(['2 = 2', '1 = 1']);
    expect(changes).toEqual([]);
  });

  it.each<[what: string, old: string[], now: string[], wanted: string[]]>([
    [
      'of one name, which was given twice, by their kinds',
      ['executive a "One" {}', 'partner a "Two" {}'],
      ['partner a "Three" {}', 'executive a "Four" {}'],
      ['One = Four', 'Two = Three'],
    ],
    [
      'of which one of two chairs is left, by what they say',
      ['chair "One" { term 3 years }', 'chair "Two" {}'],
      ['chair "Three" {}'],
      ['Two = Three', '- One'],
    ],
    [
      'of which there are two chairs now, by what they say',
      ['chair "One" {}'],
      ['chair "Two" { term 3 years }', 'chair "Three" {}'],
      ['One = Three', '+ Two'],
    ],
  ])('%s', async (_, old, now, wanted) => {
    const board = async (lines: string[]): Promise<Constitution> => read(['board {', ...lines, '}']);
    const { seats } = compare(await board(old), await board(now));
    expect(told(seats, ({ title }) => `${title?.value}`)).toEqual(wanted);
  });

  it('without names are those that speak of the same person', async () => {
    const [one, other] = ['partner { appointed by nhs-england }', 'partner { appointed by secretary-of-state }'];
    const { changes } = compare(await read(['board {', one, other, '}']), await read(['board {', other, one, '}']));
    expect(changes).toEqual([]);
  });

  it('of a committee are paired within it', async () => {
    const { changes } = compare(
      await read(['committee c {', 'partner a {}', '}']),
      await read(['committee c {', 'partner a { votes }', 'observer b {}', '}']),
    );
    expect(changes.map(({ sentence }) => sentence)).toEqual(['A seat of c is added: b (observer, does not vote).']);
  });
});

describe('committees', () => {
  it.each<[what: string, old: string[], now: string[], wanted: string[]]>([
    ['of one name', ['committee a {}'], ['committee a { purpose audit }'], ['a = a']],
    ['of one name and another kind', ['committee a {}'], ['place a {}'], ['a = a']],
    ['of two names', ['committee a {}'], ['committee b {}'], ['- a', '+ b']],
    ['of one title', ['committee a "Audit" {}'], ['committee b "AUDIT" {}'], ['a = b']],
    ['of one title and another kind', ['committee a "Audit" {}'], ['sub-committee b "Audit" {}'], ['a = b']],
    [
      'of one title, of which one is of the same kind',
      ['committee a "Audit" {}'],
      ['place b "Audit" {}', 'committee c "Audit" {}'],
      ['a = c', '+ b'],
    ],
    ['for audit alone', ['committee a { purpose audit }'], ['committee b { purpose audit }'], ['a = b']],
    [
      'for remuneration alone',
      ['committee a { purpose remuneration }'],
      ['committee b { purpose remuneration }'],
      ['a = b'],
    ],
    ['for audit, of another kind', ['committee a { purpose audit }'], ['place b { purpose audit }'], ['- a', '+ b']],
    [
      'for another purpose',
      ['committee a { purpose workforce }'],
      ['committee b { purpose workforce }'],
      ['- a', '+ b'],
    ],
    [
      'for two purposes',
      ['committee a { purpose audit, remuneration }'],
      ['committee b { purpose audit, remuneration }'],
      ['- a', '+ b'],
    ],
    [
      'for audit, of which there are two',
      ['committee a { purpose audit }'],
      ['committee b { purpose audit }', 'committee c { purpose audit }'],
      ['- a', '+ b', '+ c'],
    ],
    [
      'for audit, beside one for another purpose',
      ['committee a { purpose audit }', 'committee z { purpose workforce }'],
      ['committee z { purpose workforce }', 'committee b { purpose audit }'],
      ['a = b', 'z = z'],
    ],
  ])('%s', async (_, old, now, wanted) => {
    const { bodies } = compare(await read(old), await read(now));
    expect(told(bodies, ({ name }) => name)).toEqual(wanted);
  });
});

it('committees of one name, which was given twice, are told apart by their kinds', async () => {
  const { bodies } = compare(
    await read(['committee a "One" {}', 'place a "Two" {}']),
    await read(['place a "Three" {}', 'committee a "Four" {}']),
  );
  expect(told(bodies, ({ title }) => `${title?.value}`)).toEqual(['One = Four', 'Two = Three']);
});

describe('organisations', () => {
  it.each<[what: string, old: string[], now: string[], wanted: string[]]>([
    ['of one name', ['lmc a "A"'], ['lmc a "B"'], ['a = a']],
    ['of one title', ['lmc a "The LMC"'], ['lmc b "The  lmc"'], ['a = b']],
    ['of one code', ['lmc a ods X'], ['lmc b ods X'], ['a = b']],
    ['of two codes, in their order', ['lmc a ods X ons Y'], ['lmc b ods X ons Y'], ['a = b']],
    ['of one code in two schemes', ['lmc a ods X'], ['lmc b ons X'], ['- a', '+ b']],
    ['of nothing in common', ['lmc a'], ['lmc b'], ['- a', '+ b']],
    [
      'of one name before one title',
      ['lmc a "One"', 'lmc b "Two"'],
      ['lmc b "One"', 'lmc a "Two"'],
      ['a = a', 'b = b'],
    ],
  ])('%s', async (_, old, now, wanted) => {
    const { parties } = compare(await read(['partners {', ...old, '}']), await read(['partners {', ...now, '}']));
    expect(told(parties, ({ name }) => name)).toEqual(wanted);
  });

  it('are the same wherever they stand, and where they stand is a change', async () => {
    const { parties, changes } = compare(
      await read(['partners {', 'lmc a', '}']),
      await read(['area {', 'lmc a', '}']),
    );
    expect(told(parties, ({ name }) => name)).toEqual(['a = a']);
    expect(changes.map(({ sentence, property }) => [property, sentence])).toEqual([
      ['standing', 'a: place changed from among the partners to among the authorities of the area.'],
    ]);
  });
});
