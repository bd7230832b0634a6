/** Rules with fixes, and what mending by them makes of a text, for tests that state both. */
import { expect } from 'vitest';
import { applyFixes, type FixKind } from '../src/index.ts';
import { packOf, read } from './judging.ts';

export const icb = (...blocks: string[]): string =>
  `icb x "NHS X" {\n${blocks.map((each) => `  ${each}\n`).join('')}}\n`;
export const board = (...seats: string[]): string => `board {\n${seats.map((seat) => `    ${seat}\n`).join('')}  }`;

export interface Rule {
  readonly asked: string;
  readonly obligation?: string;
  /** `fix "Title" insert in board """…"""` and the like, in their order. */
  readonly fixes?: readonly string[];
}
export const fix = (title: string, action: string, line: string): string =>
  `fix "${title}" ${action} """\n${line}\n"""`;
export const review = (...all: Parameters<typeof fix>): string => fix(...all).replace('fix', 'fix review');

/** The titles of the fixes that were made, and the text that came of them. */
export async function mended(
  text: string,
  rules: readonly Rule[],
  { kind = 'all', backwards = false }: { kind?: FixKind; backwards?: boolean } = {},
): Promise<{ titles: string[]; text: string }> {
  const clauses = ({ asked, obligation = 'must', fixes = [] }: Rule): string =>
    `obligation ${obligation} cites law "1" verified primary require ${asked}\n${fixes.join('\n')}`;
  const all = rules.map((each, index) => `${index > 0 ? `  }\n  rule rule-${index} "R" {\n` : ''}${clauses(each)}\n`);
  const { ready, problems } = packOf(all.join(''));
  expect(problems).toEqual([]);
  const result = await applyFixes({ uri: 'file:///test/a.icb', text }, (file) => read(file.text), [ready], {
    kind,
    day: () => '2026-11-21',
    ...(backwards && { order: (findings) => findings.toReversed() }),
  });
  return { titles: result.applied.map(({ title }) => title), text: result.text };
}

export const observer: Rule = { asked: 'some observer', fixes: [fix('Observe', 'insert in board', 'observer o {}')] };
export const chief: Rule = {
  asked: 'some chief executive',
  fixes: [fix('Lead', 'insert in board', 'chief-executive {}')],
};
export const petitions: Rule = {
  asked: 'some provision where on petitions',
  fixes: [fix('Petition', 'insert in constitution', 'provision petitions "Yes."')],
};
