/** Which fixes are made, together or one after the other, and what counts as mended. */
import type { TextEdit } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { edited } from '../src/apply-fixes.ts';
import { board, chief, fix, icb, mended, observer, petitions, type Rule, review } from './mending.ts';

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
