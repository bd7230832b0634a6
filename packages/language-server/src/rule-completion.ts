/** What can stand at a place of a file of rules: keywords by the grammar, and the nouns and properties of a constitution. */
import { verifications } from '@icb/language';
import { ast, type LanguageServices, rulesLexerOf, termInfo } from '@icb/language/editing';
import { kindNames, mayFollow, nouns, properties, propertyOf } from '@icb/rules';
import { type AstNode, AstUtils, GrammarAST } from 'langium';
import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { keyword } from './completion.ts';
import { nextIn, placeAt, wordBefore } from './line-place.ts';
import { Places } from './places.ts';
import type { RuleFile } from './rule-files.ts';
import { kindAround } from './rule-words.ts';

/** No word that anybody would use. */
const SOMETHING = 'zzz-something';

export function ruleCompletionsAt(offset: number, rules: RuleFile, services: LanguageServices): CompletionItem[] {
  const { text } = rules.file;
  const { start } = wordBefore(text, offset);
  const lexer = rulesLexerOf(services);
  const place = placeAt(text, start, offset, lexer);
  if (!place) return [];
  const places = new Places(rules.file);
  const range = places.range({ offset: start, end: offset });
  const found = new Map<string, CompletionItem>();
  const add = (item: CompletionItem): void => void (found.has(item.label) || found.set(item.label, item));
  if (place.atStart) for (const word of place.opening) add(keyword(word, range, '2'));
  if (!place.atStart || place.opening.length === 0 || place.line.length > 0) {
    const first = place.line[0]?.image;
    const words =
      first === 'entails' || first === 'replaces'
        ? rulesFor(rules, range)
        : wordsAt({ text, start, offset }, services, places);
    for (const item of words) add(item);
    for (const { feature } of nextIn(place, services.rules.Grammar, lexer))
      if (GrammarAST.isKeyword(feature)) add(keyword(feature.value, range, '2'));
  }
  return [...found.values()];
}

interface Gap {
  readonly text: string;
  readonly start: number;
  readonly offset: number;
}

/** What a word there would be a part of is found out by reading the text as if some word stood there. */
function wordsAt(gap: Gap, services: LanguageServices, places: Places): CompletionItem[] {
  // (Behind `at least option …` a noun has to follow, or it would be read as words of a phrase.)
  const node = supposing(`${SOMETHING} members`, gap, services) ?? supposing(SOMETHING, gap, services);
  const range = places.range({ offset: gap.start, end: gap.offset });
  if (!node) return [];
  if (ast.isNounPhrase(node) || ast.isPointsAt(node) || ast.isAbout(node)) return nounsFor(node.words, gap, places);
  if (ast.isFix(node)) return blocks.map((word) => item(word, range, '1', 'a block of the constitution'));
  if (ast.isWord(node) && ast.isPhrase(node.$container)) return phraseFor(node.$container, gap, places, services);
  if (ast.isCites(node)) return node.source?.$refText === SOMETHING ? sourcesOf(node, range) : ways(range);
  if ('option' in node && node.option === SOMETHING) return optionsOf(node, range);
  if (ast.isReadsOnly(node)) return terms(services, ['coverage'], range);
  return [];
}

/** What is read where some words stand in the gap. */
function supposing(words: string, { text, start, offset }: Gap, services: LanguageServices): AstNode | undefined {
  const supposed = `${text.slice(0, start)}${words}${text.slice(offset)}`;
  const { value } = services.rules.parser.LangiumParser.parse<ast.RuleFile>(supposed);
  return AstUtils.streamAst(value).find(holdsSomething);
}

const blocks = [
  'constitution',
  'board',
  'offender',
  'quorum',
  'decisions',
  'meetings',
  'interests',
  'partners',
  'area',
];

function holdsSomething(node: AstNode): boolean {
  return Object.entries(node).some(
    ([key, value]) =>
      !key.startsWith('$') &&
      (value === SOMETHING ||
        (Array.isArray(value) && value.includes(SOMETHING)) ||
        (typeof value === 'object' && value !== null && '$refText' in value && value.$refText === SOMETHING)),
  );
}

