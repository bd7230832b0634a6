/** The texts that mutation begins from: examples, packs, the vocabulary, random constitutions, and what reached something new. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTerms, print } from '@icb/language';
import { type Random, randomConstitution } from '@icb/language/testing';
import { linesOf, tokensOf } from './parts.ts';

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
  return random.chance(0.06) ? whole : fewLines(whole, random);
}

/** The text of a random constitution, as it is printed. */
export function printed(random: Random): string {
  return print(randomConstitution(random.integer(0, 2 ** 30), builtInTerms(), { placeholders: random.pick([0, 0.1]) }));
}

/** One rule or a few of a pack, in a pack of that name. */
export function packText(random: Random): string {
  const text = random.pick(rules);
  const [head = '', ...body] = text.split(/^(?= {2}(?:rule|grade|measure|option|source) )/m);
  const sources = body.filter((part) => /^ {2}(source|option) /.test(part));
  const others = body.filter((part) => !sources.includes(part)).map((part) => part.replace(/\n\}\s*$/, '\n'));
  const some = random.some(others, 1, 3);
  const named = random.chance(0.5) ? head : head.replace(/^pack [\w-]+/m, 'pack test');
  return `${named.replace(/^\/\*[\s\S]*?\*\/\s*/, '')}${sources.map((part) => part.replace(/\n\}\s*$/, '\n')).join('')}${some.join('')}}\n`;
}

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

export function wordsIn(text: string): string[] {
  return tokensOf(text).map(({ from, to }) => text.slice(from, to));
}
