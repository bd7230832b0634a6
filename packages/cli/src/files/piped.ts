/** What is piped to the program, read as a file would be. */
import { largestSize } from './largest-size.ts';
import { type Text, textOf } from './text-file.ts';

/** All of it, but no more than a byte above what is read at most: whoever goes on without end is not listened to. */
export async function pipedBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size > largestSize) break;
  }
  return Buffer.concat(parts).subarray(0, largestSize + 1);
}

/** What the bytes say, or one sentence that says why they are no text. */
export function pipedText(bytes: Uint8Array): Text {
  if (bytes.length > largestSize)
    return {
      problem: 'unreadable',
      error: 'This is too large: no constitution needs more than 4 MB, so it was not read.',
    };
  return textOf(bytes);
}
