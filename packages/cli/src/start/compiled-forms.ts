/**
 * The file in which the compiled forms of scripts are kept: how long the index is and a sum, in 32 bits each; the index, as JSON;
 * then the forms, one after the other. (V8 believes what it is given, whatever a disk has made of it: hence the sum.)
 */
import { readFileSync } from 'node:fs';
import { sumOfSectors } from './sum.ts';

/** Where each form begins, in bytes after the index, and how long it is. */
type Index = readonly (readonly [name: string, from: number, length: number])[];

export type CompiledForms = ReadonlyMap<string, Buffer>;

/** Bytes before the index. */
const HEAD = 8;
/** V8 takes as it is what begins after a multiple of so many bytes; all else it copies. */
const ALIGNED = 8;

/** What stands in a file, by the names of the scripts; undefined if there is none, or it is not whole. */
export function readForms(file: string): CompiledForms | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.readUInt32LE(4) !== sumOfSectors(bytes.subarray(HEAD))) return undefined;
    const begin = HEAD + bytes.readUInt32LE(0);
    const index = JSON.parse(bytes.toString('latin1', HEAD, begin)) as Index;
    return new Map(index.map(([name, from, length]) => [name, bytes.subarray(begin + from, begin + from + length)]));
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
  const rest = Buffer.concat([
    Buffer.from(said.padEnd(aligned(said.length)), 'latin1'),
    ...[...forms.values()].flatMap((form) => [form, Buffer.alloc(aligned(form.length) - form.length)]),
  ]);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(aligned(said.length), 0);
  head.writeUInt32LE(sumOfSectors(rest), 4);
  return [head, rest];
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNED) * ALIGNED;
