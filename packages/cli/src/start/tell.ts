/** Saying what a command has come to, to whoever reads it. */
import { type Outcome, wrongUsage } from '../exit-code.ts';
import { codeOf } from '../files/text-file.ts';
import { whyNotWritten } from '../files/write.ts';

/** Sets the exit code rather than exiting, so that a slow reader gets everything. */
export function tell(outcome: Outcome): void {
  process.exitCode = outcome.exitCode;
  for (const results of outcome.bytes ?? [outcome.stdout]) if (results.length > 0) process.stdout.write(results);
  if (outcome.stderr) process.stderr.write(outcome.stderr);
}

/** To be called before anything is told. `cannot` is told why a report does not get to its end. */
export function mindTheReader(cannot: (outcome: Outcome) => void = tell): void {
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads the output may stop before its end (`icb check | head`): that is no fault.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE')
        cannot(wrongUsage(`The report was not written to its end. ${whyNotWritten(codeOf(error))}`));
    });
  }
}
