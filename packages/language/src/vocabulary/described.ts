/**
 * The built-in vocabulary as it is described when the program is built, so that no start reads its text. What stands where
 * in the text is read only when somebody wants to see a term there.
 */
import type { AstNode, CstNode, LangiumDocument, LangiumSharedCoreServices, Reference, URI } from 'langium';
import { TextDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { TermInfo } from '../model/term.ts';
import { describedAs, termInfo } from '../model/vocabulary.ts';

/** A term, and the terms that it says it is one of. */
export interface DescribedTerm extends TermInfo {
  readonly parents: readonly string[];
}

export interface DescribedFile {
  readonly name: string;
  readonly text: string;
  readonly terms: readonly DescribedTerm[];
}

/** Describes the terms of a file of the vocabulary that was read. */
export function describedTerms(document: LangiumDocument): DescribedTerm[] {
  const { items } = document.parseResult.value as ast.Document;
  return items.filter(ast.isTerm).map((term) => ({
    ...termInfo(term),
    parents: term.parents.map(({ $refText }) => $refText),
  }));
}

/** Documents of described files. Their nodes have what a description tells, and their places in the text on demand. */
export function documentsOf(
  files: readonly (DescribedFile & { readonly uri: URI })[],
  { workspace: { LangiumDocumentFactory } }: LangiumSharedCoreServices,
): LangiumDocument[] {
  const byName = new Map<string, ast.Term>();
  return files.map(({ uri, text, terms }) => {
    let read: ast.Document | undefined;
    const inText = (): ast.Document => {
      read ??= LangiumDocumentFactory.fromString<ast.Document>(text, uri).parseResult.value;
      return read;
    };
    const root = { $type: 'Document', items: [] as ast.Term[] } as unknown as ast.Document & AstNode;
    withPlace(root, () => inText().$cstNode);
    for (const [index, { parents, ...info }] of terms.entries()) {
      const term = nodeOf(info, { root, index }, () => inText().items[index]?.$cstNode);
      Object.assign(term, { parents: parents.map((name) => referenceTo(name, byName)) });
      if (!byName.has(info.name)) byName.set(info.name, term);
      root.items.push(term);
    }
    const document = LangiumDocumentFactory.fromModel(root, uri);
    const textDocument = TextDocument.create(uri.toString(), 'icb', 0, text);
    Object.defineProperty(document, 'textDocument', { value: textDocument, configurable: true });
    return document;
  });
}

function nodeOf(
  info: TermInfo,
  { root, index }: { readonly root: ast.Document; readonly index: number },
  place: () => CstNode | undefined,
): ast.Term {
  const { name, category, title } = info;
  const node = {
    $type: 'Term',
    $container: root,
    $containerProperty: 'items',
    $containerIndex: index,
    name,
    category,
    title,
    provisions: [],
  } as unknown as ast.Term;
  withPlace(node, place);
  describedAs(node, info);
  return node;
}

function withPlace(node: AstNode, place: () => CstNode | undefined): void {
  Object.defineProperty(node, '$cstNode', { get: place, configurable: true });
}

/** Terms may be declared after those that are of their kind. */
function referenceTo(name: string, terms: ReadonlyMap<string, ast.Term>): Reference<ast.Term> {
  return {
    $refText: name,
    get ref() {
      return terms.get(name);
    },
  } as Reference<ast.Term>;
}
