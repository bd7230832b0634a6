/** What the model says of a file besides its lines: what its names stand for, what could not be read, comments, others beside it. */
import { describe, expect, it } from 'vitest';
import { type Constitution, fractionOf, isA, type Reference, type TermInfo } from '../src/index.ts';
import { dateOf } from '../src/model/values.ts';
import { readText, readWorkspace } from './workspace.ts';

async function read(text: string): Promise<Constitution> {
  const { constitution } = await readText(text);
  if (!constitution) throw new Error('There is no constitution in this text.');
  return constitution;
}

describe('a name', () => {
  const text = (name: string): string =>
    `organisations {\n  lmc elsewhere "Elsewhere"\n}\nicb x "X" {\n  partners {\n    lmc the-lmc "LMC"\n  }\n  board {\n    chair {}\n    executive finance {\n      accountable to ${name}\n    }\n  }\n  committee audit {\n    non-executive guest {}\n  }\n}\n`;

  it.each<[name: string, is: Reference['is'], of: (reference: Reference) => unknown, wanted: unknown]>([
    ['the-lmc', 'party', ({ party }) => party?.title?.value, 'LMC'],
    ['elsewhere', 'party', ({ party }) => party?.title?.value, 'Elsewhere'],
    ['chair', 'seat', ({ seat }) => seat?.kind, 'chair'],
    ['finance', 'seat', ({ seat }) => seat?.name, 'finance'],
    ['guest', 'seat', ({ seat }) => seat?.kind, 'non-executive'],
    ['audit', 'body', ({ body }) => body?.kind, 'committee'],
    [
      'x',
      'constitution',
      ({ constitution }) => constitution,
      { uri: 'file:///workspace/a.icb', name: 'x', kind: 'icb' },
    ],
    ['nhs-england', 'term', ({ term }) => term?.category, 'office'],
    ['each nhs-trust', 'term', ({ each, term }) => [each, term?.name], [true, 'nhs-trust']],
    ['[who]', 'placeholder', ({ name, each }) => [name, each], ['[who]', false]],
    ['each [who]', 'placeholder', ({ name, each }) => [name, each], ['[who]', true]],
    ['nobody', 'unknown', ({ name }) => name, 'nobody'],
    ['executive', 'term', ({ term }) => term?.category, 'seat-kind'],
  ])('%s stands for a %s', async (name, is, of, wanted) => {
    const found = (await read(text(name))).board?.members[1]?.accountableTo[0] as Reference;
    expect(found.is).toBe(is);
    expect(of(found)).toEqual(wanted);
  });

  it('stands for the very part that the model has', async () => {
    const { board, bodies, partners } = await read(text('finance, audit, the-lmc, guest'));
    const [seat, body, party, guest] = board?.members[1]?.accountableTo ?? [];
    expect(seat?.seat).toBe(board?.members[1]);
    expect(body?.body).toBe(bodies[0]);
    expect(party?.party).toBe(partners?.parties[0]);
    expect(guest?.seat).toBe(bodies[0]?.seats[0]);
  });

  it.each([
    ['role clinical-lead', 'term', 'clinical-lead'],
    ['role [role]', 'placeholder', '[role]'],
    ['role nothing', 'unknown', 'nothing'],
  ])('of a term: %s is a %s', async (line, is, name) => {
    const role = (await read(`icb x {\n board {\n chair {\n ${line}\n}\n}\n}\n`)).board?.members[0]?.roles[0];
    expect([role?.is, role?.name, role?.term?.name]).toEqual([is, name, is === 'term' ? name : undefined]);
  });
});

describe('lines that cannot be read', () => {
  const text =
    'icb x "X" {\n  ods A, B\n  board {\n    chair {\n      term long\n      votes\n    }\n    executive e, "E" {\n      votes\n    }\n  }\n}\n';

  it('are told with the blocks that they stand in, and say nothing', async () => {
    const { unread, codes, board } = await read(text);
    expect(unread.map(({ span, within }) => [text.slice(span.offset, span.end), within])).toEqual([
      ['ods A, B', ['Document', 'Provision']],
      ['term long', ['Document', 'Provision', 'Membership', 'SeatProvision']],
      ['executive e, "E" {', ['Document', 'Provision', 'Membership']],
    ]);
    expect(codes).toEqual([]);
    expect(board?.members[0]?.term).toBeUndefined();
    expect(board?.members[0]?.votesStated).toBe('votes');
  });

  it('leave what their blocks hold', async () => {
    const seat = (await read(text)).board?.members[1];
    expect([seat?.name, seat?.votesStated]).toEqual(['e', 'votes']);
  });
});

describe('comments', () => {
  it('are there with their marks, wherever they stand', async () => {
    const text = '// before\nicb x "X" { /* in\n two lines */\n  ods A // beside\n}\n// after\n';
    const { comments } = await read(text);
    const wanted = ['// before', '/* in\n two lines */', '// beside', '// after'];
    expect(comments.map((each) => each.text)).toEqual(wanted);
    expect(comments.map(({ span }) => text.slice(span.offset, span.end))).toEqual(wanted);
  });
});

