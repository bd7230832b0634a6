/** Quorums of a board or a committee that cannot be met when everybody comes. */
import { describe, expect, it } from 'vitest';
import { named } from './judging.ts';

const lines = (all: readonly string[], blanks = '    '): string => all.map((line) => `${blanks}${line}\n`).join('');
const board = (seats: readonly string[], quorum: readonly string[]): string =>
  `icb x "NHS X" {\n  board {\n${lines(seats)}  }\n  quorum {\n${lines(quorum)}  }\n}\n`;
const five = ['chair {}', 'chief-executive {}', 'partner p "P" { seats 2 to 3 does not vote }', 'observer o "O" {}'];
const [number, votes, mix] = [
  'at least [how many] members',
  'at least [how many] voting members',
  'includes [a member who is to be present]',
];

describe('a quorum of the board', () => {
  it.each<[seats: string[], quorum: string[], outOfReach: string[]]>([
    // who only attends is none of them
    [five, ['at least 5 members'], []],
    [five, ['at least 6 members'], [number]],
    [five, ['more than 4 members'], []],
    [five, ['more than 5 members'], [number]],
    [five, ['at least 2 voting members'], []],
    [five, ['at least 3 voting members'], [votes]],
    [five, ['at least [how many] members'], []],
    [['partner p "P" { seats at least 2 }'], ['at least 99 members'], []],
    // a part can be met unless it is more than all
    [five, ['at least 3/3 of members'], []],
    [five, ['more than 3/3 of members'], [number]],
    [five, ['more than 2/3 of members'], []],
    // of a kind, or of several
    [five, ['includes 3 partner'], []],
    [five, ['includes 4 partner'], [mix]],
    [five, ['includes 1 executive'], [mix]],
    [five, ['includes 1 executive or partner'], []],
    [five, ['includes 4 chair or partner'], []],
    [five, ['includes 5 chair or partner'], [mix]],
    [five, ['includes 5 member'], []],
    [five, ['includes 6 member'], [mix]],
    // a role that nobody has, and one that somebody has
    [five, ['includes 1 medical-director'], [mix]],
    [['executive e "E" { role medical-director }'], ['includes 1 medical-director'], []],
    [['executive e "E" { role medical-director }'], ['includes 2 medical-director'], [mix]],
    // of what profession somebody is, no seat needs to say
    [five, ['includes 9 clinician'], []],
    [five, ['includes 9 [whom]'], []],
    [five, ['includes 9 xyzzy'], []],
    // one of these seats
    [five, ['includes p'], []],
    [five, ['includes o'], [mix]],
    [five, ['includes o or p'], []],
    [five, ['includes o or nobody'], []],
    [five, ['includes o', 'counts observer'], []],
    [five, ['includes o', 'counts attendee'], []],
    [five, ['includes o', 'counts participant'], [mix]],
    [five, ['includes o', 'does not count observer'], [mix]],
    [five, ['at least 6 members', 'includes o'], [number, mix]],
  ])('of %j: %j: %j', async (seats, quorum, outOfReach) => {
    expect(await named('quorum out of reach', board(seats, quorum))).toEqual(outOfReach);
  });

  it('is not known where the members are not', async () => {
    const quorum = ['at least 9 members', 'includes 3 executive'];
    expect(await named('quorum out of reach', `icb x "NHS X" {\n  quorum {\n${lines(quorum)}  }\n}\n`)).toEqual([]);
    expect(await named('quorum out of reach', board(['chair {}'], []))).toEqual([]);
  });
});

describe('a quorum of a committee', () => {
  const committee = (own: readonly string[], quorum: readonly string[]): string =>
    `icb x "NHS X" {\n  board {\n${lines(five)}  }\n  committee c "C" {\n${lines(own)}    quorum {\n${lines(quorum, '      ')}    }\n  }\n}\n`;

  it.each<[own: string[], quorum: string[], outOfReach: string[]]>([
    [['members chair, chief-executive'], ['at least 2 members'], []],
    [['members chair, chief-executive'], ['at least 3 members'], [number]],
    [['members chair, chair'], ['at least 2 members'], [number]],
    [['members chair', 'member lay "Lay" {}'], ['at least 2 members'], []],
    [['member lay "Lay" { seats 2 }'], ['at least 3 members'], [number]],
    [['members chair'], ['includes p'], [mix]],
    [['members chair, p'], ['includes p'], []],
    [['members p'], ['includes 4 partner'], [mix]],
    [['members p'], ['includes 3 partner'], []],
    // nobody knows how many others there are
    [[], ['at least 9 members'], []],
    [['members chair, [others]'], ['at least 9 members'], []],
    [['members chair, trust'], ['at least 9 members'], []],
    [['members chair, [others]'], ['includes p'], []],
    [['members chair, [others]'], ['includes o'], [mix]],
  ])('of %j: %j: %j', async (own, quorum, outOfReach) => {
    expect(await named('quorum out of reach', committee(own, quorum))).toEqual(outOfReach);
  });
});

describe('a committee at which the whole board meets', () => {
  const text = (own: string): string =>
    `icb x "NHS X" {\n  board {\n${lines(five)}  }\n  committee c "C" {\n    ${own}\n  }\n}\n`;
  it.each([
    ['members chair, chief-executive', 1],
    ['members chair, chief-executive, p', 1],
    ['members chair', 0],
    ['members chair, o', 0],
    ['members board', 1],
    ['members x', 1],
    ['members [others]', 0],
    ['', 0],
  ])('has all members who vote: %s: %i', async (own, count) => {
    expect(await named('committees of the whole board', text(own))).toHaveLength(count);
  });

  it.each([
    ['', 'meetings {\n  in public\n}'],
    ['meetings { in private }', 'in public'],
    ['meetings { every 6 weeks }', 'in public'],
  ])('would say %s that it admits the public by %j', async (meetings, words) => {
    expect(await named('committees of the whole board', text(`members board\n    ${meetings}`))).toEqual([words]);
  });

  it('is none of a board on which nobody votes', async () => {
    const nobody = 'icb x "NHS X" {\n  board { observer o {} }\n  committee c "C" { members o }\n}\n';
    expect(await named('committees of the whole board', nobody)).toEqual([]);
  });
});
