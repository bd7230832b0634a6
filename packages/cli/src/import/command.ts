/** How `icb import` is asked for. */
import { Argument, Option } from 'commander';
import type { Define } from '../commands.ts';
import { constitutionFiles, type Values, valued } from '../completion/values.ts';

const documents: Values = { files: ['.docx', '.html', '.htm', '.md', '.txt', '.pdf'] };

export const defineImport: Define = (program, surroundings, done) => {
  program
    .command('import')
    .summary('Read a published constitution, or a page about a board, into a draft.')
    .description(
      'Reads a constitution or a page about a board (Word, web page, Markdown, text or PDF) by its headings and phrases, and drafts what it understood, each line with its passage beside it. What it guessed and what it did not understand is listed. It works offline, and never fills in what the document does not say.',
    )
    .addArgument(valued(new Argument('<document>', 'a .docx, .html, .md, .txt or .pdf file'), documents))
    .addOption(
      valued(
        new Option(
          '-o, --output <file>',
          'Where to write the draft; it must not be there yet. Otherwise it is printed.',
        ),
        constitutionFiles,
      ),
    )
    .addOption(
      new Option('--report <form>', 'How to say what was guessed and what was not understood.')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', epilogue)
    .action(async (file: string, options) => {
      // Whoever checks a constitution does not wait for what reads documents.
      const { importFile } = await import('./import.ts');
      done(await importFile(file, options, surroundings));
    });
};

const epilogue = `
Exit codes:
  0  drafted; compare the draft with the document before anybody relies on it
  2  wrong usage, a document that could not be read, or a draft not written
  3  a fault of icb itself

Examples:
  icb import constitution.docx -o draft.icb
  icb import board-page.html --report json -o draft.icb`;
