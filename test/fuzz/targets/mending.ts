/** What mends: each fix on its own, and `--fix`, which ends and loses nothing. */
import type { Finding, Fix, ReadFile } from '@icb/language';
import { randomFrom } from '@icb/language/testing';
import { applyFixes, judge, type ReadyPack } from '@icb/rules';
import { constitutionText } from '@icb/rules/new-constitution';
import * as fc from 'fast-check';
import { hostileTexts } from '../generating/hostile.ts';
import { byChance, constitutions, one, sound } from '../generating/inputs.ts';
import { tokensOf } from '../generating/parts.ts';
import { checkEdits, days, edited, everyPack, read, told } from '../reading.ts';
import { Broken, holds, same, type Target } from '../target.ts';

/** Of the words before, those that are not there afterwards, in their order. */
function lostWords(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const wordsIn = (text: string): string[] => tokensOf(text).map(({ from, to }) => text.slice(from, to));
const isMark = (word: string): boolean => /^[{},()]$/.test(word);

/** A safe fix of a rule adds; one of the language may put a slip right, in the words that it names and no others. */
function checkFix(file: ReadFile, finding: Finding, fix: Fix): string {
  const { text } = file;
  const what = (): string => `${finding.rule} / ${fix.title}`;
  checkEdits(fix.edits, text, what);
  const after = edited(text, fix.edits);
  if (fix.kind === 'safe' && !finding.rule.startsWith('language/')) {
    // (What stands outside of the edits stays. A text that is left open may reach further now, with all its words.)
    const taken = fix.edits.flatMap(({ span }) => wordsIn(text.slice(span.offset, span.end)));
    const lost = lostWords(
      taken,
      fix.edits.flatMap(({ newText }) => wordsIn(newText)),
    ).filter((word) => !isMark(word));
    holds('safe', lost.length === 0, () => `${what()}: ${lost.join(' ')}`);
  }
  if (fix.kind === 'safe' && finding.rule.startsWith('language/')) {
    const outside = fix.edits.reduceRight(
      (rest, { span }) => `${rest.slice(0, span.offset)} ${rest.slice(span.end)}`,
      text,
    );
    const lost = lostWords(outside.match(/[\p{L}\p{N}]+/gu) ?? [], after.match(/[\p{L}\p{N}]+/gu) ?? []);
    holds('safe', lost.length === 0, () => `${what()}: ${lost.join(' ')}`);
  }
  return after;
}

export const fixes: Target = {
  name: 'fixes',
  share: 1.2,
  grows: 'icb',
  inputs: one(fc.oneof({ weight: 3, arbitrary: constitutions }, { weight: 1, arbitrary: sound })),
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const file = await read(text);
    const found = [...file.findings];
    if (file.constitution) found.push(...judge(file.constitution, await everyPack(), random.pick(days)).findings);
    const afters = found.flatMap((finding) =>
      finding.fixes.map((fix) => ({ finding, fix, after: checkFix(file, finding, fix) })),
    );
    // What is mended is read as any text is; one of them, for each takes as long as the first.
    const [one] = afters.length > 0 ? [random.pick(afters)] : [];
    if (one) {
      const again = await read(one.after);
      const errors = ({ findings }: ReadFile): number => findings.filter(({ severity }) => severity === 'error').length;
      if (
        one.fix.kind === 'safe' &&
        !one.finding.rule.startsWith('language/') &&
        errors(file) === 0 &&
        file.constitution
      )
        holds(
          'fixes',
          errors(again) === 0,
          () => `${one.finding.rule} / ${one.fix.title}: then ${told(again.findings)}`,
        );
    }
    return told(found);
  },
};

export const mending: Target = {
  name: 'mending to the end',
  share: 0.08,
  inputs: one(fc.oneof(constitutions, sound)),
  seconds: [60, 10],
  async run({ texts: [text = ''], chance }) {
    const random = randomFrom(chance);
    const all = await everyPack();
    const packs: readonly ReadyPack[] = random.some(all, 1, 2);
    const kind = random.pick(['safe', 'all'] as const);
    const day = random.pick(days);
    const file = { uri: 'file:///fuzz/a.icb', text };
    const options = { kind, day: () => day };
    const mended = await applyFixes(file, ({ text: each }) => read(each), packs, options);
    if (kind === 'safe') {
      const own = mended.applied.every(({ rule }) => !rule.startsWith('language/'));
      const plain = (of: string): readonly string[] => of.match(/[\p{L}\p{N}]+/gu) ?? [];
      const lost = own ? lostWords(plain(text), plain(mended.text)) : [];
      holds('safe', lost.length === 0, () => `${mended.applied.map(({ rule }) => rule).join(', ')}: ${lost.join(' ')}`);
    }
    const again = await applyFixes({ ...file, text: mended.text }, ({ text: each }) => read(each), packs, options);
    same('ends', again.text, mended.text, `mended again: ${again.applied.map(({ rule }) => rule).join(', ')}`);
    return mended.text;
  },
};

/** A constitution that is begun with what anybody could type. */
export const beginning: Target = {
  name: 'a new constitution',
  share: 3,
  inputs: byChance((random) => {
    const typed = (): string =>
      random.chance(0.5)
        ? random.pick(hostileTexts)
        : random.pick(['Northshire', 'Port Ravel NHS Trust', 'A; B; A', '']);
    return { texts: random.times(4, 9, typed), chance: random.integer(0, 2 ** 30) };
  }),
  async run({ texts: [name = '', area = '', ...names], chance }) {
    const kind = chance % 2 === 0 ? 'icb' : 'icp';
    const half = Math.floor(names.length / 2);
    const text = constitutionText({
      kind,
      name,
      area,
      localAuthorities: names.slice(0, half),
      trusts: names.slice(half),
    });
    const file = await read(text);
    const errors = file.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Broken('imported', told(errors));
    return text;
  },
};
