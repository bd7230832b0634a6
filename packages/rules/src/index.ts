/** The rules: what a constitution must be. */
export { type AppliedFixes, applyFixes, type FixKind } from './apply-fixes.ts';
export { builtInPacks } from './built-in.ts';
export { citationOf } from './citations.ts';
export { type Configured, configured } from './configured.ts';
export { dayOf } from './day.ts';
export { type ExampleResult, runExamples } from './examples.ts';
export { type Explanation as Trace, explain } from './explain.ts';
export { type Grade, gradesOf, type Measure, measuresOf } from './grades.ts';
export { type Judgement, judge, type State, severityOf } from './judge.ts';
export { type LoadedPacks, loadPacks, type PackFault } from './load.ts';
export { type Noun, nouns } from './nouns.ts';
export { isProhibition, obligationOn, strengthOf } from './obligations.ts';
export { prepare, type ReadyGrade, type ReadyMeasure, type ReadyPack, type ReadyRule } from './prepare.ts';
export { type Property, properties } from './properties.ts';
export { noSettings, readSettings, type Setting, type Settings } from './settings.ts';
export { all, any, atLeast, atMost, not, type Truth } from './truth.ts';
export type { PackProblem } from './words-of-rules.ts';
