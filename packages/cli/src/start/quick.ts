/**
 * What V8 is told for a run that is soon over. Its last optimizing compiler would not give back what it takes of the processors, and
 * is left out. What is new is swept in small parts, rather than in parts that double: this takes no longer, and a quarter less
 * memory. (The server, which goes on, sees to both itself.) A compiled form is good for those flags under which it was made.
 */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

export function startQuickly(): void {
  setFlagsFromString('--no-turbofan');
  setFlagsFromString('--heap-growing-percent=0');
  letNewThingsGrow(false);
}

/** So many constitutions take long enough. */
const MANY = 100;
/** Bytes of new things that it is worth to let gather before they are swept; more would only take memory. */
const worthIt = { some: 4_000_000, many: 16_000_000 };
let enough = worthIt.some;

/** To be told how many constitutions there are to be read. */
export function expectFiles(count: number): void {
  if (count === 1) return;
  letNewThingsGrow(true);
  if (count <= MANY) return;
  enough = worthIt.many;
  setFlagsFromString('--turbofan');
  setFlagsFromString('--heap-growing-percent=50');
}

/** To be called for each constitution of several. */
export function stayModest(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if (young && young.space_size >= enough) letNewThingsGrow(false);
}

/** V8's share for what is new doubles when it is full of what lasts, or stays as it is. */
function letNewThingsGrow(may: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${may ? 2 : 1}`);
}
