/**
 * What can stand at a place: the words that open a line in this block, the words and names that can follow in a line. What
 * the grammar allows is asked of the grammar; which names there are, of the scope.
 */
import type { Finding, Span } from '@icb/language';
import { allowedHere, ast, type LanguageServices, lexerOf, termInfo } from '@icb/language/editing';
import { type AstNode, AstUtils, GrammarAST, type LangiumDocument, type ReferenceInfo } from 'langium';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from 'vscode-languageserver';
import { pathFrom } from './addresses.ts';
import type { JudgedFile } from './judged-files.ts';
import { nextIn, placeAt, wordBefore } from './line-place.ts';
import { Places } from './places.ts';
import { snippetFor } from './snippets.ts';

export function completionsAt(
  offset: number,
  judged: JudgedFile,
  document: LangiumDocument,
  services: LanguageServices,
  others: readonly string[] = [],
): CompletionItem[] {
  const { text } = judged.file;
  const { start } = wordBefore(text, offset);
  const importing = importedAt(text, offset);
  if (importing) return pathsOffered(importing, judged, others);
  const lexer = lexerOf(services);
  const place = placeAt(text, start, offset, lexer);
  if (!place) return [];
  const places = new Places(judged.file);
  const range = places.range({ offset: start, end: offset });
  const found = new Map<string, CompletionItem>();
  const add = (item: CompletionItem): void => void (found.has(item.label) || found.set(item.label, item));
  if (place.atStart) {
    for (const item of missingHere(judged, start, places, range)) add(item);
    for (const word of place.opening)
      add(keyword(word, range, '1', snippetFor(place.content, word, indentAt(text, start))));
  }
  if (place.line.length === 1 && place.line[0]?.image === 'explain')
    for (const item of explainable(judged, range)) add(item);
  // A line may go on in the next: but whoever begins a line wants a new one.
  const names = namesAt(text, start, offset, document, services, range);
  if (!place.atStart || place.opening.length === 0) {
    for (const { feature } of nextIn(place, services.core.Grammar, lexer)) {
      if (GrammarAST.isKeyword(feature)) add(keyword(feature.value, range, '1'));
      else if (GrammarAST.isCrossReference(feature)) for (const item of names()) add(item);
    }
  } else if (place.opensWithTerm) for (const item of names()) add(item);
  return [...found.values()];
}

export function keyword(word: string, range: Range, order: string, snippet?: string): CompletionItem {
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    sortText: `${order}${word}`,
    textEdit: { range, newText: snippet ?? word },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet, kind: CompletionItemKind.Snippet }),
  };
}

/**
 * The names of the right kind: seats, organisations and committees first, then terms of the vocabulary. What kind is right is
 * found out by reading the text as if some name stood there.
 */
function namesAt(
  text: string,
  start: number,
  offset: number,
  document: LangiumDocument,
  services: LanguageServices,
  range: Range,
): () => CompletionItem[] {
  let found: CompletionItem[] | undefined;
  return () => {
    found ??= namesFor(referenceAt(text, start, offset, document, services), services, range);
    return found;
  };
}

interface NamePlace {
  readonly info: ReferenceInfo;
  /** The kinds of term that may stand there; any, if it is not said. */
  readonly categories: readonly string[] | undefined;
}

/** No name that anybody would give. */
const SOMEBODY = 'zzz-somebody';

function referenceAt(
  text: string,
  start: number,
  offset: number,
  document: LangiumDocument,
  services: LanguageServices,
): NamePlace | undefined {
  // What is left of a word that the cursor stands in belongs to it.
  const rest = text.slice(offset).replace(/^[\p{L}\p{N}_/-]+/u, '');
  const supposed = `${text.slice(0, start)}${SOMEBODY}${rest}`;
  const { value } = services.core.parser.LangiumParser.parse<ast.Document>(supposed);
  const reference = AstUtils.streamAst(value)
    .flatMap((node) => AstUtils.streamReferences(node))
    .find(({ reference: { $refText } }) => $refText === SOMEBODY);
  if (!reference) return undefined;
  // It looks its names up among those of the document that is there.
  Object.assign(value, { $document: document });
  const categories = allowedHere(reference.container, reference.property);
  return { info: reference as ReferenceInfo, categories };
}

function namesFor(place: NamePlace | undefined, services: LanguageServices, range: Range): CompletionItem[] {
  if (!place) return [];
  const { info, categories } = place;
  const all = services.core.references.ScopeProvider.getScope(info).getAllElements().toArray();
  return all.flatMap(({ name, node }) => {
    if (!node || name === '') return [];
    if (!ast.isTerm(node)) return [named(name, node, range)];
    const { category, title, definition } = termInfo(node);
    if (categories && !categories.includes(category)) return [];
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

/** The path of an import that is being typed: from its first letter to the cursor. */
function importedAt(text: string, offset: number): Span | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const path = /^\s*import\s+"([^"]*)$/.exec(line)?.[1];
  return path === undefined ? undefined : { offset: offset - path.length, end: offset };
}

/** The other constitutions and organisations of the folders, by their paths from here. */
function pathsOffered(span: Span, { file }: JudgedFile, others: readonly string[]): CompletionItem[] {
  const range = new Places(file).range(span);
  return others
    .filter((uri) => uri !== file.uri && uri.startsWith('file:') === file.uri.startsWith('file:'))
    .map((uri) => {
      const path = pathFrom(file.uri, uri);
      return { label: path, kind: CompletionItemKind.File, sortText: path, textEdit: { range, newText: path } };
    });
}

/** The rules of which a deviation can be explained, those that are not met first. */
function explainable({ judgement }: JudgedFile, range: Range): CompletionItem[] {
  const isUnmet = (id: string): boolean => ['open', 'partly'].includes(judgement?.states.get(id) ?? '');
  return [...(judgement?.rules.ids.all ?? [])].flatMap((id) =>
    judgement?.rules.get(id)?.explainable
      ? [
          {
            label: id,
            kind: CompletionItemKind.Reference,
            ...(isUnmet(id) && { detail: 'not met' }),
            sortText: `${isUnmet(id) ? '0' : '1'}${id}`,
            textEdit: { range, newText: id },
          },
        ]
      : [],
  );
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
          label: fix.title,
          kind: CompletionItemKind.Snippet,
          detail: finding.rule,
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
