/** What a fix drafts, and where it is offered. */
import type { Finding } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { edited } from '../src/apply-fixes.ts';
import { judged } from './judging.ts';
import { judged as judgedByPacks, pack } from './packs/built-in.ts';

const titles = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));

describe('a fix', () => {
  const clauses = `obligation must
    require some voting rule and some quorum rule
    fix "Decide" insert in decisions """
      simple majority
    """ when no voting rule
    fix "Say how many" insert in quorum """
      at least [how many] members
    """ when no quorum rule`;

  it.each([
    ['decisions { simple majority }', ['Say how many']],
    ['quorum { at least 6 members }', ['Decide']],
    ['', ['Decide', 'Say how many']],
  ])('is offered where it is of use: %s', async (lines, offered) => {
    const { findings } = await judged(clauses, `icb x "NHS X" {\n  ${lines}\n}\n`);
    expect(titles(findings)).toEqual(offered);
  });
});

it('a removal takes references with it, and asks who does what has to be done', async () => {
  const text = `icb x "NHS X" {
  board {
    chair {}
    chair second "Co-chair" {}
    executive lead "Lead" {
      appointed by second with approval of chair
      acts for second during absence
    }
  }
  committee audit "Audit" {
    chaired by second
    members second, lead
    members second, second, chair
    quorum { includes second or second or lead }
  }
  variation {
    by board with approval of second
    by second with prior approval of nhs-england
  }
}
`;
  const { findings } = await judged('require no surplus chair\nfix "Take it out" remove offender', text);
  const [fix] = findings[0]?.fixes ?? [];
  expect(fix?.kind).toBe('review');
  expect(edited(text, fix?.edits ?? [])).toBe(`icb x "NHS X" {
  board {
    chair {}
    executive lead "Lead" {
      appointed by [who does this instead] with approval of chair
    }
  }
  committee audit "Audit" {
    members lead
    members chair
    quorum { includes lead }
  }
  variation {
    by board
    by [who does this instead] with prior approval of nhs-england
  }
}
`);
});

it('a message names the thing that is at fault, or says something else where none is', async () => {
  const clauses = `require some partner and every partner has appointed
    otherwise "Who appoints \${post of offender or \\"partners\\"}?"`;
  const message = async (board: string): Promise<string | undefined> =>
    (await judged(clauses, `icb x "NHS X" {\n  board {\n    ${board}\n  }\n}\n`)).findings[0]?.message;
  expect(await message('partner trusts "Partner, trusts" {}')).toBe('Who appoints Partner, trusts?');
  expect(await message('chair {}')).toBe('Who appoints partners?');
});

/** What a text becomes by the first fix of a rule's finding. */
async function mended(text: string, rule: string): Promise<string> {
  const ready = pack(rule.split('/')[0] as string);
  const { findings } = await judgedByPacks('example.icb', text, [ready]);
  const found = findings.filter((each) => each.rule === rule);
  expect(found.length, `findings of ${rule}`).toBe(1);
  return edited(text, found[0]?.fixes[0]?.edits ?? []);
}

const board = (lines: string): string => `icb x "NHS X" {\n${lines}\n}\n`;
const terms = (members: string): string =>
  `icp x "X" {\n  area {\n    county-council a-cc "A"\n    unitary-authority b-uc "B"\n  }\n  members {\n${members}\n  }\n}\n`;

describe('the packs of the Acts mend what is wrong, and leave what is right', () => {
  it.each([
    [
      'statute/variation-nhse-approval',
      board('  variation { by nhs-england, board on its own initiative }'),
      /by nhs-england on its own initiative\s+by board with prior approval of nhs-england/,
    ],
    [
      'statute/commissioning-committee-approval',
      board(
        '  board { chair {} executive lead {} }\n  committee c "C" { exercises hospital-commissioning members approved by lead }',
      ),
      /members approved by lead, chair/,
    ],
    [
      'statute/conflicts-arrangements',
      board(
        '  interests {\n    registers of members, employees, committee-members, sub-committee-members\n    declared as soon as practicable, within 28 days\n    managed so that they do not, and do not appear to, affect the integrity of decisions\n  }',
      ),
      /sub-committee-members published/,
    ],
    [
      'partnership/la-members',
      terms('    other member councils { appointed by a-cc, b-uc }'),
      /seats 1 for each local-authority\s+appointed by a-cc, b-uc/,
    ],
    // The chair is the one too many, not the members whom board and councils rightly appoint.
    [
      'partnership/icb-member',
      terms(
        '    chair { appointed by integrated-care-board }\n    other member m { appointed by integrated-care-board }',
      ),
      /chair \{ appointed by x \}\s+other member m \{ appointed by integrated-care-board \}/,
    ],
    [
      'partnership/other-members',
      terms(
        '    chair { appointed by integrated-care-board, a-cc, b-uc }\n    other member m { appointed by integrated-care-board }\n    other member a { appointed by a-cc }\n    other member b { appointed by b-uc }',
      ),
      /chair \{ appointed by x \}\s+other member m \{ appointed by integrated-care-board \}\s+other member a \{ appointed by a-cc \}/,
    ],
  ])('%s', async (rule, text, becomes) => {
    expect(await mended(text, rule)).toMatch(becomes);
  });

  it('and blame nobody else', async () => {
    const text = terms(
      '    chair { appointed by integrated-care-board, a-cc, b-uc }\n    other member m { appointed by integrated-care-board }\n    other member a { appointed by a-cc }\n    other member b { appointed by b-uc }',
    );
    const { states } = await judgedByPacks('example.icb', text, [pack('partnership')]);
    expect(states.get('partnership/icb-member')).toBe('met');
    expect(states.get('partnership/la-members')).toBe('met');
    expect(states.get('partnership/other-members')).toBe('open');
  });
});
