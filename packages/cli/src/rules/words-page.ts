/** The words that a requirement can use, as a Markdown page: what there is in a constitution, and what can be asked of it. */
import { kindNames, mayFollow, nouns, type Property, properties } from '@icb/rules';

export function wordsPage(): string {
  const kinds = Object.entries(kindNames).filter(
    ([kind]) => nouns.some((noun) => noun.kind === kind) || properties.some((property) => property.of === kind),
  );
  const lines = [
    '# Words of rules',
    '',
    'The things of a constitution that a requirement can speak of, and what it can ask of each: `some COMMITTEE where',
    'PURPOSE audit`. How sentences are made of them is in [the rule language](rule-language.md). This page is written by',
    '`npm run rule-pages` from the tables of the program; do not edit it.',
    ...kinds.flatMap(([kind, name]) => ['', `## ${capital(name)}`, '', ...nounLines(kind), '', ...propertyLines(kind)]),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nounLines(kind: string): string[] {
  const words = nouns.filter((noun) => noun.kind === kind).map((noun) => `\`${noun.words.join('` / `')}\``);
  return words.length === 0 ? [] : [`Nouns: ${words.join(', ')}.`];
}

function propertyLines(kind: string): string[] {
  const own = properties.filter((property) => property.of === kind);
  return own.length === 0 ? [] : ['| asked of it | what may follow |', '|---|---|', ...own.map(row)];
}

function row(property: Property): string {
  return `| \`${property.words}\` | ${mayFollow(property)} |`;
}
