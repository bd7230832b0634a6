/** What `icb diff` says of two constitutions: every difference, nothing else, and what it does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInTerms, type Constitution, print, type Seat } from '@icb/language';
import { marked, randomConstitution, randomEdits, seeds } from '@icb/language/testing';
import { builtInPacks } from '@icb/rules';
import { describe, expect, it } from 'vitest';
import { diff } from '../src/diff/diff.ts';
import type { FormName } from '../src/diff/forms.ts';
import type { Outcome } from '../src/exit-code.ts';
import { faultsOfDiff } from './diff-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

const northshire = readFileSync(join(import.meta.dirname, '../../../examples/northshire.icb'), 'utf8');
const survey = join(import.meta.dirname, '../../../examples/survey');

interface Asked {
  readonly form?: FormName;
  readonly packs?: readonly string[];
  readonly failOn?: 'error' | 'warning' | 'information' | 'never';
}

function run(workingFolder: string, args: readonly [string, string?], asked: Asked = {}): Promise<Outcome> {
  const { form = 'json', packs = [], failOn = 'never' } = asked;
  return diff(
    args[0],
    args[1],
    { outputs: [{ form, file: undefined }], packs, failOn },
    { workingFolder, today: '2026-11-21', packs: builtInPacks, colour: false, width: 100 },
  );
}

async function jsonOf(
  workingFolder: string,
  args: readonly [string, string?],
  asked: Asked = {},
  // biome-ignore lint/suspicious/noExplicitAny: the schema says what is in it.
): Promise<any> {
  const { exitCode, stdout, stderr } = await run(workingFolder, args, asked);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const document = JSON.parse(stdout);
  expect(faultsOfDiff(document)).toEqual([]);
  return document;
}

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The example with each of the first words replaced by the second. */
function varied(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, northshire);
}

/** With a line on its vote in each seat, as the text of a constitution has no other way to change it. */
function votesSaid(constitution: Constitution): Constitution {
  const words = (votes: Seat['votes']): Seat['votesStated'] =>
    votes === 'unknown' ? 'not stated' : votes ? 'votes' : 'does not vote';
  const said = (seats: readonly Seat[]): Seat[] => seats.map((seat) => ({ ...seat, votesStated: words(seat.votes) }));
  const { board, bodies } = constitution;
  return {
    ...constitution,
    board: board && { ...board, members: said(board.members) },
    bodies: bodies.map((body) => ({ ...body, seats: said(body.seats) })),
  };
}

const sentencesOf = ({ changes }: { changes: { sentence: string }[] }): string[] =>
  changes.map(({ sentence }) => sentence);

describe('every difference and nothing else', () => {
  it('names k changes for k edits in different places, in every form', async () => {
    const vocabulary = builtInTerms();
    for (const seed of seeds(1, 120, { all: process.env.ICB_LONG !== undefined })) {
      const old = marked(randomConstitution(seed, vocabulary));
      // Where an organisation is taken out, the lines that speak of it mean something else as well.
      const edits = randomEdits(old, seed, 1 + (seed % 9), vocabulary).filter(
        ({ what }) => !/^party \d+ taken out$/.test(what),
      );
      const now = edits.reduce<Constitution>((constitution, edit) => edit.apply(constitution), old);
      const folder = folderWith({ 'old.icb': print(votesSaid(old)), 'new.icb': print(votesSaid(now)) });
      const outcome = await run(folder, ['old.icb', 'new.icb'], { packs: ['language'] });
      const document = JSON.parse(outcome.stdout);
      const said = `seed ${seed}\n${edits.map(({ what }) => what).join('\n')}\n→\n${sentencesOf(document).join('\n')}`;
      expect(faultsOfDiff(document), said).toEqual([]);
      expect(document.changes.length, said).toBe(edits.length);
      const count =
        edits.length === 0 ? 'Nothing has changed.' : edits.length === 1 ? '1 change.' : `${edits.length} changes.`;
      const [pretty, markdown, page] = await Promise.all(
        (['pretty', 'markdown', 'html'] as const).map((form) =>
          run(folder, ['old.icb', 'new.icb'], { form, packs: ['language'] }),
        ),
      );
      for (const each of [pretty, markdown, page]) expect(each?.stdout, said).toContain(count);
      expect(page?.stdout.match(/<li class="icb-(added|removed|changed)">/g) ?? [], said).toHaveLength(edits.length);
    }
  }, 180_000);

  it('finds nothing between a constitution and itself, however it is laid out', async () => {
    const folder = folderWith({
      'a.icb': northshire,
      'b.icb': `// A comment.\n${northshire.replace(/^ {2}/gm, '\t')}`,
    });
    const document = await jsonOf(folder, ['a.icb', 'b.icb']);
    expect(document).toMatchObject({
      changes: [],
      findings: { new: [], gone: [], changed: [] },
      grades: [],
      measures: [],
    });
    expect((await run(folder, ['a.icb', 'b.icb'], { form: 'pretty' })).stdout).toBe(
      'NHS Northshire Integrated Care Board\na.icb → b.icb\n\nNothing has changed.\n',
    );
  });

  it('says of two of the 42 the same in both directions, and each change has its variation', async () => {
    const names = ['aldermere.icb', 'north-wexborough.icb', 'glastonmere.icb'];
    for (const [index, name] of names.entries()) {
      const other = names[(index + 1) % names.length] as string;
      const there = await jsonOf(survey, [name, other]);
      const back = await jsonOf(survey, [other, name]);
      expect(there.changes.length).toBeGreaterThan(20);
      expect(back.changes.length).toBe(there.changes.length);
      expect(there.findings.new.length).toBe(back.findings.gone.length);
      expect(there.grades.map(({ id }: { id: string }) => id)).toEqual(back.grades.map(({ id }: { id: string }) => id));
    }
  });
});

