/** Places of a text that has gone on since its picture was drawn. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { back, type Change, forward, inOrder } from '../../src/preview/drift.ts';

const changed = (text: string, changes: readonly (Change & { readonly text: string })[]): string =>
  changes.reduce(
    (now, { offset, removed, text: added }) => now.slice(0, offset) + added + now.slice(offset + removed),
    text,
  );
const change = (offset: number, removed: number, text: string) => ({ offset, removed, added: text.length, text });

it('a seat is found again after lines above it, and where it is left alone by lines below it', () => {
  const text = 'chair {}\nexecutive a {}\nobserver b {}\n';
  const changes = [change(0, 0, '// One more line\n'), change(0, 3, '/'), change(40, 0, 'x')];
  const now = changed(text, changes);
  const at = forward(text.indexOf('executive'), changes);
  expect(now.slice(at)).toMatch(/^executive a/);
  expect(back(at, changes)).toBe(text.indexOf('executive'));
});

it('what was removed is where it was removed', () => {
  const changes = [change(10, 5, '')];
  expect([9, 10, 12, 15].map((offset) => forward(offset, changes))).toEqual([9, 10, 10, 10]);
  expect(back(10, changes)).toBe(15);
});

it('whatever no change has touched is found there and back', () => {
  // Marks that stand once in the text; edits take digits only, and put in digits.
  const edits = fc.array(
    fc.record({ at: fc.nat(60), less: fc.nat(4), more: fc.string({ unit: fc.constantFrom('1', '2'), maxLength: 6 }) }),
    { maxLength: 8 },
  );
  const marks = '00a00000b000c0000000d00000e0000';
  fc.assert(
    fc.property(edits, (all) => {
      const changes: (Change & { readonly text: string })[] = [];
      let now = marks;
      for (const { at, less, more } of all) {
        const offset = Math.min(at, now.length);
        const removed = /^[0-9]*/.exec(now.slice(offset, offset + less))?.[0].length ?? 0;
        changes.push(change(offset, removed, more));
        now = changed(now, changes.slice(-1));
      }
      for (const mark of 'abcde') {
        const [before, after] = [marks.indexOf(mark), now.indexOf(mark)];
        expect(forward(before, changes)).toBe(after);
        expect(back(after, changes)).toBe(before);
      }
    }),
  );
});

it('changes of one event, which count in the text before it, are made from the end', () => {
  const text = 'one two three';
  const event = [change(0, 3, 'a longer word'), change(8, 5, 'x')];
  expect(changed(text, inOrder(event) as typeof event)).toBe('a longer word two x');
  expect(forward(8, inOrder(event))).toBe('a longer word two '.length);
});
