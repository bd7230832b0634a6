/** What a word in a file of rules means: a rule, a source, a thing of a constitution and what can be asked of it, a term. */
import { ast, type LanguageServices } from '@icb/language/editing';
import { kindNames, mayFollow, nounOf, properties } from '@icb/rules';
import { type AstNode, CstUtils, GrammarAST } from 'langium';
import type { Hover } from 'vscode-languageserver';
import { escaped, linked, ruleAt, termText } from './hover.ts';
import { Places } from './places.ts';
import type { RuleFile } from './rule-files.ts';
import { kindAround } from './rule-words.ts';
import { termNamed } from './terms.ts';

export function ruleHoverAt(
  offset: number,
  rules: RuleFile,
  services: LanguageServices,
  textOf: (uri: string) => string | undefined,
): Hover | undefined {
  const root = rules.document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset);
  if (!leaf) return undefined;
  const range = new Places(rules.file).range(leaf);
  const value =
    ruleAt(leaf.text, rules.known, textOf) ??
    (GrammarAST.isKeyword(leaf.grammarSource) ? undefined : meaningOf(leaf.astNode, leaf.text, services));
  return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range };
}

function meaningOf(node: AstNode, word: string, services: LanguageServices): string | undefined {
  if (ast.isCites(node) && node.source?.$refText === word) return node.source.ref && sourceText(node.source.ref);
  if (ast.isNounPhrase(node)) return nounText(node.words);
  const phrase = ast.isWord(node) ? node.$container : node;
  const term = ast.isPhrase(phrase) ? termNamed(word, services) : undefined;
  if (ast.isPhrase(phrase)) return propertyText(phrase, word) ?? (term && termText(term));
  return undefined;
}

function sourceText({ title, name, address, noAddress, guidance }: ast.Source): string {
  const lines = [`**${escaped(title ?? name ?? '')}**${guidance ? ' (guidance, no law)' : ''}`];
  if (address !== undefined) lines.push(linked(address, address));
  if (noAddress) lines.push('It has no public address.');
  return lines.join('\n\n');
}

function nounText(words: readonly string[]): string | undefined {
  const span = { offset: 0, end: 0 };
  const found = nounOf({ span, words: words.map((text) => ({ text, is: 'word', span })) });
  if ('problem' in found) return undefined;
  const { kind, words: names } = found.found;
  const asked = properties.filter(({ of }) => of === kind).map((each) => `\`${each.words}\``);
  return [
    `**${names.map(escaped).join(' / ')}** (what is asked of it is asked of a ${kindNames[kind]})`,
    ...(asked.length > 0 ? [`One may ask: ${asked.join(', ')}.`] : []),
  ].join('\n\n');
}

/** The property that a phrase begins with, where the word is one of its words. */
function propertyText(phrase: ast.Phrase, word: string): string | undefined {
  const kind = kindAround(phrase);
  const words = phrase.words.map(({ text }) => text ?? '');
  const found = properties
    .filter((each) => each.of === kind && `${words.join(' ')} `.startsWith(`${each.words} `))
    .sort((one, other) => other.words.length - one.words.length)[0];
  if (!kind || !found?.words.split(' ').includes(word)) return undefined;
  return `**${escaped(found.words)}**, asked of a ${kindNames[kind]}\n\nWhat may follow: ${mayFollow(found)}.`;
}
