/** Who is nominated by whom, as paragraph 8 of Schedule 1B asks for it: jointly, by all of a kind, and by nobody else. */
import { describe, expect, it } from 'vitest';
import { named } from './judging.ts';

const block = (opening: string, lines: readonly string[]): string =>
  `  ${opening} {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`;
const councils = ['county-council c "C"', 'unitary-authority u "U"', 'county-district d "D"'];
const trusts = ['nhs-trust t1 "T1"', 'foundation-trust t2 "T2"', 'lmc l "L"', 'primary-medical-providers gps "GPs"'];

/** `p: nominated …` is a partner of that name; `executive e: …` a seat of that kind. */
const seat = (line: string): string => {
  const [who = '', lines = ''] = line.split(/: (.*)/);
  const [, kind = 'partner', name] = /^(?:(.*) )?(\S+)$/.exec(who) ?? [];
  return `${kind} ${name} {${lines && `\n      ${lines.replaceAll('; ', '\n      ')}\n    `}}`;
};
const board = (seats: readonly string[], partners: readonly string[] = trusts): string =>
  `icb x "NHS X" {\n${block('area', councils)}${block('partners', partners)}${block('board', seats.map(seat))}}\n`;

describe('nominees', () => {
  it.each<[kind: string, seats: string[], names: string[]]>([
    ['trust', ['p: nominated jointly by t1, t2', 'q: nominated by t1', 'r'], ['p']],
    ['trust', ['p: nominated by t1', 'q: nominated by t2', 'r: nominated by l'], ['p', 'q']],
    ['trust', ['p: nominated jointly by trust', 'q: nominated jointly by t1, t2'], ['p', 'q']],
    ['trust', ['p: nominated jointly by l'], []],
    ['trust', ['other member p: nominated jointly by trust'], ['p']],
    ['trust', ['chair p: nominated jointly by trust', 'observer o: nominated jointly by trust'], []],
    ['practice', ['p: nominated jointly by gps', 'q: nominated jointly by trust'], ['p']],
    ['practice', ['p: nominated jointly by primary-medical-providers'], ['p']],
    ['council', ['p: nominated jointly by c, u', 'q: nominated by u'], ['p']],
    ['council', ['p: nominated by d'], []],
    // one left open is for whom its words speak of, or for whoever is still wanting
    ['trust', ['p: nominated jointly by [the trusts]'], ['p']],
    ['practice', ['p: nominated jointly by [the trusts]'], []],
    ['practice', ['p: nominated jointly by [the practices]'], ['p']],
    ['practice', ['p: nominated jointly by [each GP]'], ['p']],
    ['practice', ['p: nominated jointly by [providers of primary care]'], ['p']],
    ['council', ['p: nominated jointly by [the councils]'], ['p']],
    ['council', ['p: nominated jointly by [local authorities]'], ['p']],
    ['trust', ['p: nominated jointly by [whom]'], ['p']],
    ['practice', ['p: nominated jointly by [whom]'], []],
    ['practice', ['p: nominated jointly by [whom]', 'q: nominated jointly by trust'], ['p']],
    [
      'council',
      ['p: nominated jointly by [whom]', 'q: nominated jointly by [the trusts]', 'r: nominated jointly by gps'],
      ['p'],
    ],
    ['council', ['p: nominated jointly by [some], [councils]'], ['p']],
    ['trust', ['p: nominated by [whom]'], []],
    ['trust', ['p: nominated jointly by [whom], l'], ['p']],
    ['trust', ['p: nominated jointly by [whom], gps'], []],
  ])('of a %s kind: %j: %j', async (kind, seats, names) => {
    expect(await named(`${kind} nominees`, board(seats))).toEqual(names);
    const partners = { trust: 'trusts', practice: 'practices', council: 'councils' }[kind];
    expect(await named(`partners for ${partners}`, board(seats))).toEqual(names);
  });

  it.each<[seats: string[], names: string[]]>([
    // of one trust only, its nomination is a joint one if nobody else takes part
    [['p: nominated by t1', 'q: nominated by t1, l'], ['p']],
    [
      ['p: nominated by t1, l', 'q: nominated by trust, l'],
      ['p', 'q'],
    ],
  ])('where there is one trust: %j: %j', async (seats, names) => {
    expect(await named('trust nominees', board(seats, ['nhs-trust t1 "T1"', 'lmc l "L"']))).toEqual(names);
  });

  it.each<[seats: string[], names: string[]]>([
    [['p: nominated jointly by trust', 'q: nominated jointly by gps'], []],
    [['p: nominated jointly by t1, gps'], ['p']],
    [['p: nominated by t1, gps'], []],
    [['p: nominated jointly by t1, t2'], []],
    [['p: nominated jointly by t1, c'], ['p']],
  ])('that are for several kinds: %j: %j', async (seats, names) => {
    expect(await named('shared nominees', board(seats))).toEqual(names);
  });
});

