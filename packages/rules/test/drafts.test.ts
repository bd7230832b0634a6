/** What a draft says, and where it goes. */
import { expect, it } from 'vitest';
import { drafted } from './judging.ts';

it('adds as many as are lacking', async () => {
  const clauses = `obligation must require at least 3 seats of partners and some executive
    fix "Add them" insert in board """
      partner more { seats \${3 less seats of partners} }
    """ when not at least 3 seats of partners`;
  const two = 'icb x "NHS X" {\n  board {\n    partner p { seats 2 to 5 }\n    executive e {}\n  }\n}\n';
  expect((await drafted(clauses, two))?.text).toContain('partner more { seats 1 }');
  expect(await drafted(clauses, two.replace('seats 2', 'seats 3').replace('    executive e {}\n', ''))).toBeUndefined();
});

it.each([
  ['invite', 'panel\n        chair-approval', 'invite\n        panel\n        chair-approval'],
  ['panel', 'invite\n        chair-approval', 'invite\n        panel\n        chair-approval'],
  ['chair-approval', 'invite\n        panel', 'invite\n        panel\n        chair-approval'],
  [
    'panel',
    'chair-approval\n        has regard to candidate-selection-guidance',
    'panel\n        chair-approval\n        has regard to candidate-selection-guidance',
  ],
  [
    'has regard to candidate-selection-guidance',
    'invite',
    'invite\n        has regard to candidate-selection-guidance',
  ],
])('puts a step where it usually comes: %s into %j', async (line, steps, result) => {
  const text = (lines: string): string =>
    `icb x "NHS X" {\n  board {\n    partner p {\n      nominated jointly by trust\n      nomination {\n        ${lines}\n      }\n    }\n  }\n}\n`;
  const clauses = `obligation must require every nomination process has step ballot
    fix "Add it" set in offender """
      ${line}
    """`;
  expect((await drafted(clauses, text(steps)))?.text).toBe(text(result));
});
