/**
 * Most runs are over before V8's last optimizing compiler has given back what it takes of the processors: it is left out. (The
 * server, which goes on, sees to that itself.)
 */
import { setFlagsFromString } from 'node:v8';

export function startQuickly(): void {
  setFlagsFromString('--no-turbofan');
}

/** So many constitutions take long enough. */
const MANY = 100;

/** To be told how many constitutions there are to be read. */
export function expectFiles(count: number): void {
  if (count > MANY) setFlagsFromString('--turbofan');
}
