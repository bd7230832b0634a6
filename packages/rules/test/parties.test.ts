/** Organisations: which there are, whose area is whose, and who has no member of a partnership. */
import { describe, expect, it } from 'vitest';
import { judged, named } from './judging.ts';

const block = (opening: string, lines: readonly string[]): string =>
  `${opening} {\n${lines.map((line) => `    ${line}\n`).join('')}  }`;
const icb = (name: string, ...blocks: string[]): string =>
  `icb ${name} "NHS ${name}" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
/** `p`, or `p for x`. */
const icp = (name: string, ...blocks: string[]): string =>
  `icp ${name.replace(/^\w+/, '$& "Partnership"')} {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const area = (...lines: string[]): string => block('area', lines);

describe('an authority of two areas', () => {
  const shared = 'Border Council belongs to the area of NHS y too';
  it.each<[how: string, text: string, overlaps: string[]]>([
    [
      'by its name',
      icb('x', area('unitary-authority border "Border Council"')) +
        icb('y', area('county-council other "Other"', 'unitary-authority one "Border Council"')),
      [shared],
    ],
    [
      'by its name in other letters',
      icb('x', area('unitary-authority border "Border Council"')) +
        icb('y', area('unitary-authority one " border COUNCIL "')),
      [shared],
    ],
    [
      'by its code',
      icb('x', area('unitary-authority border "Border Council" ons E06000001')) +
        icb('y', area('unitary-authority one "The Council of Border" ons E06000001')),
      [shared],
    ],
    [
      'declared once for both',
      icb('x', 'area covers border') +
        icb('y', 'area covers border') +
        `${block('organisations', ['unitary-authority border "Border Council"'])}\n`,
      [shared],
    ],
    [
      'of one area only',
      icb('x', area('unitary-authority border "Border Council"')) + icb('y', area('unitary-authority one "One"')),
      [],
    ],
    [
      'of two codes and names',
      icb('x', area('unitary-authority border "Border Council" ons E06000001')) +
        icb('y', area('unitary-authority one "One" ons E06000002')),
      [],
    ],
    [
      'of a code that is of another kind',
      icb('x', area('unitary-authority border "Border Council" ods ABC')) +
        icb('y', area('unitary-authority one "One" ods ABC')),
      [],
    ],
    [
      'without a name, as another is',
      icb('x', area('unitary-authority border')) + icb('y', area('unitary-authority one')),
      [],
    ],
    [
      'that has it in part itself',
      icb('x', area('unitary-authority border "Border Council" in part "the west"')) +
        icb('y', area('unitary-authority one "Border Council"')),
      [],
    ],
    [
      'that the other has in part',
      icb('x', area('unitary-authority border "Border Council"')) +
        icb('y', area('unitary-authority one "Border Council" in part "the west"')),
      [],
    ],
    [
      'of a partnership, whose area is that of its board',
      icb('x', area('unitary-authority border "Border Council"')) +
        icp('y', area('unitary-authority one "Border Council"')),
      [],
    ],
    ['without any area', icb('x') + icb('y', area('unitary-authority one "One"')), []],
    ['that nobody knows', icb('x', 'area covers nobody') + icb('y', 'area covers nobody'), []],
  ])('is one %s', async (_, text, overlaps) => {
    expect(await named('overlapping authorities', text)).toEqual(overlaps);
  });

  it.each([
    [icb('y'), 'met'],
    [icp('y'), 'not-checkable'],
    ['', 'not-checkable'],
  ])('can be looked for where another board is known: %j: %s', async (other, state) => {
    const text = icb('x', area('unitary-authority border "Border Council"')) + other;
    expect((await judged('obligation must require no overlapping authority', text)).state).toBe(state);
  });
});

describe('organisations', () => {
  const text =
    icb(
      'x',
      'area covers council',
      block('partners', ['foundation-trust ports "Ports"', 'primary-medical-providers gps "GPs"', 'lmc doctors "LMC"']),
    ) +
    `${block('organisations', ['county-council council "Council"', 'healthwatch watch "Watch"', 'mayoral-strategic-authority mayor "Mayor"'])}\n`;
  it.each([
    ['organisations', ['Council', 'GPs', 'LMC', 'Mayor', 'Ports', 'Watch']],
    ['trusts', ['Ports']],
    ['practices', ['GPs']],
    ['mayoral authorities', ['Mayor']],
    ['authorities', ['Council']],
  ])('%s are %j, each once', async (words, names) => {
    expect((await named(words, text)).sort()).toEqual(names);
  });

  it('without a name are none that could be spoken of', async () => {
    expect(await named('organisations', icb('x', block('partners', ['trust'])))).toEqual([]);
    expect(await named('authorities', icb('x', area('county-council')))).toEqual([]);
  });
});

describe('the authorities of a partnership', () => {
  const board = icb('x', area('county-council a "A"', 'county-district d "D"'));
  it.each<[whose: string, text: string, names: string[]]>([
    ['its own', icp('p', area('county-council b "B"')), ['B']],
    ['those of its board', icp('p for x') + board, ['A']],
    ['those of no other board', icp('p for z') + board + icb('z', area('county-council c "C"')), ['C']],
    ['none where it has no such board', icp('p for z') + board, []],
    [
      'whoever established it',
      `${icp('p', 'established jointly by e')}${block('organisations', ['unitary-authority e "E"'])}\n`,
      ['E'],
    ],
    ['each once', icp('p for x', 'established jointly by x, a', area('county-council a "A"')), ['A']],
  ])('are %s', async (_, text, names) => {
    expect(await named('authorities', text)).toEqual(names);
  });

  it.each<[appointed: string[], without: string[]]>([
    [[], ['A', 'B']],
    [['a'], ['B']],
    [['a', 'b'], []],
    [['a, b'], []],
    [['each local-authority'], []],
    [['each county-council'], ['B']],
    [['local-authority'], []],
    [['nhs-england'], ['A', 'B']],
    // whom the board appoints together with them is nobody's of their own
    [['a, integrated-care-board'], ['A', 'B']],
    [['[each authority]'], ['A', 'B']],
    [['a', 'nhs-england'], ['B']],
  ])('who appoint %j: without a member are %j', async (appointed, without) => {
    const members = appointed.map((by, index) => `other member m${index} "M" { appointed by ${by} }`);
    const text = icp('p', area('county-council a "A"', 'unitary-authority b "B"'), block('members', members));
    expect(await named('authorities without a member', text)).toEqual(without);
  });

  it('are all without one where there are no members at all', async () => {
    expect(await named('authorities without a member', icp('p', area('county-council a "A"')))).toEqual(['A']);
  });
});

describe('the board of a partnership', () => {
  const board = icb('x', area('county-council a "A"'));
  it.each<[how: string, text: string, names: string[]]>([
    ['named as such', icp('p for x') + board, ['x']],
    ['its founder', icp('p', 'established jointly by a, x') + board, ['x']],
    [
      'an organisation of that kind',
      `${icp('p', 'established jointly by b')}${block('organisations', ['integrated-care-board b "B"'])}\n`,
      ['b'],
    ],
    ['not the kind alone', icp('p', 'established jointly by integrated-care-board'), []],
    ['nobody else', `${icp('p', 'established jointly by b')}${block('organisations', ['county-council b "B"'])}\n`, []],
    ['none that nobody knows', icp('p for nobody'), []],
  ])('is %s', async (_, text, names) => {
    expect(await named('partner board', text)).toEqual(names);
  });
});
