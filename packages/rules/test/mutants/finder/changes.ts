/** Small changes to a constitution, by chance: each gives one that says something else. */
import type { Random } from '@icb/language/testing';
import { type Mentions, withoutPhrase, withPhrase } from './phrases.ts';
import { type Lines, lineWith, plainLines, siblings, type termsNear, vocabulary, wordsOf } from './stock.ts';
import { at, type Node, put, sortOf, treeOf, type Way, waysIn } from './tree.ts';

/** What the changes draw on: more often on what is nearer to the rule. */
export interface Source {
  readonly random: Random;
  readonly near: ReturnType<typeof termsNear>;
  readonly mentions: readonly Mentions[];
  /** Lines of the rule's own examples, of those of its pack, and of all. */
  readonly lines: readonly Lines[];
  readonly numbers: readonly string[];
}

export function changed(nodes: readonly Node[], source: Source): Node[] {
  const { random, mentions } = source;
  const ways = waysIn(nodes);
  if (ways.length === 0) return [...nodes];
  const inner = ways.filter((way) => way.length > 1);
  const way = inner.length > 0 ? random.pick(inner) : (ways[0] ?? []);
  const dice = random.integer(0, mentions.length > 0 ? 119 : 99);
  if (dice < 14) return put(nodes, way, []);
  if (dice < 42) return inserted(nodes, source, ways);
  if (dice < 52) return generated(nodes, source, ways);
  if (dice < 72) return onLine(nodes, random.pick(ways), (line) => otherTerm(line, source));
  if (dice < 79) return onLine(nodes, way, (line) => otherNumber(line, source));
  if (dice < 90) return onLine(nodes, way, (line) => turned(line, source));
  if (dice < 95) return doubled(nodes, way);
  if (dice < 100) return onLine(nodes, way, (line) => reworded(line, source));
  return onTexts(nodes, ways, source);
}

function onLine(nodes: readonly Node[], way: Way, change: (line: string) => string): Node[] {
  const node = at(nodes, way);
  return node ? put(nodes, way, [{ ...node, line: change(node.line) }]) : [...nodes];
}

const blocksOf = (nodes: readonly Node[], ways: readonly Way[]): Way[] => ways.filter((way) => at(nodes, way)?.within);

/** A name that is taken already, changed. */
function renamed(node: Node, nodes: readonly Node[]): Node {
  const head = /^((?:other )?[a-z-]+) ([a-z][a-z0-9-]*)(?= "|$)/.exec(node.line);
  if (!node.within || !head || /^(provision|principles|policy|nomination)$/.test(head[1] ?? '')) return node;
  const taken = waysIn(nodes).flatMap((way) => wordsOf(at(nodes, way)?.line ?? ''));
  const name = head[2] ?? '';
  if (!taken.includes(name)) return node;
  let number = 2;
  while (taken.includes(`${name}-${number}`)) number += 1;
  return { ...node, line: node.line.replace(` ${name}`, ` ${name}-${number}`) };
}

function inserted(nodes: readonly Node[], { random, lines }: Source, ways: readonly Way[]): Node[] {
  const blocks = blocksOf(nodes, ways);
  if (blocks.length === 0) return [...nodes];
  const way = random.pick(blocks);
  const block = at(nodes, way) as Node;
  const dice = random.integer(0, 9);
  const from = lines[dice < 4 ? 0 : dice < 8 ? 1 : 2]?.get(sortOf(block)) ?? [];
  if (from.length === 0) return [...nodes];
  const node = random.pick(from);
  // A block that stands only once takes what the other holds.
  const same = block.within?.findIndex((each) => each.line === node.line && node.within) ?? -1;
  const once =
    /^(board|members|partners|area|eligibility|disqualification|quorum|decisions|meetings|interests|variation|challenge|strategy|chair|chief-executive)$/;
  if (same >= 0 && once.test(node.line)) {
    const there = block.within?.[same] as Node;
    const more = random.some(node.within ?? [], 1, 3).map((each) => renamed(each, nodes));
    return put(nodes, [...way, same], [{ ...there, within: [...(there.within ?? []), ...more] }]);
  }
  return put(nodes, way, [{ ...block, within: [...(block.within ?? []), renamed(node, nodes)] }]);
}

function generated(nodes: readonly Node[], { random, near }: Source, ways: readonly Way[]): Node[] {
  const blocks = blocksOf(nodes, ways);
  if (blocks.length === 0) return [...nodes];
  const way = random.pick(blocks);
  const block = at(nodes, way) as Node;
  const sort = sortOf(block);
  const plain = plainLines[sort];
  const line =
    plain && random.chance(0.35)
      ? random.pick(plain)
      : near.length > 0
        ? lineWith(random.pick(near), sort, random)
        : undefined;
  if (!line) return [...nodes];
  return put(nodes, way, [{ ...block, within: [...(block.within ?? []), ...treeOf(line)] }]);
}

function otherTerm(line: string, { random, near }: Source): string {
  const found = wordsOf(line).filter((word) => vocabulary.has(word));
  if (found.length === 0) return line;
  const word = random.pick(found);
  const term = vocabulary.get(word);
  if (!term) return line;
  const wanted = near.filter(({ category, name }) => category === term.category && name !== word);
  const all = siblings(term);
  const others = wanted.length > 0 && random.chance(0.75) ? wanted : all;
  if (others.length === 0) return line;
  const other = random.pick(others).name;
  const how = random.integer(0, 5);
  const pattern = new RegExp(`(?<![\\w-])${word}(?![\\w-])`);
  const instead = how === 0 ? `${word}, ${other}` : how === 1 ? `${word} or ${other}` : other;
  return outside(line, (words) => words.replace(pattern, instead));
}

/** What stands outside of quotation marks, changed. */
const outside = (line: string, change: (words: string) => string): string =>
  line.replace(/"(?:\\.|[^"\\])*"|[^"]+/g, (each) => (each.startsWith('"') ? each : change(each)));

