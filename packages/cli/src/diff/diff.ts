/** `icb diff`: from two constitutions to what changed, and what that does. */
import type { Finding } from '@icb/language';
import { type Threshold, thresholds } from '../check/threshold.ts';
import { judgingsOf } from '../config/judgings.ts';
import { type ExitCode, exitCode, type Outcome, wrongUsage } from '../exit-code.ts';
import { type Output, written } from '../outputs.ts';
import { faultSentences } from '../packs/faults.ts';
import { onOneLine } from '../pretty/visible.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Difference, differenceOf } from './difference.ts';
import { type FormName, forms } from './forms.ts';
import { type Side, sidesOf } from './sides.ts';

export interface DiffOptions {
  readonly outputs: readonly Output<FormName>[];
  readonly packs: readonly string[];
  /** The day by whose law both are judged, `YYYY-MM-DD`; otherwise that of the new one. */
  readonly asAt?: string | undefined;
  readonly failOn: Threshold;
}

export async function diff(
  first: string,
  second: string | undefined,
  options: DiffOptions,
  surroundings: Surroundings,
): Promise<Outcome> {
  const sides = await sidesOf(first, second, surroundings.workingFolder);
  if ('error' in sides) return wrongUsage(onOneLine(sides.error));
  const { old, now } = sides;
  const judgings = await judgingsOf([now.realPath], options, surroundings);
  if ('error' in judgings) return wrongUsage(judgings.error);
  const difference = differenceOf(old, now, judgings.of(now.realPath));
  if (!difference) {
    const { name } = old.file.constitution ? now : old;
    return wrongUsage(`${onOneLine(name)}: There is no constitution in this file.`);
  }
  const out = await written(difference, options.outputs, forms, surroundings);
  const failed = judgings.faults.length > 0 || out.errors.length > 0;
  return {
    exitCode: failed ? exitCode.wrongInput : exitCodeOf(difference, options.failOn),
    stdout: out.stdout,
    stderr: [faultSentences(judgings.faults), ...out.errors, ...[old, now].map(noteOn)].join(''),
  };
}

/** What is new counts, and what is more serious than before; what the constitution explains does not. */
function exitCodeOf({ appeared, changed }: Difference, failOn: Threshold): ExitCode {
  if (failOn === 'never') return exitCode.fine;
  const rank = ({ severity }: Finding): number => [...thresholds, 'hint'].indexOf(severity);
  const isOpen = ({ status }: Finding): boolean => status !== 'explained';
  const worse = changed
    .filter(({ before, after }) => isOpen(after) && (!isOpen(before) || rank(after) < rank(before)))
    .map(({ after }) => after);
  const counting = [...appeared.filter(isOpen), ...worse].filter(({ severity }) => severity !== 'hint');
  return counting.some((finding) => rank(finding) <= thresholds.indexOf(failOn)) ? exitCode.findings : exitCode.fine;
}

/** Of a text with errors, what could be read is compared. */
function noteOn({ name, file }: Side): string {
  const errors = file.findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return '';
  const [are, count] = errors === 1 ? ['is', 'an error'] : ['are', `${errors} errors`];
  return `icb: ${onOneLine(name)}: There ${are} ${count} in this file, and what could be read was compared. \`icb check\` tells more.\n`;
}
