/** Which fixes are refused, since they do harm or mend nothing, and which harm is none. */
import { describe, expect, it } from 'vitest';
import type { FixKind } from '../src/index.ts';
import { board, chief, fix, icb, mended, observer, petitions, type Rule, review } from './mending.ts';

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

  it('but not where what it adds can be mended later, though not at once', async () => {
    const vote: Rule = { asked: 'every observer has votes', fixes: [fix('Vote', 'set in offender', 'votes')] };
    const lead: Rule = { ...chief, asked: 'not some observer where votes or some chief executive' };
    const text = icb(board('chair {}'));
    expect((await mended(text, [observer, vote, lead])).titles).toEqual(['Observe', 'Vote', 'Lead']);
    expect((await mended(text, [observer, vote, { ...lead, fixes: [] }])).titles).toEqual(['Observe']);
  });

  it('but not where what it breaks is less grave, and could be mended', async () => {
    const voting: Rule = { asked: 'every partner has votes', fixes: [fix('Vote', 'set in offender', 'votes')] };
    const watched = (obligation: string): Rule => ({
      ...observer,
      asked: 'not some partner where votes or some observer',
      obligation,
    });
    const text = icb(board('chair {}', 'partner p {\n      does not vote\n    }'));
    const few: Rule = { asked: 'at most 0 observers' };
    expect((await mended(text, [voting, watched('should'), few])).titles).toEqual(['Vote']);
    expect((await mended(text, [voting, watched('must'), few])).titles).toEqual([]);
  });

  it.each<[kind: FixKind, repair: typeof fix, titles: string[]]>([
    ['all', fix, ['Lead', 'Observe']],
    ['all', review, ['Lead', 'Observe']],
    ['safe', fix, ['Lead', 'Observe']],
    // what nobody may do of itself mends nothing
    ['safe', review, []],
  ])('if what it breaks is mended by no fix that may be made: of %s', async (kind, repair, titles) => {
    const watched: Rule = {
      asked: 'not some chief executive or some observer',
      obligation: 'should',
      fixes: [repair('Observe', 'insert in board', 'observer o {}')],
    };
    expect((await mended(icb(board('chair {}')), [chief, watched], { kind })).titles).toEqual(titles);
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
