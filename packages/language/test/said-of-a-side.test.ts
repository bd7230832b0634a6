/** How what a constitution says is put into words where it is compared, and by what two such sayings are the same. */
import { describe, expect, it } from 'vitest';
import { say, sayAs, seatTitle, spoken, terms, time, words } from '../src/compare/side.ts';
import { type Constitution, compare, type Duration, type Seat, type Text } from '../src/index.ts';
import { readText } from './workspace.ts';

async function read(lines: string): Promise<Constitution> {
  const { constitution } = await readText(`icb x "X" {\n${lines}\n}\n`);
  if (!constitution) throw new Error('There is no constitution in this text.');
  return constitution;
}

describe('a name', () => {
  it.each([
    ['audit-lead', 'audit lead'],
    ['member-of-the-board', 'member of the board'],
    ['[name-to-be-found]', '[name-to-be-found]'],
  ])('%s is spoken as %s', (name, wanted) => expect(spoken(name)).toBe(wanted));
});

describe('a provision', () => {
  it.each<[pieces: Parameters<typeof say> extends [unknown, ...infer R] ? R : never, key: string, text: string]>([
    [['by', 'board'], 'by board', 'by board'],
    [['by', undefined, false, 'board'], 'by board', 'by board'],
    [['', 'board'], 'board', 'board'],
    [[{ key: 'a', text: 'A' }, 'of', { key: 'b', text: 'B' }], 'a of b', 'A of B'],
    [[{ key: 'a', text: '' }, 'of'], 'a of', ' of'],
    [[{ key: '', text: 'A' }, 'of'], ' of', 'A of'],
    [['one', ';', 'two', ';'], 'one ; two ;', 'one; two'],
  ])('of %j', (pieces, key, text) => {
    const span = { offset: 1, end: 2 };
    expect(say(span, ...pieces)).toEqual({ key, text, span });
    expect(sayAs('pair', span, ...pieces)).toEqual({ key, text, span, pair: 'pair' });
  });

  it('says a text without its line breaks, and nothing of none', () => {
    expect(words({ value: '  one\n  two ' } as Text)).toEqual({ key: '“one two”', text: '“one two”' });
    expect(words(undefined)).toEqual({ key: '', text: '' });
  });

  it.each<[length: object | undefined, text: string]>([
    [{ amount: { text: '1' }, unit: 'day' }, '1 day'],
    [{ amount: { text: '2' }, unit: 'year' }, '2 years'],
    [{ amount: { text: '3' }, quality: 'clear', unit: 'day' }, '3 clear days'],
    [{ amount: { text: '1' }, quality: 'working', unit: 'day' }, '1 working day'],
    [undefined, ''],
  ])('says how long: %j', (length, text) => expect(time(length as Duration)).toEqual({ key: text, text }));

  it('names terms by their titles, in their order, and is the same in another', () => {
    const [one, other] = [
      { name: 'b-term', term: { title: 'The B' } },
      { name: 'a-term', term: undefined },
    ] as never[];
    expect(terms([one, undefined, other])).toEqual({ key: 'a-term,b-term', text: 'The B, a term' });
    expect(terms([one, other, one]).key).toBe('a-term,b-term');
    expect(terms([one, other], true, ' then ')).toEqual({ key: 'b-term,a-term', text: 'The B then a term' });
  });
});

describe('a seat', () => {
  it.each([
    ['chair', 'Chair'],
    ['chief-executive', 'Chief executive'],
    ['executive', 'Executive member'],
    ['non-executive', 'Non-executive member'],
    ['partner', 'Partner member'],
    ['other member', 'Other member'],
    ['participant', 'Participant'],
    ['observer', 'Observer'],
    ['executive finance-lead', 'finance lead'],
    ['executive finance "Director of Finance"', 'Director of Finance'],
    ['executive finance-lead " "', 'finance lead'],
  ])('%s is called %s', async (line, title) => {
    const { board } = await read(`board {\n${line} {}\n}`);
    expect(seatTitle(board?.members[0] as Seat)).toBe(title);
  });
});

describe('who is named', () => {
  const board = (by: string, more = ''): string =>
    `partners {\nlmc a " The A "\nlmc b\n}\nboard {\nchair { appointed by ${by} }\nexecutive e {}\n}\n${more}`;
  const changes = async (old: string, now: string): Promise<string[]> =>
    compare(await read(old), await read(now)).changes.map(({ sentence }) => sentence);

  it.each([
    ['in another order', 'a, b', 'b, a'],
    ['twice', 'a, b', 'a, b, a'],
  ])('is the same %s', async (_, old, now) => expect(await changes(board(old), board(now))).toEqual([]));

  it.each([
    ['an organisation', 'nhs-england', 'a', 'NHS England to The A'],
    ['one without a title', 'nhs-england', 'b', 'NHS England to b'],
    ['a seat', 'nhs-england', 'e', 'NHS England to e'],
    ['each of a kind', 'lmc', 'each lmc', 'Local Medical Committee to each Local Medical Committee'],
    ['the board itself', 'nhs-england', 'x', 'NHS England to x'],
  ])('%s is called by its title or its name', async (_, old, now, from) => {
    expect(await changes(board(old), board(now))).toEqual([`Chair: appointment changed from ${from}.`]);
  });
});
