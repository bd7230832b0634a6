/** Where a draft goes: into a block, or in the place of what is there. */
import { describe, expect, it } from 'vitest';
import { drafted } from './judging.ts';

const indented = (lines: string): string => lines.replaceAll(/^(?=.)/gm, '  ');
const icb = (lines: string): string => `icb x "NHS X" {\n${indented(lines)}\n}\n`;
const block = (opening: string, lines: string): string => `${opening} {\n${indented(lines)}\n}`;
const fix = (action: string, lines: string): string => `fix "Mend it" ${action} """\n${indented(lines)}\n"""`;

describe('a line that is set', () => {
  const seat = (lines: string): string => icb(block('board', block('partner p "P"', lines)));
  const body = (lines: string): string => icb(block('committee c "C"', lines));

  it.each<[what: string, within: (lines: string) => string, before: string, line: string]>([
    ['partner', seat, 'appointed by nhs-england', 'appointed by board'],
    ['partner', seat, 'nominated by trust', 'nominated jointly by trust'],
    ['partner', seat, 'term 3 years', 'term 4 years'],
    ['partner', seat, 'votes', 'votes with approval of nhs-england'],
    ['partner', seat, 'does not vote', 'votes'],
    ['partner', seat, 'votes', 'does not vote'],
    ['partner', seat, 'seats 2', 'seats 3'],
    ['partner', seat, 'nomination {\n  ballot\n}', 'nomination {\n  invite\n}'],
    ['body', body, 'chaired by [who]', 'chaired by [somebody else]'],
    ['body', body, 'terms-of-reference published', 'terms-of-reference agreed by board, published'],
    ['meeting arrangement', (lines) => icb(block('meetings', lines)), 'in private', 'in public'],
    ['challenge procedure', (lines) => icb(block('challenge', lines)), 'open to trust', 'open to everyone'],
    ['challenge procedure', (lines) => icb(block('challenge', lines)), 'heard by [who]', 'heard by nhs-england'],
    [
      'challenge procedure',
      (lines) => icb(block('challenge', lines)),
      'answered within 6 weeks',
      'answered within 4 weeks',
    ],
  ])('of a %s replaces the one that says the same: %#', async (what, within, before, line) => {
    const never = `obligation must require no ${what}\n`;
    const result = await drafted(never + fix('set in offender', line), within(before));
    expect(result).toEqual({ kind: 'review', text: within(line) });
  });

  it.each([
    ['must be doctor', 'must be nurse'],
    ['represents lmc', 'represents lnc'],
    ['term 3 years', 'votes'],
  ])('stands beside one that says something else: %s and %s', async (before, line) => {
    const result = await drafted(`obligation must require no partner\n${fix('set in offender', line)}`, seat(before));
    expect(result).toEqual({ kind: 'safe', text: seat(`${before}\n${line}`) });
  });

  it('makes room in a block of one line', async () => {
    const text = (lines: string): string => `icb x "NHS X" {\n  board {\n    partner p "P" ${lines}\n  }\n}\n`;
    const result = await drafted(
      `obligation must require no partner\n${fix('set in offender', 'votes')}`,
      text('{ term 3 years }'),
    );
    expect(result).toEqual({ kind: 'safe', text: text('{ term 3 years\n      votes\n    }') });
  });

  it('keeps the comments of the line that it replaces, before it', async () => {
    const set = `obligation must require no partner\n${fix('set in offender', 'nominated by trust')}`;
    const before = `// first\nnominated by // one\n  [a], /* two */ [b]\n// last\nvotes`;
    const after = `// first\n// one\n/* two */ nominated by trust\n// last\nvotes`;
    expect((await drafted(set, seat(before)))?.text.replaceAll(/^ +/gm, '')).toBe(seat(after).replaceAll(/^ +/gm, ''));
  });

  it('goes into the block of the thing that it names, where there is one', async () => {
    const committee = (lines: string): string => icb(block('committee c "C"', `members [who]\n${lines}`));
    const set = `obligation must require no body\n${fix('set in offender', block('meetings', 'in public\npapers published 5 days before'))}`;
    const result = await drafted(set, committee(block('meetings', 'every 6 weeks')));
    expect(result?.text).toBe(committee(block('meetings', 'every 6 weeks\nin public\npapers published 5 days before')));
    const without = await drafted(set, committee('purpose audit'));
    expect(without?.text).toBe(
      committee(`purpose audit\n${block('meetings', 'in public\npapers published 5 days before')}`),
    );
  });

  it('keeps its own steps there', async () => {
    const committee = (lines: string): string => icb(block('committee c "C"', block('meetings', lines)));
    const set = `obligation must require no body\n${fix('set in offender', block('meetings', 'papers published\n  5 days before'))}`;
    expect((await drafted(set, committee('in public')))?.text).toBe(
      committee('in public\npapers published\n  5 days before'),
    );
  });
});

