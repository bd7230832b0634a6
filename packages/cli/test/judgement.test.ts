import type { Citation, Finding } from '@icb/language';
import { summaryOf } from '@icb/rules';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../src/check/threshold.ts';
import { citationSentence, verificationRemark } from '../src/pretty/citation.ts';
import { painting } from '../src/pretty/colour.ts';
import { draftLines } from '../src/pretty/draft.ts';
import { packLines } from '../src/pretty/pack-table.ts';
import { checkedFile, findingOn, reportOf } from './report-of.ts';

const plain = painting(false);

function reportWith(severity: Finding['severity'], status: Finding['status']) {
  return reportOf([checkedFile('a.icb', 'x', [findingOn('x', 'x', { severity, status })])]);
}

describe('the exit code', () => {
  test.each(['open', 'partly'] as const)('counts a finding that is %s at its severity', (status) => {
    expect(exitCodeOf(reportWith('error', status), 'error')).toBe(1);
    expect(exitCodeOf(reportWith('warning', status), 'error')).toBe(0);
    expect(exitCodeOf(reportWith('warning', status), 'warning')).toBe(1);
    expect(exitCodeOf(reportWith('hint', status), 'information')).toBe(0);
  });

  test('never counts what is explained', () => {
    expect(exitCodeOf(reportWith('error', 'explained'), 'information')).toBe(0);
    expect(summaryOf(reportWith('error', 'explained'))).toMatchObject({ errors: 0, explained: 1 });
  });
});

describe('a citation', () => {
  const citation: Citation = {
    source: 'National Health Service Act 2006, Schedule 1B, Part 1',
    reference: '8(2)(a)',
    quote: 'at least one member',
    url: null,
    verified: 'primary',
  };

  test('names the source, the paragraph and the words', () => {
    expect(citationSentence(citation)).toBe(
      'National Health Service Act 2006, Schedule 1B, Part 1, paragraph 8(2)(a): “at least one member”',
    );
  });

  test('calls the place what its reference calls it, where that is no paragraph of a Schedule', () => {
    expect(citationSentence({ ...citation, source: 'An Act', reference: 'section 2B(5)', quote: null })).toBe(
      'An Act, section 2B(5)',
    );
    expect(citationSentence({ ...citation, source: 'A circular', reference: '', quote: null })).toBe('A circular');
  });

  test('says how it was verified, unless in the law itself', () => {
    expect(verificationRemark(citation)).toBeUndefined();
    expect(verificationRemark({ ...citation, verified: 'memory' })).toBe(
      'From memory; not yet checked against the original.',
    );
  });
});

describe('the clause that would mend a finding', () => {
  const drafted = (text: string, words: string, newText: string): string[] => {
    const offset = text.indexOf(words);
    const edits = [{ span: { offset, end: offset + words.length }, newText }];
    return draftLines({ title: 'Mend it', kind: 'safe', edits }, text, plain);
  };

  test('stands without the indent of the file', () => {
    expect(drafted('{}', '', '\n    quorum {\n      includes chair\n    }\n')).toEqual([
      '+ quorum {',
      '+   includes chair',
      '+ }',
    ]);
  });

  test('shows what it takes the place of', () => {
    expect(drafted('chair { appointed by board }', 'appointed by board', 'appointed by nhs-england')).toEqual([
      '- appointed by board',
      '+ appointed by nhs-england',
    ]);
  });

  test('shows what it removes, but not all of what is long', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `    line ${index}`);
    const block = ['chair {', ...lines, '  }'].join('\n');
    const shown = drafted(`board {\n  ${block}\n}`, block, '');
    expect(shown.slice(0, 2)).toEqual(['- chair {', '-   line 0']);
    expect(shown.at(-1)).toBe('- …');
    expect(shown.length).toBeLessThan(20);
  });

  test('never passes on what a terminal would obey', () => {
    expect(drafted('x', 'x', 'a\u001B[2J')).toEqual(['- x', '+ a␛[2J']);
  });
});

describe('the summary by pack', () => {
  const file = {
    ...checkedFile('a.icb', ''),
    states: new Map([
      ['statute/area', 'met'],
      ['statute/chair', 'open'],
      ['asks/quorum', 'open'],
    ] as const),
  };
  const summary = { ...summaryOf(reportOf([file, file], ['statute', 'asks', 'idle'])), notChecked: ['act', 'bill'] };

  test('counts the states of all files', () => {
    expect(summary.packs).toMatchObject({
      statute: { met: 2, open: 2, partly: 0 },
      asks: { open: 2 },
      idle: { met: 0 },
    });
  });

  test('is a table, without the packs of which no rule applied', () => {
    expect(packLines(summary, '2026-11-21', plain, 100)).toEqual([
      'As at 2026-11-21  met  partly  explained  not met  not checkable  not in force',
      'statute             2       0          0        2              0             0',
      'asks                0       0          0        2              0             0',
      'act and bill not checked',
    ]);
  });

  test('is in words where a table has no room', () => {
    expect(packLines(summary, '2026-11-21', plain, 60)).toEqual([
      'As at 2026-11-21',
      'statute: 2 met, 2 not met',
      'asks: 2 not met',
      'act and bill not checked',
    ]);
  });

  test('names no day where there is none, or more than one', () => {
    expect(packLines(summary, undefined, plain, 100)[0]).toMatch(/^ {7} {2}met/);
  });
});
