/** How `icb render` is asked for. */
import { Argument, Option } from 'commander';
import { asAtOption, type Define, packOption } from '../commands.ts';
import { revisionsAndConstitutions } from '../completion/revisions.ts';
import { anyFiles, constitutionFiles, ownWords, valued } from '../completion/values.ts';

export const defineRender: Define = (program, surroundings, done) => {
  program
    .command('render')
    .summary('Write a constitution out as a document: Word, web page, PDF or Markdown.')
    .description(
      'Writes a constitution out in prose, in the order, numbering and titles of the model constitution, with the diagram of its board: as a Word document, a web page, PDF or Markdown.',
    )
    .addArgument(valued(new Argument('<file>', 'a constitution'), constitutionFiles))
    .addOption(
      valued(
        new Option(
          '-o, --output <file>',
          'Where to write it; the ending says as what: .docx (Word), .html (a web page), .pdf, or .md (Markdown). Otherwise Markdown is printed.',
        ),
        anyFiles,
      ),
    )
    .option('--draft', 'Show what the file does not say yet, as a highlighted placeholder in its section.')
    .option('--comments', 'Put findings and what they cite in the margin: in Word, as comments.')
    .option(
      '--marks',
      'Mark each clause as required by law, asked for by guidance, or local: whether a rule would no longer be met without it.',
    )
    .addOption(
      valued(
        new Option(
          '--against <old>',
          'Show what has changed since an older version, with the table of variations: in Word as tracked changes, otherwise as insertions and deletions. A file; a file at a revision, as git names it (HEAD~1:northshire.icb); or a revision, for the same file there.',
        ),
        revisionsAndConstitutions,
      ),
    )
    .addOption(
      valued(
        new Option('--author <name>', 'Whose changes they are, in Word; otherwise those of the board or partnership.'),
        ownWords,
      ),
    )
    .option('--no-table', 'Leave the table of variations out.')
    .option('--no-diagram', 'Leave the diagram of the board out.')
    .addOption(packOption('Judge by this pack of rules, for comments, marks and the table of variations.'))
    .addOption(asAtOption())
    .addOption(
      valued(
        new Option(
          '--browser <path>',
          'The browser that makes PDF, and the picture for programs that show no SVG: Chromium, Chrome or Edge. Otherwise the one that ICB_BROWSER names, or that is found.',
        ),
        anyFiles,
      ),
    )
    .addHelpText('after', epilogue)
    .action(async (file: string, options) => {
      // Whoever checks a constitution does not wait for what writes documents.
      const { render } = await import('./render.ts');
      done(await render(file, { ...options, packs: options.pack ?? [] }, surroundings));
    });
};

const epilogue = `
Exit codes:
  0  written
  2  wrong usage, a file that could not be read or holds no constitution, a file not written, or no browser for PDF
  3  a fault of icb itself

Examples:
  icb render northshire.icb -o constitution.docx
  icb render northshire.icb -o draft.docx --draft --comments --marks
  icb render northshire.icb -o constitution.html
  icb render northshire.icb -o application.docx --against 2025/northshire.icb
  icb render northshire.icb -o application.docx --against main       set beside the one on the branch main`;
