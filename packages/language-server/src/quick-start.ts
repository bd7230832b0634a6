/**
 * A start does everything once. V8's optimizing compiler takes more of the processors for that than it gives back; what is
 * done again and again it compiles afterwards.
 */
import { setFlagsFromString } from 'node:v8';

/** Leaves the optimizing compiler out until the server is ready. */
export function startQuickly(ready: Promise<unknown>): void {
  setFlagsFromString('--no-opt');
  void ready.then(() => setFlagsFromString('--opt'));
}
