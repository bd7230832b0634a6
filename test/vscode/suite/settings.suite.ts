/** The settings of the editor reach the server, and what it finds changes with them. */
import { ConfigurationTarget, languages, type TextDocument, Uri, workspace } from 'vscode';
import { diagnosticsOfRule, extension, holds, openFile, pause, retype, same, until, withFile } from './asking.ts';

/** Changes a setting, has something looked at, and sets it back. */
async function withSetting(name: string, value: unknown, look: () => Promise<void>): Promise<void> {
  const settings = (): ReturnType<typeof workspace.getConfiguration> => workspace.getConfiguration('icb');
  await settings().update(name, value, ConfigurationTarget.Global);
  try {
    await look();
  } finally {
    await settings().update(name, undefined, ConfigurationTarget.Global);
  }
}

function ofPack({ uri }: TextDocument, pack: string): number {
  const codes = languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
  return codes.filter((code) => code.startsWith(`${pack}/`)).length;
}

describe('the setting', () => {
  it('icb.packs switches a pack off and on', async () => {
    await extension();
    const document = await openFile('examples/deficient.icb');
    await until('findings of the pack', () => ofPack(document, 'bma') > 0);
    await withSetting('packs', { bma: false }, async () => {
      await until('no findings of the pack', () => ofPack(document, 'bma') === 0);
      holds(ofPack(document, 'statute') > 0, 'the other packs are gone as well');
    });
    await until('findings of the pack again', () => ofPack(document, 'bma') > 0);
  });

  it('icb.severities says how serious a rule is', async () => {
    await extension();
    const document = await openFile('examples/deficient.icb');
    const severity = (): number | undefined => diagnosticsOfRule(document, 'bma/lmc-board')[0]?.severity;
    const before = await until('the finding', severity);
    await withSetting('severities', { 'bma/lmc-board': 'warning' }, async () => {
      await until('a warning', () => severity() === 1);
    });
    await until('what it was', () => severity() === before);
  });

  it('icb.asAt sets the day of the law', async () => {
    await extension();
    const document = await openFile('examples/deficient.icb');
    await until('findings of the Act', () => ofPack(document, 'statute') > 0);
    await withSetting('asAt', '2022-05-08', async () => {
      await until('the Act to be not in force', () => ofPack(document, 'statute') === 0);
    });
    await until('findings of the Act', () => ofPack(document, 'statute') > 0);
  });

  it('icb.checkWhen waits for the file to be saved', async () => {
    await extension();
    await withSetting('checkWhen', 'onSave', async () => {
      // In a browser, editors save by themselves after a second.
      await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
      await withFile('examples/deficient.icb', async (document) => {
        const slips = (): number => ofPack(document, 'language');
        await pause(500);
        same(slips(), 0);
        await retype(document, '  board {', '  moderator\n  board {');
        await pause(1_500);
        same(slips(), 0);
        await document.save();
        await until('the slip', () => slips() > 0);
      });
      await workspace.getConfiguration('files').update('autoSave', undefined, ConfigurationTarget.Global);
    });
  });
});

describe('a file of settings', () => {
  it('that changes has the open files judged anew', async () => {
    await extension();
    const document = await openFile('examples/deficient.icb');
    const config = Uri.joinPath(document.uri, '..', '..', 'icb.config.json');
    const before = await workspace.fs.readFile(config);
    await until('findings of the pack', () => ofPack(document, 'lmc') > 0);
    await workspace.fs.writeFile(config, new TextEncoder().encode('{ "use": { "lmc": false } }\n'));
    await until('no findings of the pack', () => ofPack(document, 'lmc') === 0);
    await workspace.fs.writeFile(config, before);
    await until('findings of the pack again', () => ofPack(document, 'lmc') > 0);
  });
});
