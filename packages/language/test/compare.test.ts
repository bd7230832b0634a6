import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInTerms, type Constitution, compare } from '../src/index.ts';
import { marked, randomConstitution, randomEdits } from '../src/testing/index.ts';
import { readText } from './workspace.ts';

const vocabulary = builtInTerms();
/** (Where mutants are tried, a test has to be short.) */
const few = (count: number): number => (process.env.ICB_FEW ? count / 10 : count);

describe('compare', () => {
  it('finds nothing between a constitution and itself', () => {
    for (let seed = 1; seed <= few(300); seed++) {
      const constitution = randomConstitution(seed, vocabulary);
      const again = randomConstitution(seed, vocabulary);
      expect(
        compare(constitution, again).changes.map(({ sentence }) => sentence),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it('names every difference and nothing else: of k edits in different places, k changes', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= few(600); seed++) {
      const old = marked(randomConstitution(seed, vocabulary));
      const edits = randomEdits(old, seed, 1 + (seed % 9), vocabulary);
      const now = edits.reduce<Constitution>((constitution, edit) => edit.apply(constitution), old);
      const { changes } = compare(old, now);
      const said = `seed ${seed}\n${edits.map(({ what }) => what).join('\n')}\n→\n${changes.map(({ sentence }) => sentence).join('\n')}`;
      expect(changes.length, said).toBe(edits.length);
      for (const { property } of changes) seen.add(property);
      expect(compare(now, old).changes.length, `${said}\n(and back)`).toBe(edits.length);
    }
    // The edits reach most of what a constitution says.
    if (!process.env.ICB_FEW) expect(seen.size).toBeGreaterThan(85);
  });

  it('says what changed as a person would', async () => {
    const text = readFileSync(new URL('../../../examples/northshire.icb', import.meta.url), 'utf8');
    const edits: readonly (readonly [string, string, string])[] = [
      [
        'more than 1/2',
        'at least 2/3',
        'Size of the quorum changed from more than 1/2 of voting members to at least 2/3 of voting members.',
      ],
      [
        '      seats 2\n',
        '      seats 3\n',
        'Partner members, primary medical services: number of seats changed from 2 to 3.',
      ],
      ['observer" {', 'observer" { votes', 'Healthwatch observer now votes.'],
      [
        'must be nurse',
        'must be midwife',
        'Director of Nursing: requirement changed from must be Nurse to must be Midwife.',
      ],
      [
        'at most 3 terms',
        'at most 2 terms',
        'Chair: term of office changed from 3 years, at most 3 terms to 3 years, at most 2 terms.',
      ],
      ['policy standing-orders published', '', 'Policy removed: Standing orders published.'],
      [
        '"Port Ravel" {',
        '"Port Ravel Place" {',
        'Port Ravel Place: title changed from “Port Ravel” to “Port Ravel Place”.',
      ],
      [
        'other member mental-health-member "Member for mental health" {',
        'other member minds "Member for the minds" { does not vote',
        '',
      ],
    ];
    const changed = edits.reduce((now, [from, to]) => now.replace(from, to), text);
    // A name of the file is no part of what the constitution says.
    const renamed = changed.replaceAll('audit-lead', 'auditor');
    const [old, now] = [(await readText(text)).constitution, (await readText(renamed)).constitution];
    if (!old || !now) throw new Error('The example was not read.');
    const { changes } = compare(old, now);
    expect(changes.map(({ sentence }) => sentence).sort()).toEqual(
      [
        ...edits.map(([, , sentence]) => sentence).filter((sentence) => sentence !== ''),
        'A seat is removed: Member for mental health (other member, votes).',
        'A seat is added: Member for the minds (other member, does not vote).',
      ].sort(),
    );
    expect(changes.flatMap(({ effect }) => effect ?? []).sort()).toEqual(
      ['more-seats', 'quorum-raised', 'seat-added', 'seat-removed', 'vote-gained'].sort(),
    );
    const quorum = changes.find(({ property }) => property === 'quorum.sizes');
    expect(text.slice(quorum?.old?.offset, quorum?.old?.end)).toBe('more than 1/2 of voting members');
    expect(renamed.slice(quorum?.new?.offset, quorum?.new?.end)).toBe('at least 2/3 of voting members');
  });

  it('ends what is too long for a sentence with a sign, its quote closed, and steps with semicolons', async () => {
    const long = 'Whatever the Local Medical Committee says is heard by the board, at each of its meetings, in public.';
    const board = (inside: string, more = ''): string =>
      `icb x "X" {\n board {\n partner gps "GPs" {\n ${inside}\n}\n}\n${more}\n}`;
    const read = async (text: string): Promise<Constitution> => {
      const { constitution } = await readText(text);
      if (!constitution) throw new Error('The text was not read.');
      return constitution;
    };
    const nomination = 'nomination {\n invite "Each may name one."\n joint-list\n}';
    const { changes } = compare(
      await read(board('')),
      await read(board(nomination, `provision lmc-support "${long}"`)),
    );
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'GPs: process of nomination added: Invitation to nominate “Each may name one.”; Joint nomination of the list.',
      'Provision added: on Support of GP members by the Local Medical Committee: “Whatever the Local Medical Comm…”.',
    ]);
  });

  it('tells of what came and went in the order of a constitution', async () => {
    const text = (lines: string): string => `icb x "X" {\n${lines}}\n`;
    const lines = [
      ...[
        'established 2022-07-01',
        'in force from 2023-01-01',
        'varied on 2024-01-01',
        'published at "https://x.example"',
      ],
      ...['ods XYZ', 'population 1000', 'area "All of it"', 'eligibility { fit-and-proper-person }'],
      ...[
        'disqualification { member-of-parliament }',
        'partners { lmc gps }',
        'board { chair {}\nall members of c }',
        'committee c {}',
      ],
      ...[
        'quorum { at least 1/2 members }',
        'variation { by board }',
        'policy standing-orders',
        'provision merger "So."',
      ],
    ];
    const read = async (chosen: readonly string[]): Promise<Constitution> =>
      (await readText(text(chosen.map((line) => `  ${line}\n`).join('')))).constitution as Constitution;
    const order = [
      ...['established', 'inForce.from', 'varied', 'published', 'codes', 'population', 'area.text', 'eligibility'],
      ...[
        'disqualification',
        'board.membersOf',
        'parties',
        'seats',
        'bodies',
        'quorum',
        'variation',
        'policies',
        'provisions',
      ],
    ];
    const [none, all] = [await read([]), await read([...lines].reverse())];
    expect(compare(none, all).changes.map(({ property }) => property)).toEqual(order);
    expect(compare(all, none).changes.map(({ property }) => property)).toEqual(order);
  });

  const changesOf = async (old: string, now: string): Promise<(readonly [string, string])[]> => {
    const read = async (text: string): Promise<Constitution> => (await readText(text)).constitution as Constitution;
    return compare(await read(old), await read(now)).changes.map(({ property, sentence }) => [property, sentence]);
  };

  it('tells first what a constitution is, and is called', async () => {
    const changes = await changesOf('icb x { ods A }\n', 'icp y for b { ons B }\n');
    expect(changes.map(([property]) => property)).toEqual(['kind', 'name', 'for', 'codes', 'codes']);
    const titles = await changesOf('icb x "X" { ods A }\n', 'icb x "Y" { ons B }\n');
    expect(titles.map(([property]) => property)).toEqual(['title', 'codes', 'codes']);
  });

  it('tells where an organisation was named', async () => {
    const text = (party: string): string => `organisations {\n${party}}\nicb x "X" {}\n`;
    expect(await changesOf(text('  lmc a "A"\n'), text(''))).toEqual([
      ['parties', 'No longer named among the organisations: A.'],
    ]);
  });

  it.each([
    [90, 'Z'.repeat(90)],
    [91, `${'Z'.repeat(89)}…`],
  ])('says a title of %i letters as %s', async (length, said) => {
    const text = (party: string): string => `icb x "X" {\n  partners {\n${party}  }\n}\n`;
    expect(await changesOf(text(''), text(`    lmc a "${'Z'.repeat(length)}"\n`))).toContainEqual([
      'parties',
      `Now named among the partners: ${said}.`,
    ]);
  });
});
