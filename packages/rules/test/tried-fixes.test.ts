/** Which fixes of a pack are told to draft what does not read in its place, and which are not. */
import { describe, expect, it } from 'vitest';
import { triedFixes } from '../src/tried-fixes.ts';
import { packOf } from './judging.ts';

/** The titles of the fixes that do not read, of a rule with these clauses, each with what is wrong. */
async function wrong(clauses: string): Promise<string[]> {
  const { ready, problems } = packOf(`obligation must\n${clauses}`);
  expect(problems).toEqual([]);
  const fixes = ready.rules.flatMap((rule) => rule.fixes.map(({ fix }) => fix));
  return (await triedFixes(ready)).map(({ span, message }) => {
    const title = fixes.find((fix) => (fix.text?.span ?? fix.span) === span)?.title;
    return `${title}: ${message.replace('What this fix drafts does not read in its place: ', '')}`;
  });
}

const fix = (title: string, action: string, line: string): string => `fix "${title}" ${action} """\n  ${line}\n"""\n`;
const noLine = (word: string, where: string): unknown =>
  expect.stringContaining(`\`${word}\` is not a word that can open a line in \`${where}\``);

describe('what a fix drafts', () => {
  it.each<[what: string, clauses: string]>([
    ['reads', `require some observer\n${fix('A', 'insert in board', 'observer o {}')}`],
    [
      'reads in the thing that is wrong',
      `require every chair has appointed\n${fix('A', 'set in offender', 'appointed by nhs-england')}`,
    ],
    [
      'reads in one of the things that could be wrong',
      `require every committee has chaired by chair\n${fix('A', 'set in offender', 'chaired by [who]')}`,
    ],
    // the trial has one of everything
    ['says what is said already', `require some observer\n${fix('A', 'insert in constitution', 'area "A"')}`],
    ['is nothing at all', 'require no observer\nfix "A" remove offender'],
  ])('is in order where it %s', async (_, clauses) => {
    expect(await wrong(clauses)).toEqual([]);
  });

  it.each<[where: string, action: string, line: string, message: unknown]>([
    ['in a block', 'insert in board', 'apointed {}', noLine('apointed', 'board')],
    ['in a thing', 'set in offender', 'xyzzy', expect.any(String)],
    [
      'for what nobody is called',
      'insert in board',
      'observer o { appointed by nobody-at-all }',
      expect.stringContaining('nobody-at-all'),
    ],
  ])('is told where it does not read %s', async (_, action, line, message) => {
    const all = await wrong(`require every chair has appointed\n${fix('A', action, line)}`);
    expect(all.map((each) => each.split(': ', 1))).toEqual([['A']]);
    expect(all[0]?.slice(3)).toEqual(message);
  });

  it('is told once, of whichever kind the constitution is', async () => {
    const both = `applies to icb, icp\nrequire some chair\n${fix('A', 'insert in board', 'apointed {}')}`;
    expect(await wrong(both)).toHaveLength(1);
  });

  it('is tried of each fix alone', async () => {
    const good = fix('Good', 'insert in board', 'observer o {}');
    const bad = fix('Bad', 'insert in board', 'apointed {}');
    expect(await wrong(`require some observer\n${good}${bad}`)).toEqual([expect.stringMatching(/^Bad: /)]);
    expect(await wrong(`require some observer\n${bad}${good}`)).toEqual([expect.stringMatching(/^Bad: /)]);
    expect(await wrong(`require some observer\n${bad}${bad.replace('Bad', 'Worse')}`)).toHaveLength(2);
  });

  it('is tried wherever it would be of use', async () => {
    const never = `require some observer\n${fix('A', 'insert in board', 'apointed {}').trimEnd()} when no chair\n`;
    expect(await wrong(never)).toHaveLength(1);
  });
});

describe('what only an example has', () => {
  const text = (lines: string): string => `"""\n  icb x "NHS X" {\n    board {\n      ${lines}\n    }\n  }\n"""\n`;
  const byLead = `require every partner has appointed\n${fix('A', 'set in offender', 'appointed by lead')}`;

  it.each([
    ['fails', 'executive lead {}\n      partner p {}', 0],
    ['partly', 'executive lead {}\n      partner p {}', 0],
    // where the rule holds, nothing is mended
    ['passes', 'executive lead {}\n      partner p {}', 1],
    ['fails', 'executive other {}\n      partner p {}', 1],
    // a slip that the example has itself is none of the draft
    ['fails', 'executive lead { xyzzy }\n      partner p {}', 0],
  ])('may be named in a draft: %s: %s', async (outcome, lines, faults) => {
    expect(await wrong(`${byLead}${outcome} ${text(lines)}`)).toHaveLength(faults);
  });

  it.each([
    ['in force from 2027-04-01\n', 'fails', 0],
    ['in force until 2024-06-30\n', 'fails', 0],
    ['in force until 2024-06-30\n', 'fails as at 2024-06-01', 0],
    ['in force until 2024-06-30\n', 'fails as at 2024-07-01', 1],
  ])('is judged by the law of its day: %s%s', async (days, outcome, faults) => {
    const example = text('executive lead {}\n      partner p {}');
    expect(await wrong(`${days}${byLead}${outcome} ${example}`)).toHaveLength(faults);
  });

  it('is an example that is a constitution', async () => {
    expect(await wrong(`${byLead}fails """\n  nothing\n"""\n`)).toHaveLength(1);
  });
});
