/** The constitution language: what a constitution is. */
export type {
  Citation,
  Finding,
  Fix,
  Severity,
  Span,
  TextEdit,
  Verification,
} from './finding.ts';
export {
  builtInTerms,
  createLanguage,
  format,
  type Host,
  type Language,
  type Loaded,
  type ReadFile,
  type SourceFile,
} from './language.ts';
export { type Lines, linesOf, type Position } from './lines.ts';
export type * from './model/constitution.ts';
export { existedOn, isA, type TermCategory, type TermInfo } from './model/term.ts';
export { print } from './printing/print.ts';
export { type Board as KnownBoard, boards } from './vocabulary/boards.ts';
