import { commands, languages, type TextDocument } from 'vscode';
import { diagnosticsOfLine, extension, openFile, same, until } from './asking.ts';

const slips = async (): Promise<{ readonly document: TextDocument; readonly line: number }> => {
  const document = await openFile('slips.icb');
  const line = document
    .getText()
    .split('\n')
    .findIndex((text) => text.includes('moderator'));
  return { document, line };
};

describe('the language server', () => {
  it('is started anew on request, and then knows the open files', async () => {
    await extension();
    const { document, line } = await slips();
    const before = await until('a diagnostic', () => diagnosticsOfLine(document, line)[0]);
    const counts: number[] = [];
    const watching = languages.onDidChangeDiagnostics(() => counts.push(diagnosticsOfLine(document, line).length));
    await commands.executeCommand('icb.restartServer');
    await until('the old diagnostics to go and new ones to come', () => counts.includes(0) && (counts.at(-1) ?? 0) > 0);
    watching.dispose();
    same(diagnosticsOfLine(document, line)[0]?.message, before.message);
  });

  it('can be started anew several times at once', async () => {
    await extension();
    const { document, line } = await slips();
    await Promise.all([1, 2, 3].map(() => commands.executeCommand('icb.restartServer')));
    await until('a diagnostic', () => diagnosticsOfLine(document, line)[0]);
  });
});
