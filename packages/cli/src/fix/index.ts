/** All that `icb check --fix` needs, and no other check does. */
export { diffOf } from './diff.ts';
export { mendFiles } from './mend.ts';
export { dryRunSentence, mendedSentence } from './wording.ts';
export { unwrittenSentences, writeMended } from './write-mended.ts';
