/** Documents that cannot lie: every example in them is read, and every command in them is run. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IcbGrammar } from '../packages/language/src/generated/grammar.ts';
import { format } from '../packages/language/src/index.ts';
import { readWorkspace, told } from '../packages/language/test/workspace.ts';
import { keywordsMissing } from './keywords.ts';

const page = readFileSync(new URL('../docs/language.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```icb(?: in (\w+))?\n([\s\S]*?)^```/gm)].map(([, place, text]) => ({
  place,
  text: text as string,
}));

/** A board around a piece of one, with the names that the pieces use. */
function whole(place: string | undefined, text: string): string {
  if (place === undefined) return text;
  const inBoard = place === 'board' ? text : '';
  const inIcb = place === 'icb' ? text : '';
  const has = (word: string): boolean => new RegExp(`^ *${word}\\b`, 'm').test(inIcb);
  const board = `
  board {
    chair {}
    chief-executive {}
    executive finance {}
    executive medical {}
    non-executive audit-lead {}
    partner councils { nomination { invite } }
    ${inBoard}
  }
  committee audit-and-pay {}`;
  return `organisations { county-council harbour-cc }\nicb harbour "NHS Harbour Integrated Care Board" {\n${board}\n${inIcb}${has('area') ? '' : '\narea "x"'}\n}\n`;
}

describe('docs/language.md', () => {
  const harbour = examples.find(({ text }) => text.includes('icb harbour '))?.text ?? '';

  it.each(examples.map((example, index) => ({ ...example, index })))(
    'example $index is read without a finding',
    async ({ place, text }) => {
      const read = await readWorkspace({ 'example.icb': whole(place, text), 'harbour.icb': harbour });
      expect(told(read['example.icb'] as never)).toEqual([]);
      if (place === undefined) expect(format(text)).toBe(text);
    },
  );

  it('names every keyword of the language', () => {
    expect(keywordsMissing(IcbGrammar(), page)).toEqual([]);
  });
});
