/** Looks for small constitutions that tell the mutants of a rule from the rule. */
import { type Random, randomFrom } from '@icb/language/testing';
import { exampleText, loaded, packTexts } from '../../packs/built-in.ts';
import { type Suspect, saidBy, type Tried, trialOf, untold, verdictOf } from '../trials.ts';
import type { Witness } from '../witnesses.ts';
import { changed, type Source } from './changes.ts';
import { composed, mentionsOf, withoutPhrase, withPhrase } from './phrases.ts';
import { simpler } from './simpler.ts';
import { gather, type Lines, termsNear, vocabulary } from './stock.ts';
import { at, type Node, put, sortOf, textOf, treeOf, waysIn } from './tree.ts';

const ofAll: Lines = new Map();
const ofPack = new Map<string, Lines>();
for (const { pack } of loaded.packs) {
  const own: Lines = new Map();
  for (const { examples } of pack.rules)
    for (const { text } of examples) {
      gather(own, treeOf(text.value));
      gather(ofAll, treeOf(text.value));
    }
  ofPack.set(pack.name, own);
}
for (const file of ['northshire.icb', 'northshire-partnership.icb']) gather(ofAll, treeOf(exampleText(file)));

/** How much is tried for each rule: so many texts, and as many again for each mutant that is still untold. */
export interface Effort {
  readonly texts: number;
  readonly seed: number;
}

interface Found {
  readonly text: string;
  readonly tells: readonly Suspect[];
}

export async function witnessesFor(
  tried: Tried,
  survivors: readonly Suspect[],
  known: readonly Witness[],
  { texts, seed }: Effort,
): Promise<{ found: Witness[]; left: Suspect[] }> {
  const { rule, id, right } = tried;
  const random = randomFrom(seed);
  const source = sourceOf(tried, random);
  const pool: Node[][] = [
    ...rule.examples.map(({ text }) => treeOf(text.value)),
    ...known.map(({ text }) => treeOf(text)),
  ];
  const signatures = new Set<string>();
  const seen = new Set<string>();
  const witnesses: Witness[] = [];
  let left = [...survivors];

  /** What a text tells apart of these. */
  const tells = async (text: string, among: readonly Suspect[]): Promise<Suspect[] | undefined> => {
    const trial = await trialOf(rule, text);
    if (!trial) return undefined;
    const still = new Set(untold(tried, among, [trial]));
    return among.filter((each) => !still.has(each));
  };

  const keep = async ({ text, tells: told }: Found): Promise<void> => {
    const small = await simpler(
      treeOf(text),
      async (nodes) => (await tells(textOf(nodes), told))?.length === told.length,
    );
    const final = textOf(small);
    const trial = await trialOf(rule, final);
    if (!trial) return;
    witnesses.push({ rule: id, verdict: verdictOf(tried, trial, final), text: final });
    left = untold(tried, left, [trial]);
    pool.push(small, small);
  };

  const attempt = async (nodes: Node[], among: readonly Suspect[], novel: boolean): Promise<void> => {
    const text = textOf(nodes);
    if (seen.has(text) || text.length > 6000) return;
    seen.add(text);
    const trial = await trialOf(rule, text);
    if (!trial) return;
    const said = saidBy(right, id, trial);
    const verdicts = among.map(({ packs }) => saidBy(packs, id, trial));
    const told = among.filter((_, index) => verdicts[index] !== said);
    if (told.length > 0) await keep({ text, tells: told });
    if (!novel) return;
    const all = [said, ...verdicts, ...tried.mutants.slice(0, 10).map(({ packs }) => saidBy(packs, id, trial))];
    const signature = all.map((each) => each.replace(/\d+/g, 'n')).join('|');
    if (signatures.has(signature)) return;
    signatures.add(signature);
    pool.push(nodes);
  };

  // First each phrase in each text, and in each place where it makes a difference; then whatever chance brings.
  const lists = mentionsOf(rule);
  const phrasesLeft = (): boolean => left.some(({ without }) => /^without “/.test(without));
  if (lists.length > 0 && phrasesLeft()) {
    const listed = lists.flatMap(({ phrases, all }) => (all ? phrases : phrases.slice(0, 1)));
    const said = `It is said here${listed.map((each) => ` (… ${each} …)`).join('')}.`;
    const bare = rule.examples.slice(0, 4).map(({ text }) => treeOf(text.value));
    const usual = new Set<string>();
    for (const nodes of bare) pool.push(withLine(nodes, 'provision background "It is said here."'));
    for (const line of textLines(said.replaceAll('"', "'"))) {
      const nodes = withLine(emptied(bare[0] ?? []), line);
      const trial = await trialOf(rule, textOf(nodes));
      if (!trial) continue;
      const packs = [right, ...tried.mutants.slice(0, 12).map((each) => each.packs)];
      const verdict = packs.map((each) => saidBy(each, id, trial).replace(/\d+/g, 'n')).join('|');
      if (usual.has(verdict)) continue;
      usual.add(verdict);
      pool.push(nodes, withLine(emptied(bare[0] ?? []), line.replace(said.replaceAll('"', "'"), 'It is said here.')));
    }
  }
  const bases = pool.length > 40 ? [...pool.slice(0, 20), ...pool.slice(-20)] : [...pool];
  for (const mentions of lists)
    for (const phrase of mentions.phrases) {
      const ofPhrase = (): Suspect[] => left.filter((each) => each.without.startsWith(`without “${phrase}” of`));
      const others = (text: string): string[] => [
        ...withPhrase(text, mentions, phrase),
        ...withoutPhrase(text, phrase),
        ...composed(text, lists, mentions, phrase),
      ];
      for (const nodes of bases) {
        if (ofPhrase().length === 0) break;
        for (const variant of phrasings(nodes, others))
          if (ofPhrase().length > 0) await attempt(variant, ofPhrase(), false);
      }
    }
  const most = Math.min(texts * 6, texts + left.length * (texts / 4));
  for (let count = 0; count < most && left.length > 0; count += 1) {
    let nodes = random.chance(0.5) ? random.pick(pool) : random.pick(pool.slice(-12));
    const steps = random.pick([1, 1, 2, 2, 3, 5]);
    for (let step = 0; step < steps; step += 1) nodes = changed(nodes, source);
    await attempt(nodes, left, true);
  }
  return { found: witnesses, left };
}

