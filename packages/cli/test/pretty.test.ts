import type { Report } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { prettyOf } from '../src/pretty/pretty.ts';
import { checkedFile, findingOn, reportOf } from './report-of.ts';

/** The report as people see it without colour, on a terminal of 60 columns. */
function shown(entries: Report['entries']): string {
  return prettyOf(reportOf(entries), { colour: false, width: 60 });
}

/** The code frame alone, of a finding on these words. */
function frameOf(text: string, words: string): string {
  const lines = shown([checkedFile('a.icb', text, [findingOn(text, words)])]).split('\n');
  return lines
    .filter((line) => line.includes('│'))
    .map((line) => line.slice(2).trimEnd())
    .join('\n');
}

const northshire = `icb northshire "NHS Northshire" {
  board {
    partner gp {
      must be pharmicst
    }
  }
}
`;

describe('the report', () => {
  test('says where, what and how to put it right', () => {
    const finding = findingOn(northshire, 'pharmicst', {
      message: 'No profession is called `pharmicst`.',
      fixes: [{ title: 'Write `pharmacist`', kind: 'review', edits: [] }],
    });
    expect(shown([checkedFile('boards/a b.icb', northshire, [finding], 'NHS Northshire')])).toBe(
      `boards/a b.icb  NHS Northshire

  error  line 4  language/unknown-term
  No profession is called \`pharmicst\`.
    3 │     partner gp {
    4 │       must be pharmicst
      │               ^^^^^^^^^
  → Write \`pharmacist\`

1 error in 1 file.
`,
    );
  });

  test('has a line for each file in order, then what could not be checked, then the findings, then the sum', () => {
    const report = [
      checkedFile('a.icb', '', [], 'NHS Aire'),
      checkedFile('boards/b.icb', northshire, [
        findingOn(northshire, 'partner', { severity: 'warning' }),
        findingOn(northshire, 'gp', { severity: 'hint' }),
      ]),
      { path: 'missing.icb', error: 'There is no file or folder at this path.' },
      checkedFile('terms.icb', '', []),
      { ...checkedFile('x.icb', ''), constitution: undefined },
    ];
    expect(shown(report)).toBe(`a.icb      NHS Aire — no findings
terms.icb  northshire — no findings
x.icb      no findings

missing.icb  could not be checked
  There is no file or folder at this path.

boards/b.icb  northshire

  warning  line 3  language/unknown-term
  “partner” is not known.
    2 │   board {
    3 │     partner gp {
      │     ^^^^^^^

  hint  line 3  language/unknown-term
  “gp” is not known.
    2 │   board {
    3 │     partner gp {
      │             ^^

1 warning and 1 hint in 1 of 4 files. 1 path could not be checked.
`);
  });

  test('says where else to look', () => {
    const finding = findingOn(northshire, 'pharmicst', {
      related: [{ span: { offset: 0, end: 3 }, message: 'the board' }],
    });
    expect(shown([checkedFile('a.icb', northshire, [finding])])).toContain('  See also line 1: the board\n');
  });

  test('breaks a long message between words', () => {
    const finding = findingOn(northshire, 'gp', { message: 'A long sentence '.repeat(6).trim() });
    expect(shown([checkedFile('a.icb', northshire, [finding])])).toContain(
      '  A long sentence A long sentence A long sentence A long\n  sentence A long sentence A long sentence\n',
    );
  });

  test('has colour only where it is wanted', () => {
    const report = [checkedFile('a.icb', northshire, [findingOn(northshire, 'gp')])];
    expect(shown(report)).not.toContain('\u001B');
    expect(prettyOf(reportOf(report), { colour: true, width: 60 })).toContain('\u001B[31merror\u001B[39m');
  });

  test('never passes on what a terminal would obey', () => {
    const evil = 'a\u001B[2J\u0007\u202E\u009B31m\u2028b';
    const finding = findingOn(evil, evil, { message: evil, fixes: [{ title: evil, kind: 'safe', edits: [] }] });
    const text = shown([checkedFile(evil, evil, [finding], evil), { path: evil, error: evil }]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    expect(text).toContain('a␛[2J␇<U+202E><U+009B>31m');
  });
});

describe('the code frame', () => {
  test('has no line before the first, and none that is empty', () => {
    expect(frameOf('icb x', 'icb')).toBe('  1 │ icb x\n    │ ^^^');
    expect(frameOf('icb x\n\nboard', 'board')).toBe('  3 │ board\n    │ ^^^^^');
  });

  test('lines up the numbers of its lines', () => {
    expect(frameOf(`${'\n'.repeat(8)}nine\nten`, 'ten')).toBe('   9 │ nine\n  10 │ ten\n     │ ^^^');
  });

  test('shows tabs as spaces', () => {
    expect(frameOf('\tchair\tvotes', 'votes')).toBe('  1 │     chair   votes\n    │             ^^^^^');
  });

  test('does not show a byte-order mark', () => {
    expect(frameOf('\uFEFFicb x', 'icb')).toBe('  1 │ icb x\n    │ ^^^');
  });

  test('puts the carets under wide signs and accents as they are shown', () => {
    expect(frameOf('Caf\u0065\u0301 東京 here', 'here')).toBe('  1 │ Caf\u0065\u0301 東京 here\n    │           ^^^^');
    expect(frameOf('👩‍⚕️ 東京', '東京')).toBe('  1 │ 👩‍⚕️ 東京\n    │    ^^^^');
  });

  test('points at the place where something is missing', () => {
    const text = 'chair {';
    const missing = { ...findingOn(text, 'chair'), span: { offset: 7, end: 7 } };
    expect(shown([checkedFile('a.icb', text, [missing])])).toContain('1 │ chair {\n      │        ^\n');
  });

  test('ends with its first line', () => {
    expect(frameOf('chair {\n  votes\n}', '{\n  votes\n}')).toBe('  1 │ chair {\n    │       ^');
  });

  test('cuts a long line around the place', () => {
    const long = `${'before '.repeat(200)}HERE${' after'.repeat(200)}`;
    const [line, carets] = frameOf(long, 'HERE').split('\n') as [string, string];
    expect(line).toMatch(/^ {2}1 │ ….*HERE.*…$/);
    expect(line.length).toBeLessThanOrEqual(58);
    expect(carets.indexOf('^')).toBe(line.indexOf('HERE'));
    expect(carets.slice(carets.indexOf('^'))).toBe('^^^^');
  });

  test('marks no more of a long span than it shows', () => {
    const [line, carets] = frameOf(`${'x'.repeat(500)}`, 'x'.repeat(500)).split('\n') as [string, string];
    expect(line).toMatch(/^ {2}1 │ x+…$/);
    expect(carets.length).toBe(line.length - 1);
  });

  test('stands the end of a file, and a file that is empty', () => {
    const empty = { ...findingOn('x', 'x'), span: { offset: 0, end: 0 } };
    expect(shown([checkedFile('a.icb', '', [empty])])).toContain('1 │\n      │ ^\n');
  });
});
