/** The `icb` command: the one place that knows the process. */
import { text } from 'node:stream/consumers';
import { builtInPacks } from '@icb/rules';
import { runCommandLine } from './command-line.ts';
import { dayOfMoment, isDay, noSuchDay } from './day.ts';
import { exitCode, type Outcome, wrongUsage } from './exit-code.ts';
import { faultSentence } from './fault.ts';

const { stdout, stderr, env } = process;

for (const stream of [stdout, stderr]) {
  // Whoever reads the output may stop before its end (`icb check | head`): that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') tellFault(error);
  });
}
process.on('uncaughtException', tellFault);

// Only here does anything ask what day it is; a test may say that it is another.
const today = env.ICB_TODAY || dayOfMoment(new Date());

try {
  tell(
    isDay(today)
      ? await runCommandLine(process.argv.slice(2), {
          workingFolder: process.cwd(),
          today,
          packs: builtInPacks,
          stdin: () => text(process.stdin),
          colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
          width: Math.min(Math.max(stdout.columns ?? 100, 40), 120),
        })
      : wrongUsage(`ICB_TODAY: ${noSuchDay}`),
  );
} catch (error) {
  tellFault(error);
}

/** Sets the exit code rather than exiting, so that a slow reader gets everything. */
function tell(outcome: Outcome): void {
  process.exitCode = outcome.exitCode;
  if (outcome.stdout) stdout.write(outcome.stdout);
  if (outcome.stderr) stderr.write(outcome.stderr);
}

function tellFault(error: unknown): void {
  tell({ exitCode: exitCode.fault, stdout: '', stderr: faultSentence(error, Boolean(env.ICB_DEBUG)) });
}
