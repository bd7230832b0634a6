/** Questions to whoever sits at the terminal. */
import { createInterface, type Interface } from 'node:readline';

export interface Asking {
  /** The answer, without its end of line; `undefined` if it was broken off, with Ctrl+C or Ctrl+D. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Lets go of the terminal. */
  readonly end: () => void;
}

/** Nothing is touched before the first question. What is typed ahead answers the questions to come. */
export function asking(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Asking {
  const lines: string[] = [];
  let reader: Interface | undefined;
  let over = false;
  let wake = (): void => undefined;
  const begin = (): Interface =>
    createInterface({ input, output, terminal: true, historySize: 0 })
      .on('line', (line) => {
        lines.push(line);
        wake();
      })
      .on('SIGINT', () => reader?.close())
      .on('close', () => {
        over = true;
        wake();
      });
  return {
    ask: async (question) => {
      reader ??= begin();
      // Only the last line is for the reader to draw anew.
      const end = question.lastIndexOf('\n') + 1;
      output.write(question.slice(0, end));
      reader.setPrompt(question.slice(end));
      if (!over && lines.length === 0) reader.prompt();
      while (lines.length === 0 && !over)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = lines.shift();
      if (line === undefined) output.write('\n');
      return line;
    },
    end: () => reader?.close(),
  };
}
