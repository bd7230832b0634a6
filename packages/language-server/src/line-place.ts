/** Where in a text the cursor is: in which kind of block, behind which words of its line, and what the grammar lets follow. */
import type { lexerOf } from '@icb/language/editing';
import { type Grammar, GrammarAST } from 'langium';
import { findNextFeatures, type NextFeature } from 'langium/lsp';

export type Lexer = ReturnType<typeof lexerOf>;

export type Token = ReturnType<Lexer['tokenize']>['tokens'][number] & {
  readonly startsProvision?: boolean;
  readonly within?: readonly string[];
};

export interface LinePlace {
  /** The kind of block. */
  readonly content: string;
  /** The words that may open a line here. */
  readonly opening: readonly string[];
  /** Whether a term of the vocabulary may open one. */
  readonly opensWithTerm: boolean;
  /** The words of the line before the cursor. */
  readonly line: readonly Token[];
  /** Whether the cursor stands where a line begins. */
  readonly atStart: boolean;
}

/** In letters: further back, nobody looks for where a word begins. */
export const LONGEST_WORD = 200;

/** A word that is being typed: from its first letter to the cursor. */
export function wordBefore(text: string, offset: number): { readonly typed: string; readonly start: number } {
  const typed = /[\p{L}\p{N}_/-]*$/u.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  return { typed, start: offset - typed.length };
}

/** The place at which a word stands that goes from `start` to `offset`, as if it were not there. */
export function placeAt(text: string, start: number, offset: number, lexer: Lexer): LinePlace | undefined {
  if (isWithinWords(text, offset, lexer)) return undefined;
  const all = lexer.tokenize(text.slice(0, start) + text.slice(offset)).tokens as Token[];
  const tokens = all.filter((token) => token.startOffset < start);
  let last = tokens.findLastIndex(({ startsProvision }) => startsProvision === true);
  // (What stands behind the last brace is in the block around it.)
  const open: { content: string }[] = [];
  let content = lexer.blocks.root.name;
  for (const [index, token] of tokens.entries()) {
    if (token.image === '{') {
      open.push({ content });
      const opener = tokens.slice(0, index).findLastIndex(({ startsProvision }) => startsProvision === true);
      content = blockOpenedBy(tokens[opener], content, lexer) ?? content;
      last = -1;
    } else if (token.image === '}') {
      content = open.pop()?.content ?? lexer.blocks.root.name;
      last = -1;
    } else if (token.startsProvision) last = index;
  }
  const block = lexer.blocks.get(content) ?? (content === lexer.blocks.root.name ? lexer.blocks.root : undefined);
  if (!block) return undefined;
  return {
    content,
    opening: [...block.statements.keys()],
    opensWithTerm: block.lead !== undefined,
    line: last === -1 ? [] : tokens.slice(last),
    atStart:
      text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' || /[{}]\s*$/.test(text.slice(0, start)),
  };
}

/** Within a text, a comment or a placeholder nothing is to be completed: what is not closed yet goes on behind its end. */
function isWithinWords(text: string, offset: number, lexer: Lexer): boolean {
  return lexer
    .layout(text)
    .pieces.some(
      ({ kind, image, offset: from, end, closed }) =>
        free.has(kind) &&
        from < offset &&
        (offset < end || ((!closed || image.startsWith('//')) && /^[^\S\r\n]*$/.test(text.slice(end, offset)))),
    );
}

const free: ReadonlySet<string> = new Set(['comment', 'string', 'block', 'placeholder']);

function blockOpenedBy(opener: Token | undefined, content: string, lexer: Lexer): string | undefined {
  const block = lexer.blocks.get(content) ?? lexer.blocks.root;
  const statement = opener && (block.statements.get(opener.image) ?? block.lead);
  return statement?.block?.content;
}

/** What the grammar lets follow the words of the line. */
export function nextIn({ content, line }: LinePlace, grammar: Grammar, { definition }: Lexer): NextFeature[] {
  const rule = grammar.rules.filter(GrammarAST.isParserRule).find(({ name }) => name === content);
  if (!rule) return [];
  const start = [[{ feature: justBefore(rule) }]];
  const taken: Token[] = [];
  // A word that may be a keyword or a name is the first where the grammar has it there, and else the second.
  for (const token of line) {
    const keyword = { ...token, tokenType: definition[token.image] ?? token.tokenType };
    const asKeyword = findNextFeatures(start, [...taken, keyword]).length > 0;
    const isName = definition[token.image] !== undefined && !asKeyword;
    taken.push(isName ? { ...token, tokenType: definition.ID ?? token.tokenType } : keyword);
  }
  return findNextFeatures(start, taken);
}

/** Langium asks what follows an element of the grammar: an empty one, after which the rule is called. */
function justBefore(rule: GrammarAST.ParserRule): GrammarAST.AbstractElement {
  const start = { $type: 'Group', elements: [] };
  const call = { $type: 'RuleCall', rule: { ref: rule, $refText: rule.name }, arguments: [] };
  const group = { $type: 'Group', elements: [start, call] };
  for (const each of [start, call]) Object.assign(each, { $container: group });
  return start as unknown as GrammarAST.AbstractElement;
}
