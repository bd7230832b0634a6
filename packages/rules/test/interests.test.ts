/**
 * What section 14Z30 asks for on conflicts of interest: registers of four kinds of people, public access to them, prompt
 * declarations, and how conflicts are managed; said in lines, or in sentences.
 */
import { describe, expect, it } from 'vitest';
import { named } from './judging.ts';

const lines = (...all: string[]): string =>
  `icb x "NHS X" {\n  interests {\n${all.map((line) => `    ${line}\n`).join('')}  }\n}\n`;
const sentences = (...all: string[]): string =>
  `icb x "NHS X" {\n${all.map((text) => `  provision conflicts-of-interest "${text}"\n`).join('')}}\n`;
const missing = (text: string): Promise<string[]> => named('missing arrangements for conflicts', text);

const registers = 'registers of members, employees, committee-members, sub-committee-members published';
const declared = 'declared as soon as practicable, within 28 days';
const managed = 'managed so that they do not, and do not appear to, affect the integrity of decisions';

const [noRegisters, noAccess, noManagement] = [
  'public registers of interests',
  'public access to the registers',
  'how conflicts are managed',
];
const [notPrompt, notTimely] = ['declaration as soon as practicable', 'declaration within 28 days'];
const neither = `${notPrompt} and within 28 days`;

