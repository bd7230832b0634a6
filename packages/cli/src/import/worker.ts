/**
 * Reads a document in a thread of its own: one that takes too long, or too much memory, ends without the command. What reads
 * is kept packed, because a library for PDF is large and seldom wanted; the language it takes from the command beside it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import type { importDocument } from '@icb/documents/import';
import type { Asked } from './bounded.ts';

interface Reading {
  readonly importDocument: typeof importDocument;
}

const file = join(__dirname, 'reading.cjs');
const module = { exports: {} as Reading };
const code = brotliDecompressSync(readFileSync(`${file}.br`)).toString('latin1');
const parameters = ['require', 'module', 'exports', '__filename'];
compileFunction(code, parameters, { filename: file })(createRequire(file), module, module.exports, file);

const { bytes, format, source } = workerData as Asked;
module.exports.importDocument(bytes, format, source).then((outcome) => parentPort?.postMessage(outcome));
