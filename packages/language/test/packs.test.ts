/**
 * What is read of the packs in `packs`, each part with what stands at its place, as it stands beside them in `*.txt`, and how they
 * are laid out. `ICB_PACKS=write` writes the texts anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatRules, readRules, type Span } from '../src/index.ts';

const folder = new URL('packs/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.icbrules'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** A line for each part of the model, as far in as it stands; a place is shown by the text there. */
function lines(value: unknown, text: string, name = '', before = ''): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [`${before}${name}: ${JSON.stringify(value)}`];
  if (/[sS]pan$/.test(name)) {
    const { offset, end } = value as Span;
    return [`${before}${name}: «${text.slice(offset, end).replace(/\s+/g, ' ')}»`];
  }
  const inner = Object.entries(value).flatMap(([key, each]) => lines(each, text, key, `${before}  `));
  return [`${before}${name}${Array.isArray(value) ? ` [${value.length}]` : ''}`, ...inner];
}

describe.each(names)('%s', (name) => {
  const text = textOf(name);
  const file = new URL(name.replace('.icbrules', '.txt'), folder);

  it('is read as it was', () => {
    const { packs, findings } = readRules({ uri: `file:///w/${name}`, text });
    const said = findings.map(({ rule, message, span }) => `${rule} ${message} «${text.slice(span.offset, span.end)}»`);
    const read = `${[...lines(packs, text, 'packs'), ...said].join('\n')}\n`;
    if (process.env.ICB_PACKS === 'write') writeFileSync(file, read);
    else expect(read).toBe(readFileSync(file, 'utf8'));
  });

  it('is formatted as it is', () => expect(formatRules(text)).toBe(text));
});

describe('a requirement over lines', () => {
  const rule = (...all: string[]): string =>
    `pack a "A" language 1 {\n  rule b {\n${all.map((each) => `    ${each}\n`).join('')}  }\n}\n`;

  it.each<[given: string[], wanted: string[]]>([
    [
      ['require some seats', 'or no members'],
      ['require some seats', '  or no members'],
    ],
    [
      ['require ( some seats', 'or no members )', 'and votes'],
      ['require (some seats', '    or no members)', '  and votes'],
    ],
    [
      ['require (some seats and (', 'no members', 'or votes', ') )', 'or x'],
      ['require (some seats and (', '      no members', '      or votes', '      ))', '  or x'],
    ],
    [
      ['require (some seats', 'otherwise "A"', 'or'],
      ['require (some seats', 'otherwise "A"', 'or'],
    ],
    [
      ['require some seats )', 'or votes'],
      ['require some seats)', '  or votes'],
    ],
  ])('%j', (given, wanted) => {
    const text = rule(...given);
    const formatted = formatRules(text);
    expect(formatted).toBe(rule(...wanted));
    expect(formatRules(formatted)).toBe(formatted);
  });
});
