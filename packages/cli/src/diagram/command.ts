/** How `icb diagram` is asked for. */
import { Argument, Option } from 'commander';
import { asAtOption, type Define, packOption } from '../commands.ts';
import { anyFiles, constitutionFiles, valued } from '../completion/values.ts';

export const defineDiagram: Define = (program, surroundings, done) => {
  program
    .command('diagram')
    .summary('Draw a board, its governance, or what changed.')
    .description(
      'Draws a constitution: who sits on the board, who votes, and whom the rules miss; who nominates and appoints, and what is delegated; or two constitutions side by side.',
    )
    .addArgument(valued(new Argument('<file>', 'a constitution'), constitutionFiles))
    .addArgument(
      valued(new Argument('[other]', 'another one, or a later version, to compare it with'), constitutionFiles),
    )
    .addOption(
      new Option(
        '--view <view>',
        'What to draw. Otherwise the board, or with two constitutions what changed from the first to the second.',
      ).choices(['board', 'governance', 'compare']),
    )
    .addOption(
      valued(
        new Option(
          '-o, --output <file>',
          'Where to write it; the ending says as what: .svg, .html (with tables), .png, .pdf, or .mmd (Mermaid). Otherwise SVG is printed.',
        ),
        anyFiles,
      ),
    )
    .addOption(
      new Option('--theme <theme>', 'Its colours; "auto" follows those of whoever looks at it.')
        .choices(['auto', 'light', 'dark', 'high-contrast'])
        .default('auto'),
    )
    .option('--no-missing', 'Leave out the empty chairs of seats that the rules miss.')
    .addOption(packOption('Draw the seats that this pack of rules misses.'))
    .addOption(asAtOption())
    .addOption(
      valued(
        new Option(
          '--browser <path>',
          'The browser that makes PNG and PDF: Chromium, Chrome or Edge. Otherwise the one that ICB_BROWSER names, or that is found.',
        ),
        anyFiles,
      ),
    )
    .addHelpText('after', epilogue)
    .action(async (file: string, other: string | undefined, options) => {
      // Whoever checks a constitution does not wait for what draws one.
      const { diagram } = await import('./diagram.ts');
      done(await diagram(file, other, { ...options, packs: options.pack ?? [] }, surroundings));
    });
};

const epilogue = `
Exit codes:
  0  drawn
  2  wrong usage, a file that could not be read or holds no constitution, a file not written, or no browser
  3  a fault of icb itself

Examples:
  icb diagram northshire.icb -o board.svg
  icb diagram northshire.icb --view governance -o governance.pdf
  icb diagram 2025/northshire.icb northshire.icb -o changes.html`;
