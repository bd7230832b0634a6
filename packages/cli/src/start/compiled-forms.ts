/**
 * The file in which the compiled forms of scripts are kept: how long its index is, in 32 bits; then, twice, the index as JSON and the
 * forms, one after the other. V8 believes what it is given, whatever a disk has made of it: what is not the same both times is
 * refused. (To compare takes a tenth of the time of any sum.)
 */
import { readFileSync } from 'node:fs';

/** Where each form begins, in bytes after the index, and how long it is. */
type Index = readonly (readonly [name: string, from: number, length: number])[];

export type CompiledForms = ReadonlyMap<string, Buffer>;

/** V8 takes as it is what begins after a multiple of so many bytes; all else it copies. */
const ALIGNED = 8;
/** Bytes before what stands there twice. */
const HEAD = ALIGNED;

/** What stands in a file, by the names of the scripts; undefined if there is none, or it is not whole. */
export function readForms(file: string): CompiledForms | undefined {
  try {
    const bytes = readFileSync(file);
    const half = (bytes.length - HEAD) / 2;
    const once = bytes.subarray(HEAD, HEAD + half);
    if (!once.equals(bytes.subarray(HEAD + half))) return undefined;
    const begin = bytes.readUInt32LE(0);
    const index = JSON.parse(once.toString('latin1', 0, begin)) as Index;
    return new Map(index.map(([name, from, length]) => [name, once.subarray(begin + from, begin + from + length)]));
  } catch {
    return undefined;
  }
}

/** What `readForms` reads, in parts. */
export function formsInBytes(forms: CompiledForms): Uint8Array[] {
  let from = 0;
  const index: Index = [...forms].map(([name, form]) => {
    const at = from;
    from = aligned(at + form.length);
    return [name, at, form.length];
  });
  const said = JSON.stringify(index);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(aligned(said.length));
  const once = [
    Buffer.from(said.padEnd(aligned(said.length)), 'latin1'),
    ...[...forms.values()].flatMap((form) => [form, Buffer.alloc(aligned(form.length) - form.length)]),
  ];
  return [head, ...once, ...once];
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;
