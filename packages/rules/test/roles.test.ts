/** Roles and qualities of seats: what lines say, and what titles say where no line does. */
import { describe, expect, it } from 'vitest';
import { judged, told } from './judging.ts';

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
