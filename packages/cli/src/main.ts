/** The `icb` command: the one place that knows the process. */
import { builtInPacks } from '@icb/rules';
import { type Asking, asking } from './asking.ts';
import { runCommandLine } from './command-line.ts';
import { isDay, noSuchDay } from './day.ts';
import { exitCode, type Outcome, wrongUsage } from './exit-code.ts';
import { faultSentence } from './fault.ts';
import { pipedBytes } from './files/piped.ts';
import { progressBar } from './progress.ts';
import { buildOf } from './start/compiled.ts';
import { keptFolder } from './start/kept-folder.ts';
import { standardError, standardOutput, terminalAt } from './start/outlets.ts';
import type { Kept } from './start/record.ts';
import { memoryOf, questionOf } from './start/remembered.ts';
import { isTerminal, seenBy } from './start/seen.ts';
import { mindTheReader, tell } from './start/tell.ts';
import type { Surroundings } from './surroundings.ts';

/** For the thread of `icb import`, which has no copy of the language of its own. */
export { builtInTerms, createLanguage, dayInWords, format, isA, months } from '@icb/language';

const { env } = process;
const terminal = terminalAt(standardError);
const args = process.argv.slice(2);

// Whoever reads a log of continuous integration sees every bar that was ever drawn.
const bar =
  terminal.isTTY === true && env.TERM !== 'dumb' && !env.CI
    ? progressBar(
        (text) => process.stderr.write(text),
        () => performance.now(),
      )
    : undefined;
let questions: Asking | undefined;
let keptBefore: Kept | undefined;

/** Does what the command line of this process asks for; `before` is what was kept when the same was asked the last time. */
export async function run(before?: Kept): Promise<void> {
  keptBefore = before;
  mindTheReader(tellAll, args[0] === 'lsp');
  process.on('uncaughtException', tellFault);
  try {
    const now = surroundings();
    tellAll(isDay(now.today) ? await runCommandLine(args, now) : wrongUsage(`ICB_TODAY: ${noSuchDay}`));
  } catch (error) {
    tellFault(error);
  }
}

function surroundings(): Surroundings {
  const seen = seenBy(process, terminalAt(standardOutput));
  const began = Date.now();
  return {
    ...seen,
    packs: builtInPacks,
    stdin: () => pipedBytes(process.stdin),
    get memory() {
      if (keptFolder() === undefined) return undefined;
      return memoryOf(questionOf(args, seen, buildOf(__filename)), began, keptBefore);
    },
    ...(bar && { progress: bar.progress }),
    // (To look at where somebody may type takes time, and few commands ask.)
    get ask() {
      if (process.stdin.isTTY === true && terminal.isTTY === true) questions ??= asking(process.stdin, process.stderr);
      return questions?.ask;
    },
    standing: { tell: tellAll, clear: clearScreen, now: surroundings, ended },
  };
}

function clearScreen(): void {
  if (isTerminal(env, process.stdout)) process.stdout.write('\u001B[2J\u001B[H');
}

/** The first time, Ctrl+C asks to end; the second time, it ends whatever goes on. */
function ended(): Promise<void> {
  mindTheReader(tellAll, true);
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    process.stdout.once('error', () => resolve());
  });
}

function tellAll(outcome: Outcome): void {
  bar?.wipe();
  questions?.end();
  tell(outcome);
}

function tellFault(error: unknown): void {
  tellAll({ exitCode: exitCode.fault, stdout: '', stderr: faultSentence(error, Boolean(env.ICB_DEBUG)) });
}
