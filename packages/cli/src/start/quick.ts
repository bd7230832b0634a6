/**
 * What V8 is told for a run over several constitutions. Its last optimizing compiler would not give back what it takes of the
 * processors, and is left out unless they are many; what is new is swept in parts that grow only as far as is worth their memory.
 * (One short constitution is read before any of that is worth saying; the server, which goes on, sees to both itself.)
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** So many constitutions take long enough. */
const MANY = 100;
/** Bytes of new things that it is worth to let gather before they are swept; more would only take memory. */
const worthIt = { some: 4_000_000, many: 8_000_000 };
let enough = Number.POSITIVE_INFINITY;

/** In characters: one constitution of no more is read before it is worth telling V8 anything. */
const SHORT = 50_000;

/** To be told which constitutions there are to be read. */
export function expectFiles(files: readonly { readonly text: string }[]): void {
  const count = files.length;
  if (count <= 1 && files.every(({ text }) => text.length <= SHORT)) return;
  if (enough === Number.POSITIVE_INFINITY) process.prependOnceListener('exit', asBefore);
  setFlagsFromString('--semi-space-growth-factor=2');
  enough = count <= MANY ? worthIt.some : worthIt.many;
  setFlagsFromString(count <= MANY ? '--no-turbofan' : '--heap-growing-percent=15');
}

/** To be called for each constitution of several. */
export function stayModest(): void {
  if (enough === Number.POSITIVE_INFINITY) return;
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if (young && young.space_size >= enough) setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * To be called when all is read: a compiled form is good for those flags under which it was made, and what only some reports
 * need is loaded then.
 */
export function asBefore(): void {
  if (enough === Number.POSITIVE_INFINITY) return;
  for (const flag of ['--turbofan', '--heap-growing-percent=0', '--semi-space-growth-factor=2'])
    setFlagsFromString(flag);
}
