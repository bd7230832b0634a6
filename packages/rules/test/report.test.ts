/** The report of a check as data, as JSON and as tables: what is counted, where things stand, and what programs may not obey. */
import type { Constitution, Finding } from '@icb/language';
import { describe, expect, it } from 'vitest';
import {
  type CheckedFile,
  csvTable,
  jsonOf,
  jsonText,
  notChecked,
  type Report,
  rangesIn,
  type State,
  states,
  stateWords,
  summaryOf,
} from '../src/index.ts';
import { packOf, read } from './judging.ts';

const text = 'icb x "NHS X" {\n  board {}\n}\n';

const finding = (severity: Finding['severity'], status: Finding['status'], more: Partial<Finding> = {}): Finding =>
  ({
    rule: 'ours/a',
    severity,
    status,
    message: 'M',
    span: { offset: 18, end: 26 },
    citations: [],
    fixes: [],
    ...more,
  }) as Finding;

const file = (more: Partial<CheckedFile> = {}): CheckedFile => ({
  path: 'a.icb',
  text,
  constitution: undefined,
  asAt: '2026-11-21',
  states: new Map(),
  findings: [],
  ...more,
});

const report = (...entries: Report['entries'][number][]): Report => ({
  entries,
  packs: ['ours', 'theirs'],
  by: [],
  notChecked: ['statute'],
});

const none = Object.fromEntries(states.map((state) => [state, 0]));

describe('a summary', () => {
  it('counts by severity what is open or partly met, by itself what is explained, and what is not told as well', () => {
    const findings = [
      ...[finding('error', 'open'), finding('warning', 'partly'), finding('warning', 'open')],
      ...[finding('information', 'open'), finding('hint', 'open'), finding('error', 'explained')],
    ];
    const found = new Map<string, State>([
      ['ours/a', 'open'],
      ['ours/b', 'met'],
      ['ours/c', 'met'],
    ]);
    const one = file({
      findings,
      leftOut: [finding('hint', 'open')],
      known: [finding('error', 'open')],
      states: found,
    });
    const other = file({ findings: [finding('error', 'open')], states: new Map([['ours/a', 'met']]) });
    expect(summaryOf(report(one, other, { path: 'b.icb', error: 'No such file.' }))).toEqual({
      files: 2,
      errors: 2,
      warnings: 2,
      information: 1,
      hints: 2,
      explained: 1,
      known: 1,
      unreadable: 1,
      packs: { ours: { ...none, open: 1, met: 3 }, theirs: none },
      notChecked: ['statute'],
    });
  });

  it('has the states in the order and the words in which people read them', () => {
    expect(states.map((state) => stateWords[state])).toEqual([
      ...['met', 'partly', 'explained', 'not met', 'not checkable', 'not in force'],
    ]);
  });
});