describe('a nomination that is not joint, or not by all', () => {
  it.each<[kind: string, seats: string[], instead: string[]]>([
    ['trust', ['p: nominated jointly by t1, t2'], []],
    ['trust', ['p: nominated jointly by trust'], []],
    ['trust', ['p: nominated jointly by t1'], ['t1, t2']],
    ['trust', ['p: nominated by t1, t2'], ['nominated jointly']],
    ['trust', ['p: nominated by t1'], ['nominated jointly by t1, t2']],
    ['trust', ['p: nominated jointly by t1, [others]'], []],
    ['trust', ['p: nominated jointly by t1, nobody'], []],
    ['trust', ['p: nominated jointly by nhs-trust'], ['nhs-trust, t2']],
    ['trust', ['p: nominated jointly by each foundation-trust'], ['each foundation-trust, t1']],
    ['trust', [], []],
    // the one that comes nearest to it
    ['trust', ['p: nominated by t1', 'q: nominated jointly by t2'], ['t2, t1']],
    ['trust', ['p: nominated by t1', 'q: nominated by t1, t2'], ['nominated jointly']],
    ['trust', ['p: nominated jointly by t1', 'q: nominated jointly by t1, t2'], []],
    // one for several kinds would stand for all of them
    ['trust', ['p: nominated by t1, gps'], []],
    ['trust', ['p: nominated jointly by t1, gps'], ['gps, t2']],
    ['practice', ['p: nominated by gps'], ['nominated jointly']],
    ['practice', ['p: nominated jointly by gps'], []],
    ['council', ['p: nominated jointly by c'], ['c, u']],
    ['council', ['p: nominated jointly by c, u'], []],
    ['council', ['p: nominated jointly by local-authority'], []],
    ['council', ['p: nominated by u'], ['nominated jointly by u, c']],
  ])('of a %s kind: %j: %j', async (kind, seats, instead) => {
    expect(await named(`incomplete ${kind} nomination`, board(seats))).toEqual(instead);
  });

  it.each<[partners: string[], line: string, instead: string[]]>([
    // where only one kind of trust is known, the other need not take part
    [['nhs-trust t1 "T1"', 'nhs-trust t2 "T2"'], 'p: nominated jointly by t1, t2', []],
    [['nhs-trust t1 "T1"', 'nhs-trust t2 "T2"'], 'p: nominated jointly by t1', []],
    // where none is, both kinds are to
    [['lmc l "L"'], 'p: nominated jointly by nhs-trust', ['nhs-trust, foundation-trust']],
    // of which kind a trust is, may not be said
    [['trust t1 "T1"', 'foundation-trust t2 "T2"', 'nhs-trust t3 "T3"'], 'p: nominated jointly by t1', []],
  ])('where the trusts are %j: %s: %j', async (partners, line, instead) => {
    expect(await named('incomplete trust nomination', board([line], partners))).toEqual(instead);
  });
});

