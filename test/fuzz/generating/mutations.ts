/** Ways to change a text: of its words, lines and blocks, of its layout, and of its characters. */
import type { Random } from '@icb/language/testing';
import { quoted } from './grammar-texts.ts';
import { comments, hostileCharacters, hostileDates, hostileNames, hostileNumbers, hostileTexts } from './hostile.ts';
import { blocksOf, linesOf, openingsOf, type Part, replaced, tokensOf } from './parts.ts';

export interface Around {
  /** Another text of the same language, to take parts from. */
  readonly donor: string;
  readonly keywords: readonly string[];
}

type Mutation = (text: string, random: Random, around: Around) => string;

const partOf = (_text: string, parts: readonly Part[], random: Random): Part | undefined =>
  parts.length === 0 ? undefined : random.pick(parts);
const textIn = (text: string, { from, to }: Part): string => text.slice(from, to);

/** Changes one part, found by chance among those that there are. */
function ofOne(
  parts: (text: string) => Part[],
  change: (part: string, random: Random, around: Around) => string,
): Mutation {
  return (text, random, around) => {
    const part = partOf(text, parts(text), random);
    return part ? replaced(text, part, change(textIn(text, part), random, around)) : text;
  };
}

/** Two parts change places; where one lies in the other, the outer takes the place of both. */
function swap(parts: (text: string) => Part[]): Mutation {
  return (text, random) => {
    const all = parts(text);
    if (all.length < 2) return text;
    const [one, other] = [random.pick(all), random.pick(all)].sort((a, b) => a.from - b.from) as [Part, Part];
    if (one.to > other.from) return text;
    return `${text.slice(0, one.from)}${textIn(text, other)}${text.slice(one.to, other.from)}${textIn(text, one)}${text.slice(other.to)}`;
  };
}

/** Takes a part out and puts it before another one. */
function move(parts: (text: string) => Part[]): Mutation {
  return (text, random) => {
    const part = partOf(text, parts(text), random);
    if (!part) return text;
    const rest = replaced(text, part, '');
    const to = partOf(rest, parts(rest), random);
    return to ? replaced(rest, { from: to.from, to: to.from }, textIn(text, part)) : text;
  };
}

const gapsOf = (text: string): Part[] => tokensOf(text).map(({ from }) => ({ from, to: from }));
const placesOf = (text: string, random: Random): number => random.integer(0, text.length);