describe('what a change does', () => {
  it('to findings: new, gone, changed', async () => {
    const folder = folderWith({
      'old.icb': northshire,
      'new.icb': varied(
        ['    other member lmc-member', '    participant lmc-member'],
        ['observer" {', 'observer" { votes'],
        ['term 3 years, at most 3 terms', 'term 4 years, at most 3 terms'],
      ),
    });
    const { findings } = await jsonOf(folder, ['old.icb', 'new.icb']);
    const rules = (all: { rule: string }[]): string[] => all.map(({ rule }) => rule).sort();
    expect(rules(findings.new)).toContain('bma/lmc-board');
    expect(rules(findings.new)).toContain('model-constitution/participants-non-voting');
    expect(findings.gone).toEqual([]);
    const back = (await jsonOf(folder, ['new.icb', 'old.icb'])).findings;
    expect([rules(back.gone), back.new]).toEqual([rules(findings.new), []]);
  });

  it('to a finding that stays: more serious, explained, said in other words', async () => {
    const deficient = (line: string): string =>
      `icb x "NHS X Integrated Care Board" {\n  ${line}\n  board {\n    chair {}\n  }\n}\n`;
    const folder = folderWith({
      'a.icb': deficient(''),
      'b.icb': deficient(
        'explain bma/lmc-board because "The committees of the area have yet to agree on one." review 2027-01-31',
      ),
    });
    const { findings, changes, variations } = await jsonOf(folder, ['a.icb', 'b.icb'], { packs: ['bma'] });
    expect(findings.changed).toHaveLength(1);
    expect(findings.changed[0]).toMatchObject({
      before: { rule: 'bma/lmc-board', status: 'open' },
      after: { rule: 'bma/lmc-board', status: 'explained' },
    });
    // An explanation is a matter of the file: nobody has to approve it.
    expect([changes.length, variations]).toEqual([1, []]);
  });

  it('to grades, measures, members and votes', async () => {
    const folder = folderWith({
      'old.icb': northshire,
      'new.icb': varied(['other member public-health-member', 'participant public-health-member']),
    });
    const document = await jsonOf(folder, ['old.icb', 'new.icb']);
    expect(document.grades).toEqual([
      {
        id: 'bma/public-health',
        title: 'Public health on the board',
        before: 'a guaranteed voting place for a specialist',
        after: 'a role without a vote',
      },
    ]);
    expect(document.measures.map(({ id }: { id: string }) => id)).toContain('bma/gps');
    expect([document.old.members, document.new.members]).toEqual([
      { least: 15, most: 15 },
      { least: 14, most: 14 },
    ]);
    expect(document.new.votes).toEqual({ least: 14, most: 14 });
    expect(document.new.attendees).toEqual({ least: 3, most: 4 });
  });

  it('to the exit code: what is new and as serious as that', async () => {
    const folder = folderWith({
      'old.icb': northshire,
      'warned.icb': varied(['observer" {', 'observer" { votes']),
      'wrong.icb': varied(['appointed by nhs-england with approval', 'appointed by board with approval']),
    });
    const codes = async (now: string, old = 'old.icb'): Promise<number[]> => {
      const all = (['never', 'error', 'warning', 'information'] as const).map((failOn) =>
        run(folder, [old, now], { failOn }),
      );
      return (await Promise.all(all)).map(({ exitCode }) => exitCode);
    };
    expect(await codes('warned.icb')).toEqual([0, 0, 1, 1]);
    expect(await codes('wrong.icb')).toEqual([0, 1, 1, 1]);
    expect(await codes('old.icb', 'wrong.icb')).toEqual([0, 0, 0, 0]);
    expect(await codes('wrong.icb', 'wrong.icb')).toEqual([0, 0, 0, 0]);
  });

  it('is by one law, that of the day of the new one', async () => {
    const until = (day: string): string =>
      varied(['in force from 2026-04-01', `in force from 2022-07-01 until ${day}`]);
    const folder = folderWith({ 'old.icb': until('2022-12-31'), 'new.icb': until('2024-12-31') });
    const document = await jsonOf(folder, ['old.icb', 'new.icb']);
    expect(document.asAt).toBe('2024-12-31');
    expect(document.findings).toEqual({ new: [], gone: [], changed: [] });
  });
});