function otherNumber(line: string, { random, numbers }: Source): string {
  return line.replace(/(?<![\w"-])\d+(?![\w-])/, (found) =>
    random.pick([`${Number(found) + 1}`, `${Math.max(0, Number(found) - 1)}`, '[number]', '1', '9', ...numbers]),
  );
}

const turns: readonly (readonly [RegExp, string])[] = [
  [/^must not /, 'must '],
  [/^must /, 'must not '],
  [/^must /, 'should '],
  [/^must /, 'may '],
  [/^does not vote$/, 'votes'],
  [/^votes$/, 'does not vote'],
  [/ with approval of .*$/, ''],
  [/$/, ' with approval of chair'],
  [/$/, ' with approval of nhs-england'],
  [/,? published.*$/, ''],
  [/$/, ' published'],
  [/$/, ', published'],
  [/,? with .*$/, ''],
  [/ as prescribed/, ''],
  [/$/, ' as prescribed'],
  [/ jointly/, ''],
  [/^nominated by/, 'nominated jointly by'],
  [/, [^,]*$/, ''],
  [/ or [^ ]*/, ''],
  [/ up to .*$/, ''],
  [/ under .*$/, ''],
  [/ on grounds .*$/, ''],
  [/ "[^"]*"/, ''],
  [/ [a-z-]+$/, ''],
  [/ [a-z-]+$/, ' [to be decided]'],
  [/\bat most\b/, 'at least'],
  [/\bat least\b/, 'at most'],
  [/\bmay\b/, 'may not'],
  [/\bno\b/, ''],
  [/\bin public\b/, 'not in public'],
];

const seatKinds = ['executive', 'non-executive', 'partner', 'other member', 'participant', 'observer', 'member'];
const bodyKinds = ['committee', 'sub-committee', 'joint-committee', 'place', 'neighbourhood', 'collaborative'];

function turned(line: string, { random }: Source): string {
  const head = /^(executive|non-executive|partner|other member|participant|observer|member)(?= [a-z[])/.exec(line)?.[0];
  if (head && random.chance(0.6)) return line.replace(head, random.pick(seatKinds));
  const body = /^(committee|sub-committee|joint-committee|place|neighbourhood|collaborative)(?= )/.exec(line)?.[0];
  if (body && random.chance(0.6)) return line.replace(body, random.pick(bodyKinds));
  const fitting = turns.filter(([pattern]) => pattern.test(line));
  const [pattern, words] = random.pick(fitting);
  return line.replace(pattern, words);
}

function doubled(nodes: readonly Node[], way: Way): Node[] {
  const node = at(nodes, way);
  return node ? put(nodes, way, [node, renamed(node, nodes)]) : [...nodes];
}

/** Another name or number of the same sentence in the place of one of its words. */
function reworded(line: string, { random, near }: Source): string {
  const words = line.split(' ');
  const index = random.integer(0, words.length - 1);
  if (near.length === 0 || line.includes('"')) return line;
  words[index] = random.pick(near).name;
  return words.join(' ');
}

/** A phrase that the rule looks for put into a text, or taken out of it. */
function onTexts(nodes: readonly Node[], ways: readonly Way[], { random, mentions }: Source): Node[] {
  const texts = ways.filter((way) => /^(?!ic[bp]\b)(.* )?"/.test(at(nodes, way)?.line ?? ''));
  if (texts.length === 0) return [...nodes];
  const each = random.pick(mentions);
  const phrase = random.pick(each.phrases);
  const remove = random.chance(0.3);
  return onLine(nodes, random.pick(texts), (line) =>
    line.replace(/"((?:\\.|[^"\\])*)"/, (whole, text: string) => {
      const found = remove ? withoutPhrase(text, phrase) : withPhrase(text, each, phrase);
      return found.length > 0 ? `"${random.pick(found).replaceAll('"', "'")}"` : whole;
    }),
  );
}
