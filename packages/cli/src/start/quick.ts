/**
 * What V8 is told for a run that is soon over. Its last optimizing compiler would not give back what it takes of the processors, and
 * is left out. What is new is swept in small parts, rather than in parts that grow by what they hold: this takes no longer, and a
 * quarter less memory. (The server, which goes on, sees to both itself.) A compiled form is good for those flags under
 * which it was made.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

export function startQuickly(): void {
  setFlagsFromString('--no-turbofan');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** So many constitutions take long enough. */
const MANY = 100;
/** Bytes that are new, of which it is worth to have that many before they are swept; more only take memory. */
const ENOUGH_NEW = 16_000_000;

/** To be told how many constitutions there are to be read. */
export function expectFiles(count: number): void {
  if (count <= MANY) return;
  setFlagsFromString('--turbofan');
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=50');
}

/** To be called now and then while there are many. */
export function stayModest(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if (young && young.space_size >= ENOUGH_NEW) setFlagsFromString('--semi-space-growth-factor=1');
}
