import { jsonOf, type Report } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './check-schema.ts';
import { checkedFile, findingOn, reportOf } from './report-of.ts';

// biome-ignore lint/suspicious/noExplicitAny: the schema says what is in it.
function documentOf(entries: Report['entries'], packs: readonly string[] = []): any {
  const document = JSON.parse(jsonOf(reportOf(entries, packs)));
  expect(faultsOf(document)).toEqual([]);
  return document;
}

describe('the JSON report', () => {
  test('has every field, those that nothing fills yet as well', () => {
    const text = 'icb northshire {\n  chiar\n}\n';
    const fix = {
      title: 'Write `chair`',
      kind: 'review' as const,
      edits: [{ span: { offset: 19, end: 24 }, newText: 'chair' }],
    };
    expect(
      documentOf([checkedFile('boards/a.icb', text, [findingOn(text, 'chiar', { fixes: [fix] })], 'NHS Northshire')]),
    ).toEqual({
      version: 1,
      files: [
        {
          path: 'boards/a.icb',
          asAt: null,
          constitution: { name: 'NHS Northshire', kind: 'icb' },
          states: {},
          findings: [
            {
              rule: 'language/unknown-term',
              severity: 'error',
              status: 'open',
              message: '“chiar” is not known.',
              range: { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } },
              citations: [],
              fixes: [
                {
                  title: 'Write `chair`',
                  kind: 'review',
                  edits: [{ range: { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } }, newText: 'chair' }],
                },
              ],
            },
          ],
        },
      ],
      summary: {
        files: 1,
        errors: 1,
        warnings: 0,
        information: 0,
        hints: 0,
        explained: 0,
        known: 0,
        unreadable: 0,
        packs: {},
        notChecked: [],
      },
    });
  });

  test('says why a path could not be checked', () => {
    expect(documentOf([{ path: 'gone.icb', error: 'There is no file.' }])).toEqual({
      version: 1,
      files: [
        { path: 'gone.icb', asAt: null, error: 'There is no file.', constitution: null, states: {}, findings: [] },
      ],
      summary: {
        files: 0,
        errors: 0,
        warnings: 0,
        information: 0,
        hints: 0,
        explained: 0,
        known: 0,
        unreadable: 1,
        packs: {},
        notChecked: [],
      },
    });
  });

  test('calls a constitution without a title by its short name', () => {
    expect(documentOf([checkedFile('a.icb', '')]).files[0].constitution.name).toBe('northshire');
  });

  test('has null for a file without a constitution', () => {
    expect(documentOf([{ ...checkedFile('terms.icb', ''), constitution: undefined }]).files[0].constitution).toBeNull();
  });

  test('carries citations and explanations', () => {
    const finding = findingOn('x', 'x', {
      status: 'explained',
      citations: [{ source: 'Act', reference: 's 1', quote: null, url: null, verified: 'primary' }],
      explanation: { reason: 'Because.', review: '2027-04-01' },
    });
    expect(documentOf([checkedFile('a.icb', 'x', [finding])]).files[0].findings[0]).toMatchObject({
      status: 'explained',
      citations: [{ source: 'Act', reference: 's 1', quote: null, url: null, verified: 'primary' }],
      explanation: { reason: 'Because.', review: '2027-04-01' },
    });
  });

  test('carries states, the day of the law, what was mended, and counts by pack', () => {
    const file = {
      ...checkedFile('a.icb', 'x'),
      asAt: '2026-11-21',
      states: new Map([
        ['statute/area', 'met'],
        ['statute/chair', 'not-checkable'],
      ] as const),
      applied: [{ rule: 'statute/area', title: 'State the area' }],
    };
    expect(documentOf([file], ['statute', 'bma'])).toMatchObject({
      files: [
        {
          asAt: '2026-11-21',
          states: { 'statute/area': 'met', 'statute/chair': 'not-checkable' },
          applied: [{ rule: 'statute/area', title: 'State the area' }],
        },
      ],
      summary: {
        packs: {
          statute: { met: 1, partly: 0, explained: 0, open: 0, 'not-checkable': 1, 'not-in-force': 0 },
          bma: { met: 0 },
        },
      },
    });
  });

  test.each([
    ['columns count UTF-16 units', '👩 x', { line: 1, column: 4 }],
    ['CRLF ends one line', 'a\r\nb\r\n x', { line: 3, column: 2 }],
    ['a byte-order mark is no column', '\uFEFFx', { line: 1, column: 1 }],
    ['a tab is one column', '\t\tx', { line: 1, column: 3 }],
  ])('%s', (_, text, start) => {
    const { range } = documentOf([checkedFile('a.icb', text, [findingOn(text, 'x')])]).files[0].findings[0];
    expect(range).toEqual({ start, end: { ...start, column: start.column + 1 } });
  });

  test('is refused by the schema if it says more or less than it should', () => {
    const document = documentOf([checkedFile('a.icb', 'x', [findingOn('x', 'x')])]);
    expect(faultsOf({ ...document, more: 1 })).not.toEqual([]);
    expect(faultsOf({ ...document, version: 2 })).not.toEqual([]);
    expect(faultsOf({ ...document, files: [{ path: 'a.icb' }] })).not.toEqual([]);
    expect(faultsOf({ ...document, files: [{ ...document.files[0], states: { 'a/b': 'perhaps' } }] })).not.toEqual([]);
    expect(faultsOf({ ...document, summary: { ...document.summary, packs: { a: { met: 1 } } } })).not.toEqual([]);
    expect(faultsOf({ ...document, summary: { ...document.summary, notChecked: undefined } })).not.toEqual([]);
  });
});