const isText = (token: string): boolean => token.startsWith('"');
const textsOf = (text: string): Part[] => tokensOf(text).filter((part) => isText(textIn(text, part)));
const namesOf = (text: string): Part[] => tokensOf(text).filter((part) => /^[\p{L}_]/u.test(textIn(text, part)));
const numbersOf = (text: string): Part[] => tokensOf(text).filter((part) => /^\d/.test(textIn(text, part)));
const datesOf = (text: string): Part[] => numbersOf(text).filter((part) => textIn(text, part).includes('-'));
const bracesOf = (text: string): Part[] => tokensOf(text).filter((part) => /^[{}]$/.test(textIn(text, part)));
const placeholdersOf = (text: string): Part[] => tokensOf(text).filter((part) => text[part.from] === '[');
const brokenLinesOf = (text: string): Part[] =>
  [...text.matchAll(/\r\n|\r|\n/g)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
const indentsOf = (text: string): Part[] =>
  [...text.matchAll(/^[^\S\r\n]*/gm)].map((found) => ({ from: found.index, to: found.index + found[0].length }));

/** A text block with odd indentation, of the words of a text. */
function oddBlock(random: Random, words: string): string {
  const fence = '"'.repeat(random.pick([3, 3, 3, 4, 5]));
  const indent = (): string => random.pick(['', ' ', '  ', '    ', '\t', ' \t', '\t\t', '\u00A0', '      ']);
  const lines = random.times(0, 5, () => (random.chance(0.2) ? random.pick(['', '   ', '\t']) : `${indent()}${words}`));
  const open = random.pick(['\n', '\n', '\n', ' \n', '\r\n', '']);
  const close = random.pick([`\n${indent()}`, `\n${indent()}`, '', ' ', '\n\n', '\\']);
  return `${fence}${open}${lines.join(random.pick(['\n', '\n', '\n', '\r\n', '\r']))}${close}${fence}`;
}

const hostileText = (random: Random): string => {
  const text = random.pick(hostileTexts);
  if (random.chance(0.25)) return oddBlock(random, text);
  return random.chance(0.85) ? quoted(text) : `“${text.replace(/[\r\n]/g, ' ')}”`;
};

/** What keeps the sense of a text, as a rule: how it is laid out. */
const layout: Record<string, Mutation> = {
  'all line breaks': (text, random) => text.replace(/\r\n|\r|\n/g, random.pick(['\r\n', '\r', '\n', '\n\n', ' '])),
  'a line break': ofOne(brokenLinesOf, (_, random) =>
    random.pick([' ', '', '\r\n', '\r', '\n\n\n', '\n \n', '\u2028']),
  ),
  'an indent': ofOne(indentsOf, (_, random) => random.pick(['', ' ', '\t', '        ', ' \t ', '\u00A0', '\uFEFF'])),
  'all indents': (text, random) => text.replace(/^[^\S\r\n]+/gm, random.pick(['', '\t', '   ', ' \t'])),
  'a comment': (text, random) => {
    const gap = partOf(text, gapsOf(text), random);
    return gap
      ? replaced(text, gap, random.pick(['', ' ', '\n']) + random.pick(comments) + random.pick(['', ' ', '\n']))
      : text;
  },
  'a comment anywhere': (text, random) => {
    const at = placesOf(text, random);
    return replaced(text, { from: at, to: at }, random.pick(comments));
  },
  'a break between words': (text, random) => {
    const gap = partOf(text, gapsOf(text), random);
    return gap ? replaced(text, gap, random.pick(['\n', '\n\n', '\r\n', '\t', '   ', '\u00A0', '\u2003'])) : text;
  },
  'words together': (text, random) => {
    const gaps = [...text.matchAll(/[^\S\r\n]+/g)].map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
    }));
    return random.chance(0.5) && gaps.length > 0
      ? replaced(text, random.pick(gaps), '')
      : text.replace(/[^\S\r\n]*([{}])[^\S\r\n]*/g, '$1');
  },
  'a block on one line': ofOne(blocksOf, (part) => part.replace(/\s*[\r\n]+\s*/g, ' ')),
  'a text over lines': ofOne(textsOf, (part, random) => oddBlock(random, part.replace(/^"+|"+$/g, ''))),
  'a mark of the byte order': (text) => `\uFEFF${text}`,
};

/** What changes what is said. */
const said: Record<string, Mutation> = {
  'a word less': ofOne(tokensOf, () => ''),
  'a word twice': ofOne(tokensOf, (part) => `${part} ${part}`),
  'two words swapped': swap(tokensOf),
  'another word': ofOne(tokensOf, (_, random, { keywords }) => random.pick(keywords)),
  'a word put in': ofOne(gapsOf, (_, random, { keywords }) => `${random.pick(keywords)} `),
  'a word of another text': (text, random, { donor }) => {
    const [part, other] = [partOf(text, tokensOf(text), random), partOf(donor, tokensOf(donor), random)];
    return part && other ? replaced(text, part, textIn(donor, other)) : text;
  },
  'a line less': ofOne(linesOf, () => ''),
  'a line twice': ofOne(linesOf, (part) => part + part),
  'two lines swapped': swap(linesOf),
  'a line elsewhere': move(linesOf),
  'a line of another text': (text, random, { donor }) => {
    const [place, line] = [partOf(text, linesOf(text), random), partOf(donor, linesOf(donor), random)];
    return place && line ? replaced(text, { from: place.from, to: place.from }, textIn(donor, line)) : text;
  },
  'a block less': ofOne(blocksOf, () => ''),
  'a block twice': ofOne(blocksOf, (part) => `${part}\n${part}\n`),
  'two blocks swapped': swap(blocksOf),
  'a block elsewhere': move(blocksOf),
  'a block of another text': (text, random, { donor }) => {
    const block = partOf(donor, blocksOf(donor), random);
    const openings = openingsOf(text);
    if (!block || openings.length === 0) return text;
    const at = random.pick(openings);
    return replaced(text, { from: at, to: at }, `\n${textIn(donor, block)}\n`);
  },
  'a hostile text': ofOne(textsOf, (_, random) => hostileText(random)),
  'all texts hostile': (text, random) => {
    let out = text;
    for (const part of textsOf(text).toReversed()) out = replaced(out, part, hostileText(random));
    return out;
  },
  'a text where a word was': ofOne(namesOf, (_, random) => hostileText(random)),
  'a placeholder': ofOne(
    (text) => [...textsOf(text), ...numbersOf(text), ...namesOf(text), ...placeholdersOf(text)],
    (_, random) => `[${random.pick(hostileTexts).replace(/[\]\r\n]/g, ' ')}]`,
  ),
  'a hostile name': (text, random, { keywords }) => {
    const part = partOf(text, namesOf(text), random);
    if (!part) return text;
    const [old, name] = [textIn(text, part), random.pick([...hostileNames, random.pick(keywords)])];
    if (random.chance(0.4)) return replaced(text, part, name);
    let out = text;
    for (const each of namesOf(text).toReversed()) if (textIn(text, each) === old) out = replaced(out, each, name);
    return out;
  },
  'a hostile number': ofOne(numbersOf, (_, random) => random.pick(hostileNumbers)),
  'a hostile date': ofOne(datesOf, (_, random) => random.pick(hostileDates)),
};