describe('in lines', () => {
  it.each<[said: string[], missing: string[]]>([
    [[registers, declared, managed], []],
    [[], [noRegisters, neither, noManagement]],
    [[declared, managed], [noRegisters]],
    [[registers, managed], [neither]],
    [[registers, declared], [noManagement]],
    [
      ['registers of members, employees published', declared, managed],
      ['registers for members of committees and for members of sub-committees'],
    ],
    [
      ['registers of members, committee-members, sub-committee-members published', declared, managed],
      ['registers for employees'],
    ],
    [[registers.replace(' published', ''), declared, managed], [noAccess]],
    [[registers, 'declared as soon as practicable', managed], [notTimely]],
    [[registers, 'declared within 28 days', managed], [notPrompt]],
    // no later than 28 days, however it is counted
    [[registers, 'declared as soon as practicable, within 4 weeks', managed], []],
    [[registers, 'declared as soon as practicable, within 29 days', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within 5 weeks', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within 1 month', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within 1 year', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within 672 hours', managed], []],
    [[registers, 'declared as soon as practicable, within 673 hours', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within 17 working days', managed], []],
    [[registers, 'declared as soon as practicable, within 18 working days', managed], [notTimely]],
    [[registers, 'declared as soon as practicable, within [how many] days', managed], [notTimely]],
  ])('%j: missing are %j', async (said, wanted) => expect(await missing(lines(...said))).toEqual(wanted));
});

describe('in sentences', () => {
  const all = [
    'Registers of the interests of members, employees, and the members of committees and sub-committees are published.',
    'Interests are declared as soon as practicable and within 28 days.',
    'Conflicts are managed so that they do not affect the integrity of decisions.',
  ] as const;
  const [who, when, how] = all;

  it.each<[said: string[], missing: string[]]>([
    [[...all], []],
    [[all.join(' ')], []],
    [[when, how], [noRegisters]],
    [[who, how], [neither]],
    [[who, when], [noManagement]],
    // whose interests they are
    [
      [who.replace('members, employees', 'employees').replace('the members of ', ''), when, how],
      ['registers for members'],
    ],
    [[who.replace(' members,', ' each member,'), when, how], []],
    [[who.replace('employees', 'staff'), when, how], []],
    [[who.replace('employees', 'any employee'), when, how], []],
    [[who.replace('employees', 'those employed'), when, how], []],
    [[who.replace(' employees,', ''), when, how], ['registers for employees']],
    [[who.replace('committees and sub-committees', 'a committee and a subcommittee'), when, how], []],
    [[who.replace('committees and sub-committees', 'any committee or sub-committee'), when, how], []],
    [[who.replace(' and sub-committees', ''), when, how], ['registers for members of sub-committees']],
    [[who.replace('Registers', 'A register'), when, how], []],
    [[who.replace('Registers', 'Lists'), when, how], [noRegisters]],
    // how the public sees them
    [[who.replace('are published', 'are kept'), when, how], [noAccess]],
    [[who.replace('are published', 'are available to all'), when, how], []],
    [[who.replace('are published', 'can be inspected'), when, how], []],
    [[who.replace('are published', 'are open to access'), when, how], []],
    [[who.replace('are published', 'stand on the website'), when, how], []],
    [[who.replace('are published', 'are kept').concat(' They are not published.'), when, how], [noAccess]],
    // how soon
    [[who, when.replace('as soon as practicable', 'as soon as possible'), how], []],
    [[who, when.replace('as soon as practicable', 'as soon as is reasonably practicable'), how], []],
    [[who, when.replace('as soon as practicable', 'as soon as reasonably possible'), how], []],
    [[who, when.replace('as soon as practicable and ', ''), how], [notPrompt]],
    [[who, when.replace('28 days', 'twenty-eight days'), how], []],
    [[who, when.replace('28 days', 'twenty eight days'), how], []],
    [[who, when.replace('28 days', '28 calendar days'), how], []],
    [[who, when.replace('28 days', 'four weeks'), how], []],
    [[who, when.replace('28 days', '4 weeks'), how], []],
    [[who, when.replace(' and within 28 days', ''), how], [notTimely]],
    [[who, when.replace('28 days', '30 days'), how], [notTimely]],
    [[who, when.replace('within', 'not later than'), how], []],
    // what is done about them
    [[who, when, 'They shall not influence the integrity of decisions.'], []],
    [[who, when, 'They cannot compromise its integrity.'], []],
    [[who, when, 'They must not affect decisions.'], [noManagement]],
    [[who, when, 'They affect the integrity of decisions.'], [noManagement]],
    [[who, when, 'The integrity of decisions is such that they do not affect it.'], [noManagement]],
    [[who, when, 'The Chair protects the integrity of decisions.'], []],
    [[who, when, 'To safeguard the integrity of decisions, somebody leaves.'], []],
    [[who, when, 'This preserves and upholds integrity.'], []],
    [[who, when, 'This is for maintaining integrity.'], []],
    [[who, when, 'This is to secure integrity.'], []],
    [[who, when, 'Nothing protects the integrity of decisions.'], [noManagement]],
    // what is still to be filled in
    [[who, when, `${how} [more]`], ['what is yet to be filled in']],
    [[...all, 'Of [something].'], ['what is yet to be filled in']],
  ])('%j: missing are %j', async (said, wanted) => expect(await missing(sentences(...said))).toEqual(wanted));

  it('on another topic say nothing of it', async () => {
    const text = sentences(...all).replaceAll('conflicts-of-interest', 'transparency');
    expect(await missing(text)).toEqual([noRegisters, neither, noManagement]);
  });

  it('make up for what the lines lack', async () => {
    const text = lines('registers of members', declared).replace(
      /\}\n$/,
      `  provision conflicts-of-interest "${who} ${how}"\n}\n`,
    );
    expect(await missing(text)).toEqual([]);
    expect(await named('closed registers', text)).toEqual([]);
  });
});

describe('what would be said instead', () => {
  it.each<[noun: string, text: string, line: string[]]>([
    ['lines on conflicts that are missing', lines(), [[registers, declared, managed].join('\n')]],
    ['lines on conflicts that are missing', lines(registers, declared, managed), []],
    [
      'lines on conflicts that are missing',
      lines('registers of members published', declared, managed),
      ['registers of employees, committee-members, sub-committee-members published'],
    ],
    ['lines on conflicts that are missing', lines(registers, 'declared within 28 days', managed), []],
    ['late declarations', lines('declared within 28 days'), [declared]],
    ['late declarations', lines('declared as soon as practicable, within 5 weeks'), [declared]],
    ['late declarations', lines(declared), []],
    ['late declarations', lines('declared as soon as practicable, within [how many] days'), []],
    ['closed registers', lines('registers of members, employees'), ['employees published']],
    ['closed registers', lines('registers of members published'), []],
    [
      'registers',
      lines('registers of members', 'registers of employees'),
      ['registers of interests', 'registers of interests'],
    ],
  ])('%s: %#', async (noun, text, line) => expect(await named(noun, text)).toEqual(line));
});
