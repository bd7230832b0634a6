/** Texts in quotes: what they say, however they are laid out; and what a file may hold besides. */
import { describe, expect, it } from 'vitest';
import { format } from '../src/index.ts';
import { stringValue, textBlockValue } from '../src/reading/values.ts';
import { readText, told } from './workspace.ts';

describe('a text', () => {
  it.each([
    ['"plain"', 'plain'],
    ['"say \\"yes\\""', 'say "yes"'],
    ['"C:\\\\drive"', 'C:\\drive'],
    ['"a \\n b"', 'a \\n b'],
    ['""', ''],
    ['"not closed', 'not closed'],
    ['"ends with \\"', 'ends with "'],
  ])('%s says %j', (image, value) => expect(stringValue(image)).toBe(value));
});

describe('a text block', () => {
  it.each([
    ['"""\n    one\n      two\n  """', 'one\n  two'],
    ['"""one line"""', 'one line'],
    ['"""\r\n  CRLF\r\n  lines\r\n"""', 'CRLF\nlines'],
    ['""""\n  three """ inside\n""""', 'three """ inside'],
    ['"""\n\tone\n\ttwo\n"""', 'one\ntwo'],
    ['"""\n  one\n\n  two   \n"""', 'one\n\ntwo   '],
    ['"""first\n    second"""', 'first\n    second'],
    ['"""\n"""', ''],
  ])('%j says %j', (image, value) => expect(textBlockValue(image)).toBe(value));

  it('is also there as it was written, with its place', async () => {
    const text = 'icb a "A" {\n  provision transparency """\n    one\n    two\n  """\n}\n';
    const found = (await readText(text)).constitution?.provisions[0]?.text;
    expect(found?.raw).toBe('"""\n    one\n    two\n  """');
    expect(text.slice(found?.span.offset, found?.span.end)).toBe(found?.raw);
  });

  it('may hold lines that look like provisions', async () => {
    const file = await readText(
      'icb a "A" {\n  provision transparency """\n    committee audit "Audit" {\n    quorum {\n  """\n  ods XYZ\n}\n',
    );
    expect(told(file)).toEqual([]);
    expect(file.constitution?.provisions[0]?.text.value).toBe('committee audit "Audit" {\nquorum {');
    expect(file.constitution?.codes[0]?.code).toBe('XYZ');
  });
});

describe('placeholders', () => {
  it('stand wherever a text, name, date or number may, and are found in texts', async () => {
    const file = await readText(`icb [short name] "NHS [area] Integrated Care Board" {
  in force from [date]
  area [the area] { county-council [name] "[name of the council]" }
  board {
    executive [name] [title] {
      seats [number]
      nominated jointly by [each NHS trust]
      must be [profession]
      term [number] years
    }
  }
  committee [name] "[title]" { members [who] }
}
`);
    expect(told(file)).toEqual([]);
    expect(file.constitution?.title?.placeholders).toEqual([{ text: '[area]', span: { offset: 22, end: 28 } }]);
    expect(file.constitution?.board?.members[0]?.nominated?.by[0]?.is).toBe('placeholder');
    expect(file.constitution?.inForce?.from).toMatchObject({ text: '[date]', date: undefined });
  });
});

describe('odd files', () => {
  const text = 'icb é "Ysbyty Dŵr" {\r\n\tods XYZ\r\n\tboard {\r\n\t\tchair ærø "Größe" {}\r\n\t}\r\n}\r\n';

  it('with a byte-order mark, CRLF, tabs and letters of every language read as any other', async () => {
    const file = await readText(`\ufeff${text}`);
    expect(told(file)).toEqual([]);
    expect(file.constitution?.name).toBe('é');
    expect(file.constitution?.board?.members[0]?.title?.value).toBe('Größe');
  });

  it('keep their byte-order mark and line breaks when formatted', () => {
    const formatted = format(`\ufeff${text}`);
    expect(formatted).toBe(
      '\ufefficb é "Ysbyty Dŵr" {\r\n  ods XYZ\r\n  board {\r\n    chair ærø "Größe" {}\r\n  }\r\n}\r\n',
    );
  });

  it.each([
    ['nothing but comments', '// nothing\n'],
    ['only a brace', '}'],
    ['a thousand open braces', '{'.repeat(1000)],
    ['control characters', 'icb \u0000\u0007\u001b[31m "x" {\u0008}'],
    ['lone surrogates', 'icb x "\ud800" { \udc00 }'],
    ['quotes without end', '"""'.repeat(33)],
    ['one long line', `icb x "${'a'.repeat(100000)}" {}`],
  ])('of %s neither throw nor lose a character that is not blank', async (_, odd) => {
    const file = await readText(odd);
    expect(Array.isArray(file.findings)).toBe(true);
    const formatted = format(odd);
    expect(formatted.replace(/\s/g, '')).toBe(odd.replace(/\s/g, ''));
    expect(format(formatted)).toBe(formatted);
  });
});
