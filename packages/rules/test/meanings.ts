/** What nouns and properties mean in a text, in words, and which texts show the most of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Constitution, linesOf, type Span } from '@icb/language';
import { damagesTo } from '@icb/language/testing';
import { nouns, properties } from '../src/index.ts';
import type { Item, Value } from '../src/items.ts';
import { exampleText, loaded, packNames, packTexts, readAs, TODAY } from './packs/built-in.ts';

const examples = ['northshire.icb', 'northshire-partnership.icb', 'three-rivers.icb', 'deficient.icb', 'westmere.icb'];
const slips = ['cut after its first word', 'first word misspelt', 'second word misspelt'];

/** Complete constitutions with one slip of the hand, by their line and what is wrong there. */
const damaged: ReadonlyMap<string, string> = new Map(
  examples.slice(0, 2).flatMap((name) =>
    damagesTo(exampleText(name))
      .filter(({ what }) => slips.includes(what))
      .map(({ what, line, text }) => [`${name}, line ${line + 1} ${what}`, text] as const),
  ),
);

const folder = new URL('meanings/', import.meta.url);

/** Constitutions that were made for the words that the first line of their file names, which may hold several, each under a title. */
const made: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [about = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').split('\n');
      const [first = '', ...more] = lines.join('\n').split(/^\/\/ --- /m);
      if (more.length === 0) return [[name, `${about}\n${first}`]] as const;
      return more.map((each) => [`${name}, ${each.split('\n')[0]}`, `${about}\n${each.slice(each.indexOf('\n') + 1)}`]);
    }) as [string, string][],
);

/** The examples of all rules by the rule and their number, and whole constitutions. */
export const texts: ReadonlyMap<string, string> = new Map([
  ...loaded.packs.flatMap(({ rules }) =>
    rules.flatMap(({ id, rule }) =>
      rule.examples.map(({ text }, index) => [`${id} ${index + 1}`, text.value] as const),
    ),
  ),
  ...examples.map((name) => [name, exampleText(name)] as const),
  ...made,
  ...damaged,
]);

/** What has to be seen, and which blocks read, before one may say that there is none. */
export function rows(): string {
  const all = [
    ...nouns.map(({ words, kind, coverage, content, restsOnRules }) => [
      words.join(', '),
      kind,
      coverage,
      content,
      restsOnRules ? 'rests on rules' : '',
    ]),
    ...properties.map(({ of, words, asks, only, terms, coverage, content }) => [
      `${of} ${words}`,
      [asks ?? 'names', ...(only ? ['only'] : []), ...(terms ?? [])].join(', '),
      coverage,
      content,
      '',
    ]),
  ];
  return all.map((row) => `${row.map((each) => each ?? '–').join('\t')}\n`).join('');
}

/** Answers what a noun stands for (by its first word) or what a property is worth (by its kind of thing and its words). */
export function saidOf(constitution: Constitution, text: string): (word: string) => string {
  const lines = linesOf(text);
  const at = (span: Span): string => {
    const words = text.slice(span.offset, span.end).replaceAll('\n', '⏎').replaceAll(/ +/g, ' ');
    const { line } = lines.positionAt(span.offset);
    return `${line + 1} \`${words.length > 45 ? `${words.slice(0, 28)}…${words.slice(-12)}` : words}\``;
  };
  const shown = ({ kind, span, header, name, part }: Item): string => {
    const { lacks, open, stated } = part as { lacks?: string; open?: boolean; stated?: unknown };
    const under = span.offset === header.offset && span.end === header.end ? '' : ` under ${at(header)}`;
    return `“${name.replaceAll('\n', '⏎')}” at ${at(span)}${under}${open === true ? ', open' : ''}${kind === 'detail' ? `, stated: ${stated}` : ''}${lacks ? `, lacks ${lacks.replaceAll('\n', '⏎')}` : ''}`;
  };
  const items = nouns.map((noun) => noun.of(constitution, TODAY));
  const parts = new Map(items.flat().map((item) => [item.part as unknown, item]));
  return (word) => {
    if (word === IN_DOUBT) return inDoubt(constitution);
    const index = nouns.findIndex(({ words }) => words[0] === word);
    const noun = nouns[index];
    if (noun) {
      const sight = noun.inSight?.(constitution) === false ? ' Not in sight.' : '';
      const found = items[index]?.map(shown).join('; ') || `none at ${at(noun.place(constitution))}`;
      return `${found}.${sight}`;
    }
    const property = properties.find(({ of, words }) => `${of} ${words}` === word);
    if (!property) return 'no such word';
    const worths = [...parts.values()]
      .filter(({ kind }) => kind === property.of)
      .map((item) => [item.name.replaceAll('\n', '⏎'), worth(property.read(item.part as never))]);
    const given = worths.filter(([, each]) => each !== undefined).map(([name, each]) => `${name}: ${each}`);
    return [...new Set(given)].join('; ') || (worths.length > 0 ? 'nothing' : '');
  };
}

