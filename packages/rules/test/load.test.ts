/** Packs that say what means nothing are refused, at the place and with a way out; the others judge. */
import { describe, expect, it } from 'vitest';
import { type LoadedPacks, loadPacks } from '../src/index.ts';
import { judge } from '../src/judge.ts';
import { read } from './judging.ts';

const pack = (name: string, items: string, head = ''): string =>
  `pack ${name} "A pack" language 1 {\n${head}  source ours "Our principles" no public address\n${items}\n}\n`;

const rule = (clauses: string, name = 'chair'): string => `  rule ${name} "The chair" {\n${clauses}\n  }`;
const cites = '    cites ours "1" verified source';
const sound = rule(`${cites}\n    require some chair\n    otherwise "There is no chair."`);

async function load(...texts: string[]): Promise<LoadedPacks> {
  return loadPacks(texts.map((text, index) => ({ uri: `file:///pack-${index + 1}.icbrules`, text })));
}

/** `line: message`, lines from 1. */
function told({ faults }: LoadedPacks): string[] {
  return faults.map(({ text, span, message }) => `${text.slice(0, span.offset).split('\n').length}: ${message}`);
}

describe('a pack is refused for', () => {
  it.each([
    [
      'a thing that no constitution has',
      rule(`${cites}\n    require some chiar`),
      '5: `chiar` is nothing that a constitution has. Did you mean `chair`?',
    ],
    [
      'a property that a thing has not',
      rule(`${cites}\n    require every chair has apointed by nhs-england`),
      '5: Nothing like `apointed by nhs-england` can be asked of a seat. Did you mean `appointed by`?',
    ],
    [
      'a term that there is not',
      rule(`${cites}\n    require every chair has appointed by nhs-englnad`),
      '5: `nhs-englnad` is not a term of the vocabulary. Did you mean `nhs-england`?',
    ],
    [
      'names asked of what is only so or not',
      rule(`${cites}\n    require every chair has votes doctor`),
      '5: `votes` is so or not: nothing can be asked of it beyond that, and `doctor` is left over.',
    ],
    [
      'a number asked of what has none',
      rule(`${cites}\n    require every chair has appointed by at least 3`),
      '5: `appointed by` is no number, and cannot be compared.',
    ],
    [
      'a number that is not compared',
      rule(`${cites}\n    require every chair has term in years`),
      '5: `term in years` is a number: say `at least` or `at most`, and how much.',
    ],
    [
      'a source that it has not',
      rule('    cites ors "1" verified source\n    require some chair'),
      '4: The pack has no source `ors`. Did you mean `ours`?',
    ],
    [
      'a way of verifying that there is not',
      rule('    cites ours "1" verified officail\n    require some chair'),
      '4: `officail` is no way to verify a citation: that is primary, official, source, local, secondary, derived, memory. Did you mean `official`?',
    ],
    [
      'a rule that asks for nothing',
      rule(cites),
      '3: The rule `chair` does not say what it requires: `require …`, `not checkable because "…"`, or `obligation background`.',
    ],
    [
      'a rule that it entails and that is not there',
      rule(`${cites}\n    require some chair\n    entails ours/chiar`),
      '3: There is no rule `ours/chiar`. Did you mean `ours/chair`?',
    ],
    [
      'a message that asks for what is not there',
      rule(`${cites}\n    require some chair\n    otherwise "There are \${count of unicorns}."`),
      '6: `unicorns` is nothing that a constitution has.',
    ],
    [
      'a message that asks for nothing',
      rule(`${cites}\n    require some chair\n    otherwise "Here: \${some nonsense at all where}."`),
      `6: \`\${some nonsense at all where}\` asks for nothing that can be filled in.`,
    ],
    [
      'a place to point at that is nothing',
      rule(`${cites}\n    require some chair\n    points at quorrum rule`),
      '6: `quorrum rule` is nothing that a constitution has. Did you mean `quorum rule`?',
    ],
    [
      'an option that it has not',
      rule(`${cites}\n    require at least option most-doctors seats of members`),
      '5: The pack has no option `most-doctors`.',
    ],
    [
      'a grade without a last category',
      '  grade chairs "Chairs" {\n    category "One" when some chair\n  }',
      '3: The last category of the grade `chairs` must be for all the rest: `otherwise`.',
    ],
    [
      'a grade of what is not there',
      '  grade dragons "Dragons" {\n    category "One" when some dragon\n    category "None" otherwise\n  }',
      '4: `dragon` is nothing that a constitution has.',
    ],
    [
      'a measure of what is not there',
      '  measure dragons "Dragons" {\n    count of dragons\n  }',
      '4: `dragons` is nothing that a constitution has.',
    ],
    [
      'a draft that does not read',
      rule(
        `${cites}\n    require some chair\n    otherwise "None."\n    fix "Add a chair" insert in board """\n      chair {\n        apointed bye nhs-england\n      }\n    """`,
      ),
      '7: What this fix drafts does not read in its place: `apointed` is not a word that can open a line in `chair`. Did you mean `appointed`?',
    ],
  ])('%s', async (_, items, message) => {
    const loaded = await load(pack('ours', items));
    expect(told(loaded)).toEqual([message]);
    expect(loaded.packs).toEqual([]);
  });

  it('two rules of one name, a name that another pack has, or another version of the language', async () => {
    expect(told(await load(pack('ours', `${sound}\n${sound}`)))).toEqual([
      '8: Two rules of this pack are called `chair`. Give one of them another name, or take one out.',
    ]);
    expect(told(await load(pack('ours', sound), pack('ours', sound)))).toEqual([
      '1: There are two packs called `ours`. Give this one another name.',
    ]);
    expect(told(await load(pack('ours', sound).replace('language 1', 'language 2')))).toEqual([
      '1: This program reads version 1 of the rule language; the pack says that it is written in version 2.',
    ]);
  });
});

