/** The texts that mutation begins from: examples, packs, the vocabulary, random constitutions, and what reached something new. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTerms, print } from '@icb/language';
import { type Random, randomConstitution } from '@icb/language/testing';
import { linesOf } from './parts.ts';

/** Where the project lies. What runs is bundled elsewhere, and is told. */
const root = process.env.ICB_FUZZ_ROOT ?? process.cwd();

export function filesEnding(ending: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
}

const examples = filesEnding('.icb', ['examples', 'examples/published', 'packages/language/src/vocabulary']);
const rules = filesEnding('.icbrules', ['packages/rules/packs', 'examples/packs']);

/** What the run has kept because it reached a branch that nothing before it had reached. */
export const kept: Record<'icb' | 'rules' | 'settings', string[]> = { icb: [], rules: [], settings: [] };

/** A constitution of a few parts: one that is short is read in a millisecond, and its parts meet one another more often. */
export function constitutionText(random: Random): string {
  const whole = random.chance(0.75) ? printed(random) : random.pick(examples);
  return random.chance(0.03) ? whole : fewLines(whole, random);
}

/** The text of a random constitution, as it is printed: of some hundreds, which are printed once, or quite another. */
export function printed(random: Random): string {
  const number = random.chance(0.98) ? random.integer(1, PRINTED) : random.integer(PRINTED, 2 ** 30);
  const known = printedTexts.get(number);
  if (known !== undefined) return known;
  const placeholders = number % 3 === 0 ? 0.1 : 0;
  const text = print(randomConstitution(number, builtInTerms(), { placeholders }));
  if (number <= PRINTED) printedTexts.set(number, text);
  return text;
}

const PRINTED = 400;
const printedTexts = new Map<number, string>();

/** One rule or a few of a pack, in a pack of that name. */
export function packText(random: Random): string {
  const { head, sources, others } = random.pick(packParts);
  const some = random.some(others, 1, 2);
  const named = random.chance(0.5) ? head : head.replace(/^pack [\w-]+/m, 'pack test');
  const needed = sources.filter(({ name }) => some.some((part) => part.includes(` ${name} `)));
  return `${named}${needed.map(({ text }) => text).join('')}${some.join('')}}\n`;
}

const packParts = rules.map((text) => {
  const [head = '', ...body] = text
    .replace(/^\/\*[\s\S]*?\*\/\s*/, '')
    .split(/^(?= {2}(?:rule|grade|measure|option|source) )/m);
  const parts = body.map((part) => part.replace(/\n\}\s*$/, '\n'));
  const isSource = (part: string): boolean => /^ {2}(source|option) /.test(part);
  return {
    head,
    sources: parts.filter(isSource).map((each) => ({ text: each, name: each.trim().split(/\s+/)[1] ?? '' })),
    others: parts.filter((part) => !isSource(part)),
  };
});

/** The opening line and closing brace, and of the blocks directly within, and the lines of each, a few. */
function fewLines(text: string, random: Random): string {
  const keep = random.pick([0.1, 0.2, 0.35]);
  const out: string[] = [];
  let leftOut = 0;
  let fence = '';
  for (const { from, to } of linesOf(text)) {
    const line = text.slice(from, to);
    const fences = line.match(/"{3,}/g) ?? [];
    const within = fence !== '' || leftOut > 0;
    const opens = /\{\s*$/.test(line) && fence === '';
    const closes = /^\s*\}\s*$/.test(line) && fence === '';
    if (leftOut > 0) {
      if (opens) leftOut += 1;
      if (closes) leftOut -= 1;
    } else if (
      within ||
      closes ||
      /^\S/.test(line) ||
      random.chance(opens ? Math.sqrt(keep) : keep) ||
      fences.length === 1
    ) {
      out.push(line);
    } else if (opens) leftOut = 1;
    for (const each of fences) fence = fence === '' ? each : each === fence ? '' : fence;
  }
  return out.join('');
}