describe('the variations', () => {
  it.each<[string, string, string, string | null, string, string | null, string | null]>([
    ['more seats', '      seats 2\n', '      seats 3\n', '2.2', 'Board membership', '2 seats', '3 seats'],
    [
      'a vote',
      'observer" {',
      'observer" { votes',
      '2.3',
      'Regular participants and observers',
      'does not vote',
      'votes',
    ],
    [
      'a term',
      'term 3 years, at most 3 terms',
      'term 3 years, at most 2 terms',
      '3.3',
      'Chair',
      '3 years, at most 3 terms',
      '3 years, at most 2 terms',
    ],
    ['a nurse', 'must be nurse', 'must be midwife', '3.9', 'Director of nursing', 'must be Nurse', 'must be Midwife'],
    [
      'a deputy',
      'deputies allowed, without vote, with approval of chair\n    }\n    executive medical',
      '}\n    executive medical',
      'Appendix 2',
      'Standing orders: nominated deputies',
      'allowed without vote with approval of chair',
      null,
    ],
    [
      'the quorum',
      'more than 1/2',
      'at least 2/3',
      'Appendix 2',
      'Standing orders: quorum',
      'more than 1/2 of voting members',
      'at least 2/3 of voting members',
    ],
    [
      'a policy',
      '  policy clinical-leadership-plan published\n',
      '',
      '1.7',
      'Related documents',
      'Model and improvement plan for clinical and care professional leadership published',
      null,
    ],
    [
      'a provision',
      'provision own-remuneration "No one takes',
      'provision own-remuneration "Nobody takes',
      null,
      'Nobody decides on their own pay',
      '',
      '',
    ],
    [
      'a topic of the model',
      '  provision transparency "The Board',
      '  provision transparency "This Board',
      '7',
      'Arrangements for ensuring accountability and transparency',
      '',
      '',
    ],
    [
      'a committee',
      'committee people "People Committee"',
      'committee people "Workforce Committee"',
      '4.6',
      'Committees and sub-committees',
      '“People Committee”',
      '“Workforce Committee”',
    ],
    [
      'the area',
      'county-council northshire-cc "Northshire County Council"',
      'county-council northshire-cc "The Council of Northshire"',
      '1.3',
      'Area covered',
      '“Northshire County Council”',
      '“The Council of Northshire”',
    ],
  ])('name the clause and its wordings: %s', async (_, from, to, number, title, present, proposed) => {
    const folder = folderWith({ 'old.icb': northshire, 'new.icb': varied([from, to]) });
    const { variations, changes, approval } = await jsonOf(folder, ['old.icb', 'new.icb'], { packs: ['language'] });
    expect([changes.length, variations.length, approval]).toEqual([1, 1, 'nhs-england']);
    expect(variations[0]).toMatchObject({ number: 1, clause: { number, title }, change: 0, reason: null });
    if (present !== '') expect(variations[0]).toMatchObject({ present, proposed });
  });

  it('have a new seat with all that is said of it', async () => {
    const seat = '    observer lay "Lay observer" {\n      invited by chair\n    }\n';
    const folder = folderWith({
      'old.icb': northshire,
      'new.icb': varied(['    observer healthwatch-observer', `${seat}    observer healthwatch-observer`]),
    });
    const { variations } = await jsonOf(folder, ['old.icb', 'new.icb'], { packs: ['language'] });
    expect(variations).toMatchObject([
      { present: null, proposed: 'observer lay "Lay observer" {\n  invited by chair\n}', clause: { number: '2.3' } },
    ]);
  });

  it('leave out what the file says about the constitution, and a partnership applies to nobody', async () => {
    const folder = folderWith({
      'old.icb': northshire,
      'new.icb': varied(['in force from 2026-04-01', 'in force from 2027-04-01\n  varied on 2026-11-01 "A test."']),
      'p.icb': 'icp p "P Integrated Care Partnership" {\n  members {\n    other member a "A" {}\n  }\n}\n',
      'q.icb':
        'icp p "P Integrated Care Partnership" {\n  members {\n    other member a "A" {}\n    other member b "B" {}\n  }\n}\n',
    });
    const document = await jsonOf(folder, ['old.icb', 'new.icb']);
    expect([document.changes.length, document.variations]).toEqual([2, []]);
    const { stdout } = await run(folder, ['old.icb', 'new.icb'], { form: 'markdown' });
    expect(stdout).toContain('## Not a variation: what the file says about the constitution');
    expect(stdout).not.toContain('Application');
    expect(await jsonOf(folder, ['p.icb', 'q.icb'])).toMatchObject({ approval: 'none', variations: [{ number: 1 }] });
    expect((await run(folder, ['p.icb', 'q.icb'], { form: 'html' })).stdout).toContain('A partnership settles its own');
  });
});

