/** What an editor needs beside the language: files that stay open, and Langium's services for them. */

export { allowedHere } from '../checks/names.ts';
export * as ast from '../generated/ast.ts';
export { kindName, symbolsOf as declaredIn } from '../linking/symbols.ts';
export { termInfo } from '../model/vocabulary.ts';
export {
  type EditorModules,
  type LanguageServices,
  lexerOf,
  prepareForSlips,
  rulesLexerOf,
  VOCABULARY_SCHEME,
} from '../services.ts';
export { RuleDocuments } from './rule-documents.ts';
export { createWorkspace, type Workspace } from './workspace.ts';
