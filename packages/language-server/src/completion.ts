/**
 * What can stand at a place: the words that open a line in this block, the words and names that can follow in a line. What
 * the grammar allows is asked of the grammar; which names there are, of the scope.
 */
import type { Finding } from '@icb/language';
import { ast, type LanguageServices, lexerOf, termInfo } from '@icb/language/editing';
import { type AstNode, AstUtils, CstUtils, GrammarAST, type LangiumDocument, type ReferenceInfo } from 'langium';
import { findNextFeatures, type NextFeature } from 'langium/lsp';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from 'vscode-languageserver';
import type { JudgedFile } from './judged-files.ts';
import { Places } from './places.ts';
import { snippetFor } from './snippets.ts';

type Token = ReturnType<ReturnType<typeof lexerOf>['tokenize']>['tokens'][number] & {
  readonly startsProvision?: boolean;
  readonly within?: readonly string[];
};

export function completionsAt(
  offset: number,
  judged: JudgedFile,
  document: LangiumDocument,
  services: LanguageServices,
): CompletionItem[] {
  const { text } = judged.file;
  const typed = /[\p{L}\p{N}_/-]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const start = offset - typed.length;
  const place = placeAt(text, start, offset, services);
  if (!place) return [];
  const places = new Places(judged.file);
  const range = places.range({ offset: start, end: offset });
  const atLineStart =
    text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '' || /[{}]\s*$/.test(text.slice(0, start));
  const found = new Map<string, CompletionItem>();
  const add = (item: CompletionItem): void => void (found.has(item.label) || found.set(item.label, item));
  if (atLineStart) {
    for (const item of missingHere(judged, start, places, range)) add(item);
    for (const word of place.opening)
      add(keyword(word, range, '1', snippetFor(place.content, word, indentAt(text, start))));
  }
  // A line may go on in the next: but whoever begins a line wants a new one.
  if (!atLineStart || place.opening.length === 0) {
    for (const { feature } of nextIn(place, services)) {
      if (GrammarAST.isKeyword(feature)) add(keyword(feature.value, range, '1'));
      else if (GrammarAST.isCrossReference(feature))
        for (const item of namesFor(feature, place, document, services, start, range)) add(item);
    }
  }
  return [...found.values()];
}

interface LinePlace {
  /** The kind of block. */
  readonly content: string;
  /** The words that may open a line here. */
  readonly opening: readonly string[];
  /** The words of the line before the cursor. */
  readonly line: readonly Token[];
}

/** The block that the cursor is in, and the line as far as it was written. */
function placeAt(text: string, start: number, offset: number, services: LanguageServices): LinePlace | undefined {
  const lexer = lexerOf(services);
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
  return { content, opening: [...block.statements.keys()], line: last === -1 ? [] : tokens.slice(last) };
}

function blockOpenedBy(
  opener: Token | undefined,
  content: string,
  lexer: ReturnType<typeof lexerOf>,
): string | undefined {
  const block = lexer.blocks.get(content) ?? lexer.blocks.root;
  const statement = opener && (block.statements.get(opener.image) ?? block.lead);
  return statement?.block?.content;
}

/** What the grammar lets follow the words of the line. */
function nextIn({ content, line }: LinePlace, services: LanguageServices): NextFeature[] {
  const rule = services.core.Grammar.rules.filter(GrammarAST.isParserRule).find(({ name }) => name === content);
  if (!rule) return [];
  const start = [[{ feature: justBefore(rule) }]];
  const { definition } = lexerOf(services);
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

function keyword(word: string, range: Range, order: string, snippet?: string): CompletionItem {
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    sortText: `${order}${word}`,
    textEdit: { range, newText: snippet ?? word },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet, kind: CompletionItemKind.Snippet }),
  };
}

