/** The constitution language: what a constitution is. */

export type { Change, Comparison, Effect, Pairs, Subject } from './compare/change.ts';
export { compare } from './compare/compare.ts';
export { seatTitle } from './compare/side.ts';
export { dayInWords, months } from './day-in-words.ts';
export type {
  Citation,
  Finding,
  Fix,
  Severity,
  Span,
  TextEdit,
  Verification,
} from './finding.ts';
export { verifications } from './finding.ts';
export type { Host, Loaded, SourceFile } from './host.ts';
export {
  builtInTerms,
  createLanguage,
  format,
  formatRules,
  type Language,
  type ReadFile,
  type ReadRules,
  readRules,
} from './language.ts';
export { type Lines, linesOf, type Position } from './lines.ts';
export type * from './model/constitution.ts';
export type * from './model/rule-pack.ts';
export { existedOn, isA, type TermCategory, type TermInfo } from './model/term.ts';
export { fractionOf } from './model/values.ts';
export { print } from './printing/print.ts';
export { nearest } from './reading/nearest.ts';
export type { Around, Stage } from './stages.ts';
export { type Board as KnownBoard, boards } from './vocabulary/boards.ts';
