/** “Export…”: files that are written wherever the editor can write. */
import { commands, Uri, workspace } from 'vscode';
import { extension, holds, openFile, same } from './asking.ts';

describe('an export', () => {
  const exported = async (form: string, name: string): Promise<string> => {
    const { uri } = await openFile('examples/northshire.icb');
    const to = Uri.joinPath(uri, '..', name);
    const written = await commands.executeCommand<Uri>('icb.export', { form, to });
    same(written?.toString(), to.toString());
    const bytes = await workspace.fs.readFile(to);
    await workspace.fs.delete(to);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };

  it('is a page, a table, or what `icb check` says to other programs', async () => {
    await extension();
    const page = await exported('markdown', 'northshire-conformance.md');
    holds(page.startsWith('# NHS Northshire Integrated Care Board\n\nHow `examples/northshire.icb` stands'), page);
    const table = await exported('csv', 'northshire-conformance.csv');
    holds(table.startsWith('\uFEFFfile,pack,rule,'), table);
    const report = JSON.parse(await exported('json', 'northshire-conformance.json'));
    same([report.version, report.files[0].path], [1, 'examples/northshire.icb']);
  });
});
