/** What a document says without one of its lines, where its text need not be read anew for that. */
import { describe, expect, it } from 'vitest';
import { builtInTerms, createLanguage, type Line, print } from '../src/index.ts';
import { readConstitution } from '../src/model/read.ts';
import { leavingOut } from '../src/without.ts';
import { at, file, over } from './over-disk.ts';

const text = `profession healer "Healer"

icb x "X" {
  ods A
  ons B

  partners {
    lmc gps
  }

  eligibility {
    fit-and-proper-person
    nolan-principles
  }

  board {
    chair c {
      appointed by nhs-england, secretary-of-state
      term 3 years
    }
  }

  committee d {}

  quorum {
    at least 1/2 of members
    at least 2 members
  }
}
`;

async function documentOf(of: string) {
  const { workspace } = over({});
  workspace.set(file('a.icb', of));
  const document = await workspace.document(at('a.icb'));
  if (!document) throw new Error('There is no document.');
  return document;
}

const placeOf = (words: string): { offset: number; end: number } => {
  const offset = text.indexOf(words);
  return { offset, end: offset + words.length };
};

/** The text after the part that declares terms. */
const constitution = (of: string): string => of.slice(of.indexOf('icb x'));

describe('a line', () => {
  it.each([
    ['  ods A\n', 'ods A'],
    ['    at least 2 members\n', 'at least 2 members'],
    ['    nolan-principles\n', 'nolan-principles'],
    [', secretary-of-state', 'secretary-of-state'],
    [text.slice(text.indexOf('  quorum'), -2).replace(/^/, '\n'), text.slice(text.indexOf('quorum'), -3)],
  ])('is left out, and there again: %j', async (lines, words) => {
    const document = await documentOf(text);
    const said = leavingOut(document, [])(placeOf(words))?.constitution;
    expect(said && print(said)).toBe(constitution(text.replace(lines, '')));
    const again = readConstitution(document, []);
    expect(again && print(again)).toBe(constitution(text));
  });

  it.each([
    ['a seat, which has a name', text.slice(text.indexOf('chair c'), text.indexOf('  }\n\n  committee') - 1)],
    ['an organisation', 'lmc gps'],
    ['a committee', 'committee d {}'],
    ['a term', 'profession healer "Healer"'],
    ['the constitution', text.slice(text.indexOf('icb x'), -1)],
    ['a block in which something is declared', text.slice(text.indexOf('partners'), text.indexOf('  eligibility') - 2)],
    ['no line of a list', '3 years'],
    ['no line at all', 'A\n  ons'],
  ])('is not left out by itself where it is %s', async (_, words) => {
    expect(leavingOut(await documentOf(text), [])(placeOf(words))).toBeUndefined();
  });

  it.each(['zzzz qqqq', 'published at', 'ods , A'])('is not left out beside `%s`', async (slip) => {
    const document = await documentOf(text.replace('  ons B\n', `  ${slip}\n`));
    expect(leavingOut(document, [])(placeOf('ods A'))).toBeUndefined();
  });
});

describe('a language', () => {
  const source = { uri: at('a.icb'), text };

  it('reads a file without each of some lines, those too that have to be read anew', async () => {
    const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
    const [read] = await language.read([source]);
    const lines = read?.constitution?.block.lines ?? [];
    const [ods, committee] = [lines[0], lines.at(-2)] as [Line, Line];
    const without = await language.readWithout(source, [ods, committee]);
    expect(without.map((each) => [each?.codes.length, each?.bodies.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });

  it('tells what it does with each file', async () => {
    const stages: string[] = [];
    const language = createLanguage({ load: async () => ({ problem: 'missing' }) }, (stage, work) => {
      stages.push(stage);
      return work();
    });
    await language.read([source, file('b.icb', 'icb b "B" {}')]);
    expect(stages).toEqual(['reading', 'reading', 'linking', 'checking', 'linking', 'checking']);
  });

  it('knows its vocabulary of terms alone, in every reading', async () => {
    const language = createLanguage({ load: async () => ({ problem: 'missing' }) });
    const rules = async () => (await language.read([source]))[0]?.findings.map(({ rule }) => rule);
    expect([await rules(), await rules()]).toEqual([[], []]);
    expect(builtInTerms().filter(({ name, category }) => name === '' || category === undefined)).toEqual([]);
  });
});
