/**
 * Reads a document in a thread of its own: one that takes too long, or too much memory, ends without the command. What reads
 * it stands beside the command, from which it takes the language.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { importDocument } from '@icb/documents/import';
import type { Asked } from './bounded.ts';

interface Reading {
  readonly importDocument: typeof importDocument;
}

const file = join(__dirname, 'reading.cjs');
const { importDocument: read } = createRequire(file)(file) as Reading;
const { bytes, format, source } = workerData as Asked;
read(bytes, format, source).then((outcome) => parentPort?.postMessage(outcome));