/** What breaks a text. */
const broken: Record<string, Mutation> = {
  'a brace less': ofOne(bracesOf, () => ''),
  'a brace more': ofOne(gapsOf, (_, random) => random.pick(['{', '}', '}\n', '{}', '} {', '}}'])),
  'a brace turned': ofOne(bracesOf, (part) => (part === '{' ? '}' : '{')),
  'the end cut off': (text, random) => text.slice(0, placesOf(text, random)),
  'the beginning cut off': (text, random) => text.slice(placesOf(text, random)),
  'a character more': (text, random) => {
    const at = placesOf(text, random);
    return replaced(text, { from: at, to: at }, random.pick(hostileCharacters));
  },
  'a character less': (text, random) => {
    const at = placesOf(text, random);
    return replaced(text, { from: at, to: Math.min(text.length, at + random.integer(1, 4)) }, '');
  },
  'a stretch elsewhere': (text, random) => {
    const from = placesOf(text, random);
    const to = Math.min(text.length, from + random.integer(1, 120));
    const at = placesOf(text, random);
    return replaced(text, { from: at, to: at }, text.slice(from, to));
  },
  'a quote less': (text, random) => {
    const quotes = [...text.matchAll(/"/g)].map(({ index }) => ({ from: index, to: index + 1 }));
    return quotes.length === 0 ? text : replaced(text, random.pick(quotes), random.pick(['', '“', '”', "'"]));
  },
  'a word misspelt': ofOne(namesOf, (part, random) => {
    const at = random.integer(0, part.length);
    return part.slice(0, at) + random.pick(['', 'e', 'x', '-', part[at] ?? '']) + part.slice(at + random.integer(0, 1));
  }),
  'a word many times': ofOne(tokensOf, (part, random) =>
    part.length > 400 ? part : `${part}${random.pick(['', ' ', '\n'])}`.repeat(random.pick([2, 3, 10, 40, 40, 300])),
  ),
  'a line many times': ofOne(linesOf, (part, random) =>
    part.length > 200 ? part : part.repeat(random.pick([2, 5, 20, 80])),
  ),
  'blocks in blocks': ofOne(blocksOf, (part, random) => {
    const open = part.slice(0, part.indexOf('{') + 1);
    const deep = random.pick([2, 5, 20, 60]);
    return open.length > 100 ? part : `${`${open}\n`.repeat(deep)}${random.chance(0.7) ? '}\n'.repeat(deep) : ''}`;
  }),
  'another text behind': (text, random, { donor }) => text + donor.slice(0, random.integer(0, donor.length)),
};

const all: readonly (readonly [string, Mutation])[] = [layout, layout, said, said, broken].flatMap((each) =>
  Object.entries(each),
);
const onlyLayout = Object.entries(layout);

/** Some changes, one after another; no text grows beyond what is still read quickly. */
export function mutated(text: string, random: Random, around: Around, most = 5): string {
  let out = text;
  for (let left = random.integer(0, most); left > 0; left--) {
    const [, change] = random.pick(all);
    const changed = change(out, random, around);
    if (changed.length <= LONGEST) out = changed;
  }
  return out;
}

/** The same for the layout alone. */
export function laidOutOddly(text: string, random: Random, around: Around, most = 6): string {
  let out = text;
  for (let left = random.integer(1, most); left > 0; left--) {
    const changed = random.pick(onlyLayout)[1](out, random, around);
    if (changed.length <= LONGEST) out = changed;
  }
  return out;
}

const LONGEST = 8_000;
