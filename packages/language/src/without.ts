/** What a file would say without one of its lines: as if the line were not in its text, and without reading the text anew. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Span } from './finding.ts';
import * as ast from './generated/ast.ts';
import type { Constitution } from './model/constitution.ts';
import { readConstitution } from './model/read.ts';
import { spanOf } from './model/values.ts';
import type { ReadingReport } from './reading/lexer.ts';

/** Reads a document without its node at a place. */
export type Leaving = (span: Span) => { readonly constitution: Constitution | undefined } | undefined;

/**
 * `undefined` comes where the text has to be read anew: where lines could not be read, which may mean something else without
 * others; where names are declared, which others may use; and for what is no line of a list.
 */
export function leavingOut(document: LangiumDocument, imported: readonly LangiumDocument[]): Leaving {
  const { lexerReport, parserErrors, lexerErrors, value } = document.parseResult;
  const { unread } = lexerReport as ReadingReport;
  if (unread.length + parserErrors.length + lexerErrors.length > 0) return () => undefined;
  const nodes = new Map<string, AstNode | undefined>();
  for (const node of AstUtils.streamAllContents(value)) {
    const place = nameOf(spanOf(node));
    // (The outermost of several that are the same stretch of text.)
    if (!nodes.has(place)) nodes.set(place, node);
  }
  return (span) => {
    const node = nodes.get(nameOf(span));
    const list = node && listOf(node);
    if (!node || !list || AstUtils.streamAst(node).some(isDeclared)) return undefined;
    const at = list.indexOf(node);
    list.splice(at, 1);
    try {
      return { constitution: readConstitution(document, imported) };
    } finally {
      list.splice(at, 0, node);
    }
  };
}

const nameOf = ({ offset, end }: Span): string => `${offset} ${end}`;

function listOf({ $container, $containerProperty }: AstNode): AstNode[] | undefined {
  const list: unknown = $container && ($container as unknown as Record<string, unknown>)[$containerProperty ?? ''];
  return Array.isArray(list) ? list : undefined;
}

function isDeclared(node: AstNode): boolean {
  return ast.isParty(node) || ast.isSeat(node) || ast.isBody(node) || ast.isTerm(node) || ast.isConstitution(node);
}
