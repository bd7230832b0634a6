import { Uri, workspace } from 'vscode';
import { findFiles, readFile } from '../../../packages/vscode/src/workspace-files.ts';
import { holds, same } from './asking.ts';

const uriOf = (name: string): string => {
  const folder = workspace.workspaceFolders?.[0];
  holds(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, name).toString();
};

describe('the files that the server asks for', () => {
  it('are found', async () => {
    same(
      (await findFiles()).uris,
      [
        'icb.config.json',
        'examples/deficient.icb',
        'examples/northshire.icb',
        'harbour.icb',
        'harbour.icbrules',
        'places/port.icb',
        'slips.icb',
      ]
        .map(uriOf)
        .sort(),
    );
  });

  it('are read as an editor counts their letters, without a byte-order mark', async () => {
    same(await readFile(uriOf('places/port.icb')), {
      text: 'organisations {\n  healthwatch healthwatch-port "Healthwatch Port"\n}\n',
    });
  });

  it('are missing where there are none', async () => {
    same(await readFile(uriOf('places/none.icb')), { problem: 'missing' });
  });

  it('are no others', async () => {
    same(await readFile(uriOf('notes.txt')), { problem: 'unreadable', detail: 'It is no file of this language.' });
  });
});
