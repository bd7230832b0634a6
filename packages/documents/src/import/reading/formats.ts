/** Which formats are read, and how much of them: all that whoever asks for an import has to know of it. */

export type Format = 'word' | 'html' | 'markdown' | 'text' | 'pdf';

/** By the ending of its name, which people change less than what is in a file. */
export function formatOf(name: string): Format | undefined {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return (
    { docx: 'word', html: 'html', htm: 'html', md: 'markdown', markdown: 'markdown', txt: 'text', pdf: 'pdf' } as const
  )[ending];
}

/** The largest file that is read, in bytes, and the largest of text: no constitution has a tenth of that. */
export const largest = { file: 40 * 1024 * 1024, text: 8 * 1024 * 1024, blocks: 40_000 };