describe('a file', () => {
  it('of no constitution has none', async () =>
    expect((await readText('organisations {\n  lmc a "A"\n}\n')).constitution).toBeUndefined());

  it('of two constitutions says what the first says, and has the other beside it', async () => {
    const { name, neighbours } = await read(
      'icb a "A" {}\nicp b "B" for a {\n  area "B" covers far {\n    county-council own "Own"\n  }\n}\norganisations {\n  county-council far "Far"\n}\n',
    );
    expect(name).toBe('a');
    expect(
      neighbours.map(({ uri, kind, name, title, area }) => [uri, kind, name, title, area.map((each) => each.name)]),
    ).toEqual([['file:///workspace/a.icb', 'icp', 'b', 'B', ['own', 'far']]]);
  });

  it('gives its address, and that of the file that declares a party', async () => {
    const { 'a.icb': file } = await readWorkspace({
      'a.icb': 'import "b.icb"\nicb a {\n  partners {\n    lmc own\n  }\n  area covers far, own\n}\n',
      'b.icb': 'organisations {\n  county-council far covers near\n  county-council near\n}\n',
    });
    expect(file?.constitution?.uri).toBe('file:///workspace/a.icb');
    const [far, own] = file?.constitution?.area?.covers ?? [];
    expect([far?.party?.uri, own?.party?.uri]).toEqual(['file:///workspace/b.icb', 'file:///workspace/a.icb']);
    expect(far?.party?.covers.map(({ party }) => party?.uri)).toEqual(['file:///workspace/b.icb']);
  });
});

describe('a term', () => {
  it('is described with all that its lines say', async () => {
    const text = `profession dispenser "Dispenser" is general-practitioner, pharmacist {
  definition "Who dispenses."
  source "The Act" at "https://act.example" verified primary
  registered with gmc, gphc
  exists from 2020-01-01 until 2030-02-03
  succeeded by nhs-england, board
  also "Dispensing doctor", "Chemist"
  also "Druggist"
  statement "One."
  statement "Two."
}
icb x { board { chair { must be dispenser } } }
`;
    const term = (await read(text)).board?.members[0]?.requirements[0]?.terms[0]?.term as TermInfo;
    const { ancestors, ...rest } = term;
    expect(rest).toEqual({
      name: 'dispenser',
      category: 'profession',
      title: 'Dispenser',
      definition: 'Who dispenses.',
      aliases: ['Dispensing doctor', 'Chemist', 'Druggist'],
      source: { title: 'The Act', address: 'https://act.example', verified: 'primary' },
      registeredWith: ['gmc', 'gphc'],
      existsFrom: '2020-01-01',
      existsUntil: '2030-02-03',
      succeededBy: ['nhs-england', 'board'],
      statements: ['One.', 'Two.'],
    });
    // nearest first, each once, and not itself
    expect(ancestors.slice(0, 2)).toEqual(['general-practitioner', 'pharmacist']);
    expect(new Set(ancestors).size).toBe(ancestors.length);
    expect(ancestors).toContain('clinician');
  });

  it('says of itself no more than its name where nothing else is said, and no day that there is not', async () => {
    const text =
      'profession bare\nprofession none "None" {\n  exists from 2020-02-30 until [date]\n}\nicb x { board { chair { must be bare or none } } }\n';
    const [bare, none] = (await read(text)).board?.members[0]?.requirements[0]?.terms ?? [];
    expect(bare?.term).toEqual({
      name: 'bare',
      category: 'profession',
      title: 'bare',
      definition: undefined,
      ancestors: [],
      aliases: [],
      source: undefined,
      registeredWith: [],
      existsFrom: undefined,
      existsUntil: undefined,
      succeededBy: [],
      statements: [],
    });
    expect([none?.term?.existsFrom, none?.term?.existsUntil]).toEqual([undefined, undefined]);
  });

  it('in a circle is one of the others, not of itself', async () => {
    const text = 'profession a is b\nprofession b is c\nprofession c is a\nicb x { board { chair { must be a } } }\n';
    const term = (await read(text)).board?.members[0]?.requirements[0]?.terms[0]?.term;
    expect(term?.ancestors).toEqual(['b', 'c']);
    expect([isA(term, 'a'), isA(term, 'c'), isA(term, 'd'), isA(undefined, 'a')]).toEqual([true, true, false, false]);
  });
});

describe('a day', () => {
  it.each([
    ['2026-04-01', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-04-31', false],
    ['2026-04-00', false],
    ['2026-4-01', false],
    ['0099-01-01', false],
    ['2026-04-1', false],
    ['12026-04-01', false],
    ['2026-04-011', false],
    ['[date]', false],
  ])('%s: %s', (text, is) => expect(dateOf(text)).toBe(is ? text : undefined));
});

describe('a share', () => {
  it.each([
    ['1/3', 1 / 3],
    ['3/4', 0.75],
    ['30%', 0.3],
    ['2', 2],
    ['12.5%', 0.125],
  ])('%s is %s', (text, value) => expect(fractionOf(text)).toBe(value));
});