function item(
  label: string,
  range: Range,
  order: string,
  detail: string,
  more: Partial<CompletionItem> = {},
): CompletionItem {
  const kind = CompletionItemKind.Field;
  return { label, kind, detail, sortText: `${order}${label}`, textEdit: { range, newText: label }, ...more };
}

/** The range from the first of the words that are there already: a phrase is replaced as a whole. */
function rangeFrom(words: readonly string[], { text, start, offset }: Gap, places: Places): Range {
  const before = text.slice(0, start);
  const written = new RegExp(`${words.map((each) => each.replace(/[^\p{L}\p{N}_-]/gu, '')).join('\\s+')}\\s*$`, 'u');
  const from = words.length === 0 ? start : (written.exec(before)?.index ?? start);
  return places.range({ offset: from, end: offset });
}

function before(words: readonly string[]): string[] {
  return words.slice(0, words.indexOf(SOMETHING));
}

function nounsFor(words: readonly string[], gap: Gap, places: Places): CompletionItem[] {
  const written = before(words);
  const range = rangeFrom(written, gap, places);
  const beginning = written.map((each) => `${each} `).join('');
  return nouns.flatMap((noun) =>
    noun.words
      .filter((each) => each.startsWith(beginning))
      .map((each) => item(each, range, '1', kindNames[noun.kind], { kind: CompletionItemKind.Class })),
  );
}

function phraseFor(phrase: ast.Phrase, gap: Gap, places: Places, services: LanguageServices): CompletionItem[] {
  const kind = kindAround(phrase);
  const written = before(phrase.words.map(({ text, number, share }) => text ?? number ?? share ?? ''));
  if (!kind) return [];
  const range = rangeFrom(written, gap, places);
  const beginning = written.map((each) => `${each} `).join('');
  const own = properties
    .filter((each) => each.of === kind && each.words.startsWith(beginning))
    .map((each) =>
      item(each.words, range, '0', `of a ${kindNames[kind]}`, {
        documentation: `What may follow: ${mayFollow(each)}.`,
      }),
    );
  const span = { offset: 0, end: 0 };
  const asked = propertyOf(
    written.map((text) => ({ text, is: 'word', span })),
    kind,
  );
  if (!asked || asked.property.asks === 'whether') return own;
  const here = places.range({ offset: gap.start, end: gap.offset });
  if (asked.property.asks === 'number')
    return [...own, ...['at least', 'at most', 'exactly'].map((each) => item(each, here, '1', 'a number follows'))];
  return [...own, ...terms(services, asked.property.terms, here)];
}

function terms(services: LanguageServices, categories: readonly string[] | undefined, range: Range): CompletionItem[] {
  return services.vocabulary.flatMap((document) =>
    (document.parseResult.value as ast.Document).items.filter(ast.isTerm).flatMap((node) => {
      const { name, title, category, definition } = termInfo(node);
      if (name === '' || (categories && !categories.includes(category))) return [];
      const more = { kind: CompletionItemKind.EnumMember, ...(definition && { documentation: definition }) };
      return [item(name, range, '3', title, more)];
    }),
  );
}

function packAround(node: AstNode): ast.Pack | undefined {
  return AstUtils.getContainerOfType(node, ast.isPack);
}

function sourcesOf(node: AstNode, range: Range): CompletionItem[] {
  const sources = packAround(node)?.items.filter(ast.isSource) ?? [];
  return sources.flatMap(({ name, title }) => (name ? [item(name, range, '0', title ?? '')] : []));
}

function optionsOf(node: AstNode, range: Range): CompletionItem[] {
  const options = packAround(node)?.items.filter(ast.isOption) ?? [];
  return options.flatMap(({ name, title }) => (name ? [item(name, range, '0', title ?? '')] : []));
}

function ways(range: Range): CompletionItem[] {
  return verifications.map((way) => item(way, range, '0', 'how far the citation was verified'));
}

function rulesFor({ known }: RuleFile, range: Range): CompletionItem[] {
  return known.flatMap(({ rules }) => rules.map(({ id, rule }) => item(id, range, '0', rule.title)));
}
