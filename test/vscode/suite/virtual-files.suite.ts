/** A file system that is no disk: the server reads it through the extension. */
import { Disposable, EventEmitter, type FileChangeEvent, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { diagnosticsOfRule, extension, until } from './asking.ts';

const texts: Readonly<Record<string, string>> = {
  '/board.icb':
    'import "shared.icb"\n\nicb harbour "NHS Harbour Integrated Care Board" {\n  board {\n    observer patients "Patients" {\n      represents healthwatch-port\n    }\n    observer others "Others" {\n      represents healthwatch-nowhere\n    }\n  }\n}\n',
  '/shared.icb': 'organisations {\n  healthwatch healthwatch-port "Healthwatch Port"\n}\n',
};

const readOnly = (): never => {
  throw FileSystemError.NoPermissions();
};

describe('on a virtual file system', () => {
  it('a constitution finds what it imports', async () => {
    await extension();
    const registered = workspace.registerFileSystemProvider(
      'icb-test',
      {
        onDidChangeFile: new EventEmitter<FileChangeEvent[]>().event,
        watch: () => new Disposable(() => undefined),
        stat: ({ path }) => ({ type: FileType.File, ctime: 0, mtime: 0, size: textOf(path).length }),
        readFile: ({ path }) => new TextEncoder().encode(textOf(path)),
        readDirectory: () => [],
        createDirectory: readOnly,
        writeFile: readOnly,
        delete: readOnly,
        rename: readOnly,
      },
      { isReadonly: true },
    );
    const document = await workspace.openTextDocument(Uri.parse('icb-test:/board.icb'));
    // The name of the import is known, and the other is not: so the file was read, and the import as well.
    await until('one unknown name', () => {
      const found = diagnosticsOfRule(document, 'language/unknown-name');
      return found.length === 1 && found[0]?.message.includes('healthwatch-nowhere');
    });
    registered.dispose();
  });
});

function textOf(path: string): string {
  const text = texts[path];
  if (text === undefined) throw FileSystemError.FileNotFound(path);
  return text;
}
