import { tasks } from 'vscode';
import { extension, same } from './asking.ts';

/** Set by the bundler. */
declare const HOST: 'desktop' | 'web';

describe('the task', () => {
  it('that runs `icb check` is there on the desktop, and not in a browser, which has no command', async () => {
    await extension();
    const found = await tasks.fetchTasks({ type: 'icb' });
    same(
      found.map(({ name }) => name),
      HOST === 'desktop' ? ['check'] : [],
    );
  });
});
