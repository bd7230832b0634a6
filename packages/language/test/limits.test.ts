/** How much is said of one file, what is looked for in it, and what is said of names where a line could not be read. */
import { describe, expect, it } from 'vitest';
import { createLanguage, type Loaded } from '../src/index.ts';
import { readText, readWorkspace, told } from './workspace.ts';

const icb = (...lines: string[]): string => `icb x "X" {\n  board {\n    chair {\n${lines.join('\n')}\n    }\n  }\n}\n`;

/** Names that nothing has, and that nothing is near. */
const unknown = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `      represents qqqqqq${index}xxxxxx`);

describe('a file in which very much is wrong', () => {
  const last = 'There is more to be found from here on, which is not shown. Put right what comes before first.';

  it.each([
    [499, 499, false],
    [500, 500, false],
    [501, 501, true],
    [502, 501, true],
    [800, 501, true],
  ])('of %i findings has %i shown', async (wrong, shown, cut) => {
    const { findings } = await readText(icb(...unknown(wrong)));
    expect(findings).toHaveLength(shown);
    const end = findings.at(-1);
    expect(end?.message === last).toBe(cut);
    expect(end?.rule).toBe(cut ? 'language/too-many' : 'language/unknown-name');
  });

  it('of which the lines come first that stand first', async () => {
    const { findings } = await readText(icb(...unknown(700), '      term long'));
    const places = findings.map(({ span }) => span.offset);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('has a name suggested for the first fifty that nothing has', async () => {
    const { findings } = await readText(icb(...Array.from({ length: 60 }, () => '      role clinical-led')));
    expect(findings.map(({ fixes }) => fixes.length)).toEqual([...Array(50).fill(1), ...Array(10).fill(0)]);
  });
});

describe('a finding of the language', () => {
  it('is open, cites nothing, and is an error unless it says otherwise', async () => {
    const { findings } = await readText(icb('      represents nobody'));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ status: 'open', citations: [], fixes: [], severity: 'error' });
  });
});

describe('a place', () => {
  it.each<[text: string, told: [words: string, rule: string][]]>([
    ['icb x "X" {\n  board { chair { votes “x” } }\n}\n', [['“x”', 'unclosed-text']]],
    [
      'icb x "X" {\n  ods “x” “y”\n}\n',
      [
        ['“x”', 'unclosed-text'],
        ['“y”', 'unclosed-text'],
      ],
    ],
    [
      'icb x "X" {\n  ods a/b “x”\n}\n',
      [
        ['a/b', 'syntax'],
        ['“x”', 'unclosed-text'],
      ],
    ],
    ['import\n', [['import', 'syntax']]],
  ])('%j is told of once', async (text, wanted) => {
    const { findings } = await readText(text);
    expect(
      findings.map(({ span, rule }) => [text.slice(span.offset, span.end), rule.replace('language/', '')]),
    ).toEqual(wanted);
  });
});

describe('a name that nothing has', () => {
  const declaring = [
    ...['area', 'partners', 'board', 'members', 'member', 'other', 'chair', 'chief-executive', 'executive'],
    ...[
      'non-executive',
      'partner',
      'participant',
      'observer',
      'committee',
      'sub-committee',
      'joint-committee',
      'place',
    ],
    ...['neighbourhood', 'collaborative', 'arrangement', 'icb', 'icp', 'import', 'organisations', 'comittee'],
  ];

  it.each(declaring)('may be that of a line with `%s` that could not be read', async (word) => {
    const file = await readText(
      `icb x "X" {\n  board {\n    chair c {\n      represents nobody\n    }\n  }\n  ${word} , "A"\n}\n`,
    );
    expect(told(file).length).toBeGreaterThan(0);
    expect(told(file).filter((each) => each.includes('nobody'))).toEqual([]);
  });

  it.each(['ods', 'population', 'quorum', 'policy', 'established', 'in'])(
    'is that of no line with `%s`, read or not',
    async (word) => {
      const file = await readText(
        `icb x "X" {\n  board {\n    chair c {\n      represents nobody\n    }\n  }\n  ${word} , "A"\n}\n`,
      );
      expect(told(file).filter((each) => each.includes('nobody'))).toHaveLength(1);
    },
  );
});

describe('a name of the file', () => {
  it('may hide a term of its own, or of a file that it imports', async () => {
    const read = await readWorkspace({
      'words.icb': 'sector county-bodies "County bodies"\nprofession county-doctor "County doctor"\n',
      'a.icb':
        'import "words.icb"\nicb a "A" {\n  partners {\n    lmc county-bodies "X"\n    lmc county-doctor "Y"\n  }\n}\n',
    });
    expect(told(read['a.icb'] as never)).toEqual([
      '4: language/hides The name `county-bodies` hides the term `county-bodies` (a sector). Another name would leave no doubt which is meant.',
    ]);
  });

  it('hides no seat or committee of a file that it imports, which nobody sees there', async () => {
    const read = await readWorkspace({
      'b.icb': 'icb b "B" {\n  board {\n    executive finance {}\n  }\n}\n',
      'a.icb': 'import "b.icb"\nicb a "A" {\n  board {\n    executive finance {}\n  }\n}\n',
    });
    expect(told(read['a.icb'] as never)).toEqual([]);
  });

  it('is not among the terms that an imported file may declare in a line that could not be read', async () => {
    const read = await readWorkspace({
      'a.icb': 'import "b.icb"\nicp a "A" for b {\n  members {\n    chair {}\n  }\n}\n',
      'b.icb': 'icp b "B" {}\n',
    });
    expect(told(read['a.icb'] as never)).toEqual([
      '2: language/wrong-kind A partnership is formed for an Integrated Care Board; `b` is none.',
    ]);
  });
});

describe('an import', () => {
  it.each<[outcome: Loaded, message: string]>([
    [{ problem: 'missing' }, 'There is no file `b.icb` beside this one.'],
    [{ problem: 'missing', detail: 'It was moved.' }, 'There is no file `b.icb` beside this one. It was moved.'],
    [
      { problem: 'outside' },
      '`b.icb` lies outside of this workspace, and nothing from there is read. Copy the file into the workspace.',
    ],
    [
      { problem: 'outside', detail: 'A link leads there.' },
      '`b.icb` lies outside of this workspace, and nothing from there is read. Copy the file into the workspace. A link leads there.',
    ],
    [{ problem: 'unreadable' }, '`b.icb` cannot be read.'],
    [{ problem: 'unreadable', detail: 'It is locked.' }, 'It is locked.'],
  ])('%j', async (outcome, message) => {
    const language = createLanguage({ load: async () => outcome });
    const [file] = await language.read([{ uri: 'file:///w/a.icb', text: 'import "b.icb"\nicb a "A" {}\n' }]);
    expect(file?.findings.map((each) => each.message)).toEqual([message]);
  });
});
