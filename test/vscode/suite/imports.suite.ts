import {
  commands,
  type Location,
  type LocationLink,
  languages,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { diagnosticsOfLine, extension, holds, openFile, pause, placeOf, same, until } from './asking.ts';

const lineWith = (document: TextDocument, text: string): number => {
  const at = document.getText().indexOf(text);
  holds(at >= 0, `${text} is not in ${document.uri}`);
  return document.positionAt(at).line;
};

const replaceLine = async (document: TextDocument, line: number, text: string): Promise<void> => {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(line, 0, line, document.lineAt(line).text.length), text);
  await workspace.applyEdit(edit);
};

describe('a file that imports another', () => {
  it('knows its organisations', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const line = lineWith(document, 'represents');
    const { text } = document.lineAt(line);
    await replaceLine(document, line, text.replace('healthwatch-port', 'healthwatch-nowhere'));
    await until('an unknown name to be found', () => diagnosticsOfLine(document, line).length > 0);
    await replaceLine(document, line, text);
    await until('the known name to be known', () => diagnosticsOfLine(document, line).length === 0);
  });

  it('is judged anew when the other changes on disk', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const line = lineWith(document, 'represents');
    const other = Uri.joinPath(document.uri, '..', 'places', 'port.icb');
    const before = await workspace.fs.readFile(other);
    await until('the name to be known', () => diagnosticsOfLine(document, line).length === 0);
    await workspace.fs.writeFile(other, new TextEncoder().encode('organisations {\n}\n'));
    await until('the name to be known no more', () => diagnosticsOfLine(document, line).length > 0);
    await workspace.fs.writeFile(other, before);
    await until('the name to be known again', () => diagnosticsOfLine(document, line).length === 0);
  });
});

describe('a built-in term', () => {
  it('is opened where it is defined, to be read', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const at = document.positionAt(document.getText().indexOf('nhs-england') + 2);
    const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const [place] = found;
    holds(place, 'no definition is found');
    const uri = 'targetUri' in place ? place.targetUri : place.uri;
    const definition = await workspace.openTextDocument(uri);
    holds(definition.getText().includes('nhs-england'), `${uri} does not define it`);
    holds(workspace.fs.isWritableFileSystem(uri.scheme) !== true, `${uri} could be written`);
  });

  it('is where F12 leads, and cannot be written', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const editor = window.activeTextEditor;
    holds(editor, 'no editor is active');
    const at = placeOf(document, 'nhs-england', 2);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('editor.action.revealDefinition');
    const shown = await until('the vocabulary', () => {
      const there = window.activeTextEditor?.document;
      return there?.uri.scheme === 'icb-vocabulary' && there;
    });
    const before = shown.getText();
    await commands.executeCommand('type', { text: 'x' });
    await pause(200);
    same(shown.getText() === before, true);
    same(languages.getDiagnostics(shown.uri).length, 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
