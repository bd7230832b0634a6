/** `icb lsp`: the language server, for any editor. */
import type { Define } from './commands.ts';

export const defineLsp: Define = (program) => {
  program
    .command('lsp')
    .summary('Serve editors: the language server protocol over standard input and output.')
    .description('Speaks the language server protocol. An editor starts it; a person has no use for it at a terminal.')
    .requiredOption('--stdio', 'Over standard input and output.')
    .action(async () => {
      // It goes on until the editor ends it.
      await import('@icb/language-server/node');
      await new Promise(() => undefined);
    });
};
