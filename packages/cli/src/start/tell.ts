/** Saying what a command has come to, to whoever reads it. */
import { type Outcome, wrongUsage } from '../exit-code.ts';
import { codeOf } from '../files/text-file.ts';
import { whyNotWritten } from '../files/write.ts';
import { leadsElsewhere, type Outlet, sayAtOnce, standardError, standardOutput } from './outlets.ts';

/** Whether all is said through Node's streams, which wait, and hear when nobody reads any longer. */
let throughStreams = false;
const heard = new Set<Outlet>();

/** Sets the exit code rather than exiting, so that a slow reader gets everything. */
export function tell(outcome: Outcome): void {
  process.exitCode = outcome.exitCode;
  const { bytes = [Buffer.from(outcome.stdout)] } = outcome;
  for (const results of bytes) if (!say(standardOutput, results)) break;
  say(standardError, Buffer.from(outcome.stderr));
}

/**
 * To be called before anything is told. `cannot` is told why a report does not get to its end. Who goes `on` hears as well when
 * nobody reads any longer.
 */
export function mindTheReader(cannot: (outcome: Outcome) => void = tell, on = false): void {
  throughStreams ||= on;
  for (const outlet of [standardOutput, standardError])
    if (!heard.has(outlet) && (on || !leadsElsewhere(outlet))) {
      heard.add(outlet);
      outlet.stream().on('error', (error) => failed(outlet, error, cannot));
    }
}

/** Whether there is any use in saying more. */
function say(outlet: Outlet, said: Uint8Array): boolean {
  if (said.length === 0) return true;
  try {
    const from = throughStreams || !leadsElsewhere(outlet) ? 0 : sayAtOnce(outlet, said);
    if (from === said.length) return true;
    throughStreams = true;
    outlet.stream().write(said.subarray(from));
    return true;
  } catch (error) {
    failed(outlet, error, tell);
    return false;
  }
}

/** Whoever reads the output may stop before its end (`icb check | head`): that is no fault. */
function failed(outlet: Outlet, error: unknown, cannot: (outcome: Outcome) => void): void {
  const code = codeOf(error);
  // (Where nobody hears of a fault, nobody can be told so.)
  if (code !== 'EPIPE' && outlet === standardOutput)
    cannot(wrongUsage(`The report was not written to its end. ${whyNotWritten(code)}`));
}
