/** What a person types when asked. */
import { describe, expect, it } from 'vitest';
import { entriesOf, oneLine, problemWithList, problemWithText } from '../../src/new-constitution/answers.ts';

describe('a text', () => {
  it('stands on one line, without what nobody sees', () => {
    expect(oneLine('  NHS\tHarbour\r\n Integrated\u200b Care \u2028Board ')).toBe('NHS Harbour Integrated Care Board');
  });

  it('may be anything but empty, up to 200 characters', () => {
    expect(problemWithText('[not known yet]')).toBeUndefined();
    expect(problemWithText(' \t ')).toContain('type something');
    expect(problemWithText('x'.repeat(201))).toContain('201 characters');
  });
});

describe('a list', () => {
  it('has semicolons between its entries, each of which counts once', () => {
    expect(entriesOf(' Harbour County Council;; Bath, North Somerset Council ;Harbour County Council')).toEqual([
      'Harbour County Council',
      'Bath, North Somerset Council',
    ]);
  });

  it('may be empty, but not joined by commas', () => {
    expect(problemWithList('')).toBeUndefined();
    expect(problemWithList('Bournemouth, Christchurch and Poole Council; Dorset Council')).toBeUndefined();
    expect(problemWithList('Harbour County Council, Port City Council')).toContain('semicolons');
    expect(problemWithList('x'.repeat(300))).toContain('too long');
  });
});
