/** What helps while one writes: fixes, completion, hover, names, layout, and what is told beside the text. */
import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  MarkdownString,
  type Position,
  type TextDocument,
  type TextEdit,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { diagnosticsOfRule, extension, holds, openFile, placeOf, retype, same, until, withFile } from './asking.ts';

const ask = <T>(kind: string, { uri }: TextDocument, ...more: readonly unknown[]): Thenable<T> =>
  commands.executeCommand<T>(`vscode.execute${kind}`, uri, ...more);

const contains = (text: string, part: string): void => holds(text.includes(part), `“${part}” is not in\n${text}`);

describe('a quick fix', () => {
  it('drafts what a rule asks for, and the finding goes', async () => {
    await extension();
    await withFile('harbour.icb', async (document) => {
      const rule = 'statute/chief-executive';
      const finding = await until('the finding', () => diagnosticsOfRule(document, rule)[0]);
      const actions = await ask<CodeAction[]>('CodeActionProvider', document, finding.range, undefined, 200);
      const action = actions.find(({ title }) => title.startsWith('Add the chief executive'));
      holds(action?.edit, `it is not offered, but\n${actions.map(({ title }) => title).join('\n')}`);
      await workspace.applyEdit(action.edit);
      contains(
        document.getText(),
        '    chief-executive {\n      appointed by chair with approval of nhs-england\n      must be employee\n    }\n',
      );
      await until('the finding to go', () => diagnosticsOfRule(document, rule).length === 0);
    });
  });

  it('puts a misspelt word right', async () => {
    await extension();
    await withFile('harbour.icb', async (document) => {
      await retype(document, 'nhs-england', 'nhs-engand');
      const finding = await until('the slip', () => diagnosticsOfRule(document, 'language/unknown-name')[0]);
      const actions = await ask<CodeAction[]>('CodeActionProvider', document, finding.range, undefined, 200);
      const action = actions.find(({ title }) => title.includes('`nhs-england`'));
      holds(action?.edit, `it is not offered, but\n${actions.map(({ title }) => title).join('\n')}`);
      await workspace.applyEdit(action.edit);
      contains(document.getText(), 'appointed by nhs-england with approval');
    });
  });
});

describe('completion', () => {
  const labelsAt = async (document: TextDocument, at: Position): Promise<readonly string[]> => {
    const { items } = await ask<CompletionList>('CompletionItemProvider', document, at);
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  it('offers the lines that a block may have, and the parties that a line may name', async () => {
    await extension();
    await withFile('harbour.icb', async (document) => {
      await retype(document, '      represents healthwatch-port', '      \n      represents healthwatch-port');
      const lines = await labelsAt(document, placeOf(document, '      \n', 6));
      for (const word of ['represents', 'must', 'appointed']) holds(lines.includes(word), `${word}: ${lines}`);
      const parties = await labelsAt(document, placeOf(document, 'represents healthwatch-port', 11));
      holds(parties.includes('healthwatch-port'), `${parties}`);
      holds(!parties.includes('appointed'), `${parties}`);
    });
  });
});

describe('hovering', () => {
  it('tells what a term means', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const hovers = await ask<Hover[]>('HoverProvider', document, placeOf(document, 'nhs-england', 3));
    const text = hovers.flatMap(({ contents }) => contents.map(said)).join('\n');
    contains(text, 'NHS England');
  });

  it('tells what is wrong, with the words of the law', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const [finding] = await until('the finding', () => {
      const found = diagnosticsOfRule(document, 'statute/chief-executive');
      return found.length > 0 && found;
    });
    contains(finding?.message ?? '', '“a chief executive');
    same(finding?.source, 'icb');
  });

  const said = (content: Hover['contents'][number]): string =>
    content instanceof MarkdownString ? content.value : typeof content === 'string' ? content : content.value;
});

describe('renaming', () => {
  it('reaches every file that has the name, and back again leaves the same bytes', async () => {
    await extension();
    const document = await openFile('harbour.icb');
    const other = await workspace.openTextDocument(Uri.joinPath(document.uri, '..', 'places', 'port.icb'));
    const bytes = (): Promise<readonly string[]> =>
      Promise.all([document, other].map(async ({ uri }) => String(await workspace.fs.readFile(uri))));
    const before = await bytes();
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = await ask<WorkspaceEdit>('DocumentRenameProvider', document, placeOf(document, from, 1), to);
      const names = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
      same(names.sort(), ['harbour.icb', 'port.icb']);
      await workspace.applyEdit(edit);
      for (const each of [document, other]) await each.save();
    };
    await rename('healthwatch-port', 'harbour-healthwatch');
    contains(document.getText(), 'represents harbour-healthwatch');
    contains(other.getText(), 'healthwatch harbour-healthwatch "');
    await rename('harbour-healthwatch', 'healthwatch-port');
    same(await bytes(), before);
  });
});

describe('the layout', () => {
  it('is put right, and no word is lost', async () => {
    await extension();
    await withFile('harbour.icb', async (document) => {
      const tidy = document.getText();
      await retype(document, '    chair {', 'chair   {  // who leads');
      await retype(document, '      represents', ' represents');
      const edits = await ask<TextEdit[]>('FormatDocumentProvider', document, { tabSize: 2, insertSpaces: true });
      const edit = new WorkspaceEdit();
      edit.set(document.uri, edits);
      await workspace.applyEdit(edit);
      same(document.getText(), tidy.replace('    chair {', '    chair { // who leads'));
    });
  });
});

describe('beside the text', () => {
  it('stand the outline, and a board in numbers', async () => {
    await extension();
    const document = await openFile('examples/northshire.icb');
    const outline = await ask<DocumentSymbol[]>('DocumentSymbolProvider', document);
    same(
      outline.map(({ name }) => name),
      ['NHS Northshire Integrated Care Board'],
    );
    holds(
      outline[0]?.children.some(({ name }) => name === 'board'),
      'the outline has no board',
    );
    const lenses = await ask<CodeLens[]>('CodeLensProvider', document, 50);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    holds(
      titles.some((title) => /^15 members; 15 votes/.test(title)),
      titles.join('\n'),
    );
  });
});
