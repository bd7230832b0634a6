/** What the survey of the 42 counts, and that it counts: a seat more or less is one board more or less. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInPacks } from '@icb/rules';
import { describe, expect, it } from 'vitest';
import { survey } from '../src/survey/survey.ts';
import bma from '../src/survey/tables/bma-2022.json' with { type: 'json' };
import { faultsOfSurvey, faultsOfTable } from './survey-schema.ts';
import { temporaryFolder } from './temporary-folder.ts';

const examples = join(import.meta.dirname, '../../../examples/survey');

interface Figure {
  readonly says: string;
  readonly published: number;
  readonly here: number;
}

async function surveyOf(
  workingFolder: string,
  form: 'json' | 'csv' | 'pretty' | 'html',
  ...paths: string[]
  // biome-ignore lint/suspicious/noExplicitAny: the schema says what is in it.
): Promise<any> {
  const outcome = await survey(
    paths.length > 0 ? paths : ['.'],
    { outputs: [{ form, file: undefined }], packs: [], compare: ['bma-2022'] },
    { workingFolder, today: '2026-11-21', packs: builtInPacks, colour: false, width: 100 },
  );
  expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
  return form === 'json' ? JSON.parse(outcome.stdout) : outcome.stdout;
}

const countsOf = ({ published }: { published: { figures: Figure[] }[] }): number[] =>
  published.flatMap(({ figures }) => figures.map(({ here }) => here));

describe('the survey of the 42', () => {
  it('counts what the British Medical Association counted', async () => {
    const document = await surveyOf(examples, 'json');
    expect(faultsOfSurvey(document)).toEqual([]);
    expect(document.boards).toHaveLength(42);
    expect(countsOf(document)).toEqual([0, 0, 26, 17, 1, 2, 7, 13, 20]);
    expect(countsOf(document)).toEqual(document.published[0].figures.map(({ published }: Figure) => published));
    expect(await surveyOf(examples, 'pretty')).toContain(
      `
                                                                             BMA, 2022      here
  a role for a representative of hospital doctors                                    0         0
  any mention of Local Negotiating Committees (LNCs)                                 0         0
  the statutory minimum of one primary care member                                  26        26
  a primary care member who is to be a GP                                           17        17
  a Local Medical Committee (LMC) as an observer without a vote                      1         1
  public health: a guaranteed voting place for a specialist                          2         2
  public health: a voting member from a local authority who should know it           7         7
  public health: a role without a vote                                              13        13
  public health: no role at all                                                     20        20
  All figures are the same.
`,
    );
  });

  // In the order of the figures: by how much each changes when one seat of one board does.
  it.each<[string, string, string | RegExp, string, number[]]>([
    [
      'a hospital doctor gets a seat',
      'aldermere',
      'participant healthwatch-participant',
      'other member hospital "Hospital doctor" { must be hospital-doctor }\n    participant healthwatch-participant',
      [1, 0, 0, 0, 0, 0, 0, 0, 0],
    ],
    [
      'a Local Negotiating Committee observes',
      'aldermere',
      'participant healthwatch-participant',
      'observer lnc-observer "Local Negotiating Committee" { represents lnc }\n    participant healthwatch-participant',
      [1, 1, 0, 0, 0, 0, 0, 0, 0],
    ],
    [
      'primary care gets a second seat',
      'aldermere',
      /(partner primary-care .*\{)/,
      '$1\n      seats 2',
      [0, 0, -1, 0, 0, 0, 0, 0, 0],
    ],
    [
      'the primary care member need no longer be a general practitioner',
      'ashenmoor',
      /^ *must be (general-practitioner|gp-partner or salaried-gp)\n/m,
      '',
      [0, 0, 0, -1, 0, 0, 0, 0, 0],
    ],
    [
      'the Local Medical Committee gets a vote',
      'glastonmere',
      'observer lmc-observer',
      'other member lmc-observer',
      [0, 0, 0, 0, -1, 0, 0, 0, 0],
    ],
    [
      'the director of public health loses the vote',
      'north-wexborough',
      'other member public-health ',
      'participant public-health ',
      [0, 0, 0, 0, 0, -1, 0, 1, 0],
    ],
    [
      'the member from the councils need no longer know public health',
      'heronshire',
      'must have knowledge and experience of public-health',
      'must have knowledge of social-care-services',
      [0, 0, 0, 0, 0, 0, -1, 0, 1],
    ],
    [
      'a director of public health may attend',
      'aldermere',
      'participant healthwatch-participant',
      'participant dph { must be director-of-public-health }\n    participant healthwatch-participant',
      [0, 0, 0, 0, 0, 0, 0, 1, -1],
    ],
  ])('%s: the counts change by that one', async (_, name, from, to, change) => {
    const folder = temporaryFolder();
    cpSync(examples, folder, { recursive: true });
    const file = join(folder, `${name}.icb`);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    const before = bma.figures.map(({ count }) => count);
    expect(countsOf(await surveyOf(folder, 'json'))).toEqual(
      before.map((count, index) => count + (change[index] ?? 0)),
    );
    expect(await surveyOf(folder, 'pretty')).toMatch(/\d figures? of 9 differs?\./);
  });
});

describe('the forms of a survey', () => {
  it('leaves open what a constitution leaves open, and what was not seen', async () => {
    const folder = temporaryFolder();
    const board = (lines: string): string => `icb x "NHS X Integrated Care Board" {\n${lines}\n}\n`;
    writeFileSync(
      join(folder, 'a.icb'),
      board('board { chair {} partner p { seats 1 to 3 } other member q { votes not stated } }'),
    );
    writeFileSync(
      join(folder, 'b.icb'),
      board('encoded from "https://x.example" covers attendees\nboard { chair {} }'),
    );
    const { boards } = await surveyOf(folder, 'json');
    const [a, b] = boards.map(({ seats }: { seats: { group: string; seats: object; votes: object }[] }) => seats);
    expect(a[3]).toEqual({ group: 'partner', seats: { least: 1, most: 3 }, votes: { least: 1, most: 3 } });
    expect(a[4]).toEqual({ group: 'other', seats: { least: 1, most: 1 }, votes: { least: 0, most: 1 } });
    expect(b[0]).toMatchObject({ seats: { least: 1, most: null } });
    expect(b[5]).toMatchObject({ seats: { least: 0, most: 0 } });
    expect(boards[1].grades['bma/gp']).toBeNull();
    expect(faultsOfSurvey(await surveyOf(folder, 'json'))).toEqual([]);
  });

  it('writes a spreadsheet that runs nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, '@a.icb'),
      'icb x "=HYPERLINK(\\"https://x.example\\";\\"a, b\\")" {\n  board { chair {} }\n}\n',
    );
    const csv: string = await surveyOf(folder, 'csv');
    expect(csv.startsWith('\uFEFFfile,name,kind,bma/public-health,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv.split('\r\n')[1]).toMatch(/^'@a\.icb,"'=HYPERLINK\(""https:\/\/x\.example"";""a, b""\)",icb,/);
  });

  it('writes a page that holds no markup of a constitution', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'a.icb'),
      'icb x "</script><img src=x onerror=alert(1)>\\" onclick=\\"a" {\n  board { chair {} }\n}\n',
    );
    const page: string = await surveyOf(folder, 'html');
    expect(page).not.toContain('<img');
    expect(page).not.toContain('" onclick');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('a published table', () => {
  it('is as its schema says', () => {
    expect(faultsOfTable(bma)).toEqual([]);
    expect(faultsOfTable({ ...bma, figures: [] })).not.toEqual([]);
    expect(faultsOfTable({ ...bma, more: 1 })).not.toEqual([]);
  });

  it.each<[string, unknown]>([
    ['This is not JSON.', undefined],
    ['This is no table of published figures: it says `"version": 1` at its beginning.', { ...bma, version: 2 }],
    ['`source` is to be a text.', { ...bma, source: 1 }],
    ['`url` is to be a text, or left out.', { ...bma, url: 1 }],
    ['`boards` is to say how many boards were counted.', { ...bma, boards: 1.5 }],
    ['`figures` is to list what was counted.', { ...bma, figures: [] }],
    ['Figure 1 is to have', { ...bma, figures: [{ ...bma.figures[0], categories: [] }] }],
    [
      'There is no grade called `bma/gpp` in this survey. Did you mean `bma/gp`?',
      { ...bma, figures: [{ ...bma.figures[0], grade: 'bma/gpp' }] },
    ],
    [
      'The grade `bma/gp` has no category “specifyed”. Did you mean `specified`?',
      { ...bma, figures: [{ ...bma.figures[0], grade: 'bma/gp', categories: ['specifyed'] }] },
    ],
  ])('that is wrong is refused: %s', async (sentence, table) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.icb'), 'icb x "NHS X Integrated Care Board" {\n  board { chair {} }\n}\n');
    writeFileSync(join(folder, 'table.json'), table === undefined ? '{' : JSON.stringify(table));
    const { exitCode, stderr } = await survey(
      ['a.icb'],
      { outputs: [{ form: 'pretty', file: undefined }], packs: [], compare: ['table.json'] },
      { workingFolder: folder, today: '2026-11-21', packs: builtInPacks, colour: false, width: 100 },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
