/** What goes with a thing called `out`, and what is put in its place where something has to be done. */
import type { Constitution, Party, TextEdit } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { edited } from '../src/apply-fixes.ts';
import type { Item } from '../src/items.ts';
import { insteadOf, removalOf } from '../src/removal.ts';
import { read } from './judging.ts';

const HEAD = 'icb x "X" {\n';

async function changed(
  lines: string,
  edits: (constitution: Constitution) => readonly TextEdit[],
  beside = '',
): Promise<string> {
  const text = `${HEAD}${lines}\n}\n${beside}`;
  const { constitution } = await read(text);
  const made = edits(constitution as Constitution);
  const sorted = made.toSorted((one, other) => one.span.offset - other.span.offset);
  for (const [index, { span }] of sorted.slice(1).entries())
    expect(span.offset).toBeGreaterThanOrEqual(sorted[index]?.span.end ?? 0);
  const result = edited(text, made);
  return result
    .slice(HEAD.length)
    .replace(/\n\}\n(?=$|organisations)/, '\n')
    .trimEnd();
}

const partsOf = ({ board, bodies, organisations, partners }: Constitution) => [
  ...(board?.members ?? []),
  ...bodies,
  ...bodies.flatMap(({ seats }) => seats),
  ...organisations,
  ...(partners?.parties ?? []),
];

const without = (lines: string): Promise<string> =>
  changed(lines, (constitution) => {
    const part = partsOf(constitution).find(({ name }) => name === 'out');
    return removalOf([{ part, span: part?.span } as Item], constitution);
  });

describe('without a seat', () => {
  const onBoard = (lines: string): string => `board {\n  ${lines}\n}`;
  const seat = 'executive out "Out" {}';
  it.each([
    [`chair {}\n  ${seat}\n  executive lead {}`, 'chair {}\n  executive lead {}'],
    // a line goes that is only about it
    [`${seat}\n  executive lead {\n    acts for out\n    votes\n  }`, 'executive lead {\n    votes\n  }'],
    // nobody of the board appoints its chair; others are appointed by somebody
    [`chair {\n    appointed by out\n    votes\n  }\n  ${seat}`, 'chair {\n    votes\n  }'],
    [
      `executive lead {\n    appointed by out\n  }\n  ${seat}`,
      'executive lead {\n    appointed by [who does this instead]\n  }',
    ],
    [
      `executive lead {\n    appointed by chair with approval of out\n  }\n  chair {}\n  ${seat}`,
      'executive lead {\n    appointed by chair\n  }\n  chair {}',
    ],
    // what it says itself goes with it
    ['chair {}\n  executive out {\n    appointed by out\n    acts for out\n    removed by out, chair\n  }', 'chair {}'],
    [
      'executive lead {\n    acts for out\n    appointed by chair, out\n  }\n  executive out {\n    acts for out\n  }\n  chair {}',
      'executive lead {\n    appointed by chair\n  }\n  chair {}',
    ],
  ])('%j is %j', async (before, after) => expect(await without(onBoard(before))).toBe(onBoard(after)));

  it.each([
    ['members out, chair', 'members chair'],
    ['members chair, out', 'members chair'],
    ['members chair, out, lead', 'members chair, lead'],
    ['members out, out, lead', 'members lead'],
    ['members chair, out, out', 'members chair'],
    ['members out, chair, out, lead, out', 'members chair, lead'],
    ['members out', ''],
    ['members out\n  members chair, out\n  chaired by out', 'members chair'],
    ['quorum { includes chair or out }', 'quorum { includes chair }'],
  ])('in a body: %j is %j', async (before, after) => {
    const board = 'board {\n  chair {}\n  executive lead {}\n';
    const result = await without(`committee c "C" {\n  ${before}\n}\n${board}  ${seat}\n}`);
    expect(result.replace(/\n +\n/g, '\n')).toBe(`committee c "C" {\n${after && `  ${after}\n`}}\n${board}}`);
  });
});

