/** What writes Word files: as large as all else that a server is, and read when somebody wants one. */
import type { wordOf } from '@icb/documents/word';

export type WordWriter = typeof wordOf;

/** `beside` is the address of a script that sets `icbWord`: the extension has one, for both of its servers. */
export async function wordWriter(beside: string | undefined): Promise<WordWriter> {
  if (beside === undefined) return (await import('@icb/documents/word')).wordOf;
  const here = globalThis as unknown as Host;
  if (!here.icbWord) await (here.importScripts ? here.importScripts(beside) : import(beside));
  if (!here.icbWord) throw new Error('What writes Word files could not be read.');
  return here.icbWord.wordOf;
}

interface Host {
  /** Of web workers. */
  readonly importScripts?: (address: string) => void;
  readonly icbWord?: { readonly wordOf: WordWriter };
}