function worth(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (value.type === 'flag') return String(value.flag);
  if (value.type === 'number') return `${value.number} ${value.unit ?? ''}`.trimEnd();
  if (value.type === 'texts') return value.texts.map((each) => `“${each.value.replaceAll('\n', '⏎')}”`).join(', ');
  if (value.type === 'choices')
    return value.choices.map((each) => each.map(nameOf).join(' or ')).join(', ') || 'nothing';
  return (value.type === 'terms' ? value.terms : value.references).map(nameOf).join(', ') || 'nobody';
}

function nameOf(who: { readonly is: string; readonly name: string; readonly each?: boolean }): string {
  return who.is === 'placeholder' ? `[${who.name}]` : `${who.each ? 'each ' : ''}${who.name}`;
}

/** Nouns of which nothing is claimed, since lines could not be read or names stand for nothing. */
export const IN_DOUBT = 'in doubt';

function inDoubt(constitution: Constitution): string {
  return nouns
    .filter((noun) => noun.doubt?.(constitution))
    .map(({ words }) => words[0])
    .join(', ');
}

/** How many examples show a word, and how many of them that it stands for nothing. */
const most = { each: 8, none: 3 };

/** The words in those examples where they mean something else than in those before: first in examples of rules that use them. */
export async function chosen(): Promise<string> {
  const words = [...nouns.map((noun) => String(noun.words[0])), ...properties.map(({ of, words }) => `${of} ${words}`)];
  const known = new Map([IN_DOUBT, ...words].map((word) => [word, new Set<string>()]));
  const sections = new Map<string, string[]>();
  const add = (name: string, word: string, meaning: string, key: string): void => {
    if (known.get(word)?.has(key)) return;
    known.get(word)?.add(key);
    sections.set(name, [...(sections.get(name) ?? []), `${word}: ${meaning}`]);
  };
  for (const near of [true, false])
    for (const [name, text] of texts) {
      const uses = usedNear(name);
      const { constitution } = await readAs('example.icb', text);
      const said = saidOf(constitution as Constitution, text);
      const doubt = said(IN_DOUBT);
      if (doubt !== '') add(name, IN_DOUBT, doubt, doubt);
      if (damaged.has(name)) continue;
      if (made.has(name)) {
        const about = /^\/\/ about: (.*)/.exec(text)?.[1]?.split('; ') ?? [];
        for (const word of about) if (said(word) !== '') add(name, word, said(word), name);
        continue;
      }
      for (const word of words.filter((each) => uses(each) === near)) {
        const [seen, meaning] = [[...(known.get(word) ?? [])], said(word)];
        const isNone = /^none |^nothing$/.test(meaning);
        const nones = seen.filter((each) => each.startsWith('none in ')).length;
        const enough = isNone ? nones >= (near ? most.none : 1) : seen.length - nones >= most.each;
        if (meaning === '' || enough) continue;
        add(name, word, meaning, isNone ? `none in ${name}` : meaning.replaceAll(/\d+ `/g, '`'));
      }
    }
  return [...texts.keys()]
    .filter((name) => sections.has(name))
    .map((name) => `=== ${name}\n${sections.get(name)?.join('\n')}\n`)
    .join('\n');
}

/** Whether a word stands in the rule that an example is of. */
function usedNear(name: string): (word: string) => boolean {
  const id = name.split(' ')[0];
  const pack = loaded.packs.find(({ rules }) => rules.some((each) => each.id === id));
  const rule = pack?.rules.find((each) => each.id === id)?.rule;
  const end = rule?.examples[0]?.span.offset;
  const own = packTexts[packNames.indexOf(pack?.pack.name ?? '')]?.text.slice(rule?.span.offset, end) ?? '';
  return (word) => {
    const words = nouns.find((noun) => noun.words[0] === word)?.words ?? [word.slice(word.indexOf(' ') + 1)];
    return rule !== undefined && words.some((each) => own.includes(each));
  };
}
