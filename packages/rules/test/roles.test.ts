/** Roles and qualities of seats: what lines say, and what titles say where no line does. */
import { describe, expect, it } from 'vitest';
import { judged, named, told } from './judging.ts';

const board = (...seats: string[]): string =>
  `icb x "NHS X" {\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n}\n`;

describe('a role', () => {
  it.each<[seat: string, state: string]>([
    ['executive e { role medical-director }', 'met'],
    ['executive e "Executive Medical Director" {}', 'met'],
    ['executive e "Chief Officer" also "Chief Medical Officer" {}', 'met'],
    ['executive e "Chief Executive, and Medical Director" {}', 'met'],
    // whoever stands in for somebody is not that person
    ['executive e "Deputy Medical Director" {}', 'open'],
    ['executive e "Associate Medical Director" {}', 'open'],
    // a line counts alone
    ['executive e "Medical Director" { role strategy-director }', 'open'],
    // a whole word
    ['executive e "Paramedical Director" {}', 'open'],
    // an ordinary member with a vote
    ['participant e "Medical Director" {}', 'open'],
    ['executive e "Medical Director" { does not vote }', 'open'],
    ['executive e "Medical Director" { votes not stated }', 'met'],
  ])('of %s is %s', async (seat, state) => {
    const clauses = 'obligation must require no missing role where is medical-director';
    expect((await judged(clauses, board(seat))).state).toBe(state);
  });

  it('that is missing is named, one finding for each', async () => {
    const text = board('executive e "Chief Nurse" {}');
    const { findings } = await judged(
      `obligation must require no missing role where is medical-director, nursing-director, chief-finance-officer
        otherwise "\${offender} (\${short name of offender})"`,
      text,
    );
    expect(told(findings, text)).toEqual([
      '2 error open Chief finance officer (chief-finance-officer)',
      '2 error open Medical director (medical-director)',
    ]);
  });

  it('is not called missing while a line of the board cannot be read', async () => {
    const clauses = 'obligation must require no missing role where is medical-director';
    expect((await judged(clauses, board('chair {}', 'xyzzy e "Medical Director" {}'))).state).toBe('not-checkable');
  });

  it('of a deputy counts by its own name', async () => {
    const clauses = 'obligation must require some deputy chair';
    expect((await judged(clauses, board('non-executive n "Deputy Chair" {}'))).state).toBe('met');
    expect((await judged(clauses, board('non-executive n "Vice-Chair of the Board" {}'))).state).toBe('met');
    expect((await judged(clauses, board('non-executive n "Non-executive member" {}'))).state).toBe('open');
  });
});

describe('what a seat says', () => {
  it.each<[requirement: string, seat: string, state: string]>([
    ['some member where kind ordinary-member', 'chair {}', 'open'],
    ['some member where kind ordinary-member', 'partner p {}', 'met'],
    ['every chair has term in years at most 3', 'chair { term 36 months }', 'met'],
    ['every chair has term in years at most 3', 'chair { term 37 months }', 'open'],
    ['every chair has term in years at most 3', 'chair { term [how many] years }', 'partly'],
    ['every chair has limit of terms', 'chair { term 3 years }', 'open'],
    ['every chair has limit of terms', 'chair { term 3 years, at most 9 years }', 'met'],
    ['every chair has cannot hold other-executive-role', 'chair { must not hold trust-executive-role }', 'met'],
    ['every chair has cannot be employee', 'chair { must be employee }', 'open'],
    // in sentences of its own
    ['every chair has mentions "independent"', 'chair { provision background "An independent person." }', 'met'],
    ['every chair has mentions "independent"', 'chair { provision background "A person." }', 'open'],
    ['every chair has mentions "independent"', 'chair {}', 'open'],
  ])('%s: %s is %s', async (requirement, seat, state) => {
    expect((await judged(`obligation must require ${requirement}`, board(seat))).state).toBe(state);
  });

  it('is not judged where an encoding shows the seats alone', async () => {
    const encoded =
      'icb x "NHS X" {\n  encoded from "https://x.example" covers composition, votes\n  board { chair {} }\n}\n';
    const clauses = 'obligation must require every chair has independent of area-organisations';
    expect((await judged(clauses, encoded)).state).toBe('not-checkable');
    expect((await judged(clauses, encoded.replace('votes', 'appointments'))).state).toBe('open');
  });
});

