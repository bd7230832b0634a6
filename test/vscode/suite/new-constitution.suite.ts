import { commands, type TextDocument, window, workspace } from 'vscode';
import { diagnosticsOfLine, extension, holds, pause, same, until } from './asking.ts';

const answers = {
  kind: 'icb',
  name: 'NHS "Harbour" Integrated Care Board',
  area: 'The county of Harbour',
  localAuthorities: ['Harbour County Council'],
  trusts: ['Port Hospitals NHS Foundation Trust'],
};

describe('a new constitution', () => {
  // (Not one by one: the next would have the name of the one before, and the editor might restore that one's text.)
  after(async () => {
    for (const document of workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('is opened, not yet saved, with what was said of it', async () => {
    await extension();
    const document = await commands.executeCommand<TextDocument>('icb.newConstitution', answers);
    same([document.languageId, document.isUntitled], ['icb', true]);
    same(window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    for (const part of [
      'icb harbour-icb "NHS \\"Harbour\\" Integrated Care Board" {',
      'local-authority harbour-la "Harbour County Council"',
      'foundation-trust port-nhs "Port Hospitals NHS Foundation Trust"',
    ])
      holds(document.getText().includes(part), `${part} is not in\n${document.getText()}`);
  });

  it('is checked before it is saved', async () => {
    await extension();
    const document = await commands.executeCommand<TextDocument>('icb.newConstitution', { ...answers, area: '' });
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('[state the area]'));
    await until('the placeholder to be found', () => diagnosticsOfLine(document, line).length > 0);
  });

  it('is not opened if a question is cancelled', async () => {
    await extension();
    const before = workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length;
    const asked = Promise.resolve(commands.executeCommand('icb.newConstitution'));
    const ended = asked.then(() => true);
    // The first question may take a moment to come up.
    while (!(await Promise.race([ended, pause(100).then(() => false)])))
      await commands.executeCommand('workbench.action.closeQuickOpen');
    same(await asked, undefined);
    same(workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, before);
  });
});
