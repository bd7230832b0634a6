/**
 * The labels of the set by which the import is judged: in their form, in the words of the language, each with words that
 * stand in its document. What the import makes of the set is judged elsewhere.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Label, readLabel } from './label.ts';
import { type Entry, type Half, halves, labelledSet, problemsOf, slipsOf } from './labelled-set.ts';
import { visibleText } from './visible-text.ts';

/** How much of a half there is at least. */
const least: Readonly<Record<Half, { readonly passages: number; readonly documents: number }>> = {
  'held-out': { passages: 26, documents: 6 },
  open: { passages: 16, documents: 2 },
  practice: { passages: 40, documents: 6 },
};

it('has the half that is held out, the open one, and no half that is not known', () => {
  expect(halves().sort()).toEqual(Object.keys(least).sort());
});

it('holds out texts of its own, none of which is open', () => {
  const open = new Set(labelledSet('open').map(({ path }) => visibleText(path)));
  for (const { name, path } of labelledSet('held-out')) expect(open.has(visibleText(path)), name).toBe(false);
});

it('shows a label that is in order in its README', async () => {
  const readme = readFileSync(new URL('labelled/README.md', import.meta.url), 'utf8');
  const { label, problems } = readLabel(/^```yaml\n([\s\S]*?)^```/m.exec(readme)?.[1] ?? '');
  expect([...problems, ...(await slipsOf(label))]).toEqual([]);
});

describe.each(halves())('the %s half', (half) => {
  const entries = labelledSet(half);
  const of = (extent: Entry['extent']): Entry[] => entries.filter((entry) => entry.extent === extent);

  it('is large enough', () => {
    expect(of('passages').length).toBeGreaterThanOrEqual(least[half].passages);
    expect(of('documents').length).toBeGreaterThanOrEqual(least[half].documents);
  });

  it('is more than plain text, in both manners of wording, and has passages that state nothing', () => {
    const plain = entries.filter(({ path }) => extname(path) === '.txt');
    expect(plain.length).toBeLessThanOrEqual(entries.length / 2);
    for (const wording of ['model', 'freer'])
      expect(entries.filter(({ label }) => label.wording === wording).length).toBeGreaterThanOrEqual(
        entries.length / 4,
      );
    expect(of('passages').filter(({ label }) => label.nothing).length).toBeGreaterThanOrEqual(3);
  });

  it.each(entries.map((entry) => [entry.name, entry] as const))('%s is labelled in order', async (_name, entry) => {
    expect(await problemsOf(entry)).toEqual([]);
  });
});

describe('a label that is wrong', () => {
  // An entry to make mistakes in: one with a seat of the board.
  const sound = labelledSet('held-out').find(
    ({ label }) => label.text === 'icb' && label.seats.length > 0 && label.quorum.length === 0,
  ) as Entry;
  const { label } = sound;
  const [seat] = label.seats;
  const withSeat = (change: Partial<Label['seats'][number]>): Entry => ({
    ...sound,
    label: { ...label, seats: [{ ...seat, ...change } as Label['seats'][number]] },
  });

  it('quotes words that nobody wrote', async () => {
    expect(await problemsOf(withSeat({ evidence: ['forty-two Martians'] }))).toEqual([
      '“forty-two Martians” is not in the text.',
    ]);
    expect(await problemsOf(withSeat({ evidence: [] }))).toEqual(['There are no words for something that is stated.']);
  });

  it('says a word that the vocabulary lacks, or a line that the language lacks', async () => {
    const misspelt = await problemsOf(withSeat({ says: ['seats 1', 'votes', 'must be genral-practitioner'] }));
    expect(misspelt.join()).toContain('`genral-practitioner` is not a term of the vocabulary');
    expect(await problemsOf(withSeat({ says: ['seats 1', 'votes', 'sits on a chair'] }))).not.toEqual([]);
  });

  it('gives a seat a title that stands nowhere, or mentions a seat of no kind', async () => {
    const seatOfMartians = withSeat({ seat: 'partner "Martians"' });
    expect(await problemsOf(seatOfMartians)).toEqual(['“Martians” is called so nowhere in the text.']);
    const mentioning = { ...sound, label: { ...label, mentions: ['chair deputy-chair', 'stool'] } };
    expect((await problemsOf(mentioning)).join()).toContain('`stool`');
  });

  it('is not in the form', () => {
    const head = 'form: 1\nof: a.txt\nwording: model\ntext: icb\n';
    const problems = (rest: string) => readLabel(head + rest).problems;
    expect(problems('nothing: true')).toEqual([]);
    expect(problems('')).toEqual(['What states nothing says “nothing”.']);
    expect(problems('nothing: true\nvoting: [{of: board, says: [consensus first], evidence: a}]')).toEqual([
      'Nothing and something.',
    ]);
    expect(problems('seats: [{seat: chair, says: [seats 1], evidence: a}]')).toEqual([
      'chair does not say once how many there are and whether they vote.',
    ]);
    expect(problems('quorum: [{of: Audit Committee, says: [at least 2 members], evidence: a}]')).toEqual([
      '“Audit Committee” is neither the board nor a committee of this label.',
    ]);
    expect(problems('nothing: true\nseat: chair')).toEqual(['There is no “seat” in a label.']);
    expect(problems('voting: [{of: board, saying: [], says: [], evidence: a}]')).toEqual(['voting 1 has a “saying”.']);
    expect(readLabel('form: 2\nof: a.txt\nwording: own\ntext: law\nnothing: true').problems).toEqual([
      'The form is not 1.',
      'The wording is neither model nor freer.',
      'The text is neither icb nor icp.',
    ]);
  });
});