describe('members by what they are', () => {
  const withCommittees = (...seats: string[]): string =>
    `icb x "NHS X" {\n  board {\n${seats.map((each) => `    ${each}\n`).join('')}  }\n  committee audit "Audit" {\n    purpose audit\n    chaired by a\n  }\n  committee pay "Pay" {\n    purpose remuneration\n    chaired by b\n  }\n}\n`;

  it.each([
    ['chief finance officers', 'chief-finance-officer'],
    ['medical directors', 'medical-director'],
    ['nursing directors', 'nursing-director'],
    ['deputy chairs', 'deputy-chair'],
    ['senior non-executives', 'senior-non-executive'],
  ])('%s have the role %s', async (noun, role) => {
    const others = ['executive x { role strategy-director }', `observer y { role ${role} }`, 'chair {}'];
    expect(await named(noun, withCommittees(`executive e { role ${role} }`, ...others))).toEqual(['e']);
    expect(await named(noun, withCommittees(...others))).toEqual([]);
  });

  it('those who chair a committee of that purpose, if they are on the board', async () => {
    const text = withCommittees('non-executive a {}', 'non-executive b {}', 'non-executive c {}');
    expect(await named('audit chairs', text)).toEqual(['a']);
    expect(await named('remuneration chairs', text)).toEqual(['b']);
    expect(await named('audit chairs', withCommittees('non-executive c {}'))).toEqual([]);
  });

  it.each<[noun: string, seat: string, instead: string[]]>([
    // a deputy chair is a non-executive member, and not the chair of the audit committee
    ['misplaced deputy chairs', 'partner p {\n      role deputy-chair\n    }', ['']],
    ['misplaced deputy chairs', 'non-executive p {\n      role deputy-chair\n    }', []],
    ['misplaced deputy chairs', 'non-executive a {\n      role deputy-chair\n    }', ['']],
    ['misplaced deputy chairs', 'non-executive b {\n      role deputy-chair\n    }', []],
    ['misplaced deputy chairs', 'observer p {\n      role deputy-chair\n    }', []],
    ['misplaced deputy chairs', 'partner p {\n      role medical-director\n    }', []],
    // what else the line says stays
    [
      'misplaced deputy chairs',
      'partner p {\n      role deputy-chair, medical-director\n    }',
      ['role medical-director'],
    ],
    [
      'misplaced deputy chairs',
      'partner p {\n      role medical-director, deputy-chair, nursing-director\n      role strategy-director\n    }',
      ['role medical-director, nursing-director'],
    ],
    // where the title says it, it is the seat
    ['misplaced deputy chairs', 'partner p "Deputy Chair" {}', ['Deputy Chair']],
    ['misplaced senior non-executives', 'partner p {\n      role senior-non-executive\n    }', ['']],
    ['misplaced senior non-executives', 'non-executive p {\n      role senior-non-executive\n    }', []],
    [
      'audit chairs as senior deputies',
      'non-executive a {\n      role deputy-chair, senior-non-executive\n    }',
      ['role senior-non-executive'],
    ],
    ['audit chairs as senior deputies', 'non-executive a {\n      role deputy-chair\n    }', []],
    ['audit chairs as senior deputies', 'non-executive b {\n      role deputy-chair, senior-non-executive\n    }', []],
    ['successions to the chair', 'non-executive p {\n      becomes chair on vacancy\n    }', ['']],
    ['successions to the chair', 'non-executive p {\n      acts for chair during absence\n    }', []],
    ['successions to the chair', 'non-executive p {\n      becomes nobody on vacancy\n    }', []],
  ])('%s: %s: %j', async (noun, seat, instead) => {
    expect(await named(noun, withCommittees('chair {}', seat))).toEqual(instead);
  });
});