function sourceOf({ rule, packName }: Tried, random: Random): Source {
  const pack = loaded.packs.find((each) => each.pack.name === packName)?.pack;
  const whole = packTexts.find(({ uri }) => uri === pack?.uri)?.text ?? '';
  const spans = [rule.requirement?.span, rule.partly?.when.span].filter((each) => each !== undefined);
  const text = spans.map(({ offset, end }) => whole.slice(offset, end)).join('\n');
  const own: Lines = new Map();
  for (const each of rule.examples) gather(own, treeOf(each.text.value));
  return {
    random,
    near: termsNear(text),
    mentions: mentionsOf(rule),
    lines: [own, ofPack.get(packName) ?? own, ofAll],
    numbers: text.match(/(?<![\w-])\d+(?![\w-])/g) ?? [],
  };
}

const emptied = ([first]: readonly Node[]): Node[] => (first ? [{ ...first, within: [] }] : []);

const withLine = ([first, ...rest]: readonly Node[], line: string): Node[] =>
  first ? [{ ...first, within: [...(first.within ?? []), ...treeOf(line)] }, ...rest] : [];

/** Every line that can say something in sentences. */
function textLines(text: string): string[] {
  const byCategory: Readonly<Record<string, (name: string) => string[]>> = {
    topic: (name) => [`provision ${name} "${text}"`, `principles ${name} {\n"${text}"\n}`],
    policy: (name) => [`policy ${name} "${text}" published`],
    condition: (name) => [`eligibility {\n${name} "${text}"\n}`],
    disqualification: (name) => [`disqualification {\n${name} "${text}"\n}`],
  };
  return [...vocabulary.values()].flatMap(({ name, category }) => byCategory[category]?.(name) ?? []);
}

/** A constitution with one of its texts said otherwise, in each way; and with all of them. */
function phrasings(nodes: readonly Node[], others: (text: string) => string[]): Node[][] {
  const pattern = /"((?:\\.|[^"\\])*)"/;
  const result: Node[][] = [];
  for (const way of waysIn(nodes)) {
    const node = at(nodes, way);
    if (!node || /^(icb|icp)\b/.test(node.line)) continue;
    const [, text] = pattern.exec(node.line) ?? [];
    if (text === undefined) {
      if (node.within && ['seat', 'body'].includes(sortOf(node)))
        for (const other of others('Member.'))
          result.push(put(nodes, way, [{ ...node, line: `${node.line} "${other.replaceAll('"', "'")}"` }]));
      continue;
    }
    for (const other of others(text))
      result.push(
        put(nodes, way, [{ ...node, line: node.line.replace(pattern, () => `"${other.replaceAll('"', "'")}"`) }]),
      );
  }
  return result;
}
