import { describe, expect, it } from 'vitest';
import { widthOf } from '../src/text/measure.ts';
import { escaped, shortened, visible } from '../src/text/visible.ts';
import { wrap } from '../src/text/wrap.ts';

const letters = { size: 10 };

describe('the width of a text', () => {
  it('is that of Arial, for each size', () => {
    // 0.667 + 0.333 + 0.222 + 0.556 + 0.222 of the size of the letters.
    expect(widthOf('Arial', letters)).toBeCloseTo(20, 5);
    expect(widthOf('Arial', { size: 20 })).toBeCloseTo(40, 5);
    expect(widthOf('Arial', { size: 10, bold: true })).toBeGreaterThan(widthOf('Arial', letters));
  });

  it('knows letters that the table lacks: marks upon others, full squares, pictures', () => {
    expect(widthOf('e\u0301', letters)).toBe(widthOf('e', letters));
    expect(widthOf('綜', letters)).toBe(10);
    expect(widthOf('👩', letters)).toBe(10);
  });
});

describe('wrapping', () => {
  it('breaks at blanks and hyphens', () => {
    expect(wrap('Partner member, primary medical services', 110, 3, letters)).toEqual({
      lines: ['Partner member,', 'primary medical', 'services'],
      cut: false,
    });
    expect(wrap('model-constitution/mental-health-position', 100, 3, letters).lines).toEqual([
      'model-',
      'constitution/mental-',
      'health-position',
    ]);
  });

  it('cuts what does not fit, and says so', () => {
    const { lines, cut } = wrap('many words '.repeat(1000), 100, 2, letters);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, letters)).toBeLessThanOrEqual(100);
  });

  it('breaks a word that is longer than a line, but no letter from its marks', () => {
    const { lines } = wrap('e\u0301'.repeat(40), 50, 9, letters);
    for (const line of lines.slice(0, -1)) {
      expect(widthOf(line, letters)).toBeLessThanOrEqual(50);
      expect(line.startsWith('\u0301')).toBe(false);
    }
    expect(lines.join('')).toBe('e\u0301'.repeat(40));
  });

  it('leaves out the dot between two things where a line ends there', () => {
    expect(wrap('Director of Public Health · Local government', 125, 2, letters).lines).toEqual([
      'Director of Public Health',
      'Local government',
    ]);
  });

  it('of nothing is nothing', () => {
    expect(wrap('  ', 100, 2, letters)).toEqual({ lines: [], cut: false });
  });

  it('takes no longer for ten thousand letters than for some', () => {
    const start = performance.now();
    for (let index = 0; index < 100; index++) wrap('W'.repeat(10_000), 240, 2, letters);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what is shown', () => {
  it('is on one line, without what cannot be seen', () => {
    expect(visible(' a\n\tb\u202Ec\u0000\u200F ')).toBe('a bc');
    expect(visible('e\u0301\u0323\u0323\u0323 \u0301o\u0301')).toBe('e\u0301\u0323 o\u0301');
    expect(shortened('word '.repeat(100), 20)).toBe('word word word word…');
  });

  it('is escaped, and never half a letter', () => {
    expect(escaped(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
    expect(escaped('a\uD800b\u0007')).toBe('ab');
  });
});