describe('what is inserted', () => {
  const never = 'obligation must require some observer';
  it.each<[where: string, lines: string, before: string, after: string]>([
    ['board', 'observer o {}', icb('board {\n}'), icb(block('board', 'observer o {}'))],
    ['board', 'observer o {}', icb('ods "QXX"'), icb(`ods "QXX"\n${block('board', 'observer o {}')}`)],
    // the board of a partnership are its members
    [
      'board',
      'observer o {}',
      'icp x "X" {\n  ods "QXX"\n}\n',
      'icp x "X" {\n  ods "QXX"\n  members {\n    observer o {}\n  }\n}\n',
    ],
    [
      'board',
      'observer o {}',
      'icp x "X" {\n  members {\n    chair {}\n  }\n}\n',
      'icp x "X" {\n  members {\n    chair {}\n    observer o {}\n  }\n}\n',
    ],
    ['constitution', 'policy pay', icb('ods "QXX"'), icb('ods "QXX"\npolicy pay')],
    // an empty line between two others is left empty
    [
      'board',
      'observer o {}\n\nchair {}',
      icb('ods "QXX"'),
      icb(`ods "QXX"\n${block('board', 'observer o {}\n\nchair {}')}`),
    ],
  ])('into %s: %j', async (where, lines, before, after) => {
    expect(await drafted(`${never}\n${fix(`insert in ${where}`, lines)}`, before)).toEqual({
      kind: 'safe',
      text: after,
    });
  });

  it('is offered where something is missing, and not beside what is wrong', async () => {
    const text = icb(block('board', block('partner p "P"', 'nominated by trust\nnomination {\n  invite\n}')));
    const insert = fix('insert in board', 'observer o {}');
    expect(
      await drafted(`obligation must require every nomination process has step ballot\n${insert}`, text),
    ).toBeUndefined();
    expect(await drafted(`obligation must require no partner\n${insert}`, text)).toBeUndefined();
    expect(await drafted(`${never}\n${insert}`, text)).toBeDefined();
  });

  it('is for a person to consider where the rule says so', async () => {
    const review = fix('insert in board', 'observer o {}').replace('fix', 'fix review');
    expect((await drafted(`${never}\n${review}`, icb('board {}')))?.kind).toBe('review');
  });
});

describe('what comes instead', () => {
  it('stands in for a line, never for a whole block', async () => {
    const voting = fix('replace with', 'does not vote');
    const text = icb(block('board', block('partner p "P"', 'votes')));
    expect(await drafted(`obligation must require no partner\n${voting}`, text)).toBeUndefined();
  });

  it('stands in for a clause of prose if it is one itself, and not for words of a line', async () => {
    const clause = 'obligation must require no provision\n';
    const text = icb('provision petitions "None."');
    expect(await drafted(clause + fix('replace with', 'provision petitions "Some."'), text)).toEqual({
      kind: 'review',
      text: icb('provision petitions "Some."'),
    });
    expect(await drafted(clause + fix('replace with', 'policy pay'), text)).toBeUndefined();
    const majority = icb('quorum {\n  at least 1/3 of members\n}');
    const rule = 'obligation must require no quorum line\n';
    expect((await drafted(rule + fix('replace with', 'at least 1/2 of members'), majority))?.text).toBe(
      icb('quorum {\n  at least 1/2 of members\n}'),
    );
    expect(await drafted(rule + fix('replace with', 'provision petitions "Some."'), majority)).toBeUndefined();
  });

  it.each([
    ['Plain words.', '"""'],
    ['One " alone.', '"""'],
    ['A """ of three.', '""""'],
    ['A """" of four, and """.', '"""""'],
  ])('has more quotes around it than it has in it: %s', async (words, fence) => {
    const rule = `obligation must require no provision
    fix "Say more" replace with """"
      provision petitions """
        \${text of offender}
        More.
      """
    """"`;
    const around = '"'.repeat(6);
    const text = icb(`provision petitions ${around}\n  ${words}\n${around}`);
    expect((await drafted(rule, text))?.text).toBe(icb(`provision petitions ${fence}\n  ${words}\n  More.\n${fence}`));
  });

  it('of an organisation that others name takes its place wherever they do', async () => {
    const rule = `obligation must require no former body
    fix review "Name the other" replace with """
      \${successor of offender or "[the other]"}
    """`;
    const text = (kind: string, partners: string, who: string): string =>
      `${icb(`${partners}board {\n  partner p { from ${who} }\n}`)}organisation forum "Forum" { exists until 2022-06-30 }\norganisation ${kind} "Old" { exists until 2022-06-30 succeeded by nhs-england }\n`;
    const before = text('old', 'partners {\n  old one "One"\n}\n', 'one');
    const after = text('old', 'partners {\n}\n', 'nhs-england');
    expect((await drafted(rule, before))?.text.replaceAll(/\n\s*\n/g, '\n')).toBe(after);
    // nothing is put there where nobody can say what
    expect(await drafted(rule, before.replace('old one', 'forum one'))).toBeUndefined();
  });
});
