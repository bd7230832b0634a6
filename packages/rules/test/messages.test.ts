/** What messages say: each value that can be filled in, of texts that have it, have several, or have none. */
import type { Constitution } from '@icb/language';
import { describe, expect, it } from 'vitest';
import { judge } from '../src/index.ts';
import { packOf, read } from './judging.ts';

/** Here, a value stands in braces alone. */
const filled = (message: string): string => message.replaceAll('{', '${');

const options = '  option most "Seats" default 2\n';

/** What a rule that asks for this says of a text. */
async function said(message: string, text: string, asked: string): Promise<string[]> {
  const { ready, problems } = packOf(`obligation must require ${asked}\notherwise "${filled(message)}"`, options);
  expect(problems).toEqual([]);
  const { constitution } = await read(text);
  return judge(constitution as Constitution, [ready], '2026-11-21').findings.map((each) => each.message);
}

const never = 'at least 99 members';
const board = (...seats: string[]): string =>
  `icb x "NHS X Integrated Care Board" {\n  partners {\n    foundation-trust ports "Port Hospitals"\n    trust\n  }\n  board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }\n}\n`;
const three = board('chair {}', 'partner trusts "Trusts" { seats 2 }', 'partner gps "GPs" {}');

describe('a message says', () => {
  it.each<[message: string, text: string, said: string]>([
    ['In {constitution}.', three, 'In NHS X Integrated Care Board.'],
    ['The {body}.', three, 'The board.'],
    ['The {body}.', 'icp x "P" {\n  members { chair {} }\n}\n', 'The partnership.'],
    ['{count of partners} and {count of seats of partners}', three, '2 and 3'],
    ['{count of executives}', three, '0'],
    ['{how many partners}', three, '2 partners'],
    ['{how many executives}', three, 'no executives'],
    ['{how many executives}', board('executive e {}'), '1 executive'],
    ['{count of seats of partners}', board('partner p { seats 2 to 4 }'), '2 to 4'],
    ['{count of seats of partners}', board('partner p { seats at least 2 }'), 'at least 2'],
    ['{3 less seats of partners}', board('partner p { seats 2 }'), '1'],
    ['{12 less seats of partners}', board('partner p { seats 2 }'), '10'],
    ['{2 less seats of partners}', three, '0'],
    ['{option most}', three, '2'],
    ['By {partners}.', three, 'By trusts, gps.'],
    ['By {executives}.', three, 'By [executives].'],
    ['By {executives or "[somebody]"}.', three, 'By [somebody].'],
    ['By {executives or ""}.', three, 'By .'],
    ['By {partners or "[somebody]"}.', three, 'By trusts, gps.'],
    ['By {offender or "the members"}.', three, 'By the members.'],
    ['By { partners }, and by { partners }.', three, 'By trusts, gps, and by trusts, gps.'],
    ['{body}{body}', three, 'boardboard'],
    ['{how many partners}', board('partner p { seats 2 }'), '1 partner'],
    ['{how many seats of partners}', board('partner p { seats 1 to 2 }'), '1 to 2 partners'],
    ['{how many seats of partners}', board('partner p { seats at least 1 }'), 'at least 1 partner'],
    ['{how many seats of partners}', board('partner p { seats at least 2 }'), 'at least 2 partners'],
    ['{how many seats of partners}', board(), 'no partners'],
  ])('%s', async (message, text, words) => {
    expect(await said(message.replaceAll('"', '\\"'), text, never)).toEqual([words]);
  });

  it.each<[message: string, asked: string, seat: string, said: string]>([
    ['{offender}', 'every partner has nominated', 'partner gps "General practice" {}', 'General practice'],
    ['{offender}', 'every partner has nominated', 'partner gps {}', 'gps'],
    ['{offender or \\"it\\"}', 'every partner has nominated', 'partner gps {}', 'gps'],
    [
      '{appointed by of offender}',
      'every partner has nominated',
      'partner gps { appointed by ports }',
      'Port Hospitals',
    ],
    [
      '{appointed by of offender}',
      'every partner has nominated',
      'partner gps { appointed by lead } chair lead "The Lead" {}',
      'The Lead',
    ],
    [
      '{appointed by of offender}',
      'every partner has nominated',
      'partner gps { appointed by ports, nhs-england, trust }',
      'Port Hospitals, nhs-england and trust',
    ],
    ['{appointed by of offender or \\"nobody\\"}', 'every partner has nominated', 'partner gps {}', 'nobody'],
    ['{appointed by of offender}', 'every partner has nominated', 'partner gps {}', '[appointed by]'],
    [
      '{appointed by of offender}',
      'every partner has nominated',
      'partner gps { appointed by ports, nhs-england }',
      'Port Hospitals and nhs-england',
    ],
    ['{term in years of offender}', 'every partner has nominated', 'partner gps { term 3 years }', '3'],
    ['{is of offender}', 'every partner has nominated', 'partner gps { must be doctor }', 'Doctor'],
  ])('%s of what is wrong: %s: %s', async (message, asked, seat, words) => {
    expect(await said(message, board(seat), asked)).toEqual([words]);
  });

  it.each([
    ['{nothing at all}', 'nothing at all'],
    ['{option less}', 'less'],
    ['{count of nothing}', 'nothing'],
  ])('%s is told: it means nothing', (message, named) => {
    const { problems } = packOf(`require every partner has nominated\notherwise "${filled(message)}"`, options);
    expect(problems.filter((each) => each.includes(`\`${named}`))).toHaveLength(1);
  });
});
