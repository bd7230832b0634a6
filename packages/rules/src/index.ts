/** The rules: what a constitution must be. */
export { type AppliedFixes, applyFixes, type FixKind } from './apply-fixes.ts';
export { builtInPacks } from './built-in.ts';
export { citationOf, placeCited } from './citations.ts';
export { type Configured, configured } from './configured.ts';
export { dayOf } from './day.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { type Explanation as Trace, explain } from './explain.ts';
export { type Grade, gradesOf, type Measure, measuresOf } from './grades.ts';
export type { ItemKind } from './items.ts';
export { type Judgement, judge, type State } from './judge.ts';
export type { KnownRule, KnownRules } from './known-rules.ts';
export { type LoadedPacks, loadPacks, type PackFault } from './load.ts';
export { nearestRule } from './nearest-rule.ts';
export { sectionOfTopic } from './nouns/sections.ts';
export { type Noun, nouns } from './nouns.ts';
export { isProhibition, obligationOn, strengthOf } from './obligations.ts';
export { prepare, type ReadyGrade, type ReadyMeasure, type ReadyPack, type ReadyRule } from './prepare.ts';
export { type Property, properties } from './properties.ts';
export {
  countedFindings,
  countsOf,
  type FileCounts,
  type Summary,
  states,
  summed,
  type Tally,
} from './report/counts.ts';
export { csvTable } from './report/csv.ts';
export { jsonOf } from './report/json.ts';
export { jsonText } from './report/json-text.ts';
export { type LeftOut, notChecked } from './report/not-checked.ts';
export { type Place, type RangeOf, rangesIn } from './report/places.ts';
export {
  type AppliedFix,
  type CheckedFile,
  checkedFiles,
  nameOf,
  type Report,
  summaryOf,
  type UnreadPath,
  unreadPaths,
} from './report/report.ts';
export { stateWords } from './report/state-words.ts';
export { noSettings, readSettings, type Setting, type Settings } from './settings.ts';
export { severityOf } from './severities.ts';
export { all, any, atLeast, atMost, not, type Truth } from './truth.ts';
export { isClinician } from './voices.ts';
export { kindNames, mayFollow, nounOf, type PackProblem, propertyOf } from './words-of-rules.ts';