describe('JSON', () => {
  it('says of each file and finding what its schema asks for, and no more', async () => {
    const { constitution } = await read(text);
    const [start, end] = [
      { line: 2, column: 3 },
      { line: 2, column: 11 },
    ];
    const citation = { source: 'A law', reference: '1', quote: 'q', url: 'https://example.org', verified: ['primary'] };
    const given = {
      citations: [{ ...citation, more: 1 } as never],
      explanation: { reason: 'Not yet.', review: null },
      fixes: [{ title: 'Mend', kind: 'safe', edits: [{ span: { offset: 18, end: 26 }, newText: 'n' }] } as never],
      about: 'board',
    };
    const told = (status: string) => ({
      ...{ rule: 'ours/a', severity: 'error', status, message: 'M', range: { start, end }, citations: [citation] },
      explanation: { reason: 'Not yet.', review: null },
      fixes: [{ title: 'Mend', kind: 'safe', edits: [{ range: { start, end }, newText: 'n' }] }],
    });
    const { explanation, ...known } = told('open');
    const checked = file({
      constitution: constitution as Constitution,
      states: new Map([['ours/a', 'open']]),
      findings: [finding('error', 'explained', given)],
      known: [finding('error', 'open', { citations: given.citations, fixes: given.fixes })],
      applied: [{ rule: 'ours/b', title: 'Mend', more: 1 } as never],
    });
    const entries = [checked, file({ path: 'c.icb', asAt: null }), { path: 'b.icb', error: 'No such file.' }];
    const { version, files, summary } = JSON.parse(jsonOf(report(...entries)));
    expect(version).toBe(1);
    expect(files).toEqual([
      {
        ...{ path: 'a.icb', asAt: '2026-11-21', constitution: { name: 'NHS X', kind: 'icb' } },
        ...{ states: { 'ours/a': 'open' }, findings: [told('explained')], known: [known] },
        applied: [{ rule: 'ours/b', title: 'Mend' }],
      },
      { path: 'c.icb', asAt: null, constitution: null, states: {}, findings: [] },
      { path: 'b.icb', asAt: null, error: 'No such file.', constitution: null, states: {}, findings: [] },
    ]);
    expect(summary).toEqual(summaryOf(report(...entries)));
  });

  it('calls a constitution without a title by its short name', async () => {
    const { constitution } = await read('icb x {}\n');
    const { files } = JSON.parse(jsonOf(report(file({ constitution: constitution as Constitution }))));
    expect(files[0].constitution.name).toBe('x');
  });

  it.each([
    ['a\u009B1mb', 'a\\u009b1mb'],
    ['\u202E\u2028\u2029\u007F', '\\u202e\\u2028\\u2029\\u007f'],
    ['é – 🙂 x y', 'é – 🙂 x y'],
    ['\u{E0041}', '\\udb40\\udc41'],
  ])('%j is %j there', (given, written) => expect(jsonText([given])).toBe(`[\n  "${written}"\n]\n`));
});

describe('a table for spreadsheets', () => {
  it.each<[string | number, string]>([
    ['plain', 'plain'],
    [-3, '-3'],
    ['a, b', '"a, b"'],
    ['"a" b', '"""a"" b"'],
    ['  two \n lines ', 'two lines'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['＝1', "'＝1"],
    ['\u202E=1', "'=1"],
    [' \u0000 =1', "'=1"],
    ['a=1', 'a=1'],
    ['=a, b', '"\'=a, b"'],
    ['\u200Da', '\u200Da'],
  ])('%j is %j there', (value, cell) =>
    expect(csvTable(['A', '=B'], [[value, 1]])).toBe(`\uFEFFA,'=B\r\n${cell},1\r\n`),
  );
});

describe('places', () => {
  it.each([
    ['ab\ncd', 0, [1, 1]],
    ['ab\ncd', 4, [2, 2]],
    ['\uFEFFab\ncd', 0, [1, 1]],
    ['\uFEFFab\ncd', 2, [1, 2]],
    ['\uFEFFab\ncd', 5, [2, 2]],
  ])('of %j, offset %d', (within, offset, [line, column]) => {
    const { start, end } = rangesIn(within)({ offset, end: within.length });
    expect(start).toEqual({ line, column });
    expect(end).toEqual({ line: 2, column: 3 });
  });
});

describe('not checked', () => {
  const pack = (name: string, clauses: string, head: string) => {
    const { ready } = packOf(`${clauses} require some chair`, head);
    return { ...ready, pack: { ...ready.pack, name } };
  };
  const act = pack('act', 'applies to icb', 'act');
  const ours = pack('ours', 'applies to icb', '');
  const bill = pack('bill', 'applies to icb', 'act off by default');
  const both = pack('both', 'applies to icb, icp', 'act');

  it.each([
    ['icb', [act, ours, bill, both], [], ['act', 'both']],
    ['icp', [act, ours, bill, both], [], ['both']],
    [undefined, [act], [], []],
    [undefined, [], ['theirs', 'other'], ['other', 'theirs']],
    ['icb', [act], ['act', 'a'], ['a', 'act']],
  ] as const)('of %s', (kind, leftOut, refused, names) =>
    expect(
      notChecked([
        { kind, leftOut, refused },
        { kind, leftOut, refused },
      ]),
    ).toEqual(names),
  );
});
