/** What is said in sentences: of the whole, or of a thing in it. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import type { Item } from '../src/items.ts';
import { mentions } from '../src/prose.ts';
import { type Resting, type Scope, scopeOf } from '../src/scope.ts';
import { read } from './judging.ts';

const text = `icb x "NHS Harbour" {
  board {
    chair "Indep" also "endent chair" {
      provision background """
        Somebody who
        lives in  “Port’s End”.
      """
    }
    executive {}
  }
  provision transparency "A public register."
  explain statute/rule because "It is secret." review 2027-01-01
}
`;

async function scope(on: Resting[] = []): Promise<Scope> {
  const { constitution } = await read(text);
  return scopeOf(constitution as Constitution, { rests: (each) => on.push(each) });
}

const seatOf = ({ constitution }: Scope, at: number): Item =>
  ({ kind: 'seat', part: constitution.part.board?.members[at] }) as Item;

describe('a constitution', () => {
  it.each([
    [['public register'], true],
    [['private register'], false],
    [['private', 'public'], true],
    [["port's end"], true],
    [['in "port'], true],
    // whatever else stands in it, or beside it
    [['nhs harbour'], true],
    [['indep'], true],
    // one text is not the end of another
    [['independent'], false],
    // reasons are no part of what it says
    [['secret'], false],
  ])('mentions one of %j: %s', async (phrases, truth) => expect(mentions(await scope(), phrases, false)).toBe(truth));

  it.each([
    [['public', 'harbour'], true],
    [['public', 'private'], false],
  ])('mentions all of %j: %s', async (phrases, truth) => expect(mentions(await scope(), phrases, true)).toBe(truth));
});

it('a thing mentions what it says itself; one that says nothing leaves it open', async () => {
  const whole = await scope();
  const [chair, executive] = [whole.about(seatOf(whole, 0)), whole.about(seatOf(whole, 1))];
  expect(mentions(chair, ['somebody who lives'], false)).toBe(true);
  expect(mentions(chair, ['public register'], false)).toBe(false);
  expect(mentions(executive, ['public register'], false)).toBe('unknown');
  expect(mentions(executive, ['public register'], true)).toBe('unknown');
});

it('rests on provisions, of the whole and of a thing', async () => {
  const on: Resting[] = [];
  const whole = await scope(on);
  const resting = { coverage: 'provisions', content: 'Provision' };
  mentions(whole, ['public'], false);
  expect(on).toEqual([resting]);
  mentions(whole.about(seatOf(whole, 0)), ['public'], false);
  expect(on).toEqual([resting, resting]);
});

it('the same is asked of several long texts, one after the other', async () => {
  const phrases = ['needle'];
  const asked = async (words: string): Promise<unknown> => {
    const { constitution } = await read(`icb x "X" {\n  provision transparency "${'hay '.repeat(600)}${words}"\n}\n`);
    return mentions(scopeOf(constitution as Constitution), phrases, false);
  };
  expect([await asked('needle'), await asked('straw'), await asked('needle')]).toEqual([true, false, true]);
});
