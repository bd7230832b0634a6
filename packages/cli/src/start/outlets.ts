/**
 * Where a process says something: its standard output, and its standard error. Node's streams for them take milliseconds to start,
 * and only somebody at a terminal, or who goes on reading, needs them.
 */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import type { Terminal } from './seen.ts';

export interface Outlet {
  readonly number: 1 | 2;
  stream(): NodeJS.WriteStream;
}

export const standardOutput: Outlet = { number: 1, stream: () => process.stdout };
export const standardError: Outlet = { number: 2, stream: () => process.stderr };

/** What is known of a terminal; nothing where what is said goes elsewhere. */
export function terminalAt(outlet: Outlet): Terminal {
  return leadsElsewhere(outlet) ? { isTTY: false, columns: 0 } : outlet.stream();
}

/** Whether what is said goes to a file, to another program or nowhere, as far as the system says. */
export function leadsElsewhere({ number }: Outlet): boolean {
  try {
    const kind = fstatSync(number);
    return kind.isFile() || kind.isFIFO() || kind.isSocket() || isNowhere(kind);
  } catch {
    return false;
  }
}

/** (`/dev/null` is a device, as a terminal is. Windows has none of that name, and says so by throwing.) */
function isNowhere(kind: Stats): boolean {
  return kind.isCharacterDevice() && kind.rdev === statSync('/dev/null').rdev;
}

/**
 * Says something at once to whoever is no terminal, and returns how many bytes of it: fewer than all where whoever reads is
 * slower, and wants nobody to wait. Throws what the system says where that cannot be done.
 */
export function sayAtOnce({ number }: Outlet, said: Uint8Array): number {
  let at = 0;
  try {
    while (at < said.length) at += writeSync(number, said, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return at;
}
