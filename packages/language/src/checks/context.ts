/** What every check of the language is given, and how it says what it found. */
import type { AstNode, LangiumDocument, ReferenceInfo } from 'langium';
import type { Finding, Fix, Severity, Span } from '../finding.ts';
import type { Imports } from '../linking/imports.ts';
import type { NamesInScope } from '../linking/scope.ts';
import { spanOf, spanOfProperty } from '../model/values.ts';

export interface CheckContext {
  readonly document: LangiumDocument;
  readonly imports: Imports;
  readonly vocabulary: readonly LangiumDocument[];
  /** The words of the language. */
  readonly keywords: ReadonlySet<string>;
  /** Whether more has been found already than anybody will read. */
  full(): boolean;
  /** What was meant by a name that nothing has; after very many such names, nothing. */
  suggest(name: string, candidates: () => Iterable<string>): string | undefined;
  /** What may stand at a reference. */
  scope(info: ReferenceInfo): NamesInScope;
  report(code: string, span: Span, message: string, more?: Partial<Omit<Finding, 'rule' | 'span' | 'message'>>): void;
}

/** Where a property stands, or its node. */
export function at(node: AstNode, property?: string, index?: number): Span {
  return property === undefined ? spanOf(node) : spanOfProperty(node, property, index);
}

export function replacement(span: Span, newText: string, kind: Fix['kind'] = 'safe'): Fix {
  return { title: `Change to \`${newText}\``, kind, edits: [{ span, newText }] };
}

export function finding(
  code: string,
  span: Span,
  message: string,
  more: Partial<Omit<Finding, 'rule' | 'span' | 'message'>> = {},
): Finding {
  const severity: Severity = 'error';
  return { rule: `language/${code}`, severity, status: 'open', message, span, citations: [], fixes: [], ...more };
}