describe('what is shown', () => {
  it('is no markup of a constitution', async () => {
    const hostile =
      'icb x "</title><img src=x onerror=alert(1)> @somebody [a](b) \\u202e" {\n  board {\n    chair "<b>|`" {}\n  }\n}\n';
    const folder = folderWith({
      'old.icb': hostile,
      'new.icb': hostile.replace('chair "<b>|`" {}', 'chair "<i>``` |" { votes not stated }'),
    });
    const page = (await run(folder, ['old.icb', 'new.icb'], { form: 'html' })).stdout;
    expect(page).not.toMatch(/<img|<b>|<i>/);
    const markdown = (await run(folder, ['old.icb', 'new.icb'], { form: 'markdown' })).stdout;
    expect(markdown).not.toMatch(/(?<!\\)<i|@somebody|(?<!\\)\[a/);
  });
});

describe('files at a revision', () => {
  /** A repository in which the constitution was committed twice, the second time with three seats. */
  function repository(): string {
    const folder = folderWith({
      'boards/northshire.icb': `import "../organisations.icb"\n${varied(['from practices', 'from practices, old-surgery'])}`,
      'organisations.icb': 'organisations {\n  primary-medical-providers old-surgery "The Old Surgery"\n}\n',
      'notes.txt': 'no constitution',
    });
    commit(folder, 'first');
    const second = varied(['      seats 2\n', '      seats 3\n']);
    writeFileSync(join(folder, 'boards/northshire.icb'), second);
    writeFileSync(join(folder, 'organisations.icb'), 'organisations {\n  healthwatch another "Another"\n}\n');
    commit(folder, 'second');
    writeFileSync(join(folder, 'boards/northshire.icb'), second.replace('more than 1/2', 'at least 2/3'));
    return folder;
  }

  function commit(folder: string, message: string): void {
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
    };
    const who = ['-c', 'user.name=A Person', '-c', 'user.email=person@x.example', '-c', 'commit.gpgsign=false'];
    git('init', '--quiet');
    git('add', '.');
    git(...who, 'commit', '--quiet', '-m', message);
  }

  const seats = 'Partner members, primary medical services: number of seats changed from 2 to 3.';
  const work = 'Partner members, primary medical services: place of work removed: The Old Surgery.';
  const quorum = 'Size of the quorum changed from more than 1/2 of voting members to at least 2/3 of voting members.';

  it.each<[string, [string, string?], string[]]>([
    ['.', ['boards/northshire.icb'], [quorum]],
    ['.', ['HEAD', 'boards/northshire.icb'], [quorum]],
    ['.', ['HEAD:boards/northshire.icb', 'boards/northshire.icb'], [quorum]],
    ['.', ['HEAD~1', 'HEAD:boards/northshire.icb'], [seats, work]],
    ['.', ['HEAD~1:boards/northshire.icb', 'HEAD:boards/northshire.icb'], [seats, work]],
    ['boards', ['northshire.icb'], [quorum]],
    ['boards', ['HEAD', 'northshire.icb'], [quorum]],
    ['boards', ['HEAD~1:./northshire.icb', 'HEAD:boards/northshire.icb'], [seats, work]],
    ['boards', ['HEAD~1:boards/../boards/northshire.icb', 'northshire.icb'], [seats, work, quorum]],
  ])('from %s, icb diff %j', async (folder, args, sentences) => {
    const document = await jsonOf(join(repository(), folder), args, { packs: ['language'] });
    expect(sentencesOf(document).sort()).toEqual([...sentences].sort());
  });

  it('go by the name of what they are, where a file is called so', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'HEAD'), northshire);
    expect((await jsonOf(folder, ['HEAD', 'boards/northshire.icb'], { packs: ['language'] })).old.path).toBe('HEAD');
  });

  it.each<[string, [string, string?], string]>([
    [
      '.',
      ['nowhere', 'boards/northshire.icb'],
      'nowhere:boards/northshire.icb: Git does not know the revision `nowhere`.',
    ],
    [
      '.',
      ['--output=x', 'boards/northshire.icb'],
      '--output=x:boards/northshire.icb: `--output=x` is no revision that git could know.',
    ],
    [
      '.',
      ['-p:boards/northshire.icb', 'boards/northshire.icb'],
      '-p:boards/northshire.icb: `-p` is no revision that git could know.',
    ],
    ['.', ['HEAD\n:boards/northshire.icb', 'boards/northshire.icb'], 'is no revision that git could know.'],
    [
      '.',
      ['HEAD:northshire.icb', 'boards/northshire.icb'],
      'HEAD:northshire.icb: There is no file at this path in `HEAD`.',
    ],
    [
      'boards',
      ['HEAD:northshire.icb', 'northshire.icb'],
      'HEAD:northshire.icb: There is no file at this path in `HEAD`. From the folder that you are in, it is `HEAD:./northshire.icb`.',
    ],
    ['.', ['HEAD:boards', 'boards/northshire.icb'], 'HEAD:boards: This is not a file that can be read in `HEAD`.'],
    ['.', ['HEAD:../x.icb', 'boards/northshire.icb'], 'This path leads out of the repository.'],
    ['.', ['HEAD:/etc/passwd', 'boards/northshire.icb'], 'HEAD:/etc/passwd: There is no file at this path in `HEAD`.'],
    ['.', ['HEAD:notes.txt', 'boards/northshire.icb'], 'HEAD:notes.txt: There is no constitution in this file.'],
    [
      '.',
      ['HEAD:boards/northshire.icb'],
      'Name what to compare `HEAD:boards/northshire.icb` with: `icb diff HEAD:boards/northshire.icb boards/northshire.icb`.',
    ],
    ['.', ['HEAD', 'nowhere.icb'], 'HEAD:nowhere.icb: There is no file at this path in `HEAD`.'],
    ['.', ['boards/northshire.icb', 'nowhere.icb'], 'nowhere.icb: There is no file or folder at this path.'],
    ['.', ['boards/northshire.icb', 'HEAD'], 'HEAD: There is no file at this path.'],
  ])('from %s, icb diff %j is told what is wrong', async (folder, args, sentence) => {
    const outcome = await run(join(repository(), folder), args);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain(sentence);
  });

  it('are taken from no link that leads out of the repository, and from nowhere without a repository', async () => {
    const folder = repository();
    symlinkSync('/etc/hostname', join(folder, 'out.icb'));
    commit(folder, 'third');
    expect((await run(folder, ['HEAD:out.icb', 'boards/northshire.icb'])).stderr).toContain('There is no constitution');
    const alone = folderWith({ 'a.icb': northshire });
    const { stderr } = await run(alone, ['a.icb']);
    expect(stderr).toBe(
      'icb: a.icb: There is nothing to compare this with. This folder is in no repository of git. Name two files: `icb diff OLD NEW`.\n',
    );
  });
});