describe('without a body', () => {
  const rest = 'committee c "C" {}';
  it.each([
    [`${rest}\ncommittee out "Out" {}`, rest],
    [
      `delegates commissioning-functions to out\n${rest}\ncommittee out "Out" {}`,
      `delegates commissioning-functions to [who does this instead]\n${rest}`,
    ],
    [
      `delegates commissioning-functions to out, c\n${rest}\ncommittee out "Out" {}`,
      `delegates commissioning-functions to c\n${rest}`,
    ],
    [
      `variation {\n  by out on its own initiative\n  by board\n}\ncommittee out "Out" {}`,
      'variation {\n  by board\n}',
    ],
    [`variation {\n  by out\n}\ncommittee out "Out" {}`, 'variation {\n  by [who does this instead]\n}'],
    [
      `decisions {\n  disagreement resolved by out\n}\ncommittee out "Out" {}`,
      'decisions {\n  disagreement resolved by [who does this instead]\n}',
    ],
    [
      'committee c "C" {\n  reports to out\n  purpose audit\n}\ncommittee out "Out" {}',
      'committee c "C" {\n  purpose audit\n}',
    ],
    [
      `committee out "Out" {\n  other member m {\n    appointed by out\n    acts for n\n  }\n  other member n {\n    appointed by out\n  }\n  reports to out\n}\n${rest}`,
      rest,
    ],
  ])('%j is %j', async (before, after) => expect((await without(before)).trim()).toBe(after));
});

describe('an organisation', () => {
  const partners = 'partners {\n  trust a "A"\n  trust out "Out"\n}';
  it.each([
    [`${partners}`, 'partners {\n  trust a "A"\n}'],
    [
      `${partners}\nboard {\n  partner p { from out }\n  partner q { from out, a }\n}`,
      'partners {\n  trust a "A"\n}\nboard {\n  partner p { }\n  partner q { from a }\n}',
    ],
    [
      'partners {\n  trust out "Out"\n  lmc l "L" covers out\n}',
      'partners {\n  lmc l "L" covers [who does this instead]\n}',
    ],
  ])('goes with its name: %j is %j', async (before, after) =>
    expect((await without(before)).replace(/\{ +\}/g, '{ }')).toBe(after),
  );

  it.each([
    [
      `${partners}\nboard {\n  partner p { from out }\n}`,
      'partners {\n  trust a "A"\n}\nboard {\n  partner p { from new }\n}',
    ],
    [
      `board {\n  partner p { from out, a\n represents out }\n}\n${partners}`,
      'board {\n  partner p { from new, a\n represents new }\n}\npartners {\n  trust a "A"\n}',
    ],
    [
      'partners {\n  lmc l "L" covers out\n  trust out "Out"\n  lnc m "M" covers l, out\n}',
      'partners {\n  lmc l "L" covers new\n  lnc m "M" covers l, new\n}',
    ],
    ['partners {\n  trust a "A"\n  trust out "Out" covers out, a\n}', 'partners {\n  trust a "A"\n}'],
  ])('gives way to another: %j is %j', async (before, after) => {
    const result = await changed(before, (constitution) => {
      const party = constitution.partners?.parties.find(({ name }) => name === 'out');
      return party ? insteadOf(party, 'new', constitution) : [];
    });
    expect(result).toBe(after);
  });

  const organisations = 'organisations {\n  trust out "Out"\n  lmc l "L" covers out, a\n  trust a "A"\n}\n';
  it.each([
    [
      'goes',
      (part: Party, constitution: Constitution) => removalOf([{ part, span: part.span } as Item], constitution),
      'partners {\n  lnc m "M" covers [who does this instead]\n}\norganisations {\n  lmc l "L" covers a\n  trust a "A"\n}',
    ],
    [
      'gives way to another',
      (part: Party, constitution: Constitution) => insteadOf(part, 'new', constitution),
      'partners {\n  lnc m "M" covers new\n}\norganisations {\n  lmc l "L" covers new, a\n  trust a "A"\n}',
    ],
  ])('beside the constitution %s there as well', async (_, edits, after) => {
    const made = (constitution: Constitution): readonly TextEdit[] => {
      const party = constitution.organisations.find(({ name }) => name === 'out');
      return party ? edits(party, constitution) : [];
    };
    const result = await changed('partners {\n  lnc m "M" covers out\n}', made, organisations);
    expect(result.replace(/^ +\n/gm, '')).toBe(after);
  });
});