/** The names of the right kind: seats, organisations and committees first, then terms of the vocabulary. */
function namesFor(
  feature: GrammarAST.CrossReference,
  { line }: LinePlace,
  document: LangiumDocument,
  services: LanguageServices,
  offset: number,
  range: Range,
): CompletionItem[] {
  const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
  const container = nodeAt(document, offset);
  if (!assignment || !container) return [];
  // (A name is looked up as that of somebody, or of a term only.)
  const type = feature.type.$refText === ast.Term.$type ? ast.TermUse.$type : ast.Who.$type;
  const info = {
    reference: { $refText: '', ref: undefined },
    container: { $type: type, $container: container, $document: document } as unknown as AstNode,
    property: assignment.feature,
  } as unknown as ReferenceInfo;
  const kinds = services.core.references.ScopeProvider.getScope(info).getAllElements().toArray();
  const wanted = categoriesAfter(line);
  return kinds.flatMap(({ name, node }) => {
    if (!node || name === '') return [];
    if (!ast.isTerm(node)) return [named(name, node, range)];
    const { category, title, definition } = termInfo(node);
    if (wanted && !wanted.includes(category)) return [];
    return [
      {
        label: name,
        kind: CompletionItemKind.EnumMember,
        detail: title,
        ...(definition && { documentation: definition }),
        sortText: `3${name}`,
        textEdit: { range, newText: name },
      },
    ];
  });
}

/** The kinds of term that a line of these words takes; `undefined` where it takes any. */
function categoriesAfter(line: readonly Token[]): readonly string[] | undefined {
  const words = line.map(({ image }) => image).join(' ');
  const found = kindsOfTerms.find(([pattern]) => pattern.test(words));
  return found?.[1];
}

const kindsOfTerms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bregistered with\b/, ['register']],
  [/\b(knowledge|experience)( and experience)? of\b/, ['knowledge']],
  [/^role\b/, ['role']],
  [/^(must|should|may)( not)? be( \S+( or \S+)*)?( or)?$/, ['profession', 'status', 'office', 'organisation']],
  [/^policy\b/, ['policy']],
  [/^(provision|principles)\b/, ['topic']],
  [/^purpose\b/, ['purpose']],
  [/^(exercises|delegates)\b(?!.*\b(to|under)\b)/, ['function']],
  [/\bunder\b/, ['power']],
  [/\bon grounds\b/, ['ground']],
  [/^form\b/, ['form']],
  [/^provides\b/, ['service']],
  [/\bhas regard to\b/, ['guidance']],
  [/^registers of\b/, ['people']],
];

function named(name: string, node: AstNode, range: Range): CompletionItem {
  const title = 'title' in node && typeof node.title === 'string' ? node.title : undefined;
  const kind = ast.isParty(node)
    ? CompletionItemKind.Module
    : ast.isSeat(node)
      ? CompletionItemKind.Field
      : CompletionItemKind.Class;
  return {
    label: name,
    kind,
    ...(title !== undefined && { detail: title.replace(/^"+|"+$/g, '') }),
    sortText: `2${name}`,
    textEdit: { range, newText: name },
  };
}

/** The innermost part of the text at a place, for the scope. */
function nodeAt(document: LangiumDocument, offset: number): AstNode | undefined {
  const root = document.parseResult.value;
  const leaf = root.$cstNode && CstUtils.findLeafNodeBeforeOffset(root.$cstNode, Math.max(0, offset - 1));
  return leaf?.astNode ?? root;
}

/** What the rules still miss in this block: their drafts, ahead of everything else. */
function missingHere({ findings }: JudgedFile, offset: number, places: Places, range: Range): CompletionItem[] {
  return findings.flatMap((finding: Finding) =>
    finding.fixes.flatMap((fix) => {
      const [edit] = fix.edits;
      if (fix.kind !== 'safe' || fix.edits.length !== 1 || !edit || edit.span.offset !== edit.span.end) return [];
      if (!insertsAround(edit.span.offset, offset, places)) return [];
      const draft = edit.newText.trim();
      return [
        {
          label: draft.split('\n')[0]?.slice(0, 60) ?? draft,
          kind: CompletionItemKind.Snippet,
          detail: `${finding.rule}: ${fix.title}`,
          documentation: finding.message,
          sortText: `0${finding.rule}`,
          filterText: draft,
          textEdit: { range, newText: draft },
        },
      ];
    }),
  );
}

/** Whether a draft would go to the block that the cursor is in: no brace stands between the two places. */
function insertsAround(insertion: number, offset: number, places: Places): boolean {
  const between = places.text.slice(Math.min(insertion, offset), Math.max(insertion, offset));
  let depth = 0;
  for (const mark of between.replaceAll(/"""[\s\S]*?"""|"[^"\n]*"/g, '')) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}
