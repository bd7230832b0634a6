/** The constitution on which fixes are tried has what they could be for. */
import { createLanguage } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { nouns } from '../src/nouns.ts';
import { itemsForTrial } from '../src/trial.ts';

const language = createLanguage({ load: async () => ({ problem: 'missing' }) });

describe.each(['icb', 'icp'] as const)('for an %s', (kind) => {
  it('every kind of member is there, and every block that a fix could go into', async () => {
    const { constitution, text } = await itemsForTrial(language, kind);
    expect(constitution.kind).toBe(kind);
    expect(constitution.board?.kind).toBe(kind === 'icb' ? 'board' : 'members');
    expect(constitution.board?.members.map((seat) => seat.kind)).toEqual([
      'chair',
      'chief-executive',
      'executive',
      'non-executive',
      'partner',
      'other-member',
      'participant',
      'observer',
    ]);
    const lines = constitution.block.lines.map(({ span }) => /^[a-z-]+/.exec(text.slice(span.offset))?.[0]);
    const blocks = [
      'area',
      'partners',
      'eligibility',
      'disqualification',
      'removal',
      'committee',
      'quorum',
      'decisions',
    ];
    const more = ['meetings', 'interests', 'variation', 'strategy', 'policy', 'provision', 'principles', 'delegates'];
    expect(lines).toEqual(expect.arrayContaining([...blocks, ...more]));
    expect(constitution.unread).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('one of everything stands for its kind, and nothing in particular comes first', async () => {
    const { constitution, items } = await itemsForTrial(language, kind);
    expect(items[0]).toBeUndefined();
    const there = nouns.filter((noun) => noun.of(constitution).length > 0);
    expect(items).toHaveLength(1 + there.length);
    const kinds = new Set(items.map((item) => item?.kind));
    for (const each of ['seat', 'body', 'condition', 'policy', 'provision', 'delegation', 'route', 'registers'])
      expect(kinds).toContain(each);
  });
});
