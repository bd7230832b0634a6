import { Range, WorkspaceEdit, workspace } from 'vscode';
import { diagnosticsOfLine, extension, openFile, until } from './asking.ts';

describe('what is wrong', () => {
  it('is shown at its line, and no longer when it is mended', async () => {
    await extension();
    const document = await openFile('slips.icb');
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('moderator'));
    await until('a diagnostic of the line', () => diagnosticsOfLine(document, line).length > 0);

    const edit = new WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(line).range, '  // Nobody chairs it yet.');
    await workspace.applyEdit(edit);
    await until('the line to be without one', () => diagnosticsOfLine(document, line).length === 0);

    const back = new WorkspaceEdit();
    back.replace(
      document.uri,
      new Range(line, 0, line, document.lineAt(line).text.length),
      '  moderator "Who chairs it?"',
    );
    await workspace.applyEdit(back);
    await until('a diagnostic again', () => diagnosticsOfLine(document, line).length > 0);
  });
});