it('other packs still judge, and a fault says in which pack it is', async () => {
  const loaded = await load(pack('theirs', rule('    require some chiar')), pack('ours', sound));
  expect(loaded.faults.map((fault) => fault.pack)).toEqual(['theirs']);
  expect(loaded.packs.map((each) => each.pack.name)).toEqual(['ours']);
  const { constitution } = await read('icb x "X" {\n  board {\n  }\n}\n');
  const { findings } = judge(constitution as NonNullable<typeof constitution>, loaded.packs, '2026-11-21');
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([['ours/chair', 'There is no chair.']]);
});

it('no rule stands in for one of the Act of another pack', async () => {
  const loaded = await load(
    pack('act', sound, '  act\n'),
    pack('ours', rule(`${cites}\n    require some chief executive\n    replaces act/chair`, 'chief')),
  );
  expect(loaded.faults.map(({ message }) => message)).toEqual([
    '`act/chair` is a rule of an Act: no other pack can replace it.',
  ]);
});

it('a rule stands in for another, and only while it is in force', async () => {
  const later = rule(
    `    in force from 2026-01-01\n${cites}\n    require some chief executive\n    replaces ours/chair`,
    'chief',
  );
  const loaded = await load(pack('act', sound, '  act\n'), pack('ours', `${sound}\n${later}`));
  const { constitution } = await read('icb x "X" {\n  board {\n    chair {}\n  }\n}\n');
  const states = (day: string): string[] => [
    ...judge(constitution as NonNullable<typeof constitution>, loaded.packs, day).states.keys(),
  ];
  expect(states('2026-11-21')).toEqual(['act/chair', 'ours/chief']);
  expect(states('2025-11-21')).toEqual(['act/chair', 'ours/chair', 'ours/chief']);
});

describe('a fault says in which pack of its file it stands', () => {
  const broken = 'pack broken "Broken" language 1 {\n  rule r "R" {\n    reqire some chair\n  }\n}\n';
  it.each([
    ['the second', pack('ours', sound) + broken, 'broken'],
    ['the first', broken + pack('ours', sound), 'broken'],
    ['none', `${pack('ours', sound)}zzz\n`, undefined],
    ['none', `zzz\n${pack('ours', sound)}`, undefined],
  ])('%s, and none of that file judges', async (_, text, name) => {
    const loaded = await load(text, pack('theirs', sound));
    expect(loaded.faults.length).toBeGreaterThan(0);
    for (const fault of loaded.faults) expect([fault.pack, fault.text]).toEqual([name, text]);
    expect(loaded.packs.map((each) => each.pack.name)).toEqual(['theirs']);
  });
});

describe('drafts', () => {
  const badly = (required: string): string =>
    pack(
      'drafts',
      rule(`${cites}\n    require ${required}\n    fix "Add a chair" insert in board """\n      apointed\n    """`),
    );
  const loadAs = async (uri: string, text: string, tryFixes?: boolean): Promise<string[]> =>
    told(await loadPacks([{ uri, text }], tryFixes === undefined ? {} : { tryFixes }));
  const doesNotRead = expect.stringContaining('What this fix drafts does not read');

  it('are tried, but for those of the program itself, or where that is said', async () => {
    expect(await loadAs('file:///p.icbrules', badly('some chair'))).toEqual([doesNotRead]);
    expect(await loadAs('file:///p.icbrules', badly('some chair'), false)).toEqual([]);
    expect(await loadAs('icb-pack:/drafts.icbrules', badly('some chair'))).toEqual([]);
    expect(await loadAs('icb-pack:/drafts.icbrules', badly('some chair'), true)).toEqual([doesNotRead]);
    expect(await loadAs('file:///icb-pack:/', badly('some chair'))).toEqual([doesNotRead]);
  });

  it('are not tried where words mean nothing', async () => {
    const faults = await loadAs('file:///p.icbrules', badly('some chiar'));
    expect(faults).toEqual(['5: `chiar` is nothing that a constitution has. Did you mean `chair`?']);
  });
});

it('a fault that nobody can guess the meaning of has no way out', async () => {
  const { faults } = await load(pack('ours', rule(`${cites}\n    require every chair has zzzzzzzz`)));
  expect(faults).toHaveLength(1);
  expect(faults[0]).not.toHaveProperty('meant');
});
