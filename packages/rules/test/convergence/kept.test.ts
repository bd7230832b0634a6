/**
 * What fixes leave alone: of random constitutions laid out anyhow, with comments everywhere, mending loses no comment, and
 * no word but those that a fix which was made takes out. It ends, and a second time there is nothing to do.
 */
import { builtInTerms, type Finding, print, type ReadFile } from '@icb/language';
import { randomConstitution, randomFrom, roughen, seeds } from '@icb/language/testing';
import { describe, expect, it } from 'vitest';
import { applyFixes, type FixKind, judge, type ReadyPack } from '../../src/index.ts';
import { read } from '../judging.ts';
import { pack, TODAY } from '../packs/built-in.ts';

interface Mended {
  readonly text: string;
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
  /** The words that stood where the fixes that were made put others, or none. */
  readonly takenOut: readonly string[];
}

/** With blanks in the place of comments. */
const withoutComments = (text: string, comments: readonly string[]): string =>
  comments.reduce((rest, comment) => rest.replace(comment, ' '.repeat(comment.length)), text);
const wordsOf = (text: string): string[] => text.split(/[\s{},]+/).filter((word) => word !== '');

/** As `applyFixes` does; and of every text that it tries on the way, what the fixes that were made take out of it. */
async function mended(
  text: string,
  comments: readonly string[],
  packs: readonly ReadyPack[],
  kind: FixKind,
): Promise<Mended> {
  const tried: { readonly text: string; readonly findings: readonly Finding[] }[] = [];
  const readAndJudged = async (now: string): Promise<ReadFile> => {
    const file = await read(now);
    const judged = file.constitution ? judge(file.constitution, packs, TODAY).findings : [];
    tried.push({ text: withoutComments(now, comments), findings: [...file.findings, ...judged] });
    return file;
  };
  const result = await applyFixes({ uri: 'file:///test/a.icb', text }, (file) => readAndJudged(file.text), packs, {
    kind,
    day: () => TODAY,
  });
  const made = new Set(result.applied.map(({ rule, title }) => `${rule} ${title}`));
  const takenOut = tried.flatMap(({ text: plain, findings }) =>
    findings.flatMap(({ rule, fixes }) =>
      fixes
        .filter(({ title }) => made.has(`${rule} ${title}`))
        .flatMap(({ edits }) => edits.flatMap(({ span }) => wordsOf(plain.slice(span.offset, span.end)))),
    ),
  );
  return { text: result.text, applied: result.applied, takenOut };
}

/** Each as often as it is missing. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each<[FixKind, 'icb' | 'icp', readonly string[], number]>([
  ['safe', 'icb', ['statute', 'nhs-act'], 40],
  ['all', 'icb', ['statute', 'drafting'], 40],
  ['all', 'icb', ['model-constitution', 'drafting'], 20],
  ['all', 'icb', ['bma', 'lmc'], 20],
  ['safe', 'icp', ['partnership'], 40],
  ['all', 'icp', ['partnership', 'drafting'], 40],
])('%s fixes of an %s by %j', (kind, of, names, count) => {
  it(`lose nothing, and end: ${count} at random`, async () => {
    const packs = names.map(pack);
    let [made, out] = [0, 0];
    const chosen = seeds(1, count, { all: process.env.ICB_LONG !== undefined });
    for (const seed of chosen) {
      const placeholders = seed % 3 === 0 ? 0.03 : 0;
      const printed = print(randomConstitution(seed, builtInTerms(), { kind: of, placeholders }));
      const { text: draft, comments } = roughen(printed, randomFrom(seed));
      const { text, applied, takenOut } = await mended(draft, comments, packs, kind);
      const which = `seed ${seed}\n${applied.map(({ rule, title }) => `${rule}: ${title}`).join('\n')}\n${text}`;
      let from = 0;
      for (const comment of comments) {
        const at = text.indexOf(comment, from);
        expect(at, `${which}\n\n${comment}`).toBeGreaterThanOrEqual(from);
        from = at + comment.length;
      }
      const gone = missing(wordsOf(withoutComments(draft, comments)), wordsOf(withoutComments(text, comments)));
      expect(missing(gone, takenOut), which).toEqual([]);
      expect(await mended(text, comments, packs, kind), which).toMatchObject({ text, applied: [] });
      made += applied.length;
      out += gone.length;
    }
    // There was something to do; and where fixes may take words out, some did.
    expect(made).toBeGreaterThan(chosen.length);
    if (kind === 'safe') expect(out).toBe(0);
  }, 900_000);
});
