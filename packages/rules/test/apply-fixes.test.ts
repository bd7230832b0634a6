/** Which fixes are made, together or one after the other, and which are refused since they do harm or mend nothing. */
import type { TextEdit } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { edited } from '../src/apply-fixes.ts';
import { applyFixes, type FixKind } from '../src/index.ts';
import { packOf, read } from './judging.ts';

const icb = (...blocks: string[]): string => `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
const board = (...seats: string[]): string => `board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }`;

interface Rule {
  readonly asked: string;
  readonly obligation?: string;
  /** `fix "Title" insert in board """…"""` and the like, in their order. */
  readonly fixes?: readonly string[];
}
const fix = (title: string, action: string, line: string): string => `fix "${title}" ${action} """\n${line}\n"""`;
const review = (...all: Parameters<typeof fix>): string => fix(...all).replace('fix', 'fix review');

/** The titles of the fixes that were made, and the text that came of them. */
async function mended(
  text: string,
  rules: readonly Rule[],
  { kind = 'all', backwards = false }: { kind?: FixKind; backwards?: boolean } = {},
): Promise<{ titles: string[]; text: string }> {
  const clauses = ({ asked, obligation = 'must', fixes = [] }: Rule): string =>
    `obligation ${obligation} cites law "1" verified primary require ${asked}\n${fixes.join('\n')}`;
  const all = rules.map((each, index) => `${index > 0 ? `  }\n  rule rule-${index} "R" {\n` : ''}${clauses(each)}\n`);
  const { ready, problems } = packOf(all.join(''));
  expect(problems).toEqual([]);
  const result = await applyFixes({ uri: 'file:///test/a.icb', text }, (file) => read(file.text), [ready], {
    kind,
    day: () => '2026-11-21',
    ...(backwards && { order: (findings) => findings.toReversed() }),
  });
  return { titles: result.applied.map(({ title }) => title), text: result.text };
}

const observer: Rule = { asked: 'some observer', fixes: [fix('Observe', 'insert in board', 'observer o {}')] };
const chief: Rule = { asked: 'some chief executive', fixes: [fix('Lead', 'insert in board', 'chief-executive {}')] };
const petitions: Rule = {
  asked: 'some provision where on petitions',
  fixes: [fix('Petition', 'insert in constitution', 'provision petitions "Yes."')],
};

describe('what is wrong', () => {
  it('is mended by the first fix of each rule', async () => {
    const { titles, text } = await mended(icb(board('chair {}')), [observer, petitions]);
    expect(titles.toSorted()).toEqual(['Observe', 'Petition']);
    expect(text).toBe(icb(board('chair {}', 'observer o {}'), 'provision petitions "Yes."'));
  });

  it('is mended one after the other where two would go to the same place', async () => {
    const { titles, text } = await mended(icb(board('chair {}')), [observer, chief]);
    expect(titles).toEqual(['Observe', 'Lead']);
    expect(text).toBe(icb(board('chair {}', 'observer o {}', 'chief-executive {}')));
  });

  it('is mended in the order that is asked for', async () => {
    const { titles } = await mended(icb(board('chair {}')), [observer, chief], { backwards: true });
    expect(titles).toEqual(['Lead', 'Observe']);
  });

  it('is mended thing by thing', async () => {
    const rule = { asked: 'every partner has votes', fixes: [fix('Vote', 'set in offender', 'votes')] };
    const seat = (name: string, line: string): string => `partner ${name} {\n      ${line}\n    }`;
    const { titles, text } = await mended(icb(board(seat('p', 'does not vote'), seat('q', 'does not vote'))), [rule]);
    expect(titles).toEqual(['Vote', 'Vote']);
    expect(text).toBe(icb(board(seat('p', 'votes'), seat('q', 'votes'))));
  });

  it('is left alone where it is explained, or where nothing mends it', async () => {
    const explained = icb(board('chair {}'), 'explain test/rule because "Not yet."');
    expect((await mended(explained, [{ ...observer, obligation: 'ask' }])).titles).toEqual([]);
    const text = icb(board('chair {}'));
    expect(await mended(text, [{ asked: 'some observer' }])).toEqual({ titles: [], text });
  });

  it('is put right by safe fixes alone, if only these are wanted', async () => {
    const both = [
      review('Consider', 'insert in board', 'observer r {}'),
      fix('Do', 'insert in board', 'observer s {}'),
    ];
    const rule = { asked: 'some observer', fixes: both };
    expect((await mended(icb(board('chair {}')), [rule], { kind: 'safe' })).titles).toEqual(['Do']);
    expect((await mended(icb(board('chair {}')), [rule], { kind: 'all' })).titles).toEqual(['Consider']);
    const only = { asked: 'some observer', fixes: both.slice(0, 1) };
    expect((await mended(icb(board('chair {}')), [only], { kind: 'safe' })).titles).toEqual([]);
  });
});

describe('what is mended in part', () => {
  const byTrust = 'every partner has nominated by trust';
  const seat = (line: string): string => icb(board(`partner p {\n      ${line}\n    }`));

  it('is made once, where a placeholder remains', async () => {
    const rule = { asked: byTrust, fixes: [fix('Nominate', 'set in offender', 'nominated by [the trusts]')] };
    const { titles, text } = await mended(seat('votes'), [rule]);
    expect(titles).toEqual(['Nominate']);
    expect(text).toBe(seat('votes\n      nominated by [the trusts]'));
    expect((await mended(text, [rule])).titles).toEqual([]);
  });

  it('is less than what is open, as long as it is half of what is asked', async () => {
    const half = `${byTrust}\npartly when some partner where nominated saying "By somebody."`;
    const rule = (line: string): Rule => ({ asked: half, fixes: [fix('Nominate', 'set in offender', line)] });
    expect((await mended(seat('votes'), [rule('nominated by county-council')])).titles).toEqual(['Nominate']);
    expect((await mended(seat('votes'), [rule('term 3 years')])).titles).toEqual([]);
  });

  it('is for a person to consider where it is said otherwise', async () => {
    const rule = { asked: byTrust, fixes: [fix('Say so', 'set in offender', 'nominated by trust')] };
    expect((await mended(seat('nominated by county-council'), [rule])).titles).toEqual(['Say so']);
    expect((await mended(seat('nominated by county-council'), [rule], { kind: 'safe' })).titles).toEqual([]);
  });
});

describe('edits', () => {
  const edit = (offset: number, end: number, newText: string): TextEdit => ({ span: { offset, end }, newText });
  it.each<[edits: TextEdit[], text: string]>([
    [[], 'abcdef'],
    [[edit(1, 2, 'XYZ')], 'aXYZcdef'],
    [[edit(1, 2, 'XYZ'), edit(4, 5, '')], 'aXYZcdf'],
    [[edit(4, 5, ''), edit(1, 2, 'XYZ')], 'aXYZcdf'],
    [[edit(1, 3, ''), edit(3, 4, 'X')], 'aXef'],
    // what is added at the beginning of what is replaced stands before it
    [[edit(1, 1, 'X'), edit(1, 3, 'Y')], 'aXYdef'],
    [[edit(1, 3, 'Y'), edit(1, 1, 'X')], 'aXYdef'],
    [[edit(0, 0, 'X'), edit(6, 6, 'Y')], 'XabcdefY'],
  ])('%j are made as if at once: %s', (edits, text) => expect(edited('abcdef', edits)).toBe(text));
});

describe('a text', () => {
  it('stays laid out as it was, if that was in order', async () => {
    const draft = { asked: 'some observer', fixes: [fix('Observe', 'insert in board', 'observer o   {}')] };
    const tidy = await mended(icb(board('chair {}')), [draft]);
    expect(tidy.text).toBe(icb(board('chair {}', 'observer o {}')));
    const untidy = await mended(icb(board('chair   {}')), [draft]);
    expect(untidy.text).toBe(icb(board('chair   {}', 'observer o   {}')));
  });

  it('in which nothing is wrong is left as it is', async () => {
    const text = icb(board('observer   o {}'));
    expect(await mended(text, [observer])).toEqual({ titles: [], text });
  });

  it('that does not read is mended as far as it reads', async () => {
    const text = 'icb x "NHS X" {\n  board {\n    chair {}\n  }\n  xyzzy is what\n}\n';
    expect((await mended(text, [{ ...chief, asked: 'every chair has votes' }, petitions])).titles).toEqual([]);
    expect((await mended('xyzzy', [observer])).titles).toEqual([]);
  });
});

describe('a fix is refused', () => {
  it('that leaves an error behind; the next one is made', async () => {
    const bad = fix('Bad', 'insert in board', 'observer o { appointed by nobody-at-all }');
    const good = fix('Good', 'insert in board', 'observer p {}');
    expect((await mended(icb(board('chair {}')), [{ asked: 'some observer', fixes: [bad, good] }])).titles).toEqual([
      'Good',
    ]);
    expect((await mended(icb(board('chair {}')), [{ asked: 'some observer', fixes: [bad] }])).titles).toEqual([]);
  });

  it('that mends nothing', async () => {
    const useless = fix('Useless', 'insert in board', 'partner p {}');
    const text = icb(board('chair {}'));
    expect(await mended(text, [{ asked: 'some observer', fixes: [useless] }])).toEqual({ titles: [], text });
  });

  it('of two that would do the same, once the other is made', async () => {
    const [one, other] = ['One', 'Other'].map(
      (title): Rule => ({
        asked: 'some observer',
        fixes: [fix(title, 'insert in board', `observer ${title.toLowerCase()} {}`)],
      }),
    ) as [Rule, Rule];
    expect((await mended(icb(board('chair {}')), [one, other])).titles).toEqual(['One']);
    // so it is in the constitution itself, where several things can be added at once, but not the same twice
    const [a, b] = ['A', 'B'].map(
      (title): Rule => ({
        asked: 'some provision where on petitions',
        fixes: [fix(title, 'insert in constitution', `provision petitions "${title}."`)],
      }),
    ) as [Rule, Rule];
    expect((await mended(icb(board('chair {}')), [a, b])).titles).toEqual(['A']);
    expect((await mended(icb(board('chair {}')), [a, observer, b])).titles.toSorted()).toEqual(['A', 'Observe']);
  });

  it('that breaks another rule, whatever else could be mended with it', async () => {
    const few: Rule = { asked: 'at most 0 observers' };
    const { titles } = await mended(icb(board('chair {}')), [observer, few, petitions]);
    expect(titles).toEqual(['Petition']);
  });

  it('but not where the other rule asks for less, and can be mended', async () => {
    const votes = (obligation: string, fixes: string[]): Rule => ({
      asked: 'every observer has term',
      obligation,
      fixes,
    });
    const term = fix('Term', 'set in offender', 'term 3 years');
    // it is about a part that was added: nobody could ask for it before
    for (const obligation of ['must', 'should'])
      expect((await mended(icb(board('chair {}')), [observer, votes(obligation, [term])])).titles).toEqual([
        'Observe',
        'Term',
      ]);
    expect((await mended(icb(board('chair {}')), [observer, votes('must', [])])).titles).toEqual([]);
    expect((await mended(icb(board('chair {}')), [observer, votes('should', [])])).titles).toEqual([]);
    // what a text only may say is no harm
    expect((await mended(icb(board('chair {}')), [observer, votes('may', [])])).titles).toEqual(['Observe']);
  });

  it.each<[obligation: string, fixes: string[], titles: string[]]>([
    // as grave as what is mended: with what mends it, both hold, or nothing is done
    ['must', [fix('Observe', 'insert in board', 'observer o {}')], ['Vote', 'Observe']],
    ['must', [fix('Useless', 'insert in board', 'participant o {}')], []],
    ['must', [], []],
    // less grave: it can be mended later
    ['should', [fix('Observe', 'insert in board', 'observer o {}')], ['Vote', 'Observe']],
    ['should', [], []],
    ['may', [], ['Vote']],
  ])(
    'that breaks a rule of what is there, which is a %s with the fixes %j: %j are made',
    async (obligation, fixes, titles) => {
      const voting: Rule = { asked: 'every partner has votes', fixes: [fix('Vote', 'set in offender', 'votes')] };
      const watched: Rule = { asked: 'not some partner where votes or some observer', obligation, fixes };
      const text = icb(board('chair {}', 'partner p {\n      does not vote\n    }'));
      expect((await mended(text, [voting, watched])).titles).toEqual(titles);
    },
  );

  it('if what would mend its harm does harm itself', async () => {
    const voting: Rule = { asked: 'every partner has votes', fixes: [fix('Vote', 'set in offender', 'votes')] };
    const watched: Rule = { ...observer, asked: 'not some partner where votes or some observer' };
    const text = icb(board('chair {}', 'partner p {\n      does not vote\n    }'));
    expect((await mended(text, [voting, watched, { asked: 'at most 0 observers' }])).titles).toEqual([]);
  });

  it('only as long as nothing else has changed', async () => {
    // the seat can be named only once there is a chief executive to name
    const named: Rule = {
      asked: 'some observer',
      fixes: [fix('Name', 'insert in board', 'observer o { appointed by chief-executive }')],
    };
    const { titles, text } = await mended(icb(board('chair {}')), [named, chief]);
    expect(titles.toSorted()).toEqual(['Lead', 'Name']);
    expect(text).toContain('observer o { appointed by chief-executive }');
  });
});
