import { extensions, languages, Uri, workspace } from 'vscode';
import { extension, holds, openFile, same } from './asking.ts';

/** The grammars that the extension's package.json names. That they colour a text is seen in `interface`. */
interface Grammar {
  readonly language: string;
  readonly scopeName: string;
  readonly path: string;
}

describe('the languages', () => {
  it('are told by the ends of file names', async () => {
    same((await openFile('slips.icb')).languageId, 'icb');
    same((await openFile('harbour.icbrules')).languageId, 'icbrules');
  });

  it('have each a grammar that is there', async () => {
    await extension();
    const { packageJSON, extensionUri } = extensions.getExtension('icb-constitutions.icb-vscode') ?? {};
    holds(extensionUri, 'the extension is not there');
    const grammars: readonly Grammar[] = packageJSON.contributes.grammars;
    const known = await languages.getLanguages();
    same(
      grammars.map(({ language }) => known.includes(language)),
      [true, true],
    );
    for (const { scopeName, path } of grammars) {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, path)));
      same(JSON.parse(text).scopeName, scopeName);
    }
  });
});
