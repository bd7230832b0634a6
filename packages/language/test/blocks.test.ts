/** Where a block stands, where a further line would go in it, and what goes with a line that is taken out. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../src/index.ts';
import { readText } from './workspace.ts';

async function chairIn(text: string): Promise<Block> {
  const { constitution } = await readText(text);
  const block = constitution?.board?.members[0]?.block;
  if (!block) throw new Error('There is no seat in this text.');
  return block;
}

/** The text with a mark where a further line would go, and one where the brace stands that closes. */
function marked(text: string, { insertion, close }: Block): string {
  const [first, last] = [Math.min(insertion, close), Math.max(insertion, close)];
  return `${text.slice(0, first)}|${text.slice(first, last)}|${text.slice(last)}`;
}

const board = (inside: string): string => `icb x "X" {\n  board {\n${inside}  }\n}\n`;

describe('a further line', () => {
  it.each<[what: string, text: string, marked: string, inline: boolean]>([
    [
      'goes before the line of the brace',
      board('    chair {\n      votes\n    }\n'),
      board('    chair {\n      votes\n|    |}\n'),
      false,
    ],
    ['goes before a brace in the same line', board('    chair { votes }\n'), board('    chair { votes| |}\n'), true],
    ['goes between braces', board('    chair {}\n'), board('    chair {||}\n'), true],
    ['goes between braces with blanks', board('    chair {  }\n'), board('    chair {|  |}\n'), true],
    [
      'goes behind the last where the brace follows on its line',
      board('    chair {\n      votes }\n'),
      board('    chair {\n      votes| |}\n'),
      true,
    ],
    [
      'goes before a brace far to the left',
      board('    chair {\n      votes\n}\n'),
      board('    chair {\n      votes\n||}\n'),
      false,
    ],
    [
      'goes behind an empty line',
      board('    chair {\n      votes\n\n    }\n'),
      board('    chair {\n      votes\n\n|    |}\n'),
      false,
    ],
    [
      'goes before a brace with a line break of another system',
      'icb x "X" {\r\nboard {\r\nchair {\r\nvotes\r\n\t}\r\n}\r\n}\r\n',
      'icb x "X" {\r\nboard {\r\nchair {\r\nvotes\r\n|\t|}\r\n}\r\n}\r\n',
      false,
    ],
  ])('%s', async (_, text, wanted, inline) => {
    const block = await chairIn(text);
    expect(marked(text, block)).toBe(wanted);
    expect(block.inline).toBe(inline);
  });
});

describe('a block that is not closed', () => {
  it('takes a further line at its end, beside what stands there', async () => {
    const text = 'icb x "X" {\n  board {\n    chair {\n      votes\n';
    const block = await chairIn(text);
    const end = text.indexOf('votes') + 'votes'.length;
    expect([block.insertion, block.close, block.inline]).toEqual([end, end, true]);
  });
});

describe('the first line of a block', () => {
  it.each([
    ['    chair c "Chair" {\n    }\n', 'chair c "Chair"'],
    ['    chair c "Chair"    {}\n', 'chair c "Chair"'],
    ['    chair c "Chair"\n    {\n    }\n', 'chair c "Chair"'],
    ['    chair c\n      "Chair" {\n    }\n', 'chair c'],
    ['    chair {}\n', 'chair'],
  ])('of %j is %j', async (inside, header) => {
    const text = board(inside);
    const block = await chairIn(text);
    expect(text.slice(block.header.offset, block.header.end)).toBe(header);
  });
});

describe('how far in lines stand', () => {
  it.each<[text: string, outside: string, inside: string, step: string]>([
    [board('    chair {\n      votes\n    }\n'), '    ', '      ', '  '],
    [board('    chair {}\n'), '    ', '      ', '  '],
    [board('    chair { votes }\n'), '    ', '      ', '  '],
    [board('    chair {\n           votes\n    }\n'), '    ', '           ', '  '],
    [board('    chair {\n  seats 1\n       votes\n    }\n'), '    ', '       ', '  '],
    [board('\t\tchair {\n\t\t\tvotes\n\t\t}\n'), '\t\t', '\t\t\t', '\t'],
    [board('\t\tchair {}\n'), '\t\t', '\t\t\t', '\t'],
    [board('    chair {\n\tvotes\n    }\n'), '    ', '\t', '\t'],
    ['icb x "X" {\nboard {\nchair {}\n}\n}\n', '', '  ', '  '],
    ['icb x "X" {\n\tods X\nboard {\nchair {}\n}\n}\n', '', '\t', '\t'],
    ['icb x "X" {\n\n \n  ods X\n\tons Y\nboard {\nchair {}\n}\n}\n', '', '  ', '  '],
    ['icb x "X" { board { chair {} } }', '', '  ', '  '],
    ['  icb x "X" { board { chair { votes } } }', '  ', '    ', '  '],
    // (A byte-order mark is no part of the blanks.)
    ['\ufeff  icb x "X" { board { chair {} } }', '', '  ', '  '],
  ])('%j: %j and %j', async (text, outside, inside, step) => {
    expect((await chairIn(text)).layout).toEqual({ outside, inside, step });
  });
});

describe('what goes with a line that is taken out', () => {
  it.each<[inside: string, without: string]>([
    ['    chair {\n      votes\n    }\n', '    chair {\n    }\n'],
    ['    chair {\n      votes   \n    }\n', '    chair {\n    }\n'],
    ['    chair {\r\n\tvotes\r\n    }\n', '    chair {\r\n    }\n'],
    ['    chair {\n\n      votes\n\n    }\n', '    chair {\n\n\n    }\n'],
    ['    chair { votes }\n', '    chair {  }\n'],
    ['    chair { votes\n    }\n', '    chair { \n    }\n'],
    ['    chair {\n      votes }\n', '    chair {\n       }\n'],
    ['    chair {\n      votes // so\n    }\n', '    chair {\n       // so\n    }\n'],
    ['    chair {\n      /* so */ votes\n    }\n', '    chair {\n      /* so */ \n    }\n'],
    ['    chair {\n      votes seats 1\n    }\n', '    chair {\n       seats 1\n    }\n'],
  ])('%j: %j', async (inside, without) => {
    const text = board(inside);
    const room = (await chairIn(text)).lines[0]?.room;
    expect(text.slice(0, room?.offset) + text.slice(room?.end)).toBe(board(without));
  });

  it('of a line far to the right is not more than the line', async () => {
    const text = board(`    chair {\n${' '.repeat(300)}votes\n    }\n`);
    const [line] = (await chairIn(text)).lines;
    expect(line?.room).toEqual(line?.span);
  });

  it('of the first line of all is the line', async () => {
    const text = 'icb x "X" {\n}\n';
    const { constitution } = await readText(text);
    expect(constitution?.block.lines).toEqual([]);
    expect(constitution?.block.insertion).toBe(text.indexOf('}'));
  });
});

describe('lines', () => {
  it('are told by what they say, in their order, those too that stand twice', async () => {
    const { lines } = await chairIn(
      board(
        '    chair {\n      votes\n      role clinical-lead\n      seats 1\n      role deputy-chair\n      provision background "A"\n    }\n',
      ),
    );
    expect(lines.map(({ property }) => property)).toEqual(['Votes', 'Role', 'Seats', 'Role', 'Prose']);
  });
});
