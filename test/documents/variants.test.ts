/** The import against one thing in many wordings: how many of each topic it reads, and that it is never sure of what is wrong. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../packages/documents/src/import/index.ts';
import { certainty, readBack } from './read-back.ts';
import {
  type Compared,
  measures,
  scoreNomination,
  scoreQuorum,
  scoreSeats,
  scoreVoting,
  type Tally,
  together,
} from './score.ts';
import { type Topic, topics, type Variant, variantsOf } from './variants.ts';

const scores: Readonly<Record<Topic, (compared: Compared) => Tally>> = {
  seats: (compared) => scoreSeats(compared),
  votes: (compared) => scoreSeats(compared),
  quorum: scoreQuorum,
  voting: scoreVoting,
  nomination: scoreNomination,
};

async function score(variant: Variant): Promise<{ readonly tally: Tally; readonly errors: readonly string[] }> {
  const imported = await importDocument(new TextEncoder().encode(variant.text), variant.format, variant.name);
  if ('problem' in imported) throw new Error(`${variant.name}: ${imported.problem}`);
  const draft = await readBack(imported.text);
  const label = await readBack(variant.constitution);
  if (!draft.constitution || !label.constitution) throw new Error(`There is no constitution in ${variant.name}`);
  const compared: Compared = {
    label: label.constitution,
    imported: draft.constitution,
    mentions: variant.mentions,
    isCertain: certainty(imported.text, imported.statements),
  };
  return { tally: scores[variant.topic](compared), errors: draft.errors };
}

/** What has been reached, as F1. */
const reached: Readonly<Record<Topic, number>> = {
  seats: 0.91,
  votes: 0.925,
  quorum: 0.97,
  voting: 0.98,
  nomination: 0.88,
};

describe.each(topics)('variants of %s', (topic) => {
  const variants = variantsOf(topic);

  it('are many, and answered in the words of the language', async () => {
    expect(variants.length).toBeGreaterThanOrEqual(40);
    for (const { name, constitution } of variants) expect((await readBack(constitution)).errors, name).toEqual([]);
  });

  it('are read as they are meant, most of them, and none with certainty where it is wrong', async () => {
    const scored = await Promise.all(variants.map(score));
    for (const [index, { tally, errors }] of scored.entries()) {
      const { name = '' } = variants[index] ?? {};
      expect(errors, name).toEqual([]);
      expect(tally.certain, name).toEqual([]);
    }
    const { f1 } = measures(together(...scored.map(({ tally }) => tally)));
    console.info(`variants of ${topic}: F1 ${f1.toFixed(3)} over ${variants.length}`);
    expect(f1).toBeGreaterThanOrEqual(reached[topic]);
  });
});
