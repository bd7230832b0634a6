import { type Diagnostic, extensions, languages, type Task, tasks, Uri, workspace } from 'vscode';
import { extension, holds, openFile, same, until, untilAsync } from './asking.ts';

/** Set by the bundler. */
declare const HOST: 'desktop' | 'web';

/** What is listed of a file. */
function listed(uri: Uri): readonly string[] {
  const line = ({ code, message, range }: Diagnostic): string =>
    `${range.start.line} ${typeof code === 'object' ? code.value : code} ${message.split('\n')[0]}`;
  return languages.getDiagnostics(uri).map(line).sort();
}

/** Runs a task of tasks.json, and returns its exit code. */
async function run(settings: Uri, definition: object): Promise<number | undefined> {
  const text = JSON.stringify({
    version: '2.0.0',
    tasks: [{ type: 'icb', task: 'check', label: 'all', ...definition }],
  });
  await workspace.fs.writeFile(settings, new TextEncoder().encode(text));
  const task = await untilAsync('the task', async () =>
    (await tasks.fetchTasks({ type: 'icb' })).find((each: Task) => each.name.includes('all')),
  );
  const ended = new Promise<number | undefined>((resolve) => {
    const listening = tasks.onDidEndTaskProcess(({ exitCode }) => {
      listening.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  const code = await ended;
  await workspace.fs.delete(settings);
  return code;
}

describe('the task', () => {
  it('that runs `icb check` is there on the desktop, and not in a browser, which has no command', async () => {
    await extension();
    const found = await tasks.fetchTasks({ type: 'icb' });
    same(
      found.map(({ name, problemMatchers }) => [name, ...problemMatchers]),
      HOST === 'desktop' ? [['check', '$icb']] : [],
    );
  });

  // (That nothing is listed twice, and nothing lost, `interface` looks at: the extension host sees more than is listed.)
  if (HOST === 'desktop')
    it('lists what the server does not know of', async () => {
      await extension();
      const { uri } = await openFile('slips.icb');
      // What lies in such a folder, the server leaves alone.
      const left = Uri.joinPath(uri, '..', 'node_modules', 'left.icb');
      await workspace.fs.writeFile(left, new TextEncoder().encode('icb left "Left" {\n  moderator\n}\n'));
      const { extensionUri } = extensions.getExtension('icb-constitutions.icb-vscode') ?? {};
      holds(extensionUri, 'the extension is not there');
      const command = Uri.joinPath(extensionUri, '..', 'cli', 'bin', 'icb.cjs').fsPath;
      const settings = Uri.joinPath(uri, '..', '.vscode', 'tasks.json');
      same(await run(settings, { command, paths: ['.', 'node_modules/left.icb'] }), 1);
      await until('what the command found', () =>
        listed(left).some((line) => line.startsWith('1 language/unknown-word ')),
      );
      await workspace.fs.delete(left);
    });
});
