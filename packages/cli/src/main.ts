/** The `icb` command: the one place that knows the process. */
import { builtInPacks } from '@icb/rules';
import { asking } from './asking.ts';
import { runCommandLine } from './command-line.ts';
import { dayOfMoment, isDay, noSuchDay } from './day.ts';
import { exitCode, type Outcome, wrongUsage } from './exit-code.ts';
import { faultSentence } from './fault.ts';
import { pipedBytes } from './files/piped.ts';
import { codeOf } from './files/text-file.ts';
import { whyNotWritten } from './files/write.ts';
import { progressBar } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

const { stdin, stdout, stderr, env } = process;

for (const stream of [stdout, stderr]) {
  // Whoever reads the output may stop before its end (`icb check | head`): that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE')
      tell(wrongUsage(`The report was not written to its end. ${whyNotWritten(codeOf(error))}`));
  });
}
process.on('uncaughtException', tellFault);

// Whoever reads a log of continuous integration sees every bar that was ever drawn.
const bar =
  stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI
    ? progressBar(
        (text) => stderr.write(text),
        () => performance.now(),
      )
    : undefined;
const questions = stdin.isTTY === true && stderr.isTTY === true ? asking(stdin, stderr) : undefined;
const atTerminal = stdout.isTTY === true && env.TERM !== 'dumb';

void run();

async function run(): Promise<void> {
  try {
    const now = surroundings();
    tell(isDay(now.today) ? await runCommandLine(process.argv.slice(2), now) : wrongUsage(`ICB_TODAY: ${noSuchDay}`));
  } catch (error) {
    tellFault(error);
  }
}

function surroundings(): Surroundings {
  return {
    workingFolder: process.cwd(),
    // Only here does anything ask what day it is; a test may say that it is another.
    today: env.ICB_TODAY || dayOfMoment(new Date()),
    packs: builtInPacks,
    stdin: () => pipedBytes(stdin),
    colour: atTerminal && !env.NO_COLOR,
    width: Math.min(Math.max(stdout.columns || 100, 40), 120),
    ...(bar && { progress: bar.progress }),
    ...(questions && { ask: questions.ask }),
    standing: { tell, clear: clearScreen, now: surroundings, ended },
  };
}

function clearScreen(): void {
  if (atTerminal) stdout.write('\u001B[2J\u001B[H');
}

/** The first time, Ctrl+C asks to end; the second time, it ends whatever goes on. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    stdout.once('error', () => resolve());
  });
}

/** Sets the exit code rather than exiting, so that a slow reader gets everything. */
function tell(outcome: Outcome): void {
  bar?.wipe();
  questions?.end();
  process.exitCode = outcome.exitCode;
  if (outcome.stdout) stdout.write(outcome.stdout);
  if (outcome.stderr) stderr.write(outcome.stderr);
}

function tellFault(error: unknown): void {
  tell({ exitCode: exitCode.fault, stdout: '', stderr: faultSentence(error, Boolean(env.ICB_DEBUG)) });
}
