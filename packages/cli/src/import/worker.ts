/** Reads a document in a thread of its own: one that takes too long, or too much memory, ends without the command. */
import { parentPort, workerData } from 'node:worker_threads';
import { importDocument } from '@icb/documents/import';
import type { Asked } from './bounded.ts';

const { bytes, format, source } = workerData as Asked;
importDocument(bytes, format, source).then((outcome) => parentPort?.postMessage(outcome));