describe('who is not to nominate', () => {
  it.each<[noun: string, seats: string[], names: string[]]>([
    ['district nominators', ['p: nominated jointly by c, d'], ['D']],
    ['district nominators', ['p: nominated by d'], ['D']],
    ['district nominators', ['p: nominated by county-district'], ['District council in a county']],
    ['district nominators', ['p: nominated jointly by c, u'], []],
    ['district nominators', ['other member p: nominated by d'], []],
    ['district nominators', ['other member p: nominated by c, d'], ['D']],
    ['nominators without social care', ['p: nominated jointly by c, d', 'q: nominated by d'], ['D']],
    ['nominators without social care', ['q: nominated by d'], ['D']],
    ['nominators without social care', ['q: nominated by d, combined-authority'], ['D', 'Combined authority']],
    ['nominators without social care', ['p: nominated jointly by c, u'], []],
    ['nominators without social care', ['p: nominated jointly by trust'], []],
  ])('%s: %j: %j', async (noun, seats, names) => expect(await named(noun, board(seats))).toEqual(names));
});

describe('by whom exactly', () => {
  it.each<[noun: string, seats: string[], names: string[]]>([
    // named, or listed
    ['unnamed trusts', ['p: nominated jointly by trust'], ['trust']],
    ['unnamed trusts', ['p: nominated jointly by t1, t2'], []],
    ['unnamed trusts', ['p: nominated jointly by trust as prescribed'], ['prescribed']],
    ['unnamed trusts', ['p: nominated jointly by trust, listed in governance-handbook'], []],
    ['unnamed trusts', ['p: nominated jointly by [the trusts]'], []],
    ['unlisted practices', ['p: nominated jointly by gps'], ['gps']],
    ['unlisted practices', ['p: nominated jointly by primary-medical-providers, listed in governance-handbook'], []],
    ['unlisted practices', ['p: nominated jointly by gps as prescribed'], ['prescribed']],
    // as prescribed
    ['unprescribed nominations', ['p: nominated jointly by t1, t2'], ['t2']],
    ['unprescribed nominations', ['p: nominated jointly by t1, t2 as prescribed'], []],
    ['unprescribed nominations', ['p: nominated jointly by gps'], ['gps']],
    ['unprescribed nominations', ['p: nominated jointly by c, u'], []],
    ['unprescribed nominations', ['p: nominated jointly by t1, gps'], ['gps']],
    ['partner representations', ['p: represents l', 'executive e: represents l'], ['']],
  ])('%s: %j: %j', async (noun, seats, names) => expect(await named(noun, board(seats))).toEqual(names));

  it('a list of the organisations themselves is enough', async () => {
    const listed = ['primary-medical-providers gps "GPs" listed in governance-handbook'];
    expect(await named('unlisted practices', board(['p: nominated jointly by gps'], listed))).toEqual([]);
  });
});

describe('a process of nomination', () => {
  const process = (...steps: string[]): string => `nomination { ${steps.join(' ')} }`;
  it.each<[noun: string, seats: string[], names: string[]]>([
    ['nomination processes', [`p: nominated jointly by trust; ${process('invite')}`], ['nomination']],
    ['nomination processes', [`p: nominated by chair; ${process('invite')}`], []],
    ['nomination processes', ['p: nominated jointly by trust'], []],
    // is one, however many share it
    [
      'nomination processes',
      [`p: nominated jointly by trust; ${process('invite')}`, 'q: nominated jointly by gps; nomination as p'],
      ['nomination'],
    ],
    [
      'nomination processes',
      [`p: nominated jointly by trust; ${process('invite')}`, `q: nominated jointly by gps; ${process('invite')}`],
      ['nomination', 'nomination'],
    ],
  ])('%s: %j: %j', async (noun, seats, names) => expect(await named(noun, board(seats))).toEqual(names));

  it.each<[steps: string[], after: string[]]>([
    [['invite', 'chair-approval'], []],
    [['chair-approval', 'panel'], ['panel']],
    [['chair-approval', 'panel', 'chair-approval', 'joint-list'], ['joint-list']],
    [['invite', 'panel'], []],
  ])('of %j: after the approval come %j', async (steps, after) => {
    const lines = steps.map((step) => `        ${step}\n`).join('');
    const text = board(['p: nominated jointly by trust; nomination {STEPS}']).replace('{STEPS}', `{\n${lines}      }`);
    expect(await named('steps after approval', text)).toEqual(after);
  });
});
