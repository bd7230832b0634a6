import { commands, Uri, window, workspace } from 'vscode';
import { extension, holds, until } from './asking.ts';

describe('the page of a rule', () => {
  it('is a document that says what the rule asks', async () => {
    await extension();
    const page = await workspace.openTextDocument(Uri.parse('icb-rule:/statute/chair.md'));
    for (const part of ['# One chair', '`statute/chair`', 'Schedule 1B'])
      holds(page.getText().includes(part), `${part} is not in\n${page.getText()}`);
  });

  it('is opened by its id', async () => {
    await extension();
    await commands.executeCommand('icb.showRule', 'statute/chair');
    await until('its tab', () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /chair/.test(label))),
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
