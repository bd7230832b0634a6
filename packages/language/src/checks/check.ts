/** Everything that the language itself refuses in one document, in one pass over its syntax tree. */
import type { IToken } from 'chevrotain';
import type { AstNode, LangiumDocument, ParseResult } from 'langium';
import type { Finding } from '../finding.ts';
import * as ast from '../generated/ast.ts';
import type { ConstitutionScopeProvider } from '../linking/scope.ts';
import type { ReadingReport } from '../reading/lexer.ts';
import { nearest } from '../reading/nearest.ts';
import { nodesIn } from '../reading/nodes.ts';
import { placeOfError } from '../reading/place-of-error.ts';
import type { LanguageServices } from '../services.ts';
import { lexerOf } from '../services.ts';
import { at, type CheckContext, finding, replacement } from './context.ts';
import { checkDeclaredNames, checkNamed, checkReference } from './names.ts';
import { checkOnce } from './once.ts';
import { provisionChecks } from './provisions.ts';
import { checkBoardCodes, checkTerm } from './vocabulary.ts';

/** The findings of a linked document, in the order of its text. Never throws. */
export function checkDocument(document: LangiumDocument, services: LanguageServices): Finding[] {
  const findings: Finding[] = unreadable(document.parseResult);
  let suggestions = 0;
  const scopes = services.core.references.ScopeProvider as ConstitutionScopeProvider;
  const context: CheckContext = {
    document,
    imports: services.imports,
    vocabulary: services.vocabulary,
    keywords: lexerOf(services).keywords,
    full: () => findings.length > MOST_FINDINGS,
    suggest: (name, candidates) => {
      suggestions += 1;
      return suggestions > MOST_SUGGESTIONS ? undefined : nearest(name, candidates());
    },
    scope: (info) => scopes.getScope(info),
    report: (code, span, message, more) => findings.push(finding(code, span, message, more)),
  };
  checkFile(document.parseResult.value as ast.Document, context);
  checkDeclaredNames(context);
  const broken = new Set((document.parseResult.lexerReport as ReadingReport).unread.map((each) => each.offset));
  for (const { node, references } of nodesIn(document.parseResult.value)) {
    if (findings.length > MOST_FINDINGS) break;
    checkNamed(node, context);
    provisionChecks[node.$type]?.(node as never, context);
    for (const info of references) checkReference(info, context);
    const lines = provisionsOf(node);
    if (lines.length > 1) checkOnce(node, readable(lines, broken), context);
    if (ast.isTerm(node)) checkTerm(node, context.keywords, context);
    if (ast.isConstitution(node)) checkBoardCodes(node, context);
  }
  return atMost(
    MOST_FINDINGS,
    findings.sort((one, other) => one.span.offset - other.span.offset || one.span.end - other.span.end),
  );
}

/** More findings than anybody could read in one file; a file that has more is no constitution yet. */
const MOST_FINDINGS = 500;

/** Each looks through every name that could stand in its place. */
const MOST_SUGGESTIONS = 50;

function atMost(most: number, findings: readonly Finding[]): Finding[] {
  const next = findings[most];
  if (!next) return [...findings];
  const message = 'There is more to be found from here on, which is not shown. Put right what comes before first.';
  return [...findings.slice(0, most), finding('too-many', next.span, message)];
}

/** A line that could not be read says nothing twice. */
function readable(lines: readonly AstNode[], broken: ReadonlySet<number>): AstNode[] {
  return lines.filter((line) => !broken.has(line.$cstNode?.offset ?? -1));
}

function provisionsOf(node: AstNode): readonly AstNode[] {
  if ('provisions' in node) return node.provisions as AstNode[];
  return ast.isParty(node) ? node.clauses : [];
}

/** What could not be read: found by the scanner, by the reader of provisions, and by the parser. */
export function unreadable({ parserErrors, lexerReport }: ParseResult): Finding[] {
  const { problems } = lexerReport as ReadingReport;
  const findings = problems.map(({ code, offset, end, message, fix }) =>
    finding(code, { offset, end }, message, {
      fixes: fix
        ? [
            {
              title: fix.title,
              kind: 'review',
              edits: [{ span: { offset: fix.offset, end: fix.end }, newText: fix.newText }],
            },
          ]
        : [],
    }),
  );
  const broken = new Set(problems.filter((problem) => problem.code !== 'brace').map((problem) => problem.offset));
  for (const error of parserErrors) {
    const token = placeOfError(error) as IToken;
    const offset = Math.max(token.startOffset, 0) || 0;
    const end = token.startOffset >= 0 ? (token.endOffset ?? offset) + 1 : 0;
    if (broken.has(offset)) continue;
    broken.add(offset);
    const meant = / Did you mean `([^`]+)`\?$/.exec(error.message)?.[1];
    findings.push(
      finding('syntax', { offset, end }, error.message, {
        fixes: meant ? [replacement({ offset, end }, meant, 'review')] : [],
      }),
    );
  }
  return findings;
}

/** One constitution at most, and imports that can be followed. */
function checkFile(root: ast.Document, context: CheckContext): void {
  const [first, ...others] = root.items.filter(ast.isConstitution);
  for (const other of others) {
    context.report(
      'one-constitution',
      at(other, 'name'),
      `A file holds one constitution; this one holds ${named(first)} already. Move ${named(other)} to a file of its own.`,
    );
  }
  if (root.items.length === 0 && context.document.textDocument.getText().trim() === '') {
    context.report(
      'empty',
      { offset: 0, end: 0 },
      'This file is empty. A constitution begins with `icb` or `icp`, a short name, and its full name in quotes.',
      {
        severity: 'warning',
      },
    );
  }
  const seen = new Set<string>();
  for (const line of root.items.filter(ast.isImport)) {
    if (line.path === undefined) continue;
    const span = at(line, 'path');
    if (seen.has(line.path))
      context.report('given-twice', span, `\`${line.path}\` is imported twice.`, { severity: 'warning' });
    seen.add(line.path);
    const outcome = context.imports.outcome(context.document, line.path);
    if (outcome && 'problem' in outcome)
      context.report('import', span, importProblem(line.path, outcome.problem, outcome.detail));
    else if (outcome && outcome.document === context.document)
      context.report('import', span, 'A file cannot import itself.');
  }
}

function named(constitution: ast.Constitution | undefined): string {
  return constitution?.name === undefined ? 'one' : `\`${constitution.name}\``;
}

function importProblem(
  path: string,
  problem: 'missing' | 'unreadable' | 'outside',
  detail: string | undefined,
): string {
  const more = detail ? ` ${detail}` : '';
  if (problem === 'missing') return `There is no file \`${path}\` beside this one.${more}`;
  if (problem === 'outside') {
    return `\`${path}\` lies outside of this workspace, and nothing from there is read. Copy the file into the workspace.${more}`;
  }
  return detail ?? `\`${path}\` cannot be read.`;
}
